package app.renmai.ui.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.service.pitch.Effort;
import app.renmai.ui.desk.Desk;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The hours that went into a plan or a proposal. */
final class EffortField extends HBox {
    private static final double WIDTH = 56;

    private final Desk desk;
    private final StudioWorkViewModel work;
    private final TextField field = new TextField();

    EffortField(Desk desk, StudioViewModel model, StudioWorkViewModel work) {
        super(6);
        this.desk = desk;
        this.work = work;
        setAlignment(Pos.CENTER_LEFT);
        Label label = new Label(desk.text("pitch.effort"));
        label.getStyleClass().add("small");
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(field);
        field.setId("pitch-effort");
        field.setAccessibleText(desk.text("pitch.effort"));
        field.setPromptText("0");
        field.setPrefWidth(WIDTH);
        field.setMinWidth(WIDTH);
        field.getStyleClass().addAll("inline", "effort");
        field.setOnAction(_ -> keep());
        field.focusedProperty()
                .subscribe(
                        (_, focused) -> {
                            if (!focused) {
                                keep();
                            }
                        });
        getChildren().setAll(label, field);
        managedProperty().bind(visibleProperty());
        work.minutesProperty()
                .subscribe(
                        minutes -> {
                            field.setText(Effort.text(minutes));
                            appear(model, minutes);
                        });
        model.draftProperty().subscribe(_ -> appear(model, work.minutesProperty().get()));
    }

    private void appear(StudioViewModel model, int minutes) {
        setVisible(
                minutes > 0
                        || model.draftProperty()
                                .get()
                                .map(opened -> opened.pitch().kind())
                                .filter(
                                        kind ->
                                                kind == Pitch.Kind.PLAN
                                                        || kind == Pitch.Kind.PROPOSAL)
                                .isPresent());
    }

    private void keep() {
        if (!work.spent(field.getText())) {
            desk.toasts().show(desk.text("pitch.effort.unreadable"));
            field.setText(Effort.text(work.minutesProperty().get()));
        }
    }
}
