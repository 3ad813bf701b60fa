package app.renmai.ui.contact;

import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Relation;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KnownWords;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.people.PersonField;
import app.renmai.ui.row.Typed;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Who somebody is to the contact; one who is a contact is a link to their page. */
final class RelationRow extends ContactRow<Relation> {
    private final PersonField who;
    private final TextField kind = new TextField();

    private RelationRow(Desk desk, ContactPageViewModel model, @Nullable String invite) {
        super(desk, model, invite);
        this.who = PersonField.orName(desk, desk.text("contact.relation.who"), Set.of(model.id()));
    }

    static RelationRow of(Desk desk, ContactPageViewModel model) {
        return new RelationRow(desk, model, null);
    }

    static RelationRow adding(Desk desk, ContactPageViewModel model) {
        return new RelationRow(desk, model, desk.text("contact.relation.add"));
    }

    @Override
    protected Node content(Relation shown) {
        Label words = new Label(RelationText.words(desk(), shown.kind()));
        words.getStyleClass().addAll("small", "row-detail");
        words.setWrapText(true);
        return new VBox(person(shown), words);
    }

    private Node person(Relation shown) {
        Optional<ContactName> contact = contact(shown);
        if (contact.isEmpty()) {
            return text(shown.name());
        }
        Hyperlink link = new Hyperlink(desk().names().pair(contact.get().name()).main());
        link.getStyleClass().addAll("row-link", "row-person");
        link.setWrapText(true);
        link.setOnAction(_ -> desk().navigator().open(new Route.Contact(contact.get().id())));
        return link;
    }

    private Optional<ContactName> contact(@Nullable Relation shown) {
        Long id = shown == null ? null : shown.related();
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(model().extrasProperty().get().names().get(id));
    }

    @Override
    protected List<Node> fields() {
        who.setId(editingNew() ? "relation-who" : null);
        kind.setId(editingNew() ? "relation-kind" : null);
        name(kind, desk().text("contact.relation.kind"));
        KnownWords.propose(
                kind,
                () -> Icons.of(Feather.USERS),
                () -> CompletableFuture.completedFuture(RelationText.all(desk())),
                desk()::problem);
        return List.of(who, kind);
    }

    @Override
    protected Node first() {
        return who;
    }

    @Override
    protected void fill(@Nullable Relation shown) {
        Optional<ContactName> contact = contact(shown);
        who.show(contact.orElse(null));
        if (contact.isEmpty() && shown != null) {
            who.setText(shown.name());
        }
        kind.setText(
                shown == null || shown.kind().isEmpty()
                        ? ""
                        : RelationText.words(desk(), shown.kind()));
    }

    @Override
    protected Typed<Relation> read() {
        String name = who.getText().strip();
        if (name.isEmpty()) {
            return editingNew() && kind.getText().isBlank()
                    ? new Typed.Nothing<>()
                    : new Typed.Refused<>(desk().text("contact.relation.nobody"));
        }
        if (kind.getText().isBlank()) {
            return new Typed.Refused<>(desk().text("contact.relation.kindless"));
        }
        Long contact = who.person().map(ContactName::id).orElse(null);
        return new Typed.Value<>(
                new Relation(
                        editingNew() ? 0 : item().id(),
                        contact,
                        contact == null ? name : "",
                        kind()));
    }

    /** What was there stays in the words it came in, as long as nobody types others. */
    private String kind() {
        boolean same =
                !editingNew()
                        && kind.getText()
                                .strip()
                                .equals(RelationText.words(desk(), item().kind()).strip());
        return same ? item().kind() : RelationText.kind(desk(), kind.getText());
    }

    @Override
    protected void save(Relation typed) {
        model().saveRelation(typed);
    }

    @Override
    protected void delete(Relation shown) {
        model().deleteRelation(shown);
    }
}
