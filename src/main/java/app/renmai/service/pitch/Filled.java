package app.renmai.service.pitch;

import java.util.List;
import java.util.Optional;

/**
 * A text with its placeholders filled.
 *
 * @param text the text
 * @param missing the placeholders without words, in the order they appear, each once; those in a
 *     section that was left out are not among them
 * @param used the placeholders that were filled, in the order they appear, each once
 * @param optional the placeholders without words that sections depend on and the text can do
 *     without, in the order they appear, each once
 * @param broken the first placeholder that cannot be read; then nothing was filled
 */
public record Filled(
        String text,
        List<String> missing,
        List<String> used,
        List<String> optional,
        Optional<BrokenPlaceholder> broken) {

    /** Keeps the lists unchangeable. */
    public Filled {
        missing = List.copyOf(missing);
        used = List.copyOf(used);
        optional = List.copyOf(optional);
    }
}
