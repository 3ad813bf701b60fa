package app.renmai.ui.today;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.ContactName;
import app.renmai.service.activity.Anniversary;
import app.renmai.service.outreach.Advising.Advised;
import app.renmai.service.outreach.OutreachThread;
import app.renmai.service.today.DayPage;
import app.renmai.service.today.ReconnectPage.Pick;
import app.renmai.service.today.Suggestion.Kind;
import app.renmai.service.today.Suggestion.NextAttempt;
import app.renmai.text.DateText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Avatar;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.navigation.Route;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * Beside the suggestions: the day itself, the next ones, promises both ways, who was met lately.
 */
final class TodaySide extends VBox {
    private static final double DAY_WIDTH = 44;
    private static final double AVATAR = 24;
    private static final int SILENT = 6;
    private static final double BEFORE_WORDS = DAY_WIDTH + 12;

    private final Desk desk;

    /** Something of a day to come. */
    private record Ahead(LocalDate day, int order, Supplier<String> text, long contactId) {}

    TodaySide(Desk desk) {
        this.desk = desk;
        getStyleClass().add("today-side");
    }

    void show(DayPage today) {
        TodayText text = new TodayText(desk.wording(), today);
        getChildren().setAll(today(today, text));
        add(ahead(today, text));
        Pick pick = today.pick();
        add(pick == null ? null : new PickPart(desk, pick, text));
        add(silent(today, text));
        add(promises(today, text));
        add(recent(today));
        getChildren().getLast().getStyleClass().add("last");
    }

    private void add(@Nullable Node section) {
        if (section != null) {
            getChildren().add(section);
        }
    }

    private VBox today(DayPage today, TodayText text) {
        VBox section =
                section(desk.text("section.today"), DateText.lunar(today.lunar(), desk.locale()));
        for (Interaction talk : today.ahead()) {
            if (desk.times().dayOf(talk.start()).equals(today.date())) {
                section.getChildren()
                        .add(row(day(text.time(talk)), text.talk(talk), "", first(talk)));
            }
        }
        for (Anniversary each : today.dates()) {
            if (each.day().equals(today.date())) {
                HBox cake = new HBox(Icons.cake());
                cake.setMinWidth(DAY_WIDTH);
                cake.setAlignment(Pos.CENTER_LEFT);
                section.getChildren()
                        .add(row(cake, text.anniversary(each), text.lunar(each), each.contactId()));
            }
        }
        if (section.getChildren().size() == 1) {
            section.getChildren().add(quiet(desk.text("today.side.nothing")));
        }
        return section;
    }

    private static long first(Interaction talk) {
        return talk.participants().isEmpty() ? 0 : talk.participants().getFirst();
    }

    private @Nullable VBox ahead(DayPage today, TodayText text) {
        LocalDate end = today.date().plusDays(7);
        List<Ahead> shown =
                everythingAhead(today, text).stream()
                        .filter(each -> each.day().isAfter(today.date()))
                        .filter(each -> each.day().isBefore(end))
                        .sorted(Comparator.comparing(Ahead::day).thenComparing(Ahead::order))
                        .toList();
        if (shown.isEmpty()) {
            return null;
        }
        VBox section = section(desk.text("today.side.ahead"), "");
        shown.stream()
                .limit(DayPage.NEXT_SHOWN)
                .forEach(
                        each ->
                                section.getChildren()
                                        .add(
                                                row(
                                                        day(text.shortDay(each.day())),
                                                        each.text().get(),
                                                        "",
                                                        each.contactId())));
        if (shown.size() > DayPage.NEXT_SHOWN) {
            section.getChildren()
                    .add(quiet(desk.text("today.side.more", shown.size() - DayPage.NEXT_SHOWN)));
        }
        return section;
    }

    /** Only what is shown is put into words: reading a Chinese name takes its time. */
    private List<Ahead> everythingAhead(DayPage today, TodayText text) {
        List<Ahead> ahead = new ArrayList<>();
        for (Interaction talk : today.ahead()) {
            LocalDate day = desk.times().dayOf(talk.start());
            ahead.add(
                    new Ahead(
                            day,
                            0,
                            () -> (text.time(talk) + " " + text.talk(talk)).strip(),
                            first(talk)));
        }
        for (Commitment each : today.open().commitments()) {
            LocalDate due = each.due();
            if (due != null) {
                ahead.add(ahead(due, 1, each.contactId(), each.promise(), text));
            }
        }
        for (Advised each : today.threads().open()) {
            each.advice()
                    .next()
                    .ifPresent(
                            next ->
                                    ahead.add(
                                            new Ahead(
                                                    next.on(),
                                                    2,
                                                    () -> attempt(each, text),
                                                    each.contact().id())));
        }
        for (Reminder each : today.open().reminders()) {
            ahead.add(ahead(each.due(), 2, each.contactId(), each.reason(), text));
        }
        for (Anniversary each : today.dates()) {
            ahead.add(new Ahead(each.day(), 3, () -> words(each, text), each.contactId()));
        }
        return ahead;
    }

    private String attempt(Advised thread, TodayText text) {
        NextAttempt next = new NextAttempt(thread, desk.times().today());
        return next.kind() == Kind.TAKE_UP
                ? text.title(next)
                : desk.text(
                        "today.side.attempt", text.name(next.contactId()), thread.thread().next());
    }

    private static String words(Anniversary date, TodayText text) {
        String lunar = text.lunar(date);
        return text.anniversary(date) + (lunar.isEmpty() ? "" : " · " + lunar);
    }

    private Ahead ahead(LocalDate due, int order, long contactId, String what, TodayText text) {
        return new Ahead(
                due, order, () -> desk.text("today.title", text.name(contactId), what), contactId);
    }

    /** Who has not answered yet, which is no refusal. */
    private @Nullable VBox silent(DayPage today, TodayText text) {
        List<Advised> silent = today.threads().silent();
        if (silent.isEmpty()) {
            return null;
        }
        VBox section =
                section(
                        desk.text("today.side.silent"),
                        desk.text("today.side.silent.count", silent.size()));
        OptionalDouble median = today.threads().rates().all().medianDays();
        Label calm =
                quiet(
                        median.isEmpty()
                                ? desk.text("today.side.silent.calm")
                                : desk.text(
                                        "today.side.silent.median",
                                        Math.round(median.getAsDouble())));
        calm.setWrapText(true);
        calm.setMinHeight(USE_PREF_SIZE);
        section.getChildren().add(calm);
        for (Advised each : silent.subList(0, Math.min(SILENT, silent.size()))) {
            OutreachThread thread = each.thread();
            LocalDate last = desk.times().dayOf(thread.last().orElseThrow().madeAt());
            section.getChildren()
                    .add(
                            row(
                                    desk.names().pair(each.contact().name()).main(),
                                    desk.text(
                                            "today.side.silent.tries",
                                            thread.attempts().size(),
                                            ChronoUnit.DAYS.between(last, today.date())),
                                    new Route.Outreach(thread.outreach().id())));
        }
        return section;
    }

    private @Nullable VBox promises(DayPage today, TodayText text) {
        List<Commitment> open = today.open().commitments();
        if (open.isEmpty()) {
            return null;
        }
        VBox section = section(desk.text("today.side.promises"), "");
        section.getChildren()
                .addAll(
                        count(open, Owner.ME, "today.side.mine", text),
                        count(open, Owner.THEM, "today.side.theirs", text));
        return section;
    }

    private HBox count(List<Commitment> open, Owner owner, String key, TodayText text) {
        List<Commitment> owed = open.stream().filter(each -> each.owedBy() == owner).toList();
        String next =
                owed.stream()
                        .map(Commitment::due)
                        .filter(Objects::nonNull)
                        .filter(due -> !due.isBefore(desk.times().today()))
                        .findFirst()
                        .map(due -> desk.text("today.side.next", text.weekday(due)))
                        .orElse("");
        Label name = new Label(desk.text(key));
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label number = new Label(Integer.toString(owed.size()));
        Label when = new Label(next);
        when.getStyleClass().add("small");
        when.setMinWidth(110);
        when.setAlignment(Pos.CENTER_RIGHT);
        HBox row = new HBox(8, name, number, when);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(26);
        return row;
    }

    private @Nullable VBox recent(DayPage today) {
        List<ContactName> recent = today.recent();
        if (recent.isEmpty()) {
            return null;
        }
        VBox section = section(desk.text("today.side.recent"), "");
        for (ContactName each : recent) {
            Avatar avatar = new Avatar(desk.names().initials(each.name()), each.id(), AVATAR);
            section.getChildren()
                    .add(row(avatar, desk.names().pair(each.name()).main(), "", each.id()));
        }
        return section;
    }

    static VBox section(String title, String aside) {
        Label heading = new Label(title);
        heading.getStyleClass().add("section");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label more = new Label(aside);
        more.getStyleClass().add("small");
        HBox line = new HBox(8, heading, gap, more);
        line.setAlignment(Pos.BASELINE_LEFT);
        line.getStyleClass().add("today-side-heading");
        VBox section = new VBox(line);
        section.getStyleClass().add("today-section");
        return section;
    }

    private static Label day(String words) {
        Label day = new Label(words);
        day.getStyleClass().add("muted");
        day.setMinWidth(DAY_WIDTH);
        return day;
    }

    private static Label quiet(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("secondary");
        return label;
    }

    /** A line that leads somewhere, with something at its right end. */
    private Node row(String words, String aside, Route to) {
        Label text = new Label(words);
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label more = new Label(aside);
        more.getStyleClass().add("small");
        more.setMinWidth(Region.USE_PREF_SIZE);
        HBox content = new HBox(8, text, more);
        content.setAlignment(Pos.CENTER_LEFT);
        Button row = button(content, words + " " + aside);
        row.setOnAction(_ -> desk.navigator().open(to));
        return row;
    }

    private static Button button(HBox content, String words) {
        Button row = new Button();
        row.setGraphic(content);
        row.getStyleClass().setAll("button", "plain", "today-row");
        row.setAccessibleText(words);
        row.setMaxWidth(Double.MAX_VALUE);
        row.setMinWidth(0);
        content.prefWidthProperty().bind(row.widthProperty().subtract(8));
        VBox.setMargin(row, new Insets(0, -4, 0, -4));
        return row;
    }

    /** A line that leads to a contact. */
    private Node row(Node lead, String words, String aside, long contactId) {
        Label text = new Label(words);
        text.setMinWidth(0);
        if (aside.isEmpty()) {
            text.prefWidthProperty().bind(widthProperty().subtract(BEFORE_WORDS));
        }
        HBox content = new HBox(8, lead, text);
        content.setAlignment(Pos.TOP_LEFT);
        if (!aside.isEmpty()) {
            Label more = new Label(aside);
            more.getStyleClass().add("secondary");
            more.setMinWidth(Region.USE_PREF_SIZE);
            content.getChildren().add(more);
        }
        Button row = button(content, words + " " + aside);
        row.setTooltip(new Tooltip(words));
        if (contactId != 0) {
            row.setOnAction(_ -> desk.navigator().open(new Route.Contact(contactId)));
        }
        return row;
    }
}
