package app.renmai.ui.pitch;

import app.renmai.service.check.Evidence;
import app.renmai.service.check.Finding;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.function.Consumer;

/** A finding: what, why, how well founded, and what can be done about it. */
final class FindingCard extends HBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int DOTS = 3;

    private final Finding finding;

    /** What can be done with a finding. */
    record Actions(Consumer<Finding> open, Consumer<Finding> mend, Consumer<Finding> ignore) {}

    FindingCard(Desk desk, CheckText text, Finding finding, Actions actions) {
        super(10);
        this.finding = finding;
        getStyleClass().add("finding");
        setId("finding-" + finding.rule());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        Node icon = Icons.of(Feather.HELP_CIRCLE);
        icon.getStyleClass().add("finding-icon");
        Label title = words(text.say(finding.title()), "finding-title");
        Label why = words(text.say(finding.why()), "finding-why");
        setAccessibleText(title.getText() + ". " + why.getText());
        Label ground =
                words(
                        dots(finding.evidence())
                                + "  "
                                + text.evidence(finding)
                                + "  ·  "
                                + finding.rule(),
                        "small");
        ground.setTooltip(new javafx.scene.control.Tooltip(text.reason(finding.rule())));
        VBox body = new VBox(3, title, why, ground, buttons(desk, actions));
        body.setMinWidth(0);
        HBox.setHgrow(body, Priority.ALWAYS);
        getChildren().setAll(icon, body);
        setOnMouseClicked(_ -> actions.open().accept(finding));
        setOnKeyPressed(
                key -> {
                    if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
                        actions.open().accept(finding);
                        key.consume();
                    }
                });
    }

    private HBox buttons(Desk desk, Actions actions) {
        HBox buttons = new HBox(6);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("finding-actions");
        finding.fix()
                .ifPresent(
                        fix -> {
                            Button mend =
                                    Buttons.small(
                                            Buttons.outlined(
                                                    desk.text("check.insert", fix.shown()),
                                                    null,
                                                    () -> actions.mend().accept(finding)));
                            mend.setId("mend-" + finding.rule());
                            mend.setMinWidth(0);
                            HBox.setHgrow(mend, Priority.SOMETIMES);
                            mend.setTooltip(
                                    new javafx.scene.control.Tooltip(
                                            desk.text("check.insert", fix.shown())));
                            buttons.getChildren().add(mend);
                        });
        Button ignore =
                Buttons.small(
                        Buttons.plain(
                                desk.text("check.ignore"),
                                null,
                                () -> actions.ignore().accept(finding)));
        ignore.setId("ignore-" + finding.rule());
        ignore.setMinWidth(Region.USE_PREF_SIZE);
        buttons.getChildren().add(ignore);
        return buttons;
    }

    private static String dots(Evidence evidence) {
        return "●".repeat(evidence.strength()) + "○".repeat(DOTS - evidence.strength());
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** Shows whether it is the chosen one; its buttons are there only then. */
    void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
        Node buttons = lookup(".finding-actions");
        if (buttons != null) {
            buttons.setVisible(chosen);
            buttons.setManaged(chosen);
        }
    }

    Finding finding() {
        return finding;
    }
}
