package app.renmai.service.pitch;

import app.renmai.model.shared.Refusal;

import java.io.Serial;

/** Something that cannot be done with a pitch. */
public final class PitchProblem extends Refusal {
    @Serial private static final long serialVersionUID = 1L;

    /** A problem told by a message, see {@link Refusal}. */
    public PitchProblem(String key, Object... arguments) {
        super(key, arguments);
    }
}
