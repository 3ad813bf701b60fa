package app.renmai.service.departure;

import app.renmai.store.Reader;
import app.renmai.store.SettingStore;
import app.renmai.store.Tx;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/**
 * What was answered about positions that were left, kept as settings of the workspace; none of them
 * tells anything of a person.
 */
final class DepartureMarks {
    private static final String PREFIX = "departure.";
    private static final String FOLLOWER = PREFIX + "follower.";
    private static final String NEED = PREFIX + "need.";
    private static final String DONE = "done";

    private final Map<String, String> texts;

    private DepartureMarks(Map<String, String> texts) {
        this.texts = Map.copyOf(texts);
    }

    static DepartureMarks read(Reader reader) {
        return new DepartureMarks(SettingStore.startingWith(reader, PREFIX));
    }

    /** Whether it is known who follows, or that nobody is known. */
    boolean answered(long position) {
        return texts.getOrDefault(FOLLOWER + position, "").equals(DONE);
    }

    /** Until when the question was put off, or null. */
    @Nullable LocalDate later(long position) {
        try {
            String text = texts.getOrDefault(FOLLOWER + position, "");
            return text.isEmpty() || text.equals(DONE) ? null : LocalDate.parse(text);
        } catch (DateTimeException _) {
            // Written by hand: as good as not put off.
            return null;
        }
    }

    /** Whether it was said what becomes of a need. */
    boolean answered(long position, long need) {
        return !texts.getOrDefault(NEED + position + "." + need, "").isEmpty();
    }

    static void answer(Tx tx, long position) {
        SettingStore.put(tx, FOLLOWER + position, DONE);
    }

    static void later(Tx tx, long position, LocalDate until) {
        SettingStore.put(tx, FOLLOWER + position, until.toString());
    }

    static void answer(Tx tx, long position, long need) {
        SettingStore.put(tx, NEED + position + "." + need, DONE);
    }
}
