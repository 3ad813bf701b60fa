package app.renmai.model.contact;

import app.renmai.model.shared.Coded;

/**
 * How long ago one was in touch, against how often one means to be; the warmest first. Message keys
 * are {@code warmth.<code>}.
 */
public enum Warmth implements Coded {
    /** Within the ideal interval. */
    WARM("warm"),
    /** Past the ideal interval, within the maximum. */
    COOLING("cooling"),
    /** Past the maximum, within three ideal intervals. */
    QUIET("quiet"),
    /** Past all of that. */
    DORMANT("dormant");

    private final String code;

    Warmth(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
