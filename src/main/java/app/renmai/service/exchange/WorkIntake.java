package app.renmai.service.exchange;

import app.renmai.exchange.ImportedWork;
import app.renmai.model.activity.Interaction;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.collaboration.Partner;
import app.renmai.model.shared.PartialDate;
import app.renmai.store.Tx;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.organization.OrganizationStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Writes collaborations, once everybody and every talk is stored. */
final class WorkIntake {
    private final Tx tx;
    private final Meant meant;

    WorkIntake(Tx tx, Meant meant) {
        this.tx = tx;
        this.meant = meant;
    }

    /** The identity of a collaboration: its own, else one made of what tells it from others. */
    static UUID uid(String uid, String title, @Nullable PartialDate starts, String goal) {
        return UidText.uuid(uid, title, Objects.toString(starts, ""), goal);
    }

    /** Takes one in; says what was done. */
    Verdict take(ImportedWork work, UUID uid) {
        List<Collaborator> with = with(work);
        // Without anybody of those taken in it would tell of nobody.
        if (with.isEmpty() && !work.people().isEmpty()) {
            return Verdict.LEFT_OUT;
        }
        long id = CollaborationStore.keep(tx, collaboration(work.collaboration(), uid));
        CollaborationStore.takePart(tx, id, with);
        CollaborationStore.join(tx, id, places(work));
        InteractionStore.withUids(tx, work.talks().stream().map(TalkPlanner::uid).toList()).stream()
                .map(Interaction::id)
                .forEach(talk -> CollaborationStore.addTalk(tx, id, talk));
        return Verdict.NEW;
    }

    private List<Collaborator> with(ImportedWork work) {
        List<Collaborator> with = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        for (ImportedWork.Part each : work.people()) {
            long contact = meant.contact(each.person());
            if (contact != 0 && seen.add(contact)) {
                with.add(new Collaborator(contact, each.part(), each.said()));
            }
        }
        return with;
    }

    private List<Partner> places(ImportedWork work) {
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
        return places;
    }

    private Collaboration collaboration(Collaboration told, UUID uid) {
        boolean known = !told.createdAt().equals(Instant.EPOCH);
        return new Collaboration(
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
                known ? told.createdAt() : tx.now(),
                known ? told.updatedAt() : tx.now());
    }
}
