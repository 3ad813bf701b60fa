package app.renmai.service.exchange;

import app.renmai.exchange.ImportedHabits;
import app.renmai.model.contact.Rest;
import app.renmai.model.contact.Tag;
import app.renmai.store.Tx;
import app.renmai.store.contact.CadenceStore;
import app.renmai.store.contact.TagStore;
import app.renmai.store.view.SavedViewStore;
import app.renmai.text.Folding;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes in how one works with contacts: cadences of tags, pauses, saved views. What is meant here
 * already stays as it is.
 */
final class HabitIntake {
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_RULE = 200_000;

    private final Tx tx;

    HabitIntake(Tx tx) {
        this.tx = tx;
    }

    /**
     * Takes them in, once everybody is stored.
     *
     * @param people who came in or was known
     */
    void take(ImportedHabits habits, Collection<Found> people) {
        cadences(habits);
        rests(habits.rests(), people);
        views(habits.views());
    }

    private void cadences(ImportedHabits habits) {
        if (habits.tagCadences().isEmpty()) {
            return;
        }
        Set<Long> known = CadenceStore.byTag(tx).keySet();
        for (Tag tag : TagStore.all(tx)) {
            String folded = Folding.fold(tag.name());
            habits.tagCadences().entrySet().stream()
                    .filter(each -> Folding.fold(each.getKey()).equals(folded))
                    .filter(_ -> !known.contains(tag.id()))
                    .findFirst()
                    .ifPresent(each -> CadenceStore.putTag(tx, tag.id(), each.getValue()));
        }
    }

    private void rests(Map<String, Rest> rests, Collection<Found> people) {
        if (rests.isEmpty()) {
            return;
        }
        Set<Long> known = CadenceStore.rests(tx, null).keySet();
        for (Found person : people) {
            long id = person.stored();
            Optional.ofNullable(rests.get(person.contact().uid()))
                    .filter(_ -> id != 0 && !known.contains(id))
                    .ifPresent(rest -> CadenceStore.putRest(tx, id, rest));
        }
    }

    private void views(List<ImportedHabits.View> views) {
        Set<String> known = new HashSet<>();
        SavedViewStore.all(tx).forEach(view -> known.add(Folding.fold(view.name())));
        for (ImportedHabits.View view : views) {
            boolean fits =
                    view.name().length() <= LONGEST_NAME && view.rule().length() <= LONGEST_RULE;
            if (fits && known.add(Folding.fold(view.name()))) {
                SavedViewStore.insert(tx, view.name(), view.rule());
            }
        }
    }
}
