package app.renmai.ui.fact;

import app.renmai.model.activity.Interaction;
import app.renmai.model.value.Fact;
import app.renmai.service.brief.Brief;
import app.renmai.service.brief.BriefLine;
import app.renmai.service.brief.Part;
import app.renmai.text.When;
import app.renmai.text.WhenText;
import app.renmai.text.WhenText.Lean;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OverSheet;
import app.renmai.ui.fact.FactSubject.About;
import app.renmai.ui.kit.ChoiceChips;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Notes something that was found out, or changes it. A link that is pasted where the words go finds
 * its own field; Alt and a digit choose the kind from wherever one is.
 */
public final class FactSheet extends OverSheet {
    private static final int LONGEST = 4_000;
    private static final int LONGEST_SOURCE = 1_000;
    private static final List<KeyCode> DIGITS =
            List.of(
                    KeyCode.DIGIT1,
                    KeyCode.DIGIT2,
                    KeyCode.DIGIT3,
                    KeyCode.DIGIT4,
                    KeyCode.DIGIT5,
                    KeyCode.DIGIT6,
                    KeyCode.DIGIT7,
                    KeyCode.DIGIT8);
    private static final Pattern LINK = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://\\S+");

    private final FactSubject subject;
    private final @Nullable Fact known;
    private final TextField words = new TextField();
    private final TextField date = new TextField();
    private final TextField source = new TextField();
    private final TextField link = new TextField();
    private final ComboBox<Told> told = new ComboBox<>();
    private final ChoiceChips<Fact.Kind> kinds;
    private final ChoiceChips<About> about;

    /** In which talk it was told; none when the talk is null. */
    private record Told(@Nullable Interaction talk, String name) {
        boolean is(@Nullable Long id) {
            return talk != null && id != null && talk.id() == id;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private FactSheet(Desk desk, FactSubject subject, Fact.Kind kind, @Nullable Fact known) {
        super(
                desk,
                "fact-sheet",
                desk.text(known == null ? "fact.add" : "fact.edit"),
                "",
                desk.text("fact.save"));
        this.subject = subject;
        this.known = known;
        List<Fact.Kind> all = List.of(Fact.Kind.values());
        kinds = new ChoiceChips<>(all, kind, each -> name(all, each));
        kinds.setId("fact-kinds");
        kinds.fit(FIELDS);
        about = new ChoiceChips<>(subject.choices(), aboutAtFirst(kind), subject::name);
        about.setId("fact-about");
        about.fit(FIELDS);
        words.setId("fact-words");
        words.setPromptText(desk.text("fact.words.prompt"));
        date.setId("fact-date");
        source.setId("fact-source");
        source.setPromptText(desk.text("fact.source.prompt"));
        link.setId("fact-link");
        link.setPromptText(desk.text("fact.link.prompt"));
        told.setId("fact-told");
        told.setMaxWidth(Double.MAX_VALUE);
        told.getItems().setAll(new Told(null, desk.text("fact.told.none")));
        told.getSelectionModel().selectFirst();
        fill();
        words.textProperty().subscribe(this::typed);
        date.textProperty().subscribe(_ -> hint(dayHint()));
        row(desk.text("fact.words"), words);
        row(desk.text("fact.kind"), kinds);
        if (subject.choices().size() > 1) {
            row(desk.text("fact.about"), about);
        }
        row(desk.text("fact.date"), date);
        row(desk.text("fact.source"), source);
        row(desk.text("fact.link"), link);
        if (subject.contact() != null) {
            row(desk.text("fact.told"), told);
            talks(subject.contact());
        }
        addEventFilter(KeyEvent.KEY_PRESSED, this::kindKey);
    }

    /** Asks for a new fact. */
    public static void add(Desk desk, FactSubject subject, Fact.Kind kind) {
        new FactSheet(desk, subject, kind, null).open();
    }

    /** Shows a fact to be changed. */
    public static void edit(Desk desk, FactSubject subject, Fact fact) {
        new FactSheet(desk, subject, fact.kind(), fact).open();
    }

    private About aboutAtFirst(Fact.Kind kind) {
        Fact shown = known;
        return shown == null
                ? subject.usual(kind)
                : shown.contactId() == null ? About.ORGANIZATION : About.CONTACT;
    }

    private String name(List<Fact.Kind> all, Fact.Kind kind) {
        return desk().text(
                        "fact.kind.numbered",
                        all.indexOf(kind) + 1,
                        desk().text("fact.kind." + kind.code()));
    }

    private void fill() {
        Fact shown = known;
        date.setText(desk().times().day(shown == null ? desk().times().today() : shown.foundOn()));
        if (shown != null) {
            words.setText(shown.words());
            source.setText(shown.source());
            link.setText(shown.link());
        }
    }

    /** The last talks, for what was told in one of them. */
    private void talks(long contact) {
        desk().services()
                .briefs()
                .of(contact, desk().times().today())
                .thenAcceptAsync(brief -> brief.ifPresent(this::offer), desk().ui());
    }

    private void offer(Brief brief) {
        List<Told> talks = new ArrayList<>(told.getItems());
        for (BriefLine line : brief.lines(Part.TALKS)) {
            if (line.origin() instanceof BriefLine.Origin.OfTalk(Interaction talk)) {
                String day = desk().times().day(desk().times().dayOf(talk.start()));
                talks.add(new Told(talk, desk().text("fact.told.on", day, line.words())));
            }
        }
        told.getItems().setAll(talks);
        Long talk = known == null ? null : known.interactionId();
        talks.stream()
                .filter(each -> each.is(talk))
                .findFirst()
                .ifPresentOrElse(
                        told.getSelectionModel()::select, told.getSelectionModel()::selectFirst);
    }

    private void typed(String text) {
        String pasted = text.strip();
        if (link.getText().isBlank() && LINK.matcher(pasted).matches()) {
            link.setText(pasted);
            words.clear();
        }
    }

    private void kindKey(KeyEvent event) {
        int number = DIGITS.indexOf(event.getCode());
        if (event.isAltDown() && number >= 0) {
            event.consume();
            kinds.choose(Fact.Kind.values()[number]);
            if (known == null && subject.choices().size() > 1) {
                about.choose(subject.usual(kinds.chosen()));
            }
        }
    }

    private Optional<LocalDate> day() {
        LocalDateTime now =
                LocalDateTime.now(desk().times().clock().withZone(desk().times().zone()));
        return WhenText.read(date.getText(), now, Lean.PAST, desk().locale()).map(When::day);
    }

    private String dayHint() {
        return day().map(day -> desk().text("fact.date.read", desk().times().weekday(day)))
                .orElse("");
    }

    @Override
    protected Node first() {
        return words;
    }

    @Override
    protected void save() {
        String said = words.getText().strip();
        Optional<LocalDate> day = day();
        LocalDate today = desk().times().today();
        if (said.isEmpty()) {
            refuse(desk().text("fact.words.missing"), words);
        } else if (said.length() > LONGEST || link.getText().strip().length() > LONGEST) {
            refuse(desk().text("fact.words.long", LONGEST), words);
        } else if (source.getText().strip().length() > LONGEST_SOURCE) {
            refuse(desk().text("fact.source.long", LONGEST_SOURCE), source);
        } else if (day.isEmpty()) {
            refuse(desk().text("fact.date.unread", date.getText().strip()), date);
        } else if (day.get().isAfter(today)) {
            refuse(desk().text("fact.date.ahead"), date);
        } else {
            done();
            store(said, day.get());
        }
    }

    private void refuse(String why, Node field) {
        refuse(why);
        field.requestFocus();
    }

    private void store(String said, LocalDate day) {
        Fact shown = known;
        Interaction talk = told.getValue().talk();
        LocalDate checked =
                shown == null || !shown.foundOn().equals(day) ? null : shown.checkedOn();
        Fact fact =
                new Fact(
                        shown == null ? 0 : shown.id(),
                        shown == null ? UUID.randomUUID() : shown.uid(),
                        subject.contactFor(about.chosen()).orElse(null),
                        subject.organizationFor(about.chosen()).orElse(null),
                        talk == null ? null : talk.id(),
                        kinds.chosen(),
                        said,
                        day,
                        checked,
                        source.getText().strip(),
                        link.getText().strip(),
                        shown == null ? desk().times().clock().instant() : shown.createdAt());
        FactSteps steps = new FactSteps(desk());
        if (shown == null) {
            steps.add(fact);
        } else {
            steps.edit(fact);
        }
    }
}
