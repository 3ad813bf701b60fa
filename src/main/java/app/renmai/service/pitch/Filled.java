package app.renmai.service.pitch;

import java.util.List;
import java.util.Optional;

/**
 * A text with its placeholders filled.
 *
 * @param text the text
 * @param missing the placeholders without words, in the order they appear, each once
 * @param used the placeholders that were filled, in the order they appear, each once
 * @param broken the first placeholder that cannot be read; then nothing was filled
 */
public record Filled(
        String text, List<String> missing, List<String> used, Optional<BrokenPlaceholder> broken) {

    /** Keeps the lists unchangeable. */
    public Filled {
        missing = List.copyOf(missing);
        used = List.copyOf(used);
    }
}
