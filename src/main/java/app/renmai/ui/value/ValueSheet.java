package app.renmai.ui.value;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.collaboration.WorkName;
import app.renmai.model.contact.ContactName;
import app.renmai.model.value.Need;
import app.renmai.model.value.ValueEntry;
import app.renmai.model.value.ValueEntry.Direction;
import app.renmai.model.value.ValueEntry.Kind;
import app.renmai.model.value.ValueEntry.Origin;
import app.renmai.model.value.ValueEntry.Served;
import app.renmai.service.value.Ledger;
import app.renmai.text.MoneyText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OverSheet;
import app.renmai.ui.fact.TalkChoice;
import app.renmai.ui.kit.Choice;
import app.renmai.ui.kit.KeyedChips;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes value given or received: which way, of which kind, what it was, which need it served, when,
 * and from which talk. An amount of money is told, and does not block.
 */
public final class ValueSheet extends OverSheet {
    private static final Insets BESIDE_LABEL = new Insets(4, 0, 0, 0);

    private final ValueViewModel model;
    private final ValueText text;
    private final ObjectProperty<Direction> direction = new SimpleObjectProperty<>(Direction.GIVEN);
    private final ObjectProperty<Kind> kind = new SimpleObjectProperty<>(Kind.IDEA);
    private final Choice<Direction> directions;
    private final KeyedChips<Kind> kinds;
    private final ComboBox<ContactName> person = new ComboBox<>();
    private final TextField words = new TextField();
    private final ComboBox<Optional<Need>> need = new ComboBox<>();
    private final TextField needWords = new TextField();
    private final CheckBox met = new CheckBox();
    private final TextField day = new TextField();
    private final CheckBox confirmed = new CheckBox();
    private final TalkChoice talk;
    private final WorkChoice work;
    private boolean filled;

    private ValueSheet(Desk desk, ValueViewModel model, List<ContactName> people) {
        super(
                desk,
                "value-sheet",
                desk.text(model.before() == null ? "value.add" : "value.edit"),
                desk.text("value.about"),
                desk.text("value.save"));
        this.model = model;
        this.text = new ValueText(desk.wording());
        this.directions =
                new Choice<Direction>(desk.text("value.direction"), direction::set)
                        .with(Direction.GIVEN, text.direction(Direction.GIVEN))
                        .with(Direction.RECEIVED, text.direction(Direction.RECEIVED));
        this.kinds =
                KeyedChips.numbered(
                        List.of(Kind.values()),
                        kind,
                        text::kind,
                        each -> "value-kind-" + each.code());
        this.talk = new TalkChoice(desk, desk.text("value.talk.none"));
        this.work = new WorkChoice(desk);
        if (people.size() > 1) {
            askWhom(people);
        }
        arrange();
        fill(model.before());
        listen();
    }

    /**
     * Notes value given to a contact or received from it.
     *
     * @param talk the talk it is from, or null
     */
    public static void ofContact(Desk desk, long contact, @Nullable Long talk) {
        show(desk, null, contact, talk);
    }

    /**
     * Notes value from a talk; of several who took part it is asked whom.
     *
     * @param contact who is chosen at first
     */
    public static void ofTalk(Desk desk, long contact, Interaction talk) {
        List<Long> ids = talk.participants();
        desk.after(
                desk.services().contacts().names(ids),
                names ->
                        open(
                                desk,
                                new ValueViewModel(desk, null, contact, talk.id()),
                                ids.stream()
                                        .map(names::get)
                                        .filter(Objects::nonNull)
                                        .distinct()
                                        .toList()));
    }

    /** Notes the value of a promise that was kept: given when it was mine, else received. */
    public static void ofPromise(Desk desk, Commitment kept) {
        ValueViewModel model =
                new ValueViewModel(desk, null, kept.contactId(), kept.interactionId());
        ValueSheet sheet = new ValueSheet(desk, model, List.of());
        boolean mine = kept.owedBy() == Commitment.Owner.ME;
        sheet.direction.set(mine ? Direction.GIVEN : Direction.RECEIVED);
        sheet.directions.show(sheet.direction.get());
        sheet.kind.set(Kind.WORK);
        sheet.words.setText(kept.promise());
        sheet.words.end();
        model.show();
        sheet.open(model::hide);
    }

    /** Changes an entry. */
    public static void edit(Desk desk, ValueEntry entry) {
        show(desk, entry, entry.contactId(), null);
    }

    private static void show(
            Desk desk, @Nullable ValueEntry entry, long contact, @Nullable Long talk) {
        open(desk, new ValueViewModel(desk, entry, contact, talk), List.of());
    }

    private static void open(Desk desk, ValueViewModel model, List<ContactName> people) {
        ValueSheet sheet = new ValueSheet(desk, model, people);
        model.show();
        sheet.open(model::hide);
    }

    private void askWhom(List<ContactName> people) {
        person.setId("value-person");
        person.setMaxWidth(Double.MAX_VALUE);
        person.setConverter(new PersonWords());
        person.getItems().setAll(people);
        people.stream()
                .filter(each -> each.id() == model.contact())
                .findFirst()
                .ifPresent(person::setValue);
        person.setOnAction(_ -> model.choose(person.getValue().id()));
        row(desk().text("value.person"), person);
    }

    private void arrange() {
        words.setId("value-words");
        words.setPromptText(desk().text("value.words.prompt"));
        need.setId("value-need");
        need.setMaxWidth(Double.MAX_VALUE);
        need.setConverter(new NeedWords());
        needWords.setId("value-need-words");
        needWords.setPromptText(desk().text("value.need.prompt"));
        needWords.setAccessibleText(desk().text("value.need.words"));
        met.setId("value-met");
        met.setText(desk().text("value.met"));
        day.setId("value-day");
        day.setPromptText(desk().text("fact.day.prompt"));
        confirmed.setId("value-confirmed");
        confirmed.setText(desk().text("value.confirmed.they"));
        confirmed.setPadding(BESIDE_LABEL);
        talk.setId("value-talk");
        for (TextField field : List.of(words, needWords, day)) {
            field.setOnAction(_ -> save());
        }
        for (Node each : List.of(need, needWords, met)) {
            each.managedProperty().bind(each.visibleProperty());
        }
        kinds.setPrefWrapLength(FIELDS);
        kinds.setPadding(BESIDE_LABEL);
        directions.setId("value-direction");
        row(desk().text("value.direction"), directions);
        row(desk().text("value.words"), words);
        row(desk().text("value.kind"), kinds);
        row(desk().text("value.need"), new VBox(6, need, needWords, met));
        row(desk().text("value.day"), day);
        row(desk().text("value.helped"), confirmed);
        row(desk().text("value.from"), new VBox(6, talk, work));
        if (model.before() != null) {
            row("", deletion(desk().text("value.delete"), "value-delete", model::delete));
        }
    }

    private void fill(@Nullable ValueEntry entry) {
        need.getItems().setAll(List.of(Optional.empty()));
        need.setValue(Optional.empty());
        talk.choose(model.talk());
        directions.show(direction.get());
        LocalDate shown = entry == null ? desk().times().today() : entry.on();
        day.setText(model.written(shown));
        if (entry != null) {
            direction.set(entry.direction());
            directions.show(entry.direction());
            kind.set(entry.kind());
            words.setText(entry.words());
            words.end();
            needWords.setText(entry.served().words());
            confirmed.setSelected(entry.confirmedOn() != null);
        }
    }

    private void listen() {
        direction.subscribe(this::turn);
        need.valueProperty().subscribe(_ -> served());
        words.textProperty().subscribe(_ -> remark());
        needWords.textProperty().subscribe(_ -> remark());
        model.needsProperty().subscribe(this::showNeeds);
        model.talksProperty().subscribe(this::showTalks);
        model.worksProperty().subscribe(this::showWorks);
        talk.valueProperty().subscribe(_ -> showWork());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.isAltDown()) {
                        kinds.digit(event);
                    }
                });
    }

    /** What is received serves a need of one's own, which one knows to be served. */
    private void turn(Direction now) {
        boolean given = now == Direction.GIVEN;
        need.setVisible(given && need.getItems().size() > 1);
        confirmed.setDisable(!given);
        confirmed.setSelected(given && confirmed.isSelected());
        needWords.setPromptText(desk().text(given ? "value.need.prompt" : "value.need.prompt.own"));
        served();
    }

    private void served() {
        boolean chosen = chosen().isPresent();
        needWords.setVisible(!chosen);
        met.setVisible(chosen && chosen().get().open());
        remark();
    }

    private Optional<Need> chosen() {
        return need.isVisible()
                ? Objects.requireNonNullElse(need.getValue(), Optional.empty())
                : Optional.empty();
    }

    /** What the user should know; nothing of it blocks. */
    private void remark() {
        List<String> remarks = new ArrayList<>();
        if (MoneyText.names(words.getText()) || MoneyText.names(needWords.getText())) {
            remarks.add(desk().text("value.money"));
        }
        chosen().flatMap(each -> model.servedBefore(each.id()))
                .ifPresent(
                        other ->
                                remarks.add(
                                        desk().text(
                                                        "value.twice",
                                                        other.words(),
                                                        desk().times().day(other.on()))));
        hint(String.join("\n", remarks));
    }

    private void showNeeds(List<Need> all) {
        ValueEntry before = model.before();
        Long wanted =
                filled || before == null
                        ? chosen().map(Need::id).orElse(null)
                        : before.served().needId();
        List<Optional<Need>> choices = new ArrayList<>();
        choices.add(Optional.empty());
        all.forEach(each -> choices.add(Optional.of(each)));
        need.getItems().setAll(choices);
        filled = filled || !all.isEmpty();
        need.setValue(
                choices.stream()
                        .filter(each -> Objects.equals(each.map(Need::id).orElse(null), wanted))
                        .findFirst()
                        .orElse(Optional.empty()));
        turn(direction.get());
    }

    private void showTalks(List<Interaction> all) {
        talk.offer(all);
        if (model.before() == null) {
            talk.chosen()
                    .ifPresent(
                            from -> day.setText(model.written(desk().times().dayOf(from.start()))));
        }
    }

    private void showWorks(List<WorkName> all) {
        ValueEntry before = model.before();
        work.offer(all, before == null ? null : before.origin().collaborationId());
        showWork();
    }

    /** It is out of one thing: a talk, else work, where there is some. */
    private void showWork() {
        work.setVisible(talk.chosen().isEmpty() && work.getItems().size() > 1);
    }

    @Override
    protected void save() {
        String said = words.getText().strip();
        Optional<LocalDate> on = model.day(day.getText());
        if (said.isEmpty()) {
            refuse(desk().text("value.problem.words"));
            words.requestFocus();
        } else if (said.length() > Ledger.LONGEST_WORDS) {
            refuse(desk().text("fact.problem.long", Ledger.LONGEST_WORDS));
            words.requestFocus();
        } else if (needWords.getText().strip().length() > Ledger.LONGEST_WORDS) {
            refuse(desk().text("fact.problem.long", Ledger.LONGEST_WORDS));
            needWords.requestFocus();
        } else if (on.isEmpty()) {
            refuse(desk().text("value.problem.day"));
            day.requestFocus();
        } else {
            model.save(entry(said, on.get()), met.isVisible() && met.isSelected(), this::done);
        }
    }

    private ValueEntry entry(String said, LocalDate on) {
        ValueEntry before = model.before();
        Optional<Need> serves = chosen();
        Served served =
                serves.map(each -> new Served(each.id(), ""))
                        .orElseGet(() -> new Served(null, needWords.getText().strip()));
        return new ValueEntry(
                before == null ? 0 : before.id(),
                before == null ? UUID.randomUUID() : before.uid(),
                model.contact(),
                direction.get(),
                kind.get(),
                said,
                on,
                served,
                confirmedOn(before, on),
                origin(before),
                before == null ? desk().times().clock().instant() : before.createdAt());
    }

    /** A day that was noted stays; else it was today, but not before the day itself. */
    private @Nullable LocalDate confirmedOn(@Nullable ValueEntry before, LocalDate on) {
        if (!confirmed.isSelected()) {
            return null;
        }
        LocalDate kept = before == null ? null : before.confirmedOn();
        LocalDate today = desk().times().today();
        return kept == null ? today.isBefore(on) ? on : today : kept;
    }

    private Origin origin(@Nullable ValueEntry before) {
        Long from = talk.talk();
        if (from != null) {
            return new Origin(from, null, null);
        }
        Long done = work.work();
        if (done != null) {
            return new Origin(null, done, null);
        }
        Long introduction = before == null ? null : before.origin().introductionId();
        return new Origin(null, null, introduction);
    }

    @Override
    protected Node first() {
        return person.getItems().isEmpty() ? words : person;
    }

    /** Somebody who took part, as a choice. */
    private final class PersonWords extends StringConverter<ContactName> {
        @Override
        public String toString(@Nullable ContactName value) {
            return value == null ? "" : desk().names().pair(value.name()).main();
        }

        /** Nothing is typed into a choice. */
        @Override
        public @Nullable ContactName fromString(@Nullable String typed) {
            return person.getValue();
        }
    }

    /** A need, or none, as a choice. */
    private final class NeedWords extends StringConverter<Optional<Need>> {
        @Override
        public String toString(@Nullable Optional<Need> value) {
            return value == null
                    ? ""
                    : value.map(Need::words).orElseGet(() -> desk().text("value.need.none"));
        }

        /** Nothing is typed into a choice. */
        @Override
        public Optional<Need> fromString(@Nullable String typed) {
            return Optional.empty();
        }
    }
}
