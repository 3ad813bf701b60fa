package app.renmai.ui.settings;

import app.renmai.model.field.CustomField.Target;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.field.FieldList;
import app.renmai.ui.field.FieldsViewModel;

import javafx.scene.Node;

/** Fields of the user's own: those of contacts, and those of organizations. */
final class FieldsPart extends SettingsPart {
    private final FieldList ofContacts;

    FieldsPart(Desk desk, FieldsViewModel model) {
        super(desk, "field.title");
        about(desk.text("field.about"));
        ofContacts = new FieldList(desk, model, Target.CONTACT);
        row(desk.text("field.target.contact"), ofContacts);
        row(
                desk.text("field.target.organization"),
                new FieldList(desk, model, Target.ORGANIZATION));
    }

    @Override
    Node first() {
        return ofContacts.first();
    }
}
