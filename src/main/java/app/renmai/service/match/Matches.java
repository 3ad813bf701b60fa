package app.renmai.service.match;

import app.renmai.model.collaboration.WorkName;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Tag;
import app.renmai.model.value.Need;
import app.renmai.model.value.Need.Certainty;
import app.renmai.model.value.Offer;
import app.renmai.model.value.ValueEntry;
import app.renmai.service.match.MatchRule.Hit;
import app.renmai.service.match.MatchRule.Said;
import app.renmai.service.value.Needs;
import app.renmai.service.value.Offers.Meant;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.organization.OrganizationStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.NeedStore.Pair;
import app.renmai.store.value.OfferStore;
import app.renmai.store.value.ValueEntryStore;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Which offers may serve which open needs, and which do not. */
public final class Matches {
    private final Workspace workspace;

    /** The matches of a workspace. */
    public Matches(Workspace workspace) {
        this.workspace = workspace;
    }

    /** All that may be of use, the likeliest first. */
    public CompletableFuture<List<Proposal>> all() {
        return workspace.read(Matches::read);
    }

    /** What the user said is not relevant and would be proposed otherwise, in the same order. */
    public CompletableFuture<List<Proposal>> dismissed() {
        return workspace.read(reader -> read(reader, true));
    }

    /** The need as it is now; empty when it is not there any more. */
    public CompletableFuture<Optional<Need>> now(Proposal proposal) {
        return workspace.read(reader -> NeedStore.find(reader, proposal.need().id()));
    }

    /** What the user can do, and which needs nobody covers. */
    public CompletableFuture<Growth> growth() {
        return workspace.read(reader -> growth(reader, _ -> true));
    }

    /** The same of some needs alone. */
    public static Growth growth(Reader reader, Predicate<Need> counts) {
        return Growth.read(reader, read(reader), counts);
    }

    /** An offer is not what a need asks for; the pair is not proposed again. */
    public CompletableFuture<Void> dismiss(Proposal proposal) {
        return workspace.run(
                Op.DISMISS_MATCH,
                proposal.need().words(),
                tx -> NeedStore.dismiss(tx, pair(proposal)));
    }

    /** A pair that was said not to be relevant is proposed again. */
    public CompletableFuture<Void> restore(Proposal proposal) {
        return workspace.run(
                Op.RESTORE_MATCH,
                proposal.need().words(),
                tx -> NeedStore.restore(tx, pair(proposal)));
    }

    private static Pair pair(Proposal proposal) {
        return new Pair(proposal.need().id(), proposal.offer().id());
    }

    /**
     * All that may be of use. What has more in common comes first; then what was said before what
     * was seen before what is guessed; then what is needed soonest; then what is proven.
     */
    public static List<Proposal> read(Reader reader) {
        return read(reader, false);
    }

    private static List<Proposal> read(Reader reader, boolean dismissed) {
        Set<Pair> notRelevant = NeedStore.dismissed(reader);
        if (dismissed && notRelevant.isEmpty()) {
            return List.of();
        }
        List<Need> needs = NeedStore.open(reader);
        List<Offer> offers = OfferStore.all(reader);
        if (needs.isEmpty() || offers.isEmpty()) {
            return List.of();
        }
        Map<Long, Need> needById = new HashMap<>();
        needs.forEach(each -> needById.put(each.id(), each));
        Map<Long, Offer> offerById = new HashMap<>();
        offers.forEach(each -> offerById.put(each.id(), each));
        Map<Long, List<Tag>> needTags = NeedStore.tags(reader);
        Map<Long, List<Tag>> offerTags = OfferStore.tags(reader);
        Map<Long, Set<Long>> meant = OfferStore.meantFor(reader);
        List<Hit> hits =
                MatchRule.of(
                        needs.stream()
                                .map(each -> said(each.id(), each.words(), needTags))
                                .toList(),
                        offers.stream()
                                .map(each -> said(each.id(), each.words(), offerTags))
                                .toList(),
                        (need, offer) ->
                                notRelevant.contains(new Pair(need, offer)) == dismissed
                                        && mayServe(
                                                Objects.requireNonNull(needById.get(need)),
                                                Objects.requireNonNull(offerById.get(offer)),
                                                meant.getOrDefault(offer, Set.of())));
        return proposals(reader, hits, needById, offerById);
    }

    private static Said said(long id, String words, Map<Long, List<Tag>> tags) {
        return new Said(
                id, words, tags.getOrDefault(id, List.of()).stream().map(Tag::name).toList());
    }

    /** Nobody serves themselves, and what is meant for some is not for others. */
    private static boolean mayServe(Need need, Offer offer, Set<Long> meant) {
        Long asker = need.contactId();
        boolean self = asker != null && asker.equals(offer.contactId());
        return !self && (meant.isEmpty() || asker != null && meant.contains(asker));
    }

    private static List<Proposal> proposals(
            Reader reader, List<Hit> hits, Map<Long, Need> needs, Map<Long, Offer> offers) {
        Set<Long> people = new HashSet<>();
        for (Hit hit : hits) {
            Long asker = Objects.requireNonNull(needs.get(hit.need())).contactId();
            Long owner = Objects.requireNonNull(offers.get(hit.offer())).contactId();
            if (asker != null) {
                people.add(asker);
            }
            if (owner != null) {
                people.add(owner);
            }
        }
        Map<Long, ContactName> names = ContactStore.names(reader, people);
        Map<Long, String> organizations = new HashMap<>();
        OrganizationStore.all(reader).forEach(one -> organizations.put(one.id(), one.name()));
        Map<Long, Instant> since = Needs.since(reader, needs.values());
        Map<Long, List<WorkName>> proofs = OfferStore.proofs(reader);
        Map<Long, List<ValueEntry>> served = new HashMap<>();
        for (ValueEntry entry : ValueEntryStore.all(reader)) {
            Long need = entry.served().needId();
            if (need != null && entry.direction() == ValueEntry.Direction.GIVEN) {
                served.computeIfAbsent(need, _ -> new ArrayList<>()).add(entry);
            }
        }
        return hits.stream()
                .sorted(order(needs, offers, proofs))
                .map(
                        hit -> {
                            Need need = Objects.requireNonNull(needs.get(hit.need()));
                            Offer offer = Objects.requireNonNull(offers.get(hit.offer()));
                            Long organization = need.organizationId();
                            return new Proposal(
                                    need,
                                    since.getOrDefault(need.id(), need.createdAt()),
                                    need.contactId() == null ? null : names.get(need.contactId()),
                                    organization == null
                                            ? ""
                                            : organizations.getOrDefault(organization, ""),
                                    offer,
                                    offer.contactId() == null ? null : names.get(offer.contactId()),
                                    proof(offer, proofs),
                                    hit.tags(),
                                    hit.keys(),
                                    served.getOrDefault(need.id(), List.of()));
                        })
                .toList();
    }

    /** What shows an offer in words, else the work that proves it. */
    private static String proof(Offer offer, Map<Long, List<WorkName>> proofs) {
        return Meant.proof(offer, proofs.getOrDefault(offer.id(), List.of()));
    }

    private static Comparator<Hit> order(
            Map<Long, Need> needs, Map<Long, Offer> offers, Map<Long, List<WorkName>> proofs) {
        return Comparator.comparingInt((Hit hit) -> -hit.weight())
                .thenComparing(hit -> certainty(needs, hit))
                .thenComparing(hit -> day(needs, hit))
                .thenComparing(
                        hit ->
                                proof(Objects.requireNonNull(offers.get(hit.offer())), proofs)
                                        .isBlank())
                .thenComparing(Hit::need)
                .thenComparing(Hit::offer);
    }

    private static Certainty certainty(Map<Long, Need> needs, Hit hit) {
        return Objects.requireNonNull(needs.get(hit.need())).certainty();
    }

    private static LocalDate day(Map<Long, Need> needs, Hit hit) {
        LocalDate day = Objects.requireNonNull(needs.get(hit.need())).neededBy();
        return day == null ? LocalDate.MAX : day;
    }
}
