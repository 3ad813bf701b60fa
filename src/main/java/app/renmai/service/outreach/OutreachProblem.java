package app.renmai.service.outreach;

import app.renmai.model.shared.Refusal;

import java.io.Serial;

/** Why something cannot be done with a thread. */
public final class OutreachProblem extends Refusal {
    @Serial private static final long serialVersionUID = 1L;

    /** A problem told by a message, see {@link Refusal}. */
    OutreachProblem(String key, Object... arguments) {
        super(key, arguments);
    }
}
