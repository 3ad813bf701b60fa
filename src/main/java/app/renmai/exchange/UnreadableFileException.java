package app.renmai.exchange;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A file that cannot be read as contacts at all. Nothing of it comes in. */
public final class UnreadableFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;
    private final transient List<Object> arguments;

    /** A file refused for a reason. */
    public UnreadableFileException(Reason reason, Object... arguments) {
        this(reason, null, arguments);
    }

    /** A file refused for a reason that has a cause. */
    public UnreadableFileException(Reason reason, @Nullable Throwable cause, Object... arguments) {
        super(reason.code() + " " + List.of(arguments), cause);
        this.reason = reason;
        this.arguments = List.of(arguments);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** What the reason's message names. */
    public List<Object> arguments() {
        return arguments;
    }
}
