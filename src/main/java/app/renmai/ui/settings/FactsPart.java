package app.renmai.ui.settings;

import app.renmai.service.value.Facts;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.InlineText;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** For how long facts stay fresh: in lists, in briefs and in the pitch check. */
final class FactsPart extends SettingsPart {
    private static final double FIELD = 72;

    private final InlineText days;

    FactsPart(Desk desk, FactSettingsModel model) {
        super(desk, "settings.facts");
        days = NumberText.of(desk, 1, Facts.FRESH_AT_MOST, model::setDays);
        days.field().setId("settings-facts-fresh");
        days.field().setAccessibleText(desk.text("settings.facts.fresh"));
        days.field().setMaxWidth(FIELD);
        row(
                desk.text("settings.facts.fresh"),
                new VBox(4, days, words(desk.text("settings.facts.fresh.about"))));
        model.daysProperty().subscribe(shown -> days.show(Integer.toString(shown.intValue())));
    }

    @Override
    Node first() {
        return days.field();
    }
}
