package app.renmai.service.collaboration;

import app.renmai.model.shared.Refusal;

import java.io.Serial;

/** Why something cannot be kept of a collaboration. */
public final class CollaborationProblem extends Refusal {
    @Serial private static final long serialVersionUID = 1L;

    /** A problem told by a message, see {@link Refusal}. */
    CollaborationProblem(String key, Object... arguments) {
        super(key, arguments);
    }
}
