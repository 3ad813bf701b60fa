package app.renmai.exchange;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.SpecialDay;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Outreach threads and what goes with them, as a file of ours tells it.
 *
 * @param threads the threads with their attempts
 * @param stops who asked not to be written to again, by the identity the file gives them
 * @param days days that differ from the week
 */
public record ImportedOutreach(
        List<Thread> threads, Map<String, Stop> stops, List<SpecialDay> days) {
    /** What other programs tell of it. */
    public static final ImportedOutreach NONE =
            new ImportedOutreach(List.of(), Map.of(), List.of());

    /** Keeps the collections unchangeable. */
    public ImportedOutreach {
        threads = List.copyOf(threads);
        stops = Map.copyOf(stops);
        days = List.copyOf(days);
    }

    /** That somebody asked not to be written to again: their words, and when. */
    public record Stop(String words, LocalDate saidOn) {}

    /**
     * A thread.
     *
     * @param line the line of the file, from 1
     * @param uid its identity in the file
     * @param person the identity of the person of the same file whose attention it is for
     * @param purpose what for
     * @param state where it stands
     * @param words what they said; may be empty
     * @param until the day until which they asked to be left alone, or null
     * @param next the day the user chose for the next attempt, or null
     * @param begun when it was begun
     * @param closed when it was ended, or null
     * @param tries its attempts, the first first
     */
    public record Thread(
            int line,
            String uid,
            String person,
            String purpose,
            Outreach.State state,
            String words,
            @Nullable LocalDate until,
            @Nullable LocalDate next,
            Instant begun,
            @Nullable Instant closed,
            List<Try> tries) {
        /** Keeps the list unchangeable. */
        public Thread {
            tries = List.copyOf(tries);
        }
    }

    /**
     * An attempt.
     *
     * @param attempt the attempt, without ids
     * @param pitch the identity of the pitch that went out; empty for none
     * @param talk the identity of the interaction it was made in; empty for none
     * @param reply the identity of the interaction its answer was logged as; empty for none
     */
    public record Try(Attempt attempt, String pitch, String talk, String reply) {}
}
