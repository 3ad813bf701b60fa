package app.renmai.ui.shell;

import app.renmai.ui.i18n.Messages;
import app.renmai.ui.kit.Icons;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

/** The bar at the bottom: how much there is, the work under way, and that all is saved. */
final class StatusBar extends HBox {
    private final HBox jobs = new HBox(12);

    StatusBar(Messages messages, ShellViewModel model) {
        getStyleClass().add("statusbar");
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        jobs.setAlignment(Pos.CENTER);
        Label counts = new Label();
        counts.textProperty().bind(model.countsProperty());
        Label saved = new Label();
        saved.textProperty().bind(model.savedProperty());
        getChildren().addAll(counts, gap, jobs, presenting(messages, model), saved);
    }

    /** Says that nothing private is shown; pressing it ends that. */
    private static Button presenting(Messages messages, ShellViewModel model) {
        Button presenting =
                new Button(messages.text("shell.presenting"), Icons.of(Feather.EYE_OFF));
        presenting.setId("presenting");
        presenting.getStyleClass().setAll("button", "status-pill");
        presenting.setTooltip(new Tooltip(messages.text("shell.presenting.end")));
        presenting.visibleProperty().bind(model.presentingProperty());
        presenting.managedProperty().bind(presenting.visibleProperty());
        presenting.setOnAction(_ -> model.present());
        return presenting;
    }

    HBox jobs() {
        return jobs;
    }
}
