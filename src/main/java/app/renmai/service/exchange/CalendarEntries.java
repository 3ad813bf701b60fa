package app.renmai.service.exchange;

import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ical.CalendarEntry;
import app.renmai.exchange.ical.CalendarEntry.Days;
import app.renmai.exchange.ical.CalendarEntry.Hours;
import app.renmai.exchange.ical.CalendarEntry.Invited;
import app.renmai.exchange.ical.IcalWriter;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.job.Progress;
import app.renmai.store.Reader;
import app.renmai.store.TableDump;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.activity.ReminderStore;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.ImportantDateStore;
import app.renmai.text.Lunar;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a calendar shows of a workspace: meetings, calls, events and meals, planned and past; open
 * reminders and promises; birthdays and other dates. Reminders are events of a day and no tasks,
 * because most calendars show no tasks of a file.
 */
final class CalendarEntries {
    private static final Set<Kind> SHOWN =
            Set.of(Kind.MEETING, Kind.CALL, Kind.EVENT, Kind.HOSPITALITY);

    /** How many years of a lunar date are written: no rule that calendars know gives them. */
    private static final int LUNAR_YEARS = 10;

    /** The year a date without one begins to return; it has a 29 February. */
    private static final int NO_YEAR = 2000;

    private final Reader reader;
    private final @Nullable Set<Long> contacts;
    private final CalendarSettings settings;
    private final LocalDate today;
    private final Map<Long, Optional<Invited>> people = new HashMap<>();
    private final List<CalendarEntry> entries = new ArrayList<>();

    /**
     * @param contacts the contacts whose entries are wanted, or null for all
     */
    CalendarEntries(Reader reader, @Nullable Set<Long> contacts, CalendarSettings settings) {
        this.reader = reader;
        this.contacts = contacts;
        this.settings = settings;
        this.today = settings.now().atZone(settings.zone()).toLocalDate();
    }

    /** The entries: what happened in order of time, then days. */
    List<CalendarEntry> all(Progress progress) {
        interactions(progress);
        for (Reminder reminder : ReminderStore.open(reader)) {
            if (wanted(reminder.contactId())) {
                reminder(reminder);
            }
        }
        for (Commitment commitment : CommitmentStore.open(reader)) {
            if (commitment.due() != null && wanted(commitment.contactId())) {
                promise(commitment, commitment.due());
            }
        }
        for (long contact : ids("important_date", "contact_id")) {
            progress.checkCancelled();
            if (wanted(contact)) {
                for (ImportantDate date : ImportantDateStore.of(reader, contact)) {
                    date(contact, date);
                }
            }
        }
        return List.copyOf(entries);
    }

    private boolean wanted(long contact) {
        return contacts == null || contacts.contains(contact);
    }

    private Set<Long> ids(String table, String column) {
        Set<Long> ids = new LinkedHashSet<>();
        TableDump.each(
                reader, table, List.of(column), row -> ids.add(Long.valueOf(row.getFirst())));
        return ids;
    }

    private void interactions(Progress progress) {
        List<Interaction> shown =
                InteractionStore.of(reader, ids(InteractionStore.TABLE, "id")).stream()
                        .filter(each -> SHOWN.contains(each.kind()))
                        .filter(
                                each ->
                                        contacts == null
                                                || each.participants().stream()
                                                        .anyMatch(contacts::contains))
                        .sorted(
                                Comparator.comparing(Interaction::start)
                                        .thenComparing(Interaction::id))
                        .toList();
        for (Interaction interaction : shown) {
            progress.checkCancelled();
            entries.add(entry(interaction));
            progress.report(entries.size(), shown.size());
        }
    }

    private CalendarEntry entry(Interaction interaction) {
        List<Invited> invited = invited(interaction.participants());
        return new CalendarEntry(
                interaction.uid() + ImportedInteraction.OURS,
                IcalWriter.INTERACTION,
                interaction.kind().code(),
                interaction.direction().code(),
                interaction.state().code(),
                interaction.state() == Interaction.State.NOT_HELD,
                interaction.summary().isBlank()
                        ? untitled(interaction.kind(), invited)
                        : interaction.summary(),
                interaction.body(),
                interaction.place(),
                span(interaction),
                "",
                invited);
    }

    private String untitled(Kind kind, List<Invited> invited) {
        String what = word("interaction.kind." + kind.code());
        String who =
                String.join(word("calendar.comma"), invited.stream().map(Invited::name).toList());
        return who.isEmpty() ? what : word("calendar.with", what, who);
    }

    private CalendarEntry.Span span(Interaction interaction) {
        Instant end = interaction.end();
        if (!interaction.allDay()) {
            return new Hours(interaction.start(), end);
        }
        LocalDate first = day(interaction.start());
        if (end == null) {
            return Days.on(first);
        }
        ZonedDateTime over = end.atZone(settings.zone());
        boolean midnight = over.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate after = midnight ? over.toLocalDate() : over.toLocalDate().plusDays(1);
        return after.isAfter(first) ? new Days(first, after) : Days.on(first);
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(settings.zone()).toLocalDate();
    }

    private List<Invited> invited(Collection<Long> ids) {
        return ids.stream().flatMap(id -> person(id).stream()).toList();
    }

    private Optional<Invited> person(long id) {
        return people.computeIfAbsent(id, this::find);
    }

    private Optional<Invited> find(long id) {
        return ContactStore.find(reader, id)
                .map(
                        contact ->
                                new Invited(
                                        ExportTables.shown(contact.name()),
                                        email(id),
                                        contact.uid().toString()));
    }

    private String email(long id) {
        return ContactPointStore.of(reader, id).stream()
                .filter(point -> point.kind() == ContactPoint.Kind.EMAIL)
                .sorted(Comparator.comparing(point -> !point.preferred()))
                .map(point -> point.value().strip())
                .filter(value -> value.matches("[^\\s@:<>,;\"]+@[^\\s@:<>,;\"]+"))
                .findFirst()
                .orElse("");
    }

    private String name(long contact) {
        return person(contact).map(Invited::name).orElse("");
    }

    private void reminder(Reminder reminder) {
        String name = name(reminder.contactId());
        String summary =
                reminder.reason().isBlank()
                        ? name
                        : word("calendar.reminder", name, reminder.reason());
        String uid = uid("reminder", reminder.id(), reminder.createdAt().toString());
        entries.add(CalendarEntry.day(uid, "reminder", summary, reminder.due(), ""));
    }

    private void promise(Commitment commitment, LocalDate due) {
        String name = name(commitment.contactId());
        String summary =
                commitment.owedBy() == Commitment.Owner.ME
                        ? word("calendar.promise.me", name, commitment.promise())
                        : word("calendar.promise.them", name, commitment.promise());
        String uid = uid("commitment", commitment.id(), commitment.createdAt().toString());
        entries.add(CalendarEntry.day(uid, "commitment", summary, due, ""));
    }

    /**
     * An identity out of what never changes of a row: its number and when it was noted, or whose it
     * is. An archive carries both, and other workspaces have others.
     */
    private static String uid(String type, long id, String mark) {
        String name = type + " " + id + " " + mark;
        UUID uid = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return type + "-" + uid + ImportedInteraction.OURS;
    }

    private void date(long contact, ImportantDate date) {
        PartialDate parts = date.date();
        Integer month = parts.month();
        Integer dayOfMonth = parts.day();
        Optional<Contact> whose = ContactStore.find(reader, contact);
        if (month == null || dayOfMonth == null || whose.isEmpty()) {
            return;
        }
        String uid = uid("date", date.id(), whose.get().uid().toString());
        String what = summary(contact, date);
        if (date.calendar() == Calendar.CHINESE) {
            Lunar.Date lunar = new Lunar.Date(null, month, dayOfMonth, date.leapMonth());
            String inWords = word("calendar.lunar", what, Lunar.text(lunar, settings.locale()));
            lunar(uid, inWords, lunar);
            return;
        }
        LocalDate first =
                LocalDate.of(parts.year() == null ? NO_YEAR : parts.year(), month, dayOfMonth);
        // 29 February is kept on the last day of February, as on the screens.
        boolean leapDay = month == 2 && dayOfMonth == 29;
        String rule = leapDay ? "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1" : "FREQ=YEARLY";
        entries.add(CalendarEntry.day(uid, "date", what, first, rule));
    }

    private String summary(long contact, ImportantDate date) {
        String name = name(contact);
        return switch (date.kind()) {
            case BIRTHDAY -> word("calendar.birthday", name);
            case ANNIVERSARY -> word("calendar.anniversary", name);
            case OTHER ->
                    date.label().isBlank()
                            ? word("calendar.date", name)
                            : word("calendar.date.named", name, date.label());
        };
    }

    /** What fell into a leap month is kept in the month of the same number, as on the screens. */
    private void lunar(String uid, String summary, Lunar.Date date) {
        Lunar.Date kept = new Lunar.Date(null, date.month(), date.day(), false);
        String[] sides = uid.split("@");
        int written = 0;
        for (int year = today.getYear() - 1; written < LUNAR_YEARS; year++) {
            LocalDate day = Lunar.inYear(year, kept);
            if (!day.isBefore(today)) {
                String dated = sides[0] + "-" + year + "@" + sides[1];
                entries.add(CalendarEntry.day(dated, "date", summary, day, ""));
                written++;
            }
        }
    }

    private String word(String key, Object... arguments) {
        return settings.words().text(key, arguments);
    }
}
