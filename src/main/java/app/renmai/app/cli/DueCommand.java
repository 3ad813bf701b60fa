package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.ContactName;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.activity.Agenda;
import app.renmai.service.cadence.WarmthNow;
import app.renmai.service.today.DayPage;
import app.renmai.service.today.Suggestion;
import app.renmai.service.today.Suggestion.Asked;
import app.renmai.service.today.Suggestion.InTouch;
import app.renmai.service.today.Suggestion.NextAttempt;
import app.renmai.service.today.Suggestion.Nudge;
import app.renmai.service.today.Suggestion.Promise;
import app.renmai.service.today.Suggestion.Reconnect;
import app.renmai.store.Workspace;
import app.renmai.ui.desk.Wording;
import app.renmai.ui.today.TodayText;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** Shows what Today suggests, each with its reason, and what is open besides. */
@Command(
        name = "due",
        mixinStandardHelpOptions = true,
        description =
                "Shows what is worth doing today and why, then what is open besides, the nearest"
                        + " first: how planned talks went, promises, reminders, drafts, and whom to"
                        + " get in touch with.")
final class DueCommand implements Callable<Integer> {
    private final Common common;

    DueCommand(Common common) {
        this.common = common;
    }

    /** What is told. */
    private record Found(Agenda.Day day, DayPage page, TodayText text) {
        Stream<Suggestion> all() {
            return Stream.concat(
                    page.suggestions().now().stream(), page.suggestions().later().stream());
        }
    }

    @Override
    public Integer call() {
        try (AppContext context = common.open()) {
            Clock clock = context.services().clock();
            LocalDate today = LocalDate.now(clock.withZone(common.zone()));
            DayPage page =
                    Workspace.await(context.services().suggesting().day(today, Integer.MAX_VALUE));
            Wording wording = new Wording(common.messages(), common.names(), common.times(clock));
            Found found =
                    new Found(
                            Workspace.await(context.services().agenda().day()),
                            page,
                            new TodayText(wording, page));
            if (common.json()) {
                common.print(document(found));
            } else {
                print(found);
            }
            return Cli.DONE;
        }
    }

    private Map<String, Object> document(Found found) {
        Agenda.Day day = found.day();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("today", found.page().date().toString());
        json.put("limit", found.page().settings().limit());
        json.put("doneToday", found.page().suggestions().finished());
        json.put("suggestions", suggestions(found, found.page().suggestions().now()));
        json.put("later", suggestions(found, found.page().suggestions().later()));
        json.put(
                "asked",
                found.all()
                        .filter(Asked.class::isInstance)
                        .map(each -> document(found, ((Asked) each).interaction()))
                        .toList());
        json.put(
                "commitments",
                day.commitments().stream().map(each -> document(day, each)).toList());
        json.put("reminders", day.reminders().stream().map(each -> document(day, each)).toList());
        json.put("drafts", day.drafts().stream().map(each -> document(day, each)).toList());
        json.put(
                "inTouch",
                found.all()
                        .flatMap(each -> Stream.ofNullable(touch(each)))
                        .map(each -> document(found, each))
                        .toList());
        return json;
    }

    private List<Map<String, @Nullable Object>> suggestions(
            Found found, List<Suggestion> suggestions) {
        return suggestions.stream().map(each -> document(found, each)).toList();
    }

    private Map<String, @Nullable Object> document(Found found, Suggestion suggestion) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        ContactName name = found.page().names().get(suggestion.contactId());
        json.put("kind", suggestion.kind().code());
        json.put("contact", name == null ? null : common.person(name));
        json.put("title", found.text().title(suggestion));
        json.put("reason", found.text().reason(suggestion));
        json.put("due", text(suggestion.due()));
        return json;
    }

    private Map<String, @Nullable Object> document(Found found, Interaction talk) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", talk.id());
        json.put("kind", talk.kind().code());
        json.put("start", common.moment(talk.start()));
        json.put("summary", talk.summary());
        json.put(
                "people",
                common.people(
                        talk.participants().stream()
                                .map(found.page().names()::get)
                                .filter(Objects::nonNull)
                                .toList()));
        return json;
    }

    /** What says how long ago one was in touch; null when it is about something else. */
    private static @Nullable InTouch touch(Suggestion suggestion) {
        return switch (suggestion) {
            case InTouch touch -> touch;
            case Reconnect reconnect -> reconnect.touch();
            default -> null;
        };
    }

    private Map<String, @Nullable Object> document(Agenda.Day day, Commitment commitment) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", commitment.id());
        json.put("contact", contact(day, commitment.contactId()));
        json.put("interaction", commitment.interactionId());
        json.put("owedBy", commitment.owedBy().code());
        json.put("promise", commitment.promise());
        json.put("due", text(commitment.due()));
        return json;
    }

    private Map<String, @Nullable Object> document(Agenda.Day day, Reminder reminder) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", reminder.id());
        json.put("contact", contact(day, reminder.contactId()));
        json.put("interaction", reminder.interactionId());
        json.put("reason", reminder.reason());
        json.put("due", text(reminder.due()));
        return json;
    }

    private Map<String, @Nullable Object> document(Agenda.Day day, Pitch draft) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", draft.id());
        json.put("contact", contact(day, draft.contactId()));
        json.put("kind", draft.kind().code());
        json.put("subject", draft.subject());
        json.put("updatedAt", common.moment(draft.updatedAt()));
        return json;
    }

    private Map<String, @Nullable Object> document(Found found, InTouch touch) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        ContactName name = found.page().names().get(touch.contactId());
        json.put("contact", name == null ? null : common.person(name));
        json.put("warmth", touch.warmth().warmth().code());
        json.put("warmthDays", touch.warmth().days());
        json.put("idealDays", touch.warmth().cadence().ideal());
        json.put("maximumDays", touch.warmth().cadence().maximum());
        json.put("cadenceTag", touch.tag());
        json.put("lastContact", common.moment(touch.last()));
        return json;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private @Nullable Object contact(Agenda.Day day, long id) {
        ContactName name = day.names().get(id);
        return name == null ? null : common.person(name);
    }

    private void print(Found found) {
        List<Suggestion> now = found.page().suggestions().now();
        if (!now.isEmpty()) {
            common.line(common.text("cli.due.worth"));
        }
        int number = 0;
        for (Suggestion each : now) {
            String title = found.text().title(each);
            String reason = found.text().reason(each);
            common.line(common.text("cli.due.suggestion", ++number, title, reason));
        }
        List<Line> besides = besides(found);
        if (now.isEmpty() && besides.isEmpty()) {
            common.line(common.text("cli.due.none"));
        } else if (!now.isEmpty() && !besides.isEmpty()) {
            common.line("");
            common.line(common.text("cli.due.besides"));
        }
        besides.forEach(each -> common.line(each.day() + "  " + each.text()));
    }

    /** A line of what is open besides: the day in ten characters, and what. */
    private record Line(String day, String text) {
        static Line of(@Nullable LocalDate due, String text) {
            return new Line(due == null ? " ".repeat(10) : due.toString(), text);
        }
    }

    private List<Line> besides(Found found) {
        Agenda.Day day = found.day();
        List<Suggestion> now = found.page().suggestions().now();
        List<Line> lines = new ArrayList<>();
        for (Commitment each : day.commitments()) {
            if (!now.contains(new Promise(each))) {
                boolean mine = each.owedBy() == Commitment.Owner.ME;
                String key = mine ? "cli.due.i-owe" : "cli.due.they-owe";
                String who = name(day, each.contactId());
                lines.add(Line.of(each.due(), common.text(key, who, each.promise())));
            }
        }
        for (Reminder each : day.reminders()) {
            if (!now.contains(new Nudge(each))) {
                String who = name(day, each.contactId());
                lines.add(Line.of(each.due(), common.text("cli.due.reminder", who, each.reason())));
            }
        }
        for (Pitch each : day.drafts()) {
            String who = name(day, each.contactId());
            lines.add(Line.of(null, common.text("cli.due.draft", who, each.subject())));
        }
        for (Suggestion each : found.page().suggestions().later()) {
            if (each instanceof NextAttempt next) {
                lines.add(Line.of(next.due(), found.text().title(next)));
            }
            InTouch touch = touch(each);
            if (touch != null) {
                boolean dormant = each instanceof Reconnect;
                String key = dormant ? "cli.due.reconnect" : "cli.due.in-touch";
                lines.add(Line.of(touch.due(), text(key, found, touch)));
            }
        }
        return lines;
    }

    private String text(String key, Found found, InTouch touch) {
        WarmthNow warmth = touch.warmth();
        return common.text(
                key,
                found.text().name(touch.contactId()),
                common.text("warmth." + warmth.warmth().code()),
                warmth.days(),
                warmth.cadence().ideal());
    }

    private String name(Agenda.Day day, long contact) {
        ContactName name = day.names().get(contact);
        return name == null
                ? common.text("contact.nameless")
                : common.names().pair(name.name()).main();
    }
}
