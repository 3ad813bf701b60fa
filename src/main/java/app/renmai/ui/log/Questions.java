package app.renmai.ui.log;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.log.LogForm.Field;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

import java.util.function.BooleanSupplier;

/**
 * The three questions after a talk: What do they need? Who promised what? When next, and bringing
 * what? Enter leads through them, and saves from the last. Of what is still to come nothing is
 * asked: that is for afterwards.
 */
final class Questions extends VBox {
    private final Desk desk;
    private final LogForm form;
    private final NeedRows needs;
    private final PromiseRows promises;
    private final CustomTextField next = new CustomTextField();

    /**
     * @param save saves all that was said
     */
    Questions(Desk desk, LogForm form, Runnable save) {
        this.desk = desk;
        this.form = form;
        this.promises = new PromiseRows(desk, form, next::requestFocus);
        this.needs = new NeedRows(desk, form, () -> promises.blank().requestFocus());
        Label ahead = new Label(desk.text("log.ahead"), Icons.of(Feather.HELP_CIRCLE));
        ahead.setId("log-ahead");
        ahead.getStyleClass().addAll("secondary", "log-question");
        ahead.setMaxWidth(Double.MAX_VALUE);
        ahead.setWrapText(true);
        VBox asked =
                new VBox(
                        question(1, "log.needed", needs, () -> !form.noted().isEmpty()),
                        question(2, "log.promised", promises, () -> !form.written().isEmpty()),
                        question(3, "log.next", next(save), () -> form.nextStep().isPresent()));
        getChildren().addAll(ahead, asked);
        form.savesProperty()
                .subscribe(
                        _ -> {
                            show(asked, !waiting());
                            show(ahead, form.plannedProperty().get());
                        });
    }

    private static void show(Region part, boolean shown) {
        part.setVisible(shown);
        part.setManaged(shown);
    }

    /** Whether nothing is asked yet. */
    boolean waiting() {
        return form.plannedProperty().get() && form.nothingOut();
    }

    /** Where the first question is answered. */
    Node first() {
        return needs.blank();
    }

    /** Where a part is written that cannot be saved. */
    Node field(Field field) {
        return switch (field) {
            case NEEDS -> needs.firstWrong();
            case PROMISES -> promises.firstWrong();
            default -> next;
        };
    }

    private VBox next(Runnable save) {
        next.setId("log-next");
        next.setPromptText(desk.text("log.next.prompt"));
        next.setAccessibleText(desk.text("log.next"));
        next.textProperty().bindBidirectional(form.nextProperty());
        next.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
                        event.consume();
                        save.run();
                    }
                });
        Label told = new Label();
        told.setId("log-reminder");
        told.getStyleClass().add("secondary");
        told.setMinWidth(USE_PREF_SIZE);
        told.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> form.nextStep().map(NextStep::told).orElse(""),
                                form.nextProperty()));
        next.setRight(told);
        return new VBox(4, next, Problems.label(form.error(Field.NEXT)));
    }

    /** A question with its number, ticked once it is answered. */
    private HBox question(int number, String key, Node answer, BooleanSupplier answered) {
        Label mark = new Label();
        mark.getStyleClass().add("log-number");
        form.savesProperty()
                .subscribe(
                        _ -> {
                            boolean done = answered.getAsBoolean();
                            mark.setText(done ? "" : Integer.toString(number));
                            mark.setGraphic(done ? Icons.of(Feather.CHECK) : null);
                            mark.getStyleClass().setAll("label", "log-number");
                            if (done) {
                                mark.getStyleClass().add("done");
                            }
                        });
        Label asked = new Label(desk.text(key));
        asked.getStyleClass().add("section");
        VBox content = new VBox(8, asked, answer);
        HBox.setHgrow(content, Priority.ALWAYS);
        HBox zone = new HBox(12, mark, content);
        zone.getStyleClass().add("log-question");
        return zone;
    }
}
