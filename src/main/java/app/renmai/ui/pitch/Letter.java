package app.renmai.ui.pitch;

import app.renmai.service.pitch.BrokenPlaceholder;
import app.renmai.service.pitch.Fill;
import app.renmai.service.pitch.Filled;
import app.renmai.service.pitch.TextLength;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A pitch as it would go out now.
 *
 * @param subject the filled subject
 * @param body the filled text
 * @param missing the placeholders without words, in the order they appear, each once
 * @param broken the first placeholder that cannot be read
 * @param length how long the filled text is
 */
record Letter(
        String subject,
        String body,
        List<String> missing,
        Optional<BrokenPlaceholder> broken,
        TextLength length) {

    /** Nothing yet. */
    static final Letter EMPTY =
            new Letter("", "", List.of(), Optional.empty(), new TextLength(0, false));

    /** Keeps the list unchangeable. */
    Letter {
        missing = List.copyOf(missing);
    }

    /** Fills a subject and a text. */
    static Letter of(String subject, String body, Map<String, String> values) {
        Filled head = Fill.fill(subject, values);
        Filled text = Fill.fill(body, values);
        Set<String> missing = new LinkedHashSet<>(head.missing());
        missing.addAll(text.missing());
        return new Letter(
                head.text(),
                text.text(),
                List.copyOf(missing),
                head.broken().or(text::broken),
                TextLength.of(text.text()));
    }
}
