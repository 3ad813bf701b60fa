package app.renmai.exchange.monica;

import app.renmai.exchange.ImportedCommitment;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedParty;
import app.renmai.exchange.ImportedParty.Role;
import app.renmai.exchange.ImportedReminder;
import app.renmai.exchange.ImportedTimeline;
import app.renmai.exchange.ReadSettings;
import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.contact.KeptField;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an export tells of the time spent with people, and of what is to come. */
final class MonicaTimeline {
    private final MonicaExport export;
    private final ReadSettings settings;
    private final MonicaPerson.Names names;
    private final Remainder remainder;
    private final List<ImportedInteraction> interactions = new ArrayList<>();
    private final List<ImportedCommitment> commitments = new ArrayList<>();
    private final List<ImportedReminder> reminders = new ArrayList<>();
    private final Map<String, Set<String>> activities = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    MonicaTimeline(
            MonicaExport export,
            ReadSettings settings,
            MonicaPerson.Names names,
            Remainder remainder) {
        this.export = export;
        this.settings = settings;
        this.names = names;
        this.remainder = remainder;
    }

    /**
     * Takes something that hangs on a contact.
     *
     * @return what of it is to be kept with the contact, or empty when it is nothing of the
     *     timeline
     */
    Optional<List<KeptField>> take(String contact, MonicaThing part) {
        if (!isNew(contact, part)) {
            return Optional.of(List.of());
        }
        return switch (part.type()) {
            case "call" -> none(() -> call(contact, part));
            case "gift" -> none(() -> gift(contact, part));
            case "conversation" -> none(() -> conversation(contact, part));
            case "life_event" -> none(() -> lifeEvent(contact, part));
            case "activity" -> none(() -> activity(contact, part));
            case "reminder" -> Optional.of(reminder(contact, part));
            case "task" -> Optional.of(task(contact, part));
            default -> Optional.empty();
        };
    }

    /**
     * Takes a note that says when it was written.
     *
     * @return what of it is to be kept with the contact, or empty when it is not dated
     */
    Optional<List<KeptField>> note(String contact, MonicaThing note) {
        Unread read = new Unread(note);
        Headline said = Headline.of(read.text("body"));
        String written = note.text("created_at");
        if (said.summary().isEmpty() || MonicaMoment.read(written, settings.zone()).isEmpty()) {
            return Optional.empty();
        }
        if (isNew(contact, note)) {
            add(
                    note,
                    Kind.NOTE,
                    Direction.BOTH,
                    written,
                    said.summary(),
                    said.body(),
                    Set.of(contact));
        }
        return Optional.of(MonicaPerson.left(remainder, "note", read, said.summary()));
    }

    private boolean isNew(String contact, MonicaThing part) {
        return part.id().isEmpty() || seen.add(contact + " " + part.id());
    }

    private static Optional<List<KeptField>> none(Runnable taking) {
        taking.run();
        return Optional.of(List.of());
    }

    /** All of it; activities are told once, with everyone who took part. */
    ImportedTimeline timeline() {
        for (MonicaThing shared : export.shared().values()) {
            if (shared.type().equals("activity")) {
                Set<String> people = activities.getOrDefault(shared.id(), Set.of());
                if (people.isEmpty()) {
                    // Nobody it could be shown with.
                    remainder.drop("activity");
                } else {
                    meeting(shared, people);
                }
            }
        }
        return new ImportedTimeline(interactions, commitments, reminders);
    }

    private void activity(String contact, MonicaThing part) {
        if (export.shared().containsKey(part.id())) {
            activities.computeIfAbsent(part.id(), _ -> new LinkedHashSet<>()).add(contact);
        } else if (!part.properties().isEmpty()) {
            meeting(part, Set.of(contact));
        } else {
            remainder.drop("activity");
        }
    }

    private void meeting(MonicaThing activity, Set<String> people) {
        Unread read = new Unread(activity);
        String summary = read.text("summary");
        String description = read.text("description");
        String day = read.text("happened_at");
        String when = day.isEmpty() ? read.text("date_it_happened") : day;
        String type = read.text("type");
        String kind = type.isEmpty() ? "" : "type: " + export.typeName(type);
        String body = joined("\n\n", description, joined("\n", kind, read.lines()));
        add(activity, Kind.MEETING, Direction.BOTH, when, summary, body, people);
    }

    private void call(String contact, MonicaThing call) {
        Unread read = new Unread(call);
        Headline said = Headline.of(read.text("content"));
        Direction direction =
                !read.has("contact_called")
                        ? Direction.BOTH
                        : read.flag("contact_called") ? Direction.INCOMING : Direction.OUTGOING;
        String when = read.text("called_at");
        String body = body(said.body(), read);
        add(call, Kind.CALL, direction, when, said.summary(), body, Set.of(contact));
    }

    private void gift(String contact, MonicaThing gift) {
        Unread read = new Unread(gift);
        String when = read.text("date");
        String name = read.text("name");
        String comment = joined("\n", read.text("comment"), read.text("url"));
        String recipient = read.text("recipient");
        // An older database has a mark for each state instead of one status.
        boolean received =
                gift.text("status").equals("received")
                        || Unread.isTrue(gift.text("has_been_received"));
        if (!recipient.isEmpty()) {
            comment = joined("\n", comment, "recipient: " + names.of(recipient));
        }
        for (Object photo : read.list("photos")) {
            MonicaThing file = export.shared().get(String.valueOf(photo));
            String title = file == null ? "" + photo : file.text("original_filename");
            comment = joined("\n", comment, "photo: " + title);
            remainder.drop("gift.photos");
        }
        Direction direction = received ? Direction.INCOMING : Direction.OUTGOING;
        String body = body(comment, read);
        add(gift, Kind.HOSPITALITY, direction, when, name, body, Set.of(contact));
    }

    private void lifeEvent(String contact, MonicaThing event) {
        Unread read = new Unread(event);
        String type = export.typeName(read.text("type"));
        String name = read.text("name");
        String note = joined("\n", name.isEmpty() ? "" : type, read.text("note"));
        String summary = name.isEmpty() ? type : name;
        String when = read.text("happened_at");
        add(event, Kind.NOTE, Direction.BOTH, when, summary, body(note, read), Set.of(contact));
    }

    /** The lines of a conversation, with an arrow for who wrote: → the user, ← the contact. */
    private void conversation(String contact, MonicaThing conversation) {
        Unread read = new Unread(conversation);
        String when = read.text("happened_at");
        MonicaThing type = export.types().get(read.text("contact_field_type"));
        String channel = type == null ? "" : type.text("name");
        boolean letters = type != null && type.text("protocol").startsWith("mailto");
        List<String> lines = new ArrayList<>();
        String first = "";
        int mine = 0;
        String day = day(when);
        for (Object each : read.list("messages")) {
            if (each instanceof Map<?, ?> map) {
                Unread message = new Unread(MonicaReader.thing("message", map, 1));
                String content = message.text("content");
                boolean byMe = message.flag("written_by_me");
                String written = day(message.text("written_at"));
                String date = written.isEmpty() || written.equals(day) ? "" : written + " ";
                day = written.isEmpty() ? day : written;
                mine += byMe ? 1 : 0;
                first = first.isEmpty() ? content : first;
                lines.add(joined("\n", date + (byMe ? "→ " : "← ") + content, message.lines()));
            }
        }
        Direction direction =
                lines.isEmpty() || mine > 0 && mine < lines.size()
                        ? Direction.BOTH
                        : mine == 0 ? Direction.INCOMING : Direction.OUTGOING;
        String summary = joined(": ", channel, Headline.of(first).summary());
        String body = body(String.join("\n\n", lines), read);
        Kind kind = letters ? Kind.EMAIL : Kind.MESSAGE;
        add(conversation, kind, direction, when, summary, body, Set.of(contact));
    }

    private String day(String when) {
        return MonicaMoment.read(when, settings.zone())
                .map(moment -> moment.day().toString())
                .orElse("");
    }

    private static String body(String text, Unread rest) {
        return joined("\n\n", text, rest.lines());
    }

    private void add(
            MonicaThing thing,
            Kind kind,
            Direction direction,
            String when,
            String summary,
            String body,
            Set<String> people) {
        MonicaMoment moment = moment(when, thing);
        List<ImportedParty> parties =
                people.stream()
                        .map(id -> new ImportedParty(Role.WITH, id, names.of(id), "", ""))
                        .toList();
        interactions.add(
                new ImportedInteraction(
                        thing.line(),
                        thing.id(),
                        kind,
                        direction,
                        moment.start(),
                        null,
                        moment.allDay(),
                        "",
                        Headline.of(summary).summary(),
                        joined("\n\n", Headline.of(summary).body(), body),
                        parties));
    }

    /** When something was; without a date, when it was noted, and without that, now. */
    private MonicaMoment moment(String when, MonicaThing thing) {
        return MonicaMoment.read(when, settings.zone())
                .or(() -> MonicaMoment.read(thing.text("created_at"), settings.zone()))
                .orElseGet(() -> new MonicaMoment(today(), settings.now(), false));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(settings.now(), settings.zone());
    }

    /** Monica writes when a reminder was first due and how it repeats; here it is due once. */
    private List<KeptField> reminder(String contact, MonicaThing reminder) {
        Unread read = new Unread(reminder);
        String title = read.text("title");
        String reason = joined(": ", title, read.text("description"));
        String frequency = read.text("frequency_type");
        int number = number(read.text("frequency_number"));
        MonicaMoment first = moment(read.text("initial_date"), reminder);
        boolean inactive = read.flag("inactive");
        boolean repeats = Set.of("day", "week", "month", "year").contains(frequency);
        LocalDate due = repeats && !inactive ? next(first.day(), frequency, number) : first.day();
        Instant doneAt = inactive ? first.start() : null;
        reminders.add(new ImportedReminder(reminder.line(), contact, reason, due, doneAt));
        List<KeptField> kept = new ArrayList<>();
        if (repeats) {
            String words = "%s %s, %s".formatted(number, frequency, first.day());
            kept.add(remainder.keep("reminder.frequency", words + " (" + title + ")"));
        }
        kept.addAll(MonicaPerson.left(remainder, "reminder", read, title));
        return kept;
    }

    private static int number(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 1;
    }

    /** The first day of a row of days that is not yet over. */
    private LocalDate next(LocalDate first, String frequency, int number) {
        LocalDate today = today();
        LocalDate due = first;
        for (long step = number; due.isBefore(today); step += number) {
            due =
                    switch (frequency) {
                        case "day" -> first.plusDays(step);
                        case "week" -> first.plusWeeks(step);
                        case "month" -> first.plusMonths(step);
                        default -> first.plusYears(step);
                    };
        }
        return due;
    }

    private List<KeptField> task(String contact, MonicaThing task) {
        Unread read = new Unread(task);
        String title = read.text("title");
        String promise = joined(": ", title, read.text("description"));
        String completed = read.text("completed_at");
        Instant doneAt = read.flag("completed") ? moment(completed, task).start() : null;
        commitments.add(
                new ImportedCommitment(task.line(), contact, Owner.ME, promise, null, doneAt));
        return MonicaPerson.left(remainder, "task", read, title);
    }

    private static String joined(String between, String... parts) {
        return String.join(between, List.of(parts).stream().filter(s -> !s.isBlank()).toList());
    }
}
