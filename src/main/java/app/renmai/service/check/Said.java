package app.renmai.service.check;

import java.util.List;

/**
 * A sentence to be said in the user's language.
 *
 * @param key its message key
 * @param arguments what stands in it: words, numbers, days
 */
public record Said(String key, List<Object> arguments) {
    /** Keeps the arguments unchangeable. */
    public Said {
        arguments = List.copyOf(arguments);
    }
}
