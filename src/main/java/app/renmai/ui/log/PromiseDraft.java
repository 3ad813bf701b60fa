package app.renmai.ui.log;

import app.renmai.model.activity.Commitment.Owner;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A promise as it is being written down. */
public final class PromiseDraft {
    /**
     * Who owes, and the other one.
     *
     * @param owner who owes
     * @param person the id of the participant it is owed to or by; 0 for the first one
     */
    public record Party(Owner owner, long person) {
        /** I owe the first participant. */
        static final Party MINE = new Party(Owner.ME, 0);
    }

    private final ObjectProperty<Party> party = new SimpleObjectProperty<>(Party.MINE);
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty due = new SimpleStringProperty("");
    private final StringProperty error = new SimpleStringProperty("");

    /** Who owes whom. */
    public ObjectProperty<Party> partyProperty() {
        return party;
    }

    /** What was promised. */
    public StringProperty textProperty() {
        return text;
    }

    /** The day it is due, as typed; may be empty. */
    public StringProperty dueProperty() {
        return due;
    }

    /** What keeps it from being saved; empty when nothing does. */
    public StringProperty errorProperty() {
        return error;
    }

    /** Whether nothing was written down. */
    boolean isBlank() {
        return text.get().isBlank() && due.get().isBlank();
    }
}
