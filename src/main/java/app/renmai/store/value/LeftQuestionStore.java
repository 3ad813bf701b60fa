package app.renmai.store.value;

import app.renmai.store.Reader;
import app.renmai.store.SettingStore;
import app.renmai.store.Tx;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Which questions of the brief on a contact are left as questions: marks that hold no words of
 * theirs, kept with the settings under the contact's uid.
 */
public final class LeftQuestionStore {
    private static final String PREFIX = "brief.left.";

    private LeftQuestionStore() {}

    /** The marks of the questions that are left. */
    public static Set<String> of(Reader reader, UUID contact) {
        return SettingStore.marks(reader, PREFIX + contact);
    }

    /** Puts these in the place of the marks that are there. */
    public static void put(Tx tx, UUID contact, Collection<String> marks) {
        SettingStore.putMarks(tx, PREFIX + contact, marks);
    }

    /** Forgets what was left of a contact that goes. */
    public static void forget(Tx tx, long contact) {
        tx.handle()
                .createQuery("SELECT uid FROM contact WHERE id = :id")
                .bind("id", contact)
                .mapTo(String.class)
                .findOne()
                .map(UUID::fromString)
                .ifPresent(uid -> put(tx, uid, Set.of()));
    }
}
