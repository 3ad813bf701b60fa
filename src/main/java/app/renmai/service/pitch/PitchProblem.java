package app.renmai.service.pitch;

import java.util.List;

/** Something that cannot be done with a pitch; the user can be told in one sentence. */
public final class PitchProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key the message key of the sentence
     * @param arguments what stands for {0}, {1} … in it
     */
    public PitchProblem(String key, Object... arguments) {
        super(key + " " + List.of(arguments));
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The message key of the sentence. */
    public String key() {
        return key;
    }

    /** What stands for {0}, {1} … in it. */
    public Object[] arguments() {
        return arguments.toArray();
    }
}
