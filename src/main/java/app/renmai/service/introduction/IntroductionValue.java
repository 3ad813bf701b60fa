package app.renmai.service.introduction;

import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Result;
import app.renmai.model.introduction.Introduction.Side;
import app.renmai.model.value.ValueEntry;
import app.renmai.model.value.ValueEntry.Direction;
import app.renmai.model.value.ValueEntry.Kind;
import app.renmai.model.value.ValueEntry.Origin;
import app.renmai.model.value.ValueEntry.Served;
import app.renmai.store.Tx;
import app.renmai.store.introduction.IntroductionStore;
import app.renmai.store.value.ValueEntryStore;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The value that an introduction was to both, kept in step with it. */
public final class IntroductionValue {
    private IntroductionValue() {}

    /** Notes what one that is new was to both. */
    public static void put(Tx tx, Introduction introduction) {
        LocalDate on = introduction.resultOn();
        if (introduction.result() == Result.USEFUL && on != null) {
            for (Side side : List.of(introduction.one(), introduction.other())) {
                ValueEntryStore.insert(tx, given(tx, introduction, side, on));
            }
        }
    }

    /**
     * Has the value follow a change. What the user said otherwise of an entry stays, and what they
     * deleted is not noted again.
     */
    static void put(Tx tx, Introduction before, Introduction now) {
        LocalDate on = now.resultOn();
        if (now.result() != Result.USEFUL || on == null) {
            tx.deleteWhere(ValueEntryStore.TABLE, IntroductionStore.OF_VALUE, now.id());
            return;
        }
        if (before.result() != Result.USEFUL) {
            put(tx, now);
            return;
        }
        for (ValueEntry each : ValueEntryStore.ofIntroduction(tx, now.id())) {
            ValueEntryStore.update(tx, follow(each, before, now, on));
        }
    }

    private static ValueEntry given(Tx tx, Introduction introduction, Side to, LocalDate on) {
        return new ValueEntry(
                0,
                UUID.randomUUID(),
                to.contactId(),
                Direction.GIVEN,
                Kind.INTRODUCTION,
                introduction.resultWords(),
                on,
                new Served(null, to.why()),
                on,
                new Origin(null, null, introduction.id()),
                tx.now());
    }

    private static ValueEntry follow(
            ValueEntry entry, Introduction before, Introduction now, LocalDate on) {
        long contact = entry.contactId();
        Served served = entry.served();
        boolean ownReason =
                served.needId() == null && served.words().equals(before.of(contact).why());
        LocalDate was = before.resultOn();
        return new ValueEntry(
                entry.id(),
                entry.uid(),
                contact,
                entry.direction(),
                entry.kind(),
                entry.words().equals(before.resultWords()) ? now.resultWords() : entry.words(),
                entry.on().equals(was) ? on : entry.on(),
                ownReason ? new Served(null, now.of(contact).why()) : served,
                moved(entry.confirmedOn(), was, on),
                entry.origin(),
                entry.createdAt());
    }

    private static @Nullable LocalDate moved(
            @Nullable LocalDate day, @Nullable LocalDate was, LocalDate now) {
        return day != null && Objects.equals(day, was) ? now : day;
    }
}
