package app.renmai.service.introduction;

import app.renmai.model.shared.Coded;

/** What can happen to an introduction. */
public enum Move implements Coded {
    /** One of the two is asked. */
    ASK("ask"),
    /** One of the two agrees, asked or not. */
    AGREE("agree"),
    /** One of the two would rather not. */
    DECLINE("decline"),
    /** The two are brought together. */
    MAKE("make"),
    /** It was of use to both. */
    USEFUL("useful"),
    /** Nothing came of it. */
    NOTHING("nothing"),
    /** The user was thanked for it. */
    THANK("thank");

    private final String code;

    Move(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it is said of one of the two. */
    public boolean ofOneSide() {
        return this == ASK || this == AGREE || this == DECLINE;
    }
}
