package app.renmai.ui.log;

import app.renmai.model.activity.Interaction.Kind;
import app.renmai.service.log.Part;
import app.renmai.service.log.Someone;
import app.renmai.service.log.UnderstoodLine;
import app.renmai.service.log.UnderstoodLine.Promise;
import app.renmai.service.log.UnderstoodLine.Time;
import app.renmai.text.When;
import app.renmai.text.WhenText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.HandedLine;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.log.LineChip.Key;
import app.renmai.ui.log.LineChip.Sort;
import app.renmai.ui.log.PromiseDraft.Party;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * The line at the top of the log. It is understood while one types, away from the UI thread, and
 * fills the form; a field that somebody wrote into is left alone.
 */
public final class LogLine extends ViewModel {
    private final Desk desk;
    private final LogForm form;
    private final LongSupplier standIns;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<LineChip>> chips =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Corrections corrections = new Corrections();
    private final Map<StringProperty, String> filled = new HashMap<>();
    private final Map<Someone, Person> people = new HashMap<>();
    private final ObservableList<PromiseDraft> promises = FXCollections.observableArrayList();
    private final StringProperty asked = new SimpleStringProperty("");
    private Optional<UnderstoodLine> understood = Optional.empty();
    private Kind kind;
    private boolean quiet;
    private String more = "";
    private CompletableFuture<Void> ready = CompletableFuture.completedFuture(null);

    /**
     * @param form what the line fills
     * @param standIns a new negative id for somebody who is no contact yet
     */
    LogLine(Desk desk, LogForm form, LongSupplier standIns) {
        super(desk.services().workspace(), desk.ui(), desk::problem, "contact");
        this.desk = desk;
        this.form = form;
        this.standIns = standIns;
        this.kind = form.kindProperty().get();
        text.subscribe(_ -> understand());
    }

    /** What was typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What was understood, as chips, with the corrections. */
    public ReadOnlyObjectProperty<List<LineChip>> chipsProperty() {
        return chips.getReadOnlyProperty();
    }

    /** Done when all that was typed is understood. */
    CompletableFuture<Void> ready() {
        return ready;
    }

    /**
     * Brings back a line whose form was brought back too. A form that was closed before its line
     * was understood says nothing yet, and is filled now.
     */
    void restore(String typed) {
        quiet = !typed.isBlank() && !form.summaryProperty().get().isBlank();
        text.set(typed);
    }

    /** Takes a line with what was said beside it, which goes before what the line says. */
    void take(HandedLine handed) {
        if (handed.kind() != null) {
            corrections.given(Sort.KIND);
        }
        if (handed.when() != null) {
            corrections.given(Sort.TIME);
        }
        if (!handed.contacts().isEmpty()) {
            corrections.given(Sort.PERSON);
        }
        more = handed.more();
        text.set(handed.line());
    }

    /** Empties it. */
    void clear() {
        more = "";
        corrections.clear();
        filled.clear();
        people.clear();
        promises.clear();
        text.set("");
    }

    @Override
    protected void reload() {
        understand();
    }

    private void understand() {
        String typed = text.get().replace('\n', ' ');
        if (typed.isBlank() && understood.isEmpty()) {
            return;
        }
        CompletableFuture<UnderstoodLine> answer =
                desk.services().logLines().understand(typed, desk.locale());
        ready = load("line", answer, this::show);
    }

    private void show(UnderstoodLine line) {
        understood = Optional.of(line);
        List<LineChip> all = corrections.chips(line);
        if (quiet) {
            quiet = false;
            remember(all);
        } else {
            fill(line, all);
        }
        chips.set(all);
        asked.set("");
    }

    /** What is asked before the form can be saved; empty when nothing is. */
    StringProperty askedProperty() {
        return asked;
    }

    /**
     * The first chip that leaves open what is meant, if the form still holds what was taken for it.
     * Whoever wrote something else into the form has answered.
     */
    Optional<LineChip> unanswered() {
        return chips.get().stream().filter(chip -> chip.check() && inForm(chip)).findFirst();
    }

    private boolean inForm(LineChip chip) {
        return switch (chip.sort()) {
            case KIND -> form.kindProperty().get() == kind;
            case TIME ->
                    form.whenProperty().get().equals(filled.getOrDefault(form.whenProperty(), ""));
            case PERSON -> {
                Person taken = people.get(chip.part().readings().getFirst());
                yield taken != null
                        && form.people().stream().anyMatch(each -> each.id() == taken.id());
            }
            case PROMISE ->
                    chip.promise() != null && holds(draft(Objects.requireNonNull(chip.promise())));
            case PLACE, TOPIC, TAG -> true;
        };
    }

    private boolean holds(PromiseDraft promise) {
        return form.written().stream()
                .anyMatch(
                        each ->
                                each.textProperty().get().equals(promise.textProperty().get())
                                        && each.dueProperty()
                                                .get()
                                                .equals(promise.dueProperty().get()));
    }

    /** Takes a meaning for the words of a chip, or none. */
    void correct(Key key, Optional<Object> meaning) {
        corrections.choose(key, meaning);
        understood.ifPresent(this::show);
    }

    /** What came back was filled by the line before. */
    private void remember(List<LineChip> all) {
        for (StringProperty field :
                List.of(form.whenProperty(), form.placeProperty(), form.summaryProperty())) {
            filled.put(field, field.get());
        }
        kind = form.kindProperty().get();
        promises.setAll(form.written());
        for (LineChip chip : all) {
            if (chip.part().likeliest().orElse(null) instanceof Someone someone) {
                people.put(someone, there(someone).orElseGet(() -> person(someone)));
            }
        }
    }

    private void fill(UnderstoodLine line, List<LineChip> all) {
        Kind said = first(all, Sort.KIND, Kind.class).orElse(Kind.MEETING);
        if (form.kindProperty().get() == kind && !corrections.isGiven(Sort.KIND)) {
            form.kindProperty().set(said);
            kind = said;
            form.directionProperty().set(line.direction());
        }
        fill(form.whenProperty(), when(all));
        fill(form.placeProperty(), first(all, Sort.PLACE, String.class).orElse(""));
        boolean nothing = line.text().isBlank();
        fill(
                form.summaryProperty(),
                nothing ? "" : first(all, Sort.TOPIC, String.class).orElseGet(line::summary));
        fill(form.bodyProperty(), nothing ? "" : line.leftOver(more));
        fillPeople(all);
        fillPromises(all);
        form.tags().setAll(all(all, Sort.TAG, String.class));
    }

    private static <T> List<T> all(List<LineChip> chips, Sort sort, Class<T> type) {
        return chips.stream()
                .filter(chip -> chip.sort() == sort)
                .flatMap(chip -> chip.part().likeliest().stream())
                .map(type::cast)
                .toList();
    }

    private static <T> Optional<T> first(List<LineChip> chips, Sort sort, Class<T> type) {
        return all(chips, sort, type).stream().findFirst();
    }

    /** What cannot be stays as it was typed, so that the form asks for it. */
    private String when(List<LineChip> all) {
        return all.stream()
                .filter(chip -> chip.sort() == Sort.TIME)
                .findFirst()
                .map(
                        chip ->
                                chip.part()
                                        .likeliest()
                                        .map(time -> written((Time) time))
                                        .orElse(chip.said()))
                .orElse("");
    }

    private String written(Time time) {
        When when = time.when(desk.times().zone());
        String brief = WhenText.written(when, desk.times().today(), desk.locale());
        LocalDateTime now = LocalDateTime.now(desk.times().clock().withZone(desk.times().zone()));
        boolean clear =
                WhenText.read(brief, now, WhenText.Lean.PAST, desk.locale())
                        .filter(when::equals)
                        .isPresent();
        return clear ? brief : WhenText.exact(when, desk.locale());
    }

    private void fill(StringProperty field, String value) {
        String before = filled.getOrDefault(field, "");
        if (field.get().equals(before)) {
            filled.put(field, value);
            field.set(value);
        }
    }

    private void fillPeople(List<LineChip> all) {
        List<Someone> named = all(all, Sort.PERSON, Someone.class);
        for (Someone gone : List.copyOf(people.keySet())) {
            if (!named.contains(gone)) {
                long id = Objects.requireNonNull(people.remove(gone)).id();
                form.people().removeIf(person -> person.id() == id);
            }
        }
        for (Someone someone : named) {
            if (!people.containsKey(someone)) {
                Person person = person(someone);
                boolean there = form.people().stream().anyMatch(other -> other.id() == person.id());
                people.put(someone, person);
                if (!there) {
                    form.people().add(person);
                }
            }
        }
    }

    private Optional<Person> there(Someone someone) {
        return form.people().stream()
                .filter(
                        person ->
                                someone.newcomer()
                                        ? person.name().equals(someone.name())
                                        : person.id() == someone.id())
                .findFirst();
    }

    private Person person(Someone someone) {
        if (someone.newcomer()) {
            String typed = desk.names().of(someone.name());
            return new Person(standIns.getAsLong(), someone.name(), "", "", typed);
        }
        return Person.of(someone);
    }

    private void fillPromises(List<LineChip> all) {
        List<PromiseDraft> made =
                all.stream()
                        .map(LineChip::promise)
                        .filter(Objects::nonNull)
                        .map(this::draft)
                        .toList();
        boolean same =
                same(made, PromiseDraft::textProperty) && same(made, PromiseDraft::dueProperty);
        boolean owners =
                made.size() == promises.size()
                        && IntStream.range(0, made.size())
                                .allMatch(
                                        i ->
                                                made.get(i)
                                                        .partyProperty()
                                                        .get()
                                                        .equals(
                                                                promises.get(i)
                                                                        .partyProperty()
                                                                        .get()));
        if (!same || !owners) {
            List<PromiseDraft> others = new ArrayList<>(form.written());
            others.removeAll(promises);
            promises.setAll(made);
            List<PromiseDraft> rows = new ArrayList<>(made);
            rows.addAll(others);
            form.promises().setAll(rows);
            form.extend();
        }
    }

    private boolean same(List<PromiseDraft> made, Function<PromiseDraft, StringProperty> part) {
        return made.stream()
                .map(each -> part.apply(each).get())
                .toList()
                .equals(promises.stream().map(each -> part.apply(each).get()).toList());
    }

    private PromiseDraft draft(Promise promise) {
        PromiseDraft draft = new PromiseDraft();
        long person =
                promise.person()
                        .flatMap(part -> part.likeliest())
                        .map(
                                someone ->
                                        Optional.ofNullable(people.get(someone))
                                                .orElseGet(() -> Person.of(someone)))
                        .or(() -> form.people().stream().findFirst())
                        .map(Person::id)
                        .orElse(0L);
        boolean alone = form.people().size() <= 1;
        draft.partyProperty().set(new Party(promise.owner(), alone ? 0 : person));
        draft.textProperty().set(promise.text());
        draft.dueProperty().set(promise.due().map(this::due).orElse(""));
        return draft;
    }

    private String due(Part<LocalDate> due) {
        return due.likeliest()
                .map(day -> WhenText.written(When.of(day), desk.times().today(), desk.locale()))
                .orElseGet(() -> due.words(text.get()));
    }
}
