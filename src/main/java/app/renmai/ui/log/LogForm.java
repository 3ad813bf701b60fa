package app.renmai.ui.log;

import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.contact.Contact;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.activity.LogEntry.Newcomer;
import app.renmai.text.When;
import app.renmai.text.WhenText;
import app.renmai.text.WhenText.Lean;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.log.PromiseDraft.Party;

import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the form holds while it is being filled in, what is wrong with it, and what it becomes. */
public final class LogForm {
    private static final int MINUTES_ROUNDED = 5;

    /** The parts of the form that can keep it from being saved. */
    public enum Field {
        PEOPLE,
        WHEN,
        SUMMARY,
        FILES,
        PROMISES,
        NEXT
    }

    /**
     * A file to keep.
     *
     * @param path where it lies
     * @param size in bytes
     */
    public record File(Path path, long size) {}

    private final Desk desk;
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.MEETING);
    private final ObjectProperty<Direction> direction = new SimpleObjectProperty<>(Direction.BOTH);
    private final ObservableList<Person> people = FXCollections.observableArrayList();
    private final StringProperty when = new SimpleStringProperty("");
    private final StringProperty place = new SimpleStringProperty("");
    private final StringProperty summary = new SimpleStringProperty("");
    private final StringProperty body = new SimpleStringProperty("");
    private final ObservableList<File> files = FXCollections.observableArrayList();
    private final ObservableList<Attachment> kept = FXCollections.observableArrayList();
    private final ObservableList<PromiseDraft> promises = FXCollections.observableArrayList();
    private final ObservableList<String> tags = FXCollections.observableArrayList();
    private final StringProperty next = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper saves = new ReadOnlyStringWrapper("");
    private final Set<PromiseDraft> followed = new HashSet<>();
    private final Map<Field, StringProperty> errors = new EnumMap<>(Field.class);

    LogForm(Desk desk) {
        this.desk = desk;
        for (Field field : Field.values()) {
            errors.put(field, new SimpleStringProperty(""));
        }
        kind.subscribe(changed -> direction.set(changed.usualDirection()));
        people.subscribe(() -> error(Field.PEOPLE).set(""));
        when.subscribe(_ -> error(Field.WHEN).set(""));
        summary.subscribe(_ -> error(Field.SUMMARY).set(""));
        next.subscribe(_ -> error(Field.NEXT).set(""));
        List.<Observable>of(kind, next, people, files, promises)
                .forEach(part -> part.addListener(_ -> changed()));
        promises.add(new PromiseDraft());
    }

    /** Says anew what will be saved, and follows promises that are new. */
    private void changed() {
        for (PromiseDraft promise : promises) {
            if (followed.add(promise)) {
                promise.textProperty().addListener((_, _, _) -> changed());
                promise.dueProperty().addListener((_, _, _) -> changed());
            }
        }
        saves.set(saves());
    }

    /** What will be saved, in words. */
    public ReadOnlyStringProperty savesProperty() {
        return saves.getReadOnlyProperty();
    }

    /** What it was. */
    public ObjectProperty<Kind> kindProperty() {
        return kind;
    }

    /** Who turned to whom. */
    public ObjectProperty<Direction> directionProperty() {
        return direction;
    }

    /** Whether who turned to whom can differ for this kind. */
    public static boolean directed(Kind kind) {
        return kind == Kind.CALL || kind == Kind.MESSAGE || kind == Kind.EMAIL;
    }

    /** Who took part. */
    public ObservableList<Person> people() {
        return people;
    }

    /** When, as typed; empty is now. */
    public StringProperty whenProperty() {
        return when;
    }

    /** Where. */
    public StringProperty placeProperty() {
        return place;
    }

    /** What it was about, in one line. */
    public StringProperty summaryProperty() {
        return summary;
    }

    /** More, in Markdown. */
    public StringProperty bodyProperty() {
        return body;
    }

    /** Files to keep with it. */
    public ObservableList<File> files() {
        return files;
    }

    /** Files already kept with an interaction that is edited. */
    public ObservableList<Attachment> kept() {
        return kept;
    }

    /** Who promised what; the last one is blank, to be written into. */
    public ObservableList<PromiseDraft> promises() {
        return promises;
    }

    /** What all who took part are tagged with. */
    public ObservableList<String> tags() {
        return tags;
    }

    /** When next, and bringing what, as typed; may be empty. */
    public StringProperty nextProperty() {
        return next;
    }

    /** What is wrong with a part, in words; empty when nothing is. */
    public StringProperty error(Field field) {
        return Objects.requireNonNull(errors.get(field));
    }

    private LocalDateTime now() {
        return LocalDateTime.now(desk.times().clock().withZone(desk.times().zone()));
    }

    /** The time that was understood; now when nothing was typed; empty when it is not clear. */
    public Optional<When> understood() {
        if (when.get().isBlank()) {
            LocalTime time = now().toLocalTime();
            LocalTime rounded =
                    LocalTime.of(
                            time.getHour(), time.getMinute() / MINUTES_ROUNDED * MINUTES_ROUNDED);
            return Optional.of(When.of(now().toLocalDate(), rounded));
        }
        return WhenText.read(when.get(), now(), Lean.PAST, desk.locale());
    }

    /** A day to come that was understood; empty when nothing was typed or it is not clear. */
    public Optional<LocalDate> day(String typed) {
        return WhenText.read(typed, now(), Lean.FUTURE, desk.locale()).map(When::day);
    }

    /** What is to be remembered, and when; empty when nothing was typed or no day is clear. */
    public Optional<LogEntry.Next> reminder() {
        return WhenText.lead(next.get(), now(), Lean.FUTURE, desk.locale()).map(this::reminder);
    }

    /** Reminded the working day before, so that what is to be brought can still be made ready. */
    private LogEntry.Next reminder(WhenText.Lead lead) {
        LocalDate today = now().toLocalDate();
        LocalDate before = lead.when().day().minusDays(1);
        while (before.getDayOfWeek() == DayOfWeek.SATURDAY
                || before.getDayOfWeek() == DayOfWeek.SUNDAY) {
            before = before.minusDays(1);
        }
        String then = WhenText.written(lead.when(), today, desk.locale());
        return new LogEntry.Next(
                before.isBefore(today) ? today : before,
                lead.rest().isEmpty()
                        ? desk.text("log.next.reason", then)
                        : desk.text("log.next.reason.with", then, lead.rest()));
    }

    /** The promises that were written down. */
    List<PromiseDraft> written() {
        return promises.stream().filter(promise -> !promise.isBlank()).toList();
    }

    /** Keeps one blank promise at the end. */
    void extend() {
        if (promises.isEmpty() || !promises.getLast().isBlank()) {
            promises.add(new PromiseDraft());
        }
    }

    /** What can be chosen for a promise: each participant, both ways. */
    public List<Party> parties() {
        if (people.size() <= 1) {
            return List.of(Party.MINE, new Party(Owner.THEM, 0));
        }
        List<Party> parties = new ArrayList<>();
        for (Owner owner : Owner.values()) {
            people.forEach(person -> parties.add(new Party(owner, person.id())));
        }
        return parties;
    }

    /** A party as it is read: You owe, Zeng Hui owes. */
    public String words(Party party) {
        boolean mine = party.owner() == Owner.ME;
        if (people.isEmpty() || mine && people.size() == 1) {
            return desk.text(mine ? "log.party.me" : "log.party.them");
        }
        String name = desk.names().pair(person(party).name()).main();
        return desk.text(mine ? "log.party.me.named" : "log.party.them.named", name);
    }

    private Person person(Party party) {
        return people.stream()
                .filter(person -> person.id() == party.person())
                .findFirst()
                .orElseGet(people::getFirst);
    }

    /**
     * Looks for what keeps the form from being saved and says so in the errors.
     *
     * @return the first part that does
     */
    Optional<Field> check() {
        errors.values().forEach(error -> error.set(""));
        boolean alone = people.isEmpty();
        boolean needed = kind.get() != Kind.NOTE || !written().isEmpty() || !next.get().isBlank();
        wrong(Field.PEOPLE, alone && needed, "log.error.people");
        wrong(Field.WHEN, understood().isEmpty(), "log.error.when");
        wrong(Field.SUMMARY, summary.get().isBlank(), "log.error.summary");
        boolean promisesWrong = false;
        for (PromiseDraft promise : promises) {
            String error = promise.isBlank() ? "" : error(promise);
            promise.errorProperty().set(error);
            promisesWrong |= !error.isEmpty();
        }
        wrong(Field.NEXT, !next.get().isBlank() && reminder().isEmpty(), "log.error.next");
        for (Field field : Field.values()) {
            boolean wrong = field == Field.PROMISES ? promisesWrong : !error(field).get().isEmpty();
            if (wrong) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private void wrong(Field field, boolean wrong, String key) {
        if (wrong) {
            error(field).set(desk.text(key));
        }
    }

    private String error(PromiseDraft promise) {
        if (promise.textProperty().get().isBlank()) {
            return desk.text("log.error.promise");
        }
        String due = promise.dueProperty().get();
        return due.isBlank() || day(due).isPresent() ? "" : desk.text("log.error.due");
    }

    private String saves() {
        List<String> parts = new ArrayList<>();
        parts.add(desk.text("log.saves.kind." + kind.get().code()));
        int promised = written().size();
        if (promised > 0) {
            parts.add(desk.text("log.saves.promises", promised));
        }
        if (!next.get().isBlank() && reminder().isPresent()) {
            parts.add(desk.text("log.saves.reminder"));
        }
        if (!files.isEmpty()) {
            parts.add(desk.text("log.saves.files", files.size()));
        }
        long newcomers = people.stream().filter(Person::newcomer).count();
        if (newcomers > 0) {
            parts.add(desk.text("log.saves.newcomers", newcomers));
        }
        return desk.text("log.saves", String.join(desk.messages().chinese() ? "、" : ", ", parts));
    }

    /** The interaction, as a new one or in place of another; call after {@link #check}. */
    Interaction interaction(@Nullable Interaction before) {
        When time = understood().orElseThrow();
        LocalTime from = time.from();
        LocalTime to = time.to();
        LocalDate endDay =
                from != null && to != null && to.isBefore(from)
                        ? time.day().plusDays(1)
                        : time.day();
        Instant now = desk.times().clock().instant();
        return new Interaction(
                before == null ? 0 : before.id(),
                before == null ? UUID.randomUUID() : before.uid(),
                kind.get(),
                directed(kind.get()) ? direction.get() : Direction.BOTH,
                instant(time.day(), from == null ? LocalTime.MIDNIGHT : from),
                to == null ? null : instant(endDay, to),
                from == null,
                directed(kind.get()) && before == null ? "" : place.get().strip(),
                summary.get().strip(),
                body.get().strip(),
                people.stream().map(Person::id).toList(),
                before == null ? now : before.createdAt());
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(desk.times().zone()).toInstant();
    }

    /** Everything, as it is logged; call after {@link #check}. */
    LogEntry entry() {
        List<LogEntry.Promise> promised =
                written().stream()
                        .map(
                                promise ->
                                        new LogEntry.Promise(
                                                person(promise.partyProperty().get()).id(),
                                                promise.partyProperty().get().owner(),
                                                promise.textProperty().get().strip(),
                                                day(promise.dueProperty().get()).orElse(null)))
                        .toList();
        return new LogEntry(
                interaction(null),
                promised,
                next.get().isBlank() ? Optional.empty() : reminder(),
                files.stream().map(File::path).toList(),
                newcomers(),
                tags);
    }

    /** Those who become contacts. */
    List<Newcomer> newcomers() {
        Instant now = desk.times().clock().instant();
        return people.stream()
                .filter(Person::newcomer)
                .map(person -> new Newcomer(person.id(), Contact.named(person.name(), now)))
                .toList();
    }

    /** Empties everything. */
    void clear() {
        kind.set(Kind.MEETING);
        List.of(when, place, summary, body, next).forEach(text -> text.set(""));
        people.clear();
        files.clear();
        tags.clear();
        promises.setAll(List.of(new PromiseDraft()));
        errors.values().forEach(error -> error.set(""));
    }

    /** Shows what was logged. */
    void show(Interaction interaction) {
        kind.set(interaction.kind());
        direction.set(interaction.direction());
        var start = interaction.start().atZone(desk.times().zone());
        Instant end = interaction.end();
        LocalDate day = start.toLocalDate();
        When time =
                new When(
                        day,
                        interaction.allDay() ? null : start.toLocalTime(),
                        end == null || interaction.allDay()
                                ? null
                                : end.atZone(desk.times().zone()).toLocalTime());
        when.set(WhenText.exact(time, desk.locale()));
        place.set(interaction.place());
        summary.set(interaction.summary());
        body.set(interaction.body());
    }
}
