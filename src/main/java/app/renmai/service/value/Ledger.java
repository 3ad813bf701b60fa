package app.renmai.service.value;

import app.renmai.model.contact.ContactName;
import app.renmai.model.value.Need;
import app.renmai.model.value.ValueEntry;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.introduction.IntroductionStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.ValueEntryStore;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Professional value given and received. Meals and gifts are no part of it. Every change is one
 * step that can be undone.
 */
public final class Ledger {
    /** The longest words of an entry, in characters. */
    public static final int LONGEST_WORDS = 4_000;

    private final Workspace workspace;

    /** The value given and received in a workspace. */
    public Ledger(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The tables whose changes show in it. */
    public static String[] tables() {
        return new String[] {
            ValueEntryStore.TABLE,
            NeedStore.TABLE,
            "interaction",
            CollaborationStore.TABLE,
            IntroductionStore.TABLE
        };
    }

    /**
     * An entry as it is read.
     *
     * @param entry the entry
     * @param need what it served, in words; empty when that is not known
     * @param origin out of what it came, in words; empty when out of nothing that is noted
     * @param introduced to whom it brought them, or null when out of no introduction
     */
    public record Line(
            ValueEntry entry, String need, String origin, @Nullable ContactName introduced) {}

    /**
     * What was given to a contact and received from it. It is no debt either way.
     *
     * @param lines the entries, the newest first
     */
    public record Balance(List<Line> lines) {
        /** Nothing yet. */
        public static final Balance NOTHING = new Balance(List.of());

        /** Keeps the list unchangeable. */
        public Balance {
            lines = List.copyOf(lines);
        }

        /** How many entries went one way. */
        public int count(ValueEntry.Direction direction) {
            return (int)
                    lines.stream().filter(each -> each.entry().direction() == direction).count();
        }
    }

    /** What was given to a contact and received from it. */
    public CompletableFuture<Balance> of(long contactId) {
        return workspace.read(reader -> of(reader, contactId));
    }

    /** What was given to a contact and received from it, within a reading. */
    public static Balance of(Reader reader, long contactId) {
        List<Line> lines = new ArrayList<>();
        for (ValueEntry entry : ValueEntryStore.ofContact(reader, contactId)) {
            lines.add(
                    new Line(
                            entry,
                            need(reader, entry.served()),
                            origin(reader, entry),
                            introduced(reader, entry)));
        }
        return new Balance(lines);
    }

    private static String need(Reader reader, ValueEntry.Served served) {
        Long id = served.needId();
        return id == null
                ? served.words()
                : NeedStore.find(reader, id).map(Need::words).orElse(served.words());
    }

    private static String origin(Reader reader, ValueEntry entry) {
        Long talk = entry.origin().interactionId();
        Long work = entry.origin().collaborationId();
        if (talk != null) {
            return InteractionStore.find(reader, talk).map(one -> one.summary()).orElse("");
        }
        return work == null
                ? ""
                : CollaborationStore.find(reader, work).map(one -> one.title()).orElse("");
    }

    private static @Nullable ContactName introduced(Reader reader, ValueEntry entry) {
        Long introduction = entry.origin().introductionId();
        return introduction == null
                ? null
                : IntroductionStore.find(reader, introduction)
                        .map(one -> one.besides(entry.contactId()).contactId())
                        .map(other -> ContactStore.names(reader, List.of(other)).get(other))
                        .orElse(null);
    }

    /** The entries out of an interaction, the newest first. */
    public CompletableFuture<List<ValueEntry>> outOf(long interactionId) {
        return workspace.read(reader -> ValueEntryStore.ofInteraction(reader, interactionId));
    }

    /** The entries that served a need, the newest first. */
    public CompletableFuture<List<ValueEntry>> serving(long needId) {
        return workspace.read(reader -> ValueEntryStore.serving(reader, needId));
    }

    /**
     * Notes value given or received; its id is ignored.
     *
     * @param met whether the need that it served is met by it
     */
    public CompletableFuture<Long> add(ValueEntry entry, boolean met) {
        return workspace.write(
                Op.ADD_VALUE,
                entry.words(),
                tx -> {
                    meet(tx, entry, met);
                    return ValueEntryStore.insert(tx, entry);
                });
    }

    /** Changes an entry, like {@link #add}. */
    public CompletableFuture<Void> edit(ValueEntry entry, boolean met) {
        return workspace.run(
                Op.EDIT_VALUE,
                entry.words(),
                tx -> {
                    meet(tx, entry, met);
                    ValueEntryStore.update(tx, entry);
                });
    }

    private static void meet(Tx tx, ValueEntry entry, boolean met) {
        Long need = entry.served().needId();
        if (met && need != null) {
            NeedStore.find(tx, need)
                    .filter(Need::open)
                    .ifPresent(open -> NeedStore.update(tx, open.in(Need.State.MET)));
        }
    }

    /**
     * Notes that whoever received it said that it was of use.
     *
     * @param day the day on which they said so, or null to take that back
     */
    public CompletableFuture<Void> confirm(ValueEntry entry, @Nullable LocalDate day) {
        return workspace.run(
                Op.CONFIRM_VALUE,
                entry.words(),
                tx -> ValueEntryStore.update(tx, entry.confirmed(day)));
    }

    /** Deletes an entry. */
    public CompletableFuture<Void> delete(ValueEntry entry) {
        return workspace.run(
                Op.DELETE_VALUE, entry.words(), tx -> ValueEntryStore.delete(tx, entry.id()));
    }
}
