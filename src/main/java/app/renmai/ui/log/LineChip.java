package app.renmai.ui.log;

import app.renmai.service.log.Part;
import app.renmai.service.log.UnderstoodLine.Promise;

import org.jspecify.annotations.Nullable;

/**
 * A part of the line as a chip that can be corrected.
 *
 * @param sort which part
 * @param said the words of the line, by which a correction is remembered
 * @param part what they may mean
 * @param promise the promise, for a chip of one
 */
record LineChip(Sort sort, String said, Part<?> part, @Nullable Promise promise) {
    /** The parts a line has. Message keys are {@code log.line.part.<code>}. */
    enum Sort {
        KIND("kind"),
        TIME("time"),
        PERSON("person"),
        PLACE("place"),
        TOPIC("topic"),
        TAG("tag"),
        PROMISE("promise");

        private final String code;

        Sort(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    /** Whether one should look at it. */
    boolean check() {
        boolean due = promise != null && promise.due().filter(each -> !each.certain()).isPresent();
        boolean person =
                promise != null && promise.person().filter(each -> !each.certain()).isPresent();
        return !part.certain() || due || person;
    }

    /** What a correction of it is remembered by. */
    Key key() {
        return new Key(sort, said);
    }

    /**
     * A part by its words.
     *
     * @param sort which part
     * @param said the words of the line
     */
    record Key(Sort sort, String said) {}
}
