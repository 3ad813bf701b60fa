package app.renmai.service.exchange;

import app.renmai.exchange.ImportedValues.Entry;
import app.renmai.model.value.ValueEntry;
import app.renmai.model.value.ValueEntry.Origin;
import app.renmai.model.value.ValueEntry.Served;
import app.renmai.store.Tx;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.value.ValueEntryStore;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.UUID;

/** Writes value given and received, once people, needs, talks and collaborations are stored. */
final class EntryIntake {
    private final Tx tx;
    private final Meant meant;

    EntryIntake(Tx tx, Meant meant) {
        this.tx = tx;
        this.meant = meant;
    }

    /** The identity of an entry: its own, else one made of all that it says. */
    static UUID uid(Entry entry) {
        return UidText.uuid(
                entry.uid(),
                entry.person(),
                entry.direction(),
                entry.kind(),
                entry.words(),
                entry.on());
    }

    /** Takes one in that came out of a talk, of work done together, or of nothing that is noted. */
    Verdict take(Entry entry, long contact) {
        Long talk = TalkIntake.stored(tx, entry.talk());
        Long work = talk != null ? null : work(entry.work());
        return take(entry, contact, new Origin(talk, work, null));
    }

    private @Nullable Long work(String uid) {
        return UidText.uuid(uid)
                .flatMap(known -> CollaborationStore.withUid(tx, known))
                .map(one -> one.id())
                .orElse(null);
    }

    /** Takes one in; says what was done. What is here already stays as it is. */
    Verdict take(Entry entry, long contact, Origin origin) {
        UUID uid = uid(entry);
        if (contact == 0) {
            return Verdict.LEFT_OUT;
        }
        if (ValueEntryStore.withUid(tx, uid).isPresent()) {
            return Verdict.SAME;
        }
        ValueEntryStore.keep(
                tx,
                new ValueEntry(
                        0,
                        uid,
                        contact,
                        entry.direction(),
                        entry.kind(),
                        entry.words(),
                        entry.on(),
                        served(entry),
                        entry.confirmedOn(),
                        origin,
                        Optional.ofNullable(entry.notedAt()).orElse(tx.now())));
        return Verdict.NEW;
    }

    private Served served(Entry entry) {
        Long need = entry.need() == null ? null : meant.stored(tx, entry.need()).orElse(null);
        String words = entry.needWords();
        return new Served(
                need,
                words.isBlank() && need == null && entry.need() != null
                        ? entry.need().words()
                        : words);
    }
}
