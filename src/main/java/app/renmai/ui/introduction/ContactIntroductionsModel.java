package app.renmai.ui.introduction;

import app.renmai.model.contact.ContactName;
import app.renmai.service.introduction.Came;
import app.renmai.service.introduction.IntroductionRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;

/** To whom a contact was brought, and how one came to know it. */
public final class ContactIntroductionsModel extends ViewModel {
    private final Desk desk;
    private final long contact;
    private final ReadOnlyObjectWrapper<List<IntroductionRow>> rows =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Came> came = new ReadOnlyObjectWrapper<>(Came.NONE);

    /** Of a contact. */
    public ContactIntroductionsModel(Desk desk, long contact) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "introduction",
                "contact",
                "position_held",
                "organization");
        this.desk = desk;
        this.contact = contact;
    }

    /** Whose page it is. */
    long contact() {
        return contact;
    }

    /** The introductions, those that go on first. */
    ReadOnlyObjectProperty<List<IntroductionRow>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** How one came to know the contact, and whom through it. */
    ReadOnlyObjectProperty<Came> cameProperty() {
        return came.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("rows", desk.services().value().introductions().of(contact), rows::set);
        load("came", desk.services().value().introductions().came(contact), came::set);
    }

    /** Asks to whom the contact is to be brought. */
    public void introduce() {
        then(
                desk.services().contacts().details(contact),
                found ->
                        found.ifPresent(
                                details ->
                                        IntroduceSheet.open(
                                                desk,
                                                new ContactName(
                                                        contact, details.contact().name()))));
    }
}
