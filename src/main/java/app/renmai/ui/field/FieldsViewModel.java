package app.renmai.ui.field;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Target;
import app.renmai.service.field.CustomFields;
import app.renmai.service.field.CustomFields.Changed;
import app.renmai.service.field.CustomFields.Counted;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.collections.FXCollections;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** All fields of the user's own, and what can be done with them. */
public final class FieldsViewModel extends ViewModel {
    private final Desk desk;
    private final FieldText text;
    private final ReadOnlyListWrapper<Counted> fields =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());

    /** The fields of the workspace that is open. */
    public FieldsViewModel(Desk desk) {
        super(desk.services().workspace(), desk.ui(), desk::problem, CustomFields.tables());
        this.desk = desk;
        this.text = new FieldText(desk);
    }

    /** All fields with how many values each has. */
    public ReadOnlyListProperty<Counted> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    /** Those of contacts, or of organizations. */
    public List<Counted> of(Target target) {
        return fields.stream().filter(each -> each.field().target() == target).toList();
    }

    @Override
    protected void reload() {
        load("fields", desk.services().fields().counted(), fields::setAll);
    }

    /** Why a field cannot be stored as it is, in words; empty when it can. */
    public Optional<String> wrong(CustomField draft) {
        return CustomFields.wrong(fields.stream().map(Counted::field).toList(), draft)
                .map(
                        found ->
                                desk.text(
                                        "field.wrong." + found.code(),
                                        draft.name().strip(),
                                        CustomFields.LONGEST_NAME));
    }

    /**
     * Adds or changes a field of which {@link #wrong} finds nothing wrong.
     *
     * @param draft the field
     * @param refused told in words, when its values are none of the new kind
     * @param done called when it is stored
     */
    public void save(CustomField draft, Consumer<String> refused, Runnable done) {
        if (draft.id() == 0) {
            then(desk.services().fields().add(draft), _ -> done.run());
            return;
        }
        then(
                desk.services().fields().change(draft),
                changed -> {
                    if (changed.equals(Changed.DONE)) {
                        done.run();
                    } else {
                        refused.accept(
                                desk.text(
                                        "field.unreadable",
                                        changed.unreadable(),
                                        changed.example(),
                                        text.kind(draft.kind())));
                    }
                });
    }

    /** Moves a field among those of its target by so many places. */
    public void move(CustomField field, int places) {
        act(desk.services().fields().move(field, places));
    }

    /** Removes a field with its values; the toast says how many went, and offers to undo it. */
    public void remove(Counted counted) {
        then(
                desk.services().fields().remove(counted.field()),
                _ ->
                        desk.toasts()
                                .undoable(
                                        desk.text(
                                                "field.removed",
                                                counted.field().name(),
                                                counted.values())));
    }

    /** What a field is, and how many values it has: Choice · 12 values. */
    public String detail(Counted counted) {
        return desk.text("field.detail", text.kind(counted.field().kind()), counted.values());
    }
}
