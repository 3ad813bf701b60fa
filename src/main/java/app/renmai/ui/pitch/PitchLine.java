package app.renmai.ui.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.service.pitch.PitchRow;

/** A line of the list of pitches. */
sealed interface PitchLine {
    /**
     * What stands above the pitches in one state.
     *
     * @param state the state
     * @param count how many are below
     */
    record Heading(Pitch.State state, int count) implements PitchLine {}

    /**
     * A pitch.
     *
     * @param row the pitch and whom it is to
     * @param toFill how many placeholders of a draft still have no words
     */
    record Item(PitchRow row, int toFill) implements PitchLine {
        long id() {
            return row.pitch().id();
        }
    }
}
