package app.renmai.service.exchange;

import app.renmai.exchange.ImportedIntroduction;
import app.renmai.exchange.ImportedValues.Entry;
import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Side;
import app.renmai.model.value.ValueEntry.Origin;
import app.renmai.service.introduction.IntroductionValue;
import app.renmai.store.Tx;
import app.renmai.store.introduction.IntroductionStore;

import java.util.UUID;

/**
 * Writes introductions, once everybody is stored, with the value they were: as the file tells of
 * it, else as it follows from what came of them.
 */
final class IntroductionIntake {
    private final Tx tx;
    private final Meant meant;

    IntroductionIntake(Tx tx, Meant meant) {
        this.tx = tx;
        this.meant = meant;
    }

    /**
     * Takes one in; says what was done. Somebody who is two people in the file and one here is
     * introduced to nobody.
     */
    Verdict take(ImportedIntroduction found, UUID uid, long one, long other) {
        if (one == 0 || other == 0 || one == other) {
            return Verdict.LEFT_OUT;
        }
        Introduction told = found.introduction();
        long id =
                IntroductionStore.keep(
                        tx,
                        new Introduction(
                                0,
                                uid,
                                side(told.one(), one),
                                side(told.other(), other),
                                told.madeOn(),
                                told.result(),
                                told.resultWords(),
                                told.resultOn(),
                                told.thankedOn(),
                                told.createdAt(),
                                told.updatedAt()));
        if (found.value().isEmpty()) {
            IntroductionStore.find(tx, id).ifPresent(stored -> IntroductionValue.put(tx, stored));
        }
        EntryIntake entries = new EntryIntake(tx, meant);
        for (Entry each : found.value()) {
            long contact =
                    each.person().equals(found.one())
                            ? one
                            : each.person().equals(found.other()) ? other : 0;
            entries.take(each, contact, new Origin(null, null, id));
        }
        return Verdict.NEW;
    }

    private static Side side(Side told, long contact) {
        return new Side(contact, told.why(), told.consent(), told.askedOn());
    }
}
