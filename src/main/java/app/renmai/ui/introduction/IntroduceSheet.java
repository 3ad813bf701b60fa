package app.renmai.ui.introduction;

import app.renmai.model.contact.ContactName;
import app.renmai.model.introduction.Introduction;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OverSheet;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.people.PersonField;

import javafx.scene.Node;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who is brought to whom, and why each would want it. */
public final class IntroduceSheet extends OverSheet {
    private final PersonField one;
    private final PersonField other;
    private final TextField oneWhy = new TextField();
    private final TextField otherWhy = new TextField();
    private final boolean known;

    /**
     * What is known before one asks.
     *
     * @param one one of the two, or null
     * @param oneWhy why they would want to know the other; may be empty
     * @param other the other, or null
     * @param otherWhy why they would want to know the first; may be empty
     */
    public record Prepared(
            @Nullable ContactName one,
            String oneWhy,
            @Nullable ContactName other,
            String otherWhy) {
        /** Nothing is known. */
        public static final Prepared NOTHING = new Prepared(null, "", null, "");
    }

    private IntroduceSheet(Desk desk, Prepared prepared) {
        super(
                desk,
                "introduce",
                desk.text("introduction.begin.title"),
                desk.text("introduction.begin.about"),
                desk.text("introduction.begin.save"));
        known = prepared.one() != null;
        String prompt = desk.text("introduction.begin.prompt");
        one = new PersonField(desk, prompt, Set.of(), _ -> chosen(false));
        other = new PersonField(desk, prompt, Set.of(), _ -> chosen(true));
        one.setId("introduce-one");
        other.setId("introduce-other");
        one.show(prepared.one());
        other.show(prepared.other());
        field(oneWhy, "introduce-one-why", prepared.oneWhy());
        field(otherWhy, "introduce-other-why", prepared.otherWhy());
        row(desk.text("introduction.begin.one"), one);
        row(desk.text("introduction.begin.why"), oneWhy);
        row(desk.text("introduction.begin.other"), other);
        row(desk.text("introduction.begin.why"), otherWhy);
        look();
    }

    private void field(TextField field, String id, String words) {
        field.setId(id);
        field.setText(words);
        field.setPromptText(desk().text("introduction.why.prompt"));
        field.setAccessibleText(desk().text("introduction.begin.why"));
    }

    /** Asks for all of it. */
    public static void open(Desk desk) {
        open(desk, Prepared.NOTHING);
    }

    /** Asks to whom somebody is to be brought. */
    public static void open(Desk desk, ContactName contact) {
        open(desk, new Prepared(contact, "", null, ""));
    }

    /** Asks for what is not known yet. */
    public static void open(Desk desk, Prepared prepared) {
        new IntroduceSheet(desk, prepared).open();
    }

    private void chosen(boolean second) {
        look();
        (second ? otherWhy : oneWhy).requestFocus();
    }

    /** Says whether there is something between the two already. */
    private void look() {
        hint("");
        Optional<ContactName> first = one.person();
        Optional<ContactName> second = other.person();
        if (first.isPresent() && second.isPresent()) {
            desk().after(
                            desk().services()
                                    .value()
                                    .introductions()
                                    .between(first.get().id(), second.get().id()),
                            this::hintAt);
        }
    }

    private void hintAt(List<Introduction> there) {
        if (!there.isEmpty()) {
            String when = new IntroductionText(desk().wording()).when(there.getFirst());
            hint(desk().text("introduction.begin.again", when));
        }
    }

    @Override
    protected void save() {
        Optional<ContactName> first = one.person();
        Optional<ContactName> second = other.person();
        if (first.isEmpty() || second.isEmpty()) {
            refuse(desk().text("introduction.begin.nobody"));
            (first.isEmpty() ? one : other).requestFocus();
        } else if (first.get().id() == second.get().id()) {
            refuse(desk().text("introduction.problem.self"));
            other.requestFocus();
        } else {
            begin(first.get(), second.get());
        }
    }

    private void begin(ContactName first, ContactName second) {
        whenDone(
                desk().services()
                        .value()
                        .introductions()
                        .begin(first.id(), oneWhy.getText(), second.id(), otherWhy.getText()),
                id -> {
                    desk().navigator().open(new Route.Introductions(id));
                    desk().inWindow()
                            .toasts()
                            .undoable(desk().text("introduction.begun", name(first), name(second)));
                });
    }

    private String name(ContactName who) {
        return desk().names().pair(who.name()).main();
    }

    @Override
    protected Node first() {
        if (!known) {
            return one;
        }
        return other.person().isPresent() ? oneWhy : other;
    }
}
