package app.renmai.ui.contact;

import app.renmai.model.contact.ContactName;
import app.renmai.model.shared.PartialDate;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Times;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.people.PersonField;
import app.renmai.ui.row.Typed;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How the two of you met, when, and through whom. */
final class MeetingRow extends ContactRow<Meeting> {
    private final TextField how = new TextField();
    private final TextField on = new TextField();
    private final PersonField through;

    MeetingRow(Desk desk, ContactPageViewModel model) {
        super(desk, model, null);
        this.through =
                new PersonField(
                        desk, desk.text("contact.met.through"), Set.of(model.id()), _ -> {});
    }

    @Override
    protected Node content(Meeting shown) {
        VBox box = new VBox();
        PartialDate day = shown.on();
        String when = day == null ? "" : desk().text("contact.met.on", desk().times().inPart(day));
        if (shown.isEmpty()) {
            box.getChildren().add(invitation());
            return box;
        }
        String words = shown.how().isEmpty() ? when : shown.how();
        ContactName introducer = shown.through();
        if (!words.isEmpty()) {
            box.getChildren().add(text(words));
        }
        if (!shown.how().isEmpty() && day != null) {
            javafx.scene.control.Label label = new javafx.scene.control.Label(when);
            label.getStyleClass().addAll("small", "row-detail");
            box.getChildren().add(label);
        }
        if (introducer != null) {
            Hyperlink link =
                    new Hyperlink(
                            desk().text(
                                            "contact.met.through.name",
                                            desk().names().pair(introducer.name()).main()));
            link.getStyleClass().add("row-link");
            link.setOnAction(_ -> desk().navigator().open(new Route.Contact(introducer.id())));
            box.getChildren().add(link);
        }
        return box;
    }

    private Node invitation() {
        var add = text(desk().text("contact.met.add"));
        add.getStyleClass().add("invitation");
        add.setGraphic(app.renmai.ui.kit.Icons.of(org.kordamp.ikonli.feather.Feather.PLUS));
        return add;
    }

    @Override
    protected List<Node> fields() {
        name(how, desk().text("contact.how-met"));
        name(on, desk().text("contact.met.on.prompt"));
        through.setId("met-through");
        return List.of(how, on, through);
    }

    @Override
    protected Node first() {
        return how;
    }

    @Override
    protected void fill(@Nullable Meeting shown) {
        PartialDate day = shown == null ? null : shown.on();
        how.setText(shown == null ? "" : shown.how());
        on.setText(day == null ? "" : desk().times().inPart(day));
        through.show(shown == null ? null : shown.through());
    }

    @Override
    protected Typed<Meeting> read() {
        Optional<PartialDate> day = Times.readInPart(on.getText());
        if (!on.getText().isBlank() && day.isEmpty()) {
            return new Typed.Refused<>(desk().text("contact.date.unread"));
        }
        if (!through.getText().isBlank() && through.person().isEmpty()) {
            return new Typed.Refused<>(desk().text("contact.met.unknown"));
        }
        return new Typed.Value<>(
                new Meeting(
                        how.getText().strip(), day.orElse(null), through.person().orElse(null)));
    }

    @Override
    protected void save(Meeting typed) {
        ContactName introducer = typed.through();
        Long id = introducer == null ? null : Long.valueOf(introducer.id());
        model().edit(contact -> contact.withMeeting(typed.how(), typed.on(), id));
    }

    @Override
    protected void delete(Meeting shown) {
        model().edit(contact -> contact.withMeeting("", null, null));
    }
}
