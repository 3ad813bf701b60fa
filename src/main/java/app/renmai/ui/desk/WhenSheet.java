package app.renmai.ui.desk;

import app.renmai.ui.kit.Buttons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks for a time: a few to choose, or any that can be typed, with what was understood beside it.
 *
 * @param <T> what is asked for
 */
public final class WhenSheet<T> extends VBox {
    private static final double WIDTH = 480;
    private static final double TOP = 120;

    private final Desk desk;
    private final Words words;
    private final Meaning<T> meaning;
    private final CustomTextField field = new CustomTextField();
    private final Label error = new Label();

    /**
     * What it says.
     *
     * @param id names the sheet in the scene
     * @param fieldId names the field
     * @param title the question
     * @param subject what it is about
     * @param prompt how it can be typed
     * @param save the words of the button
     * @param unclear the sentence when it was not understood
     */
    public record Words(
            String id,
            String fieldId,
            String title,
            String subject,
            String prompt,
            String save,
            String unclear) {}

    /**
     * What is meant by what was typed.
     *
     * @param read understands it
     * @param told says what was understood
     * @param taken takes the answer
     */
    public record Meaning<T>(
            Function<String, Optional<T>> read, Function<T, String> told, Consumer<T> taken) {}

    /** An answer that can be chosen at once. */
    public record Choice<T>(String words, T meant) {}

    private WhenSheet(Desk desk, Words words, Meaning<T> meaning, List<Choice<T>> choices) {
        this.desk = desk;
        this.words = words;
        this.meaning = meaning;
        setId(words.id());
        getStyleClass().addAll("over-sheet", "not-now");
        setSpacing(12);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        Label title = new Label(words.title());
        title.getStyleClass().add("section");
        Label subject = new Label(words.subject());
        subject.getStyleClass().add("secondary");
        field.setId(words.fieldId());
        field.setPromptText(words.prompt());
        field.setAccessibleText(words.title());
        field.setOnAction(_ -> save());
        Label understood = new Label();
        understood.getStyleClass().add("secondary");
        understood.setMinWidth(USE_PREF_SIZE);
        field.setRight(understood);
        field.textProperty()
                .subscribe(
                        typed -> {
                            error.setText("");
                            understood.setText(
                                    meaning.read().apply(typed).map(meaning.told()).orElse(""));
                        });
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        getChildren().addAll(new VBox(2, title, subject), new VBox(4, field, error), row(choices));
    }

    /** Asks, over the window. */
    public static <T> void ask(
            Desk desk, Words words, Meaning<T> meaning, List<Choice<T>> choices) {
        WhenSheet<T> sheet = new WhenSheet<>(desk, words, meaning, choices);
        desk.overlays().show(sheet, TOP, sheet.field, () -> {});
    }

    private HBox row(List<Choice<T>> choices) {
        HBox row = new HBox(8);
        for (Choice<T> each : choices) {
            row.getChildren().add(Buttons.outlined(each.words(), null, () -> choose(each.meant())));
        }
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button save = Buttons.primary(words.save(), null, this::save);
        row.getChildren().addAll(gap, save);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void save() {
        meaning.read()
                .apply(field.getText())
                .ifPresentOrElse(this::choose, () -> error.setText(words.unclear()));
    }

    private void choose(T meant) {
        desk.overlays().close();
        meaning.taken().accept(meant);
    }
}
