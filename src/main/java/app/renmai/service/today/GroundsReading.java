package app.renmai.service.today;

import app.renmai.model.contact.Position;
import app.renmai.service.today.Grounds.Proof;
import app.renmai.store.Reader;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.talk.TalkStore;
import app.renmai.store.value.StandingStore;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Reads what speaks for a word to contacts. */
final class GroundsReading {
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
        Map<Long, Integer> talks = TalkStore.talkCounts(reader, contacts, now);
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
        Map<Long, Proof> proofs = new HashMap<>();
        StandingStore.work(reader).forEach((who, tally) -> proofs.put(who, Proof.of(tally)));
        return proofs;
    }
}
