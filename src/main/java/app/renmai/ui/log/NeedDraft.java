package app.renmai.ui.log;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A need, or something that can be done, as it is being written down. */
public final class NeedDraft {
    private final ObjectProperty<Long> person = new SimpleObjectProperty<>(0L);
    private final ObjectProperty<Note> note = new SimpleObjectProperty<>(Note.SAID);
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty error = new SimpleStringProperty("");

    /** The id of the participant who needs it, or can do it; 0 for the first one. */
    public ObjectProperty<Long> personProperty() {
        return person;
    }

    /** Which of the two it is, and how one knows of a need. */
    ObjectProperty<Note> noteProperty() {
        return note;
    }

    /** What is needed, or can be done. */
    public StringProperty textProperty() {
        return text;
    }

    /** What keeps it from being saved; empty when nothing does. */
    public StringProperty errorProperty() {
        return error;
    }

    /** Whether nothing was written down. */
    boolean isBlank() {
        return text.get().isBlank();
    }

    /** Whether it says what can be done. */
    boolean isOffer() {
        return note.get().certainty().isEmpty();
    }
}
