package app.renmai.ui.shell;

import app.renmai.ui.i18n.Messages;
import app.renmai.ui.kit.Icons;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;

/** The bar at the bottom: how much there is, the work under way, and that all is saved. */
final class StatusBar extends HBox {
    private final Label counts = new Label();
    private final Label saved = new Label();
    private final HBox jobs = new HBox(12);
    private final Button presenting;

    StatusBar(Messages messages) {
        getStyleClass().add("statusbar");
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        jobs.setAlignment(javafx.geometry.Pos.CENTER);
        saved.setText(messages.text("shell.status.saved"));
        presenting = new Button(messages.text("shell.presenting"), Icons.of(Feather.EYE_OFF));
        presenting.setId("presenting");
        presenting.getStyleClass().setAll("button", "status-pill");
        presenting.setTooltip(new Tooltip(messages.text("shell.presenting.end")));
        presenting.managedProperty().bind(presenting.visibleProperty());
        getChildren().addAll(presenting, counts, gap, jobs, saved);
    }

    Label counts() {
        return counts;
    }

    Label saved() {
        return saved;
    }

    /** Says that nothing private is shown; pressing it ends that. */
    Button presenting() {
        return presenting;
    }

    HBox jobs() {
        return jobs;
    }
}
