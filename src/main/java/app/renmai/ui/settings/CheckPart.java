package app.renmai.ui.settings;

import app.renmai.service.check.CheckSettings;
import app.renmai.service.check.PitchCheck;
import app.renmai.service.check.RuleInfo;
import app.renmai.ui.desk.Desk;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rules of the pitch check: each with its reason, how well that is founded, and a switch. */
final class CheckPart extends SettingsPart {
    private static final int DOTS = 3;
    private static final double INDENT = 26;

    private final CheckSettingsModel model;
    private final Map<String, CheckBox> switches = new LinkedHashMap<>();

    CheckPart(Desk desk, CheckSettingsModel model) {
        super(desk, "settings.check");
        this.model = model;
        about(desk.text("settings.check.about"));
        for (RuleInfo rule : PitchCheck.rules()) {
            getChildren().add(entry(rule));
        }
        model.settingsProperty().subscribe(this::show);
    }

    private VBox entry(RuleInfo rule) {
        CheckBox on = new CheckBox(desk().text("check.rule." + rule.id()));
        on.setId("settings-check-" + rule.id());
        on.setOnAction(_ -> model.set(rule.id(), on.isSelected()));
        switches.put(rule.id(), on);
        String reason = desk().text("check.rule." + rule.id() + ".reason");
        on.setAccessibleHelp(reason);
        VBox entry = new VBox(2, on, indented(words(reason)), indented(ground(rule)));
        if (!rule.source().isEmpty()) {
            Label source = words(desk().text("settings.check.source", rule.source()));
            source.getStyleClass().setAll("label", "small");
            entry.getChildren().add(indented(source));
        }
        return entry;
    }

    private Label ground(RuleInfo rule) {
        int strength = rule.evidence().strength();
        String dots = "●".repeat(strength) + "○".repeat(DOTS - strength);
        String word = desk().text("check.evidence." + rule.evidence().code());
        Label ground = new Label(dots + "  " + word + "  ·  " + rule.id());
        ground.getStyleClass().add("small");
        return ground;
    }

    private static Label indented(Label label) {
        label.setPadding(new javafx.geometry.Insets(0, 0, 0, INDENT));
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void show(CheckSettings settings) {
        switches.forEach((rule, on) -> on.setSelected(!settings.off().contains(rule)));
    }

    @Override
    Node first() {
        return switches.values().iterator().next();
    }
}
