package app.renmai.service.exchange;

import app.renmai.exchange.ImportedIntroduction;
import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Side;
import app.renmai.service.introduction.Introductions;
import app.renmai.store.Tx;
import app.renmai.store.introduction.IntroductionStore;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes in introductions, once everybody is stored. What is here already stays as it is; somebody
 * who is two people in the file and one here is introduced to nobody.
 */
final class IntroductionIntake {
    private final Tx tx;
    private final Map<String, Long> people = new HashMap<>();

    IntroductionIntake(Tx tx, Collection<Found> people) {
        this.tx = tx;
        for (Found person : people) {
            if (person.stored() != 0) {
                this.people.put(person.contact().uid(), person.stored());
            }
        }
    }

    /** Takes all of them in. */
    void take(List<ImportedIntroduction> found) {
        found.forEach(this::take);
    }

    private void take(ImportedIntroduction found) {
        Long one = people.get(found.one());
        Long other = people.get(found.other());
        Optional<UUID> known = UidText.uuid(found.uid());
        boolean here = known.flatMap(uid -> IntroductionStore.withUid(tx, uid)).isPresent();
        if (one == null || other == null || one.equals(other) || here) {
            return;
        }
        Introduction told = found.introduction();
        Introduction taken =
                new Introduction(
                        0,
                        known.orElseGet(UUID::randomUUID),
                        side(told.one(), one),
                        side(told.other(), other),
                        told.madeOn(),
                        told.result(),
                        told.resultWords(),
                        told.resultOn(),
                        told.thankedOn(),
                        told.createdAt(),
                        told.updatedAt());
        long id = IntroductionStore.insert(tx, taken);
        IntroductionStore.find(tx, id).ifPresent(stored -> Introductions.putValue(tx, stored));
    }

    private static Side side(Side told, long contact) {
        return new Side(contact, told.why(), told.consent(), told.askedOn());
    }
}
