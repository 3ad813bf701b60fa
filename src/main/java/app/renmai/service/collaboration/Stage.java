package app.renmai.service.collaboration;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a collaboration stands: nobody says so, it follows from its days and its result. Message keys
 * are {@code collaboration.stage.<code>}.
 */
public enum Stage implements Coded {
    /** Its end has passed and nobody has said what came of it. */
    TO_TELL("to-tell"),
    /** It has begun and not ended. */
    RUNNING("running"),
    /** It has not begun. */
    PLANNED("planned"),
    DONE_WELL("done-well"),
    DONE("done"),
    NOT_DONE("not-done");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether there is still something to do or to tell. */
    public boolean open() {
        return this == TO_TELL || this == RUNNING || this == PLANNED;
    }

    /**
     * How a collaboration stands on a day. A day known in part only counts by the last day it can
     * mean as an end, and by the first as a beginning.
     */
    public static Stage of(Collaboration collaboration, LocalDate today) {
        return switch (collaboration.result()) {
            case DONE_WELL -> DONE_WELL;
            case DONE -> DONE;
            case NOT_DONE -> NOT_DONE;
            case OPEN -> open(collaboration, today);
        };
    }

    private static Stage open(Collaboration collaboration, LocalDate today) {
        if (last(collaboration.ends()).filter(today::isAfter).isPresent()) {
            return TO_TELL;
        }
        return first(collaboration.starts()).filter(day -> !day.isAfter(today)).isPresent()
                ? RUNNING
                : PLANNED;
    }

    private static Optional<LocalDate> first(@Nullable PartialDate date) {
        return Optional.ofNullable(date).flatMap(PartialDate::earliest);
    }

    /** The last day that a day known in part can mean. */
    static Optional<LocalDate> last(@Nullable PartialDate date) {
        return Optional.ofNullable(date).flatMap(PartialDate::latest);
    }
}
