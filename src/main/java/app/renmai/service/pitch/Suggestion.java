package app.renmai.service.pitch;

import app.renmai.text.LinkedText.Target;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Words for a placeholder out of what is noted. They fill it until the writer gives others.
 *
 * @param placeholder the name of the placeholder
 * @param words the words
 * @param target the fact or offer they are taken from; empty when they are from a need or the
 *     calendar
 * @param source where the fact is from, in words; may be empty
 * @param on the day on which it was last known to be so; empty when that is no matter
 */
public record Suggestion(
        String placeholder,
        String words,
        Optional<Target> target,
        String source,
        Optional<LocalDate> on) {}
