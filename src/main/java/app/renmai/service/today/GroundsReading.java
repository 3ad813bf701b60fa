package app.renmai.service.today;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.Position;
import app.renmai.service.today.Grounds.Proof;
import app.renmai.store.Reader;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.contact.ContactListStore;
import app.renmai.store.contact.PositionStore;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what speaks for a word to contacts. */
final class GroundsReading {
    private static final int PROVEN = 2;

    private GroundsReading() {}

    /**
     * The grounds of contacts.
     *
     * @param contacts the contacts
     * @param now talks that begin later do not count
     * @param serving says which needs can be served
     */
    static Map<Long, Grounds> of(
            Reader reader, Collection<Long> contacts, Instant now, Serving serving) {
        if (contacts.isEmpty()) {
            return Map.of();
        }
        Map<Long, Integer> talks = ContactListStore.talkCounts(reader, contacts, now);
        Map<Long, Position> positions = PositionStore.latest(reader, contacts);
        Map<Long, Proof> proofs = proofs(reader);
        Map<Long, Served> served = serving.of(reader, contacts);
        Map<Long, Grounds> grounds = new HashMap<>();
        for (long contact : contacts) {
            Position position = positions.get(contact);
            grounds.put(
                    contact,
                    new Grounds(
                            talks.getOrDefault(contact, 0),
                            proofs.getOrDefault(contact, Proof.NONE),
                            served.get(contact),
                            position == null
                                    ? null
                                    : new NewPosition(
                                            position.title(),
                                            position.organizationName(),
                                            Objects.requireNonNull(position.from()))));
        }
        return grounds;
    }

    /** What was done together with whom, of everybody with whom something was done. */
    static Map<Long, Proof> proofs(Reader reader) {
        Map<Long, List<Collaborator>> together = CollaborationStore.collaborators(reader);
        Map<Long, Integer> well = new HashMap<>();
        Map<Long, Proof> proofs = new HashMap<>();
        for (Collaboration each : CollaborationStore.all(reader)) {
            if (!each.finished()) {
                continue;
            }
            boolean alone = each.finished() && each.significant();
            int more = each.result() == Collaboration.Result.DONE_WELL ? 1 : 0;
            for (Collaborator who : together.getOrDefault(each.id(), List.of())) {
                int so = well.merge(who.contactId(), more, Integer::sum);
                boolean before = proofs.getOrDefault(who.contactId(), Proof.NONE).proven();
                proofs.put(who.contactId(), new Proof(so, before || alone || so >= PROVEN));
            }
        }
        return proofs;
    }
}
