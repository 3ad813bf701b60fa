package app.renmai.service.exchange;

import app.renmai.model.shared.Coded;

/** What an import would do with a record. Message keys are {@code import.verdict.<code>}. */
public enum Verdict implements Coded {
    /** Nobody like it is here: it will be made. */
    NEW("new"),
    /** It will be made, though somebody here may be the same. */
    POSSIBLE("possible"),
    /** It is here and something will be added or changed. */
    UPDATE("update"),
    /** It is here with all that the file says. */
    SAME("same"),
    /** It is left out: known already and not to be touched, or with nobody who is known. */
    LEFT_OUT("left-out");

    private final String code;

    Verdict(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether a row of its own is made. */
    public boolean creates() {
        return this == NEW || this == POSSIBLE;
    }
}
