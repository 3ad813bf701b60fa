package app.renmai.ui.field;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.field.OwnFields;
import app.renmai.service.field.CustomFields;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The fields of one contact or one organization, as its page shows and fills them. */
public final class OwnFieldsViewModel extends ViewModel {
    private final Desk desk;
    private final Target target;
    private final long owner;
    private final FieldText text;
    private final ReadOnlyObjectWrapper<OwnFields> fields =
            new ReadOnlyObjectWrapper<>(OwnFields.NONE);

    /**
     * @param desk what every screen is given
     * @param target whether the owner is a contact or an organization
     * @param owner its id
     */
    public OwnFieldsViewModel(Desk desk, Target target, long owner) {
        super(desk.services().workspace(), desk.ui(), desk::problem, CustomFields.tables());
        this.desk = desk;
        this.target = target;
        this.owner = owner;
        this.text = new FieldText(desk);
    }

    /** The fields and their values. */
    public ReadOnlyObjectProperty<OwnFields> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("fields", desk.services().fields().of(target, owner), fields::set);
    }

    /** A value as it is read, and can be typed again. */
    public String shown(CustomField field) {
        return text.shown(field, fields.get().of(field));
    }

    /** Why a field does not take what is typed; empty when it does. */
    public Optional<String> refusal(CustomField field, String typed) {
        return text.refusal(field, typed);
    }

    /** Fills a field with what {@link #refusal} lets pass; nothing typed empties it. */
    public CompletableFuture<?> put(CustomField field, String typed) {
        return act(desk.services().fields().put(field, owner, typed))
                .whenCompleteAsync((_, _) -> refresh(), desk.ui());
    }

    /** Opens the link in a field, or says that nothing here can. */
    public void open(CustomField field) {
        String link = fields.get().of(field);
        boolean opened;
        try {
            opened = desk.services().links().open(URI.create(link));
        } catch (IllegalArgumentException noLink) {
            opened = false;
        }
        if (!opened) {
            desk.toasts().problem(desk.text("organization.link.closed", link), null);
        }
    }

    /** Leads to where fields are made. */
    public void manage() {
        desk.navigator().open(new Route.Settings(true));
    }
}
