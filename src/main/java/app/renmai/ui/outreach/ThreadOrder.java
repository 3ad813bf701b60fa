package app.renmai.ui.outreach;

import app.renmai.model.shared.Coded;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What threads can be sorted by, within each state. Message keys are {@code outreach.sort.<code>}.
 */
enum ThreadOrder implements Coded {
    /** When they go on, the soonest first. */
    NEXT("next"),
    /** What happened last, the latest first. */
    LAST_STEP("last-step"),
    NAME("name"),
    /** How often it was tried, the most first. */
    ATTEMPTS("attempts");

    private final String code;

    ThreadOrder(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The order with a code; empty when there is none any more. */
    static Optional<ThreadOrder> ofCode(String code) {
        return Stream.of(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
