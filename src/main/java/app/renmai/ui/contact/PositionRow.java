package app.renmai.ui.contact;

import app.renmai.model.contact.Position;
import app.renmai.model.shared.PartialDate;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Times;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.people.OrganizationNames;
import app.renmai.ui.row.Typed;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** A position: title, organization, department, from when to when. */
final class PositionRow extends ContactRow<Position> {
    private final TextField title = new TextField();
    private final TextField organization = new TextField();
    private final TextField department = new TextField();
    private final TextField from = new TextField();
    private final TextField to = new TextField();
    private final CheckBox former = new CheckBox();

    private PositionRow(Desk desk, ContactPageViewModel model, @Nullable String invite) {
        super(desk, model, invite);
    }

    static PositionRow of(Desk desk, ContactPageViewModel model) {
        return new PositionRow(desk, model, null);
    }

    static PositionRow adding(Desk desk, ContactPageViewModel model) {
        return new PositionRow(desk, model, desk.text("contact.position.add"));
    }

    @Override
    protected Node content(Position shown) {
        VBox box = new VBox();
        String first = shown.title().isEmpty() ? shown.organizationName() : shown.title();
        Button main = text(first);
        if (!shown.current()) {
            main.getStyleClass().add("past");
        }
        box.getChildren().add(main);
        Long at = shown.organizationId();
        String where = shown.title().isEmpty() ? "" : shown.organizationName();
        if (at != null && !where.isEmpty()) {
            Hyperlink link = new Hyperlink(where);
            link.getStyleClass().add("row-link");
            link.setOnAction(_ -> desk().navigator().open(new Route.Organization(at)));
            box.getChildren().add(link);
        }
        String more = more(shown);
        if (!more.isEmpty()) {
            Label label = new Label(more);
            label.getStyleClass().addAll("small", "row-detail");
            label.setWrapText(true);
            box.getChildren().add(label);
        }
        return box;
    }

    private String more(Position shown) {
        String span = span(shown);
        if (shown.department().isEmpty() || span.isEmpty()) {
            return shown.department() + span;
        }
        return shown.department() + " · " + span;
    }

    private String span(Position shown) {
        PartialDate begin = shown.from();
        PartialDate end = shown.to();
        if (begin != null && end != null) {
            return desk().times().inPart(begin) + " – " + desk().times().inPart(end);
        }
        if (end != null) {
            return desk().text("contact.position.until", desk().times().inPart(end));
        }
        if (begin != null && shown.former()) {
            return desk().text("contact.position.from", desk().times().inPart(begin));
        }
        if (begin != null) {
            return desk().text("contact.position.since", desk().times().inPart(begin));
        }
        return shown.former() ? desk().text("contact.position.former") : "";
    }

    @Override
    protected List<Node> fields() {
        name(title, desk().text("contact.title"));
        name(organization, desk().text("contact.organization"));
        name(department, desk().text("contact.position.department"));
        name(from, desk().text("contact.position.from.prompt"));
        name(to, desk().text("contact.position.to.prompt"));
        former.setText(desk().text("contact.position.former"));
        OrganizationNames.propose(desk(), organization);
        HBox span = new HBox(6, from, to);
        HBox.setHgrow(from, Priority.ALWAYS);
        HBox.setHgrow(to, Priority.ALWAYS);
        from.setPrefWidth(0);
        to.setPrefWidth(0);
        return List.of(title, organization, department, span, former);
    }

    @Override
    protected Node first() {
        return title;
    }

    @Override
    protected void fill(@Nullable Position shown) {
        title.setText(shown == null ? "" : shown.title());
        organization.setText(shown == null ? "" : shown.organizationName());
        department.setText(shown == null ? "" : shown.department());
        from.setText(shown == null ? "" : words(shown.from()));
        to.setText(shown == null ? "" : words(shown.to()));
        former.setSelected(shown != null && shown.former());
    }

    private String words(@Nullable PartialDate date) {
        return date == null ? "" : desk().times().inPart(date);
    }

    @Override
    protected Typed<Position> read() {
        boolean nowhere = title.getText().isBlank() && organization.getText().isBlank();
        boolean undated = from.getText().isBlank() && to.getText().isBlank();
        if (nowhere) {
            return editingNew() && undated && department.getText().isBlank()
                    ? new Typed.Nothing<>()
                    : new Typed.Refused<>(desk().text("contact.position.missing"));
        }
        Optional<PartialDate> begin = Times.readInPart(from.getText());
        Optional<PartialDate> end = Times.readInPart(to.getText());
        if (unread(from, begin) || unread(to, end)) {
            return new Typed.Refused<>(desk().text("contact.position.unread"));
        }
        return new Typed.Value<>(
                new Position(
                        editingNew() ? 0 : item().id(),
                        editingNew() ? null : item().organizationId(),
                        organization.getText().strip(),
                        title.getText().strip(),
                        department.getText().strip(),
                        begin.orElse(null),
                        end.orElse(null),
                        former.isSelected()));
    }

    /** A position needs a year to stand in time. */
    private static boolean unread(TextField field, Optional<PartialDate> date) {
        return !field.getText().isBlank() && date.filter(each -> each.year() != null).isEmpty();
    }

    @Override
    protected void save(Position typed) {
        model().savePosition(typed);
    }

    @Override
    protected void delete(Position shown) {
        model().deletePosition(shown);
    }
}
