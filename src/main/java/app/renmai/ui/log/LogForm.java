package app.renmai.ui.log;

import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.contact.Contact;
import app.renmai.service.activity.LogEntry;
import app.renmai.service.activity.LogEntry.Newcomer;
import app.renmai.service.activity.Moving;
import app.renmai.service.activity.Outcome;
import app.renmai.text.When;
import app.renmai.text.WhenText;
import app.renmai.text.WhenText.Lean;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.log.PromiseDraft.Party;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
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
        PLACE,
        SUMMARY,
        BODY,
        FILES,
        NEEDS,
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
    private final ObservableList<NeedDraft> needs = FXCollections.observableArrayList();
    private final ObservableList<PromiseDraft> promises = FXCollections.observableArrayList();
    private final ObservableList<String> tags = FXCollections.observableArrayList();
    private final ObservableList<Long> works = FXCollections.observableArrayList();
    private final StringProperty next = new SimpleStringProperty("");
    private final BooleanProperty initiative = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper saves = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper planned = new ReadOnlyBooleanWrapper();
    private final Set<Object> followed = new HashSet<>();
    private final Map<Field, StringProperty> errors = new EnumMap<>(Field.class);
    private final boolean asked;
    private @Nullable Shown logged;

    /**
     * What was logged, and how its time was written in the field.
     *
     * @param interaction what was logged
     * @param when the text
     */
    private record Shown(Interaction interaction, String when) {}

    /**
     * @param asked whether the form asks how it went, of what was planned
     */
    LogForm(Desk desk, boolean asked) {
        this.desk = desk;
        this.asked = asked;
        for (Field field : Field.values()) {
            errors.put(field, new SimpleStringProperty(""));
        }
        kind.subscribe(changed -> direction.set(changed.usualDirection()));
        people.subscribe(() -> error(Field.PEOPLE).set(""));
        when.subscribe(_ -> error(Field.WHEN).set(""));
        summary.subscribe(_ -> error(Field.SUMMARY).set(""));
        next.subscribe(_ -> error(Field.NEXT).set(""));
        place.subscribe(_ -> error(Field.PLACE).set(""));
        body.subscribe(_ -> error(Field.BODY).set(""));
        List.<Observable>of(kind, when, next, people, files, promises, needs)
                .forEach(part -> part.addListener(_ -> changed()));
        promises.add(new PromiseDraft());
        needs.add(new NeedDraft());
    }

    /** Whether it asks how it went, of what was planned. */
    boolean asked() {
        return asked;
    }

    /** Says anew what will be saved, and follows promises and needs that are new. */
    private void changed() {
        for (PromiseDraft promise : promises) {
            if (followed.add(promise)) {
                promise.textProperty().addListener((_, _, _) -> changed());
                promise.dueProperty().addListener((_, _, _) -> changed());
            }
        }
        for (NeedDraft need : needs) {
            if (followed.add(need)) {
                need.textProperty().addListener((_, _, _) -> changed());
                need.noteProperty().addListener((_, _, _) -> changed());
            }
        }
        planned.set(ahead() && !asked);
        saves.set(SavedWords.of(desk, this));
    }

    /** Whether it is still to come, and so is planned. */
    public ReadOnlyBooleanProperty plannedProperty() {
        return planned.getReadOnlyProperty();
    }

    /** Whether the time is still to come; a note is a memory, whatever its time. */
    boolean ahead() {
        return kind.get() != Kind.NOTE
                && understood().map(this::start).filter(this::isAhead).isPresent();
    }

    private boolean isAhead(Instant moment) {
        return moment.isAfter(desk.times().clock().instant());
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

    /** Whether it was their initiative. */
    public BooleanProperty initiativeProperty() {
        return initiative;
    }

    /** Whether something of a kind can be somebody's initiative: a meal and a note cannot. */
    public static boolean canBeInitiative(Kind kind) {
        return kind.counts();
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

    /** What they need; the last one is blank, to be written into. */
    public ObservableList<NeedDraft> needs() {
        return needs;
    }

    /** Who promised what; the last one is blank, to be written into. */
    public ObservableList<PromiseDraft> promises() {
        return promises;
    }

    /** What all who took part are tagged with. */
    public ObservableList<String> tags() {
        return tags;
    }

    /** The collaborations it was about. */
    ObservableList<Long> works() {
        return works;
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

    /** When next, and bringing what; empty when nothing was typed or no time is clear. */
    public Optional<NextStep> nextStep() {
        return NextStep.read(desk, next.get());
    }

    /** The promises that were written down. */
    List<PromiseDraft> written() {
        return promises.stream().filter(promise -> !promise.isBlank()).toList();
    }

    /** The needs, and what can be done, that were written down. */
    List<NeedDraft> noted() {
        return needs.stream().filter(need -> !need.isBlank()).toList();
    }

    /** The needs that were written down. */
    List<NeedDraft> needed() {
        return noted().stream().filter(each -> !each.isOffer()).toList();
    }

    /** What can be done, as written down. */
    List<NeedDraft> offered() {
        return noted().stream().filter(NeedDraft::isOffer).toList();
    }

    /** Whether nothing was written down that comes out of it. */
    boolean nothingOut() {
        return written().isEmpty() && noted().isEmpty() && next.get().isBlank();
    }

    /** Keeps one blank promise and one blank need at the end. */
    void extend() {
        if (needs.isEmpty() || !needs.getLast().isBlank()) {
            needs.add(new NeedDraft());
        }
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
        return person(party.person());
    }

    /** A participant; the first one when there is no such. */
    Person person(long id) {
        return people.stream()
                .filter(person -> person.id() == id)
                .findFirst()
                .orElseGet(people::getFirst);
    }

    /**
     * Looks for what keeps the form from being saved and says so in the errors.
     *
     * @return the first part that does
     */
    Optional<Field> check() {
        return new LogCheck(desk, this).run();
    }

    private Instant start(When time) {
        LocalTime from = time.from();
        return instant(time.day(), from == null ? LocalTime.MIDNIGHT : from);
    }

    private static @Nullable LocalDate lastDay(When time) {
        LocalTime from = time.from();
        LocalTime to = time.to();
        return to == null
                ? null
                : from != null && to.isBefore(from) ? time.day().plusDays(1) : time.day();
    }

    /** Whether the time is as it was logged: nobody has touched it. */
    boolean untouchedTime() {
        return logged != null && logged.when().equals(when.get());
    }

    private Moving time() {
        Shown shown = logged;
        if (shown != null && untouchedTime()) {
            Interaction kept = shown.interaction();
            return new Moving(kept.start(), kept.end(), kept.allDay());
        }
        When time = understood().orElseThrow();
        LocalDate last = lastDay(time);
        LocalTime to = time.to();
        return new Moving(
                start(time),
                last == null || to == null ? null : instant(last, to),
                time.from() == null);
    }

    /** The interaction, as a new one or in place of another; call after {@link #check}. */
    Interaction interaction(@Nullable Interaction before) {
        Moving time = time();
        Instant now = desk.times().clock().instant();
        return new Interaction(
                before == null ? 0 : before.id(),
                before == null ? UUID.randomUUID() : before.uid(),
                kind.get(),
                directed(kind.get()) ? direction.get() : Direction.BOTH,
                time.start(),
                time.end(),
                time.allDay(),
                directed(kind.get()) && before == null ? "" : place.get().strip(),
                summary.get().strip(),
                body.get().strip(),
                people.stream().map(Person::id).toList(),
                before == null ? now : before.createdAt(),
                before == null ? State.HELD : before.state());
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(desk.times().zone()).toInstant();
    }

    /** What comes out of it; call after {@link #check}. */
    Outcome outcome() {
        return FormOutcome.of(this);
    }

    /** Everything, as it is logged; call after {@link #check}. */
    LogEntry entry() {
        return new LogEntry(
                interaction(null),
                outcome(),
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
        initiative.set(false);
        people.clear();
        files.clear();
        tags.clear();
        works.clear();
        promises.setAll(List.of(new PromiseDraft()));
        needs.setAll(List.of(new NeedDraft()));
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
        String words = WhenText.exact(time, desk.locale());
        logged = new Shown(interaction, words);
        when.set(words);
        place.set(interaction.place());
        summary.set(interaction.summary());
        body.set(interaction.body());
    }
}
