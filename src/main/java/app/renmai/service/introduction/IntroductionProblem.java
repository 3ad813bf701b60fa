package app.renmai.service.introduction;

import app.renmai.model.shared.Refusal;

import java.io.Serial;

/** Why something cannot be done with an introduction. */
public final class IntroductionProblem extends Refusal {
    @Serial private static final long serialVersionUID = 1L;

    /** A problem told by a message, see {@link Refusal}. */
    IntroductionProblem(String key, Object... arguments) {
        super(key, arguments);
    }
}
