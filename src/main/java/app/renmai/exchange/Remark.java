package app.renmai.exchange;

import java.util.List;

/**
 * A part of a file that did not come in.
 *
 * @param line the line of the file where it begins, from 1
 * @param reason why
 * @param arguments what the reason's message names
 */
public record Remark(int line, Reason reason, List<Object> arguments) {
    /** Keeps the list unchangeable. */
    public Remark {
        arguments = List.copyOf(arguments);
    }

    /**
     * The message key of a remark on what was passed over, with the line and the reason as
     * arguments.
     */
    public String key() {
        if (reason.isNote()) {
            return "import.noted";
        }
        return switch (reason) {
            case GROUP, MEMBER_GONE, NO_PERSON, CHANGE_RECORD -> "import.skipped";
            default -> "import.left-out";
        };
    }

    /** A remark on a line. */
    public static Remark at(int line, Reason reason, Object... arguments) {
        return new Remark(line, reason, List.of(arguments));
    }
}
