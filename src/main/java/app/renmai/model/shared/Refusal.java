package app.renmai.model.shared;

import java.io.Serial;
import java.util.List;

/** Something that cannot be done, which the user can be told in one sentence. */
public abstract class Refusal extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * A refusal told by a message.
     *
     * @param key the message key of the sentence
     * @param arguments what stands for {0}, {1} … in it
     */
    protected Refusal(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The message key of the sentence. */
    public final String key() {
        return key;
    }

    /** What stands for {0}, {1} … in it. */
    public final Object[] arguments() {
        return arguments.toArray();
    }
}
