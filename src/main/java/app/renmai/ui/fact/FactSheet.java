package app.renmai.ui.fact;

import app.renmai.model.activity.Interaction;
import app.renmai.model.value.Fact;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OverSheet;
import app.renmai.ui.fact.FactViewModel.Refusal;
import app.renmai.ui.kit.ChoiceChips;
import app.renmai.ui.kit.KeyedChips;
import app.renmai.ui.people.PersonField;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes a fact, or changes one: what was found, of which kind, about whom, when, and where it is
 * from.
 */
public final class FactSheet extends OverSheet {
    private static final Insets BESIDE_LABEL = new Insets(4, 0, 0, 0);

    private final FactViewModel model;
    private final FactText text;
    private final ObjectProperty<Fact.Kind> kind = new SimpleObjectProperty<>(Fact.Kind.PRODUCT);
    private final FoundWords words = new FoundWords(this::linked);
    private final TextField link = new TextField();
    private final KeyedChips<Fact.Kind> kinds;
    private final StackPane about = new StackPane();
    private final PersonField person;
    private final PastDayField day;
    private final TextField source = new TextField();
    private final TalkChoice talk;
    private @Nullable ChoiceChips<About> abouts;
    private @Nullable About chosen;
    private boolean said;

    private FactSheet(Desk desk, FactViewModel model) {
        super(
                desk,
                "fact-sheet",
                desk.text(model.before() == null ? "fact.add" : "fact.edit"),
                desk.text("fact.about"),
                desk.text("fact.save"));
        this.model = model;
        this.text = new FactText(desk.wording());
        this.kinds =
                KeyedChips.numbered(
                        List.of(Fact.Kind.values()),
                        kind,
                        text::kind,
                        each -> "fact-kind-" + each.code());
        this.day = new PastDayField(desk, model);
        this.talk = new TalkChoice(desk);
        this.person =
                new PersonField(
                        desk,
                        desk.text("fact.person.prompt"),
                        Set.of(),
                        who -> chooseWho(who.id()));
        arrange();
        fill(model.before());
        kind.subscribe(this::lean);
        talk.valueProperty().addListener((_, _, told) -> dateOf(told));
        model.aboutsProperty().subscribe(this::showAbouts);
        model.talksProperty().subscribe(talk::offer);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Notes a fact; asks about whom. */
    public static void open(Desk desk) {
        show(desk, null, null, null);
    }

    /** Notes a fact about a contact, or where they work. */
    public static void ofContact(Desk desk, long contact) {
        ofContact(desk, contact, Fact.Kind.PRODUCT);
    }

    /** Notes a fact of a kind about a contact, or where they work. */
    public static void ofContact(Desk desk, long contact, Fact.Kind kind) {
        show(desk, null, contact, null).kind.set(kind);
    }

    /** Notes a fact about an organization. */
    public static void ofOrganization(Desk desk, long organization) {
        show(desk, null, null, organization);
    }

    /**
     * Changes a fact.
     *
     * @param contact the contact one comes from, or null
     */
    public static void edit(Desk desk, Fact fact, @Nullable Long contact) {
        Long about = fact.contactId() == null ? contact : fact.contactId();
        show(desk, fact, about, fact.organizationId());
    }

    private static FactSheet show(
            Desk desk, @Nullable Fact fact, @Nullable Long contact, @Nullable Long organization) {
        FactViewModel model = new FactViewModel(desk, fact, contact, organization);
        FactSheet sheet = new FactSheet(desk, model);
        model.show();
        sheet.open(model::hide);
        return sheet;
    }

    private void arrange() {
        words.setId("fact-words");
        words.setPromptText(desk().text("fact.words.prompt"));
        link.setId("fact-link");
        link.setPromptText(desk().text("fact.link.prompt"));
        source.setId("fact-source");
        source.setPromptText(desk().text("fact.source.prompt"));
        person.setId("fact-person");
        talk.setId("fact-talk");
        for (TextField field : List.of(link, source, day)) {
            field.setOnAction(_ -> save());
        }
        kinds.setPrefWrapLength(FIELDS);
        kinds.setPadding(BESIDE_LABEL);
        about.managedProperty().bind(Bindings.isNotEmpty(about.getChildren()));
        if (model.asksWhom()) {
            row(desk().text("fact.about.whom"), new VBox(6, person, about));
        }
        row(desk().text("fact.words"), words);
        row(desk().text("fact.kind"), kinds);
        if (!model.asksWhom()) {
            row(desk().text("fact.about.whom"), about);
        }
        row(desk().text("fact.day"), day);
        row(desk().text("fact.source"), source);
        row(desk().text("fact.link"), link);
        row(desk().text("fact.talk.choose"), talk);
        if (model.before() != null) {
            row("", deletion(desk().text("fact.delete"), "fact-delete", model::delete));
        }
    }

    private void fill(@Nullable Fact fact) {
        day.show(fact == null ? desk().times().today() : fact.foundOn());
        if (fact != null) {
            kind.set(fact.kind());
            words.setText(fact.words());
            words.end();
            link.setText(fact.link());
            source.setText(fact.source());
            day.keep();
            talk.choose(fact.interactionId());
            said = true;
        }
    }

    private void chooseWho(long contact) {
        model.choose(contact);
        words.requestFocus();
    }

    private void linked(String pasted) {
        link.setText(pasted);
    }

    private void key(KeyEvent event) {
        if (event.isAltDown()) {
            kinds.digit(event);
        }
    }

    private void showAbouts(List<About> all) {
        if (all.isEmpty()) {
            about.getChildren().clear();
            return;
        }
        Fact before = model.before();
        About first =
                all.stream()
                        .filter(each -> each.equals(chosen))
                        .findFirst()
                        .or(
                                () ->
                                        all.stream()
                                                .filter(
                                                        each ->
                                                                before != null
                                                                        && each.meant(before))
                                                .findFirst())
                        .orElse(all.getFirst());
        ChoiceChips<About> chips = new ChoiceChips<>(all, first, About::name);
        chips.setId("fact-about");
        chips.fit(FIELDS);
        chips.setPadding(BESIDE_LABEL);
        chips.onChange(() -> chosen = chips.chosen());
        chips.addEventHandler(KeyEvent.KEY_PRESSED, _ -> said = true);
        chips.addEventFilter(javafx.scene.input.MouseEvent.MOUSE_CLICKED, _ -> said = true);
        abouts = chips;
        about.getChildren().setAll(chips);
        lean(kind.get());
    }

    /** Until it is said, needs are about people, and products about what they work for. */
    private void lean(Fact.Kind now) {
        ChoiceChips<About> chips = abouts;
        if (!said && chips != null) {
            model.aboutsProperty().get().stream()
                    .filter(each -> each.somebody() == About.ofPeople(now))
                    .findFirst()
                    .ifPresent(chips::choose);
        }
    }

    /** A day that nobody typed follows the talk. */
    private void dateOf(@Nullable Optional<Interaction> told) {
        if (told != null && told.isPresent() && day.untouched()) {
            day.show(desk().times().dayOf(told.get().start()));
        }
    }

    @Override
    protected void save() {
        ChoiceChips<About> chips = abouts;
        FactDraft typed =
                new FactDraft(
                        chips == null || about.getChildren().isEmpty() ? null : chips.chosen(),
                        kind.get(),
                        words.getText(),
                        day.getText(),
                        source.getText(),
                        link.getText(),
                        talk.talk());
        model.save(typed, this::done).ifPresent(this::refused);
    }

    private void refused(Refusal refusal) {
        refuse(refusal.reason());
        switch (refusal.field()) {
            case ABOUT -> person.requestFocus();
            case WORDS -> words.requestFocus();
            case LINK -> link.requestFocus();
            case DAY -> day.requestFocus();
            case SOURCE -> source.requestFocus();
        }
    }

    @Override
    protected Node first() {
        return model.asksWhom() ? person : words;
    }
}
