package app.renmai.service.exchange;

import app.renmai.exchange.ImportedWork;
import app.renmai.model.activity.Interaction;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.collaboration.Partner;
import app.renmai.store.Tx;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.organization.OrganizationStore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes in collaborations, once everybody and every talk is stored. What is here already stays as
 * it is.
 */
final class WorkIntake {
    private final Tx tx;
    private final Map<String, Long> people = new HashMap<>();

    WorkIntake(Tx tx, Collection<Found> people) {
        this.tx = tx;
        for (Found person : people) {
            if (person.stored() != 0) {
                this.people.put(person.contact().uid(), person.stored());
            }
        }
    }

    /** Takes all of them in. */
    void take(List<ImportedWork> found) {
        for (ImportedWork each : found) {
            UUID uid = UidText.uuid(each.uid()).orElseGet(UUID::randomUUID);
            List<Collaborator> with = with(each);
            // Without anybody of those taken in it would tell of nobody.
            if (CollaborationStore.withUid(tx, uid).isEmpty()
                    && (each.people().isEmpty() || !with.isEmpty())) {
                take(each, uid, with);
            }
        }
    }

    private List<Collaborator> with(ImportedWork work) {
        List<Collaborator> with = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (ImportedWork.Part each : work.people()) {
            Long contact = people.get(each.person());
            if (contact != null && seen.add(contact)) {
                with.add(new Collaborator(contact, each.part(), each.said()));
            }
        }
        return with;
    }

    private void take(ImportedWork work, UUID uid, List<Collaborator> with) {
        Collaboration told = work.collaboration();
        long id =
                CollaborationStore.insert(
                        tx,
                        new Collaboration(
                                0,
                                uid,
                                told.title(),
                                told.goal(),
                                told.ownPart(),
                                told.starts(),
                                told.ends(),
                                told.result(),
                                told.resultWords(),
                                told.significant(),
                                told.notes(),
                                tx.now(),
                                tx.now()));
        CollaborationStore.takePart(tx, id, with);
        List<Partner> places = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (ImportedWork.Place each : work.places()) {
            if (!each.organization().isBlank()) {
                long place = OrganizationStore.ensure(tx, each.organization());
                if (seen.add(place)) {
                    places.add(new Partner(place, each.part()));
                }
            }
        }
        CollaborationStore.join(tx, id, places);
        InteractionStore.withUids(tx, work.talks().stream().map(TalkPlanner::uid).toList()).stream()
                .map(Interaction::id)
                .forEach(talk -> CollaborationStore.addTalk(tx, id, talk));
    }
}
