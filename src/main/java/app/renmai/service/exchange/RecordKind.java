package app.renmai.service.exchange;

import app.renmai.model.shared.Coded;

/** What a record of a file is. Message keys are {@code import.kind.<code>}. */
public enum RecordKind implements Coded {
    CONTACT("contact"),
    ORGANIZATION("organization"),
    INTERACTION("interaction"),
    COMMITMENT("commitment"),
    REMINDER("reminder"),
    NEED("need"),
    FACT("fact"),
    OFFER("offer"),
    THREAD("thread"),
    INTRODUCTION("introduction"),
    COLLABORATION("collaboration"),
    /** Value given or received. */
    VALUE("value"),
    /** That a talk was somebody's initiative. */
    INITIATIVE("initiative"),
    /** That the user trusts somebody. */
    PROMOTION("promotion"),
    /** That work done together proves an offer. */
    PROOF("proof"),
    /** That an offer is not to be proposed for a need. */
    DISMISSED("dismissed"),
    /** That somebody or a talk is private. */
    PRIVATE("private");

    private final String code;

    RecordKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
