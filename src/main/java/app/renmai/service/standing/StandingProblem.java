package app.renmai.service.standing;

import app.renmai.model.shared.Refusal;

import java.io.Serial;

/** Why something cannot be said about how far one has come with a contact. */
public final class StandingProblem extends Refusal {
    @Serial private static final long serialVersionUID = 1L;

    /** A problem told by a message, see {@link Refusal}. */
    StandingProblem(String key, Object... arguments) {
        super(key, arguments);
    }
}
