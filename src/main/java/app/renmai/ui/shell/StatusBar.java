package app.renmai.ui.shell;

import app.renmai.ui.i18n.Messages;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The bar at the bottom: how much there is, the work under way, and that all is saved. */
final class StatusBar extends HBox {
    private final Label counts = new Label();
    private final Label saved = new Label();
    private final HBox jobs = new HBox(12);

    StatusBar(Messages messages) {
        getStyleClass().add("statusbar");
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        jobs.setAlignment(javafx.geometry.Pos.CENTER);
        saved.setText(messages.text("shell.status.saved"));
        getChildren().addAll(counts, gap, jobs, saved);
    }

    Label counts() {
        return counts;
    }

    Label saved() {
        return saved;
    }

    HBox jobs() {
        return jobs;
    }
}
