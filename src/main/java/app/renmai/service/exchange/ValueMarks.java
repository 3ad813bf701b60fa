package app.renmai.service.exchange;

import app.renmai.exchange.ImportedValues;
import app.renmai.exchange.ImportedValues.Dismissed;
import app.renmai.exchange.ImportedValues.Initiative;
import app.renmai.exchange.ImportedValues.Proof;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.value.Promotion;
import app.renmai.store.Tx;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.privacy.PrivateStore;
import app.renmai.store.value.InitiativeStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;
import app.renmai.store.value.PromotionStore;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Writes what is said of people, talks and offers with a mark alone: whose initiative a talk was,
 * who is trusted, what proves an offer, what is not to be proposed again, and what is private. What
 * is meant here already stays; what one of the two calls private is.
 */
record ValueMarks(Tx tx, Meant meant) {
    void take(ImportedValues values) {
        values.initiatives().forEach(this::initiative);
        values.promotions().forEach(this::promotion);
        proofs(values);
        values.dismissed().forEach(this::dismissed);
        values.hiddenPeople().stream()
                .map(meant::contact)
                .filter(contact -> contact != 0)
                .forEach(contact -> PrivateStore.markContact(tx, contact, true));
        values.hiddenTalks()
                .forEach(
                        talk -> {
                            Long stored = TalkIntake.stored(tx, talk);
                            if (stored != null) {
                                PrivateStore.markInteraction(tx, stored, true);
                            }
                        });
    }

    private void initiative(Initiative found) {
        long contact = meant.contact(found.person());
        Long talk = TalkIntake.stored(tx, found.talk());
        if (contact == 0 || talk == null || InitiativeStore.of(tx, talk).contains(contact)) {
            return;
        }
        boolean there =
                InteractionStore.find(tx, talk)
                        .map(one -> one.participants().contains(contact))
                        .orElse(false);
        if (there) {
            InitiativeStore.add(tx, talk, contact);
        }
    }

    private void promotion(String person, Promotion found) {
        long contact = meant.contact(person);
        if (contact != 0 && PromotionStore.of(tx, contact).isEmpty()) {
            PromotionStore.put(tx, new Promotion(contact, found.note(), found.on()));
        }
    }

    private void proofs(ImportedValues values) {
        Map<Long, Set<Long>> works = new LinkedHashMap<>();
        for (Proof each : values.proofs()) {
            UidText.uuid(each.work())
                    .flatMap(uid -> CollaborationStore.withUid(tx, uid))
                    .map(Collaboration::id)
                    .ifPresent(
                            work ->
                                    meant.stored(tx, each.offer())
                                            .ifPresent(
                                                    offer ->
                                                            works.computeIfAbsent(
                                                                            offer,
                                                                            _ ->
                                                                                    new LinkedHashSet<>())
                                                                    .add(work)));
        }
        works.forEach((offer, proving) -> OfferStore.proveToo(tx, offer, proving));
    }

    private void dismissed(Dismissed found) {
        meant.stored(tx, found.need())
                .ifPresent(
                        need ->
                                meant.stored(tx, found.offer())
                                        .ifPresent(
                                                offer ->
                                                        NeedStore.dismiss(
                                                                tx,
                                                                new NeedStore.Pair(need, offer))));
    }
}
