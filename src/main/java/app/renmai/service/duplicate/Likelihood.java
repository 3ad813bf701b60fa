package app.renmai.service.duplicate;

import app.renmai.model.shared.Coded;

/** A score in words. Message keys are {@code alike.likelihood.<code>}. */
public enum Likelihood implements Coded {
    CERTAIN("certain", 85),
    LIKELY("likely", 60),
    PERHAPS("perhaps", 35);

    private final String code;
    private final int least;

    Likelihood(String code, int least) {
        this.code = code;
        this.least = least;
    }

    /** The likelihood that a score means; the lowest for a score below all. */
    public static Likelihood of(int score) {
        for (Likelihood likelihood : values()) {
            if (score >= likelihood.least) {
                return likelihood;
            }
        }
        return PERHAPS;
    }

    /** The lowest score that means it. */
    public int least() {
        return least;
    }

    @Override
    public String code() {
        return code;
    }
}
