package app.renmai.ui.log;

import app.renmai.model.value.Need.Certainty;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A need as it is being written down. */
public final class NeedDraft {
    private final ObjectProperty<Long> person = new SimpleObjectProperty<>(0L);
    private final ObjectProperty<Certainty> certainty = new SimpleObjectProperty<>(Certainty.SAID);
    private final StringProperty text = new SimpleStringProperty("");
    private final StringProperty error = new SimpleStringProperty("");

    /** The id of the participant who needs it; 0 for the first one. */
    public ObjectProperty<Long> personProperty() {
        return person;
    }

    /** How one knows. */
    public ObjectProperty<Certainty> certaintyProperty() {
        return certainty;
    }

    /** What is needed. */
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
}
