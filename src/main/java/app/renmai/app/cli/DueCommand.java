package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.ContactName;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.activity.Agenda;
import app.renmai.service.activity.Suggestions.InTouch;
import app.renmai.service.cadence.WarmthNow;
import app.renmai.store.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows what is open: how planned talks went, promises both ways, reminders, drafts. */
@Command(
        name = "due",
        mixinStandardHelpOptions = true,
        description =
                "Shows what is open, the nearest first: how planned talks went, promises,"
                        + " reminders, drafts, and whom to get in touch with.")
final class DueCommand implements Callable<Integer> {
    private final Common common;

    DueCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        try (AppContext context = common.open()) {
            Agenda.Day day = Workspace.await(context.services().agenda().day());
            List<Interaction> asked =
                    Workspace.await(context.services().agenda().asked(common.zone()));
            List<InTouch> inTouch = Workspace.await(context.services().inTouch().due());
            Map<Long, ContactName> names =
                    Workspace.await(
                            context.services()
                                    .contacts()
                                    .names(
                                            Stream.concat(
                                                            inTouch.stream()
                                                                    .map(InTouch::contactId),
                                                            asked.stream()
                                                                    .flatMap(
                                                                            each ->
                                                                                    each
                                                                                            .participants()
                                                                                            .stream()))
                                                    .distinct()
                                                    .toList()));
            Clock clock = context.services().clock();
            if (common.json()) {
                Map<String, Object> document =
                        document(day, LocalDate.now(clock.withZone(common.zone())));
                document.put("asked", asked.stream().map(each -> document(names, each)).toList());
                document.put(
                        "inTouch", inTouch.stream().map(each -> document(names, each)).toList());
                common.print(document);
            } else {
                print(day, asked, inTouch, names);
            }
            return Cli.DONE;
        }
    }

    private Map<String, Object> document(Agenda.Day day, LocalDate today) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("today", today.toString());
        json.put(
                "commitments",
                day.commitments().stream().map(each -> document(day, each)).toList());
        json.put("reminders", day.reminders().stream().map(each -> document(day, each)).toList());
        json.put("drafts", day.drafts().stream().map(each -> document(day, each)).toList());
        return json;
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

    private Map<String, @Nullable Object> document(Map<Long, ContactName> names, InTouch touch) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        ContactName name = names.get(touch.contactId());
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

    private Map<String, @Nullable Object> document(Map<Long, ContactName> names, Interaction talk) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", talk.id());
        json.put("kind", talk.kind().code());
        json.put("start", common.moment(talk.start()));
        json.put("summary", talk.summary());
        json.put(
                "people",
                common.people(
                        talk.participants().stream()
                                .map(names::get)
                                .filter(Objects::nonNull)
                                .toList()));
        return json;
    }

    private void print(
            Agenda.Day day,
            List<Interaction> asked,
            List<InTouch> inTouch,
            Map<Long, ContactName> names) {
        if (asked.isEmpty()
                && day.commitments().isEmpty()
                && day.reminders().isEmpty()
                && day.drafts().isEmpty()
                && inTouch.isEmpty()) {
            common.line(common.text("cli.due.none"));
        }
        for (Interaction each : asked) {
            String who =
                    each.participants().stream()
                            .map(id -> name(names.get(id)))
                            .collect(Collectors.joining(common.messages().chinese() ? "、" : ", "));
            line(
                    each.start().atZone(common.zone()).toLocalDate(),
                    common.text("cli.due.asked", who, each.summary()));
        }
        for (Commitment each : day.commitments()) {
            boolean mine = each.owedBy() == Commitment.Owner.ME;
            String who = name(day, each.contactId());
            line(
                    each.due(),
                    common.text(mine ? "cli.due.i-owe" : "cli.due.they-owe", who, each.promise()));
        }
        for (Reminder each : day.reminders()) {
            String who = name(day, each.contactId());
            line(each.due(), common.text("cli.due.reminder", who, each.reason()));
        }
        for (Pitch each : day.drafts()) {
            String who = name(day, each.contactId());
            line(null, common.text("cli.due.draft", who, each.subject()));
        }
        for (InTouch each : inTouch) {
            WarmthNow now = each.warmth();
            line(
                    each.due(),
                    common.text(
                            "cli.due.in-touch",
                            name(names.get(each.contactId())),
                            common.text("warmth." + now.warmth().code()),
                            now.days(),
                            now.cadence().ideal()));
        }
    }

    private String name(Agenda.Day day, long contact) {
        return name(day.names().get(contact));
    }

    private String name(@Nullable ContactName name) {
        return name == null
                ? common.text("contact.nameless")
                : common.names().pair(name.name()).main();
    }

    private void line(@Nullable LocalDate due, String text) {
        common.line((due == null ? " ".repeat(10) : due.toString()) + "  " + text);
    }
}
