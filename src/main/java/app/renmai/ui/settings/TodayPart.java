package app.renmai.ui.settings;

import app.renmai.service.today.NoticeTimes;
import app.renmai.service.today.TodaySettings;
import app.renmai.text.DateText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Choice;
import app.renmai.ui.kit.InlineText;
import app.renmai.ui.notice.NoticeSettings;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Optional;
import java.util.function.IntConsumer;

/** How much Today suggests, how long before a date, and what is told outside the window. */
final class TodayPart extends SettingsPart {
    private static final double FIELD = 72;

    private final InlineText limit;
    private final InlineText lead;
    private final InlineText morning;
    private final InlineText before;
    private final Choice<Boolean> notices;

    TodayPart(Desk desk, TodaySettingsModel model) {
        super(desk, "settings.today");
        limit = number("limit", 1, TodaySettings.MOST, model::setLimit);
        lead = number("lead", 0, TodaySettings.LONGEST_LEAD, model::setLead);
        int longest = (int) NoticeTimes.LONGEST_BEFORE.toMinutes();
        before = number("before", 1, longest, model::setBefore);
        morning =
                new InlineText(
                        "",
                        typed ->
                                time(typed).isPresent()
                                        ? Optional.empty()
                                        : Optional.of(desk.text("settings.today.morning.problem")),
                        typed -> time(typed).ifPresent(model::setMorning));
        named(morning, "morning");
        notices = new Choice<>(desk.text("settings.notices"), model::setNotices);
        notices.with(false, desk.text("settings.notices.off"))
                .with(true, desk.text("settings.notices.on"));
        notices.setId("settings-notices-on");
        notices.disableProperty().bind(model.tryingProperty());
        Label unavailable = words(desk.text("settings.notices.unavailable"));
        unavailable.setId("settings-notices-unavailable");
        unavailable.visibleProperty().bind(model.unavailableProperty());
        unavailable.managedProperty().bind(unavailable.visibleProperty());
        field("limit", limit);
        field("lead", lead);
        row(
                desk.text("settings.notices"),
                new VBox(6, notices, unavailable, words(desk.text("settings.notices.about"))));
        field("morning", morning);
        field("before", before);
        model.todayProperty().subscribe(this::show);
        model.noticesProperty().subscribe(this::show);
        // What was tried in vain leaves the settings as they were, and the buttons must say so.
        model.tryingProperty().subscribe(_ -> show(model.noticesProperty().get()));
    }

    private void field(String name, InlineText field) {
        row(
                desk().text("settings.today." + name),
                new VBox(4, field, words(desk().text("settings.today." + name + ".about"))));
    }

    private InlineText number(String name, int least, int most, IntConsumer chosen) {
        InlineText text = NumberText.of(desk(), least, most, chosen);
        named(text, name);
        return text;
    }

    private void named(InlineText text, String name) {
        text.field().setId("settings-today-" + name);
        text.field().setAccessibleText(desk().text("settings.today." + name));
        text.field().setMaxWidth(FIELD);
    }

    private static Optional<LocalTime> time(String typed) {
        String plain = NumberText.plain(typed);
        try {
            return Optional.of(LocalTime.parse(plain.indexOf(':') == 1 ? "0" + plain : plain));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private void show(TodaySettings settings) {
        limit.show(Integer.toString(settings.limit()));
        lead.show(Integer.toString(settings.lead()));
    }

    private void show(NoticeSettings settings) {
        notices.show(settings.on());
        morning.show(DateText.time(settings.times().morning()));
        before.show(Long.toString(settings.times().before().toMinutes()));
    }

    @Override
    Node first() {
        return limit.field();
    }
}
