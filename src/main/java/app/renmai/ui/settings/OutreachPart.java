package app.renmai.ui.settings;

import app.renmai.service.outreach.Gaps;
import app.renmai.service.workday.HolidayTable;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Choice;
import app.renmai.ui.kit.InlineText;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.Optional;

/**
 * The gaps between attempts, the table of holidays, and the days that differ from their weekday.
 */
final class OutreachPart extends SettingsPart {
    private static final double FIELD = 160;

    private final InlineText gaps;

    OutreachPart(Desk desk, OutreachSettingsModel model) {
        super(desk, "settings.outreach");
        about(desk.text("settings.outreach.about"));
        gaps =
                new InlineText(
                        "",
                        typed ->
                                Gaps.read(typed).isPresent()
                                        ? Optional.empty()
                                        : Optional.of(desk.text("settings.outreach.gaps.problem")),
                        typed -> Gaps.read(typed).ifPresent(model::setGaps));
        gaps.field().setId("settings-outreach-gaps");
        gaps.field().setAccessibleText(desk.text("settings.outreach.gaps"));
        gaps.field().setMaxWidth(FIELD);
        Choice<Optional<HolidayTable>> tables =
                new Choice<>(desk.text("settings.outreach.table"), model::choose);
        tables.with(Optional.empty(), desk.text("workday.table.language"));
        for (HolidayTable each : HolidayTable.values()) {
            tables.with(Optional.of(each), desk.text("workday.table." + each.code()));
        }
        tables.setId("settings-holidays");
        Label source = words("");
        source.setId("settings-holidays-source");
        row(
                desk.text("settings.outreach.gaps"),
                new VBox(4, gaps, words(desk.text("settings.outreach.gaps.about"))));
        row(desk.text("settings.outreach.table"), new VBox(6, tables, source));
        row(desk.text("settings.outreach.days"), new DayList(desk, model));
        model.gapsProperty().subscribe(shown -> gaps.show(shown.text()));
        model.daysProperty()
                .subscribe(
                        days -> {
                            tables.show(days.chosen());
                            source.setText(model.source());
                        });
    }

    @Override
    Node first() {
        return gaps.field();
    }
}
