package app.renmai.service.duplicate;

import app.renmai.model.shared.Coded;

/** Which of two contacts a value is taken from. Message keys are {@code merge.side.<code>}. */
public enum Side implements Coded {
    /** From the contact that stays. */
    KEPT("kept"),
    /** From the contact that goes into it. */
    OTHER("other"),
    /** From both, one below the other: notes. */
    BOTH("both");

    private final String code;

    Side(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
