package app.renmai.service.outreach;

import java.io.Serial;
import java.util.List;

/** Why something cannot be done with a thread, as a message key with its arguments. */
public final class OutreachProblem extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * A problem told by a message.
     *
     * @param key the key of the sentence
     * @param arguments what stands in it
     */
    OutreachProblem(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The key of the sentence. */
    public String messageKey() {
        return key;
    }

    /** What stands in the sentence. */
    public List<Object> arguments() {
        return arguments;
    }
}
