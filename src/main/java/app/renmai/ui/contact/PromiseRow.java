package app.renmai.ui.contact;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Commitment.Owner;
import app.renmai.service.activity.OpenWithContact.Promise;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.row.DayField;
import app.renmai.ui.row.Typed;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A promise: who owes what, and by when. Ticking it keeps it. */
final class PromiseRow extends ContactRow<Promise> {
    private final TextField words = new TextField();
    private final RadioButton mine = new RadioButton();
    private final RadioButton theirs = new RadioButton();
    private final DayField due;

    private PromiseRow(Desk desk, ContactPageViewModel model, @Nullable String invite) {
        super(desk, model, invite);
        this.due =
                new DayField(desk, desk.text("contact.promise.due", desk.times().comingFriday()));
    }

    static PromiseRow of(Desk desk, ContactPageViewModel model) {
        return new PromiseRow(desk, model, null);
    }

    static PromiseRow adding(Desk desk, ContactPageViewModel model) {
        return new PromiseRow(desk, model, desk.text("contact.promise.add"));
    }

    @Override
    protected Node content(Promise shown) {
        Commitment promise = shown.commitment();
        CheckBox kept = new CheckBox();
        kept.setAccessibleText(desk().text("contact.promise.keep", promise.promise()));
        kept.setOnAction(_ -> model().keep(promise));
        VBox box = new VBox(text(promise.promise()), owed(shown));
        HBox.setHgrow(box, Priority.ALWAYS);
        HBox content = new HBox(kept, box);
        content.getStyleClass().add("promise");
        return content;
    }

    private FlowPane owed(Promise shown) {
        Commitment promise = shown.commitment();
        boolean me = promise.owedBy() == Owner.ME;
        LocalDate day = promise.due();
        String owes = desk().text(me ? "contact.promise.mine" : "contact.promise.theirs");
        Label who = new Label(day == null ? owes : owes + " · " + desk().times().due(day));
        who.getStyleClass().addAll("small", me ? "warning" : "muted");
        String from = desk().times().day(desk().times().dayOf(shown.since()));
        Label since = new Label("· " + desk().text("contact.promise.from", from));
        since.getStyleClass().add("small");
        FlowPane owed = new FlowPane(4, 0, who, since);
        owed.getStyleClass().add("row-detail");
        return owed;
    }

    @Override
    protected List<Node> fields() {
        name(words, desk().text("contact.promise.text"));
        ToggleGroup owner = new ToggleGroup();
        mine.setText(desk().text("contact.promise.mine"));
        theirs.setText(desk().text("contact.promise.theirs"));
        mine.setToggleGroup(owner);
        theirs.setToggleGroup(owner);
        return List.of(words, new HBox(16, mine, theirs), due);
    }

    @Override
    protected Node first() {
        return words;
    }

    @Override
    protected void fill(@Nullable Promise shown) {
        Commitment promise = shown == null ? null : shown.commitment();
        words.setText(promise == null ? "" : promise.promise());
        boolean they = promise != null && promise.owedBy() == Owner.THEM;
        theirs.setSelected(they);
        mine.setSelected(!they);
        due.show(promise == null ? null : promise.due());
    }

    @Override
    protected Typed<Promise> read() {
        String text = words.getText().strip();
        if (text.isEmpty()) {
            return editingNew() && due.blank()
                    ? new Typed.Nothing<>()
                    : new Typed.Refused<>(desk().text("contact.promise.missing"));
        }
        if (!due.blank() && due.day().isEmpty()) {
            return new Typed.Refused<>(desk().text("contact.day.unread"));
        }
        Owner owner = theirs.isSelected() ? Owner.THEM : Owner.ME;
        LocalDate day = due.day().orElse(null);
        if (editingNew()) {
            Instant now = desk().services().clock().instant();
            return new Typed.Value<>(
                    new Promise(
                            new Commitment(0, model().id(), null, owner, text, day, null, now),
                            now));
        }
        Commitment stored = item().commitment();
        return new Typed.Value<>(
                new Promise(
                        new Commitment(
                                stored.id(),
                                stored.contactId(),
                                stored.interactionId(),
                                owner,
                                text,
                                day,
                                stored.doneAt(),
                                stored.createdAt()),
                        item().since()));
    }

    @Override
    protected void save(Promise typed) {
        model().savePromise(typed.commitment());
    }

    @Override
    protected void delete(Promise shown) {
        model().deletePromise(shown.commitment());
    }
}
