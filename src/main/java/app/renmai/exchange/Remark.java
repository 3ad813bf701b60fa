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

    /** A remark on a line. */
    public static Remark at(int line, Reason reason, Object... arguments) {
        return new Remark(line, reason, List.of(arguments));
    }
}
