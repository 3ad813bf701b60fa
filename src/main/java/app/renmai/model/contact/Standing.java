package app.renmai.model.contact;

import app.renmai.model.shared.Coded;

/**
 * How far one has come with a contact, the lowest first. It comes from what has happened and does
 * not decay. Message keys are {@code standing.<code>}.
 */
public enum Standing implements Coded {
    MET("met"),
    /** Both sides have spoken. */
    EXCHANGING("exchanging"),
    /** A need of theirs or of the user's was met by the other. */
    USEFUL("useful"),
    /** A collaboration was finished. */
    WORKED_TOGETHER("worked-together"),
    /** Two were finished well, or a significant one. */
    PROVEN("proven"),
    /** Proven, and they came of their own accord, or the user says so. */
    TRUSTED("trusted");

    private final String code;

    Standing(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether one has come at least as far. */
    public boolean atLeast(Standing other) {
        return compareTo(other) >= 0;
    }
}
