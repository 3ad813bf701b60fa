package app.renmai.service.outreach;

import app.renmai.model.shared.Coded;

/** What can happen to a thread. */
public enum Move implements Coded {
    /** An attempt that carries something new for them. */
    BRING_VALUE("bring-value"),
    /** An attempt that carries nothing new. */
    REMIND("remind"),
    /** They answered, and said neither no nor not now. */
    ANSWER("answer"),
    /** They said: not now. */
    NOT_NOW("not-now"),
    /** They said no. */
    DECLINE("decline"),
    MEET("meet"),
    /** Something useful is made ready first. */
    PREPARE("prepare"),
    CLOSE("close"),
    /** They asked not to be written to again. */
    STOP("stop");

    private final String code;

    Move(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
