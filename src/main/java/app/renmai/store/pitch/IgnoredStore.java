package app.renmai.store.pitch;

import app.renmai.store.Reader;
import app.renmai.store.SettingStore;
import app.renmai.store.Tx;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What the user does not want to be told of a pitch again: marks that hold no words of it, kept
 * with the settings under the pitch's uid.
 */
public final class IgnoredStore {
    private static final String PREFIX = "check.ignored.";
    private static final int MOST = 100;

    private IgnoredStore() {}

    /** The marks that are ignored in a pitch. */
    public static Set<String> of(Reader reader, UUID pitch) {
        return SettingStore.marks(reader, PREFIX + pitch);
    }

    /** Ignores one more; of very many the oldest is forgotten. */
    public static void add(Tx tx, UUID pitch, String mark) {
        Set<String> marks = new LinkedHashSet<>(of(tx, pitch));
        marks.add(mark);
        List<String> kept = List.copyOf(marks);
        SettingStore.putMarks(
                tx, PREFIX + pitch, kept.subList(Math.max(0, kept.size() - MOST), kept.size()));
    }

    /** Forgets what was ignored in a pitch that goes. */
    static void forget(Tx tx, long pitch) {
        tx.handle()
                .createQuery("SELECT uid FROM pitch WHERE id = :id")
                .bind("id", pitch)
                .mapTo(String.class)
                .findOne()
                .filter(uid -> SettingStore.find(tx, PREFIX + uid).isPresent())
                .ifPresent(uid -> SettingStore.put(tx, PREFIX + uid, ""));
    }
}
