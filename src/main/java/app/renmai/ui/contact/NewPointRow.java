package app.renmai.ui.contact;

import app.renmai.model.contact.ContactPoint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.row.Typed;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Adds a way to reach the contact from one line, and says what it takes it for. */
final class NewPointRow extends ContactRow<ContactPoint> {
    private final TextField typed = new TextField();
    private final Label understood = new Label();

    NewPointRow(Desk desk, ContactPageViewModel model) {
        super(desk, model, desk.text("contact.point.add"));
    }

    @Override
    protected Node content(ContactPoint shown) {
        throw new IllegalStateException("it only adds");
    }

    @Override
    protected List<Node> fields() {
        typed.setId("new-point");
        typed.setPromptText(desk().text("contact.point.prompt"));
        typed.setAccessibleText(desk().text("contact.point.add"));
        understood.getStyleClass().add("small");
        understood.managedProperty().bind(understood.textProperty().isNotEmpty());
        typed.textProperty()
                .subscribe(
                        text ->
                                understood.setText(
                                        PointReader.read(text)
                                                .map(point -> PointText.kind(desk(), point))
                                                .orElse("")));
        return List.of(typed, understood);
    }

    @Override
    protected Node first() {
        return typed;
    }

    @Override
    protected void fill(@Nullable ContactPoint shown) {
        typed.setText("");
    }

    @Override
    protected Typed<ContactPoint> read() {
        return PointReader.read(typed.getText())
                .<Typed<ContactPoint>>map(Typed.Value::new)
                .orElseGet(Typed.Nothing::new);
    }

    @Override
    protected void save(ContactPoint point) {
        model().addPoint(point);
    }

    @Override
    protected void delete(ContactPoint shown) {
        throw new IllegalStateException("it only adds");
    }
}
