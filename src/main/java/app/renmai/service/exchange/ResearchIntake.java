package app.renmai.service.exchange;

import app.renmai.exchange.ImportedResearch;
import app.renmai.exchange.ImportedResearch.ImportedFact;
import app.renmai.exchange.ImportedResearch.ImportedOffer;
import app.renmai.exchange.ImportedResearch.ImportedWant;
import app.renmai.exchange.ImportedResearch.Rivals;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;
import app.renmai.model.value.Offer;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.organization.CompetitorStore;
import app.renmai.store.organization.OrganizationStore;
import app.renmai.store.value.FactStore;
import app.renmai.store.value.FirstSentenceStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Plans and writes what files of ours tell of facts, offers, competitors and first sentences. What
 * is here already, by its identity or by what it says, stays as it is.
 */
final class ResearchIntake {
    private final Map<RecordId, Coming> coming = new LinkedHashMap<>();

    private final Parties parties;

    ResearchIntake(Parties parties) {
        this.parties = parties;
    }

    /** A fact or an offer, and the person it is about or from. */
    private record Coming(
            @Nullable ImportedFact fact,
            @Nullable ImportedOffer offer,
            @Nullable ImportedWant need,
            Optional<Found> person) {}

    /**
     * Plans one file.
     *
     * @param file its index
     * @param first the number of its first record that is a fact
     * @param records takes what is planned
     * @param leftOut takes what does not come in because nobody is known
     */
    void plan(
            Reader reader,
            int file,
            int first,
            ImportedResearch research,
            List<PlannedRecord> records,
            List<Remark> leftOut) {
        int number = first;
        for (ImportedFact fact : research.facts()) {
            RecordId id = new RecordId(file, number++);
            Optional<Found> person = parties.withUid(file, fact.person());
            if (person.isEmpty() && fact.organization().isBlank()) {
                leftOut.add(Remark.at(fact.line(), Reason.NOBODY_KNOWN, fact.words()));
                continue;
            }
            boolean here = here(reader, fact, person);
            if (!here) {
                coming.put(id, new Coming(fact, null, null, person));
            }
            records.add(
                    PlannedRecord.newOrSame(
                            id,
                            fact.line(),
                            RecordKind.FACT,
                            fact.words(),
                            about(fact, person),
                            here,
                            null));
        }
        for (ImportedOffer offer : research.offers()) {
            RecordId id = new RecordId(file, number++);
            Optional<Found> person = parties.withUid(file, offer.person());
            boolean here = here(reader, offer, person);
            if (!here) {
                coming.put(id, new Coming(null, offer, null, person));
            }
            records.add(
                    PlannedRecord.newOrSame(
                            id,
                            offer.line(),
                            RecordKind.OFFER,
                            offer.words(),
                            person.map(ResearchIntake::name).orElse(""),
                            here,
                            null));
        }
        planNeeds(reader, file, number, research.needs(), records);
    }

    private void planNeeds(
            Reader reader,
            int file,
            int first,
            List<ImportedWant> needs,
            List<PlannedRecord> records) {
        int number = first;
        for (ImportedWant need : needs) {
            RecordId id = new RecordId(file, number++);
            boolean here =
                    OrganizationStore.byName(reader, need.organization())
                            .map(one -> NeedStore.ofOrganization(reader, one))
                            .orElse(List.of())
                            .stream()
                            .anyMatch(
                                    one ->
                                            one.words().equals(need.words())
                                                    && Objects.equals(
                                                            one.neededBy(), need.neededBy()));
            if (!here) {
                coming.put(id, new Coming(null, null, need, Optional.empty()));
            }
            records.add(
                    PlannedRecord.newOrSame(
                            id,
                            need.line(),
                            RecordKind.NEED,
                            need.words(),
                            need.organization(),
                            here,
                            null));
        }
    }

    private static String about(ImportedFact fact, Optional<Found> person) {
        return person.map(ResearchIntake::name).orElse(fact.organization());
    }

    private static String name(Found person) {
        return ExportTables.shown(person.contact().name());
    }

    private static boolean here(Reader reader, ImportedFact fact, Optional<Found> person) {
        if (UidText.uuid(fact.uid()).flatMap(uid -> FactStore.withUid(reader, uid)).isPresent()) {
            return true;
        }
        List<Fact> there =
                person.isPresent()
                        ? person.map(Found::known)
                                .map(id -> FactStore.ofContact(reader, id))
                                .orElse(List.of())
                        : OrganizationStore.byName(reader, fact.organization())
                                .map(id -> FactStore.ofOrganization(reader, id))
                                .orElse(List.of());
        return there.stream()
                .anyMatch(
                        one ->
                                one.words().equals(fact.words())
                                        && one.foundOn().equals(fact.foundOn()));
    }

    private static boolean here(Reader reader, ImportedOffer offer, Optional<Found> person) {
        List<Offer> there =
                person.isEmpty()
                        ? OfferStore.mine(reader)
                        : person.map(Found::known)
                                .map(id -> OfferStore.ofContact(reader, id))
                                .orElse(List.of());
        return there.stream()
                .anyMatch(
                        one ->
                                one.uid().toString().equals(offer.uid())
                                        || one.words().equals(offer.words()));
    }

    /** The facts and offers that would be noted. */
    Set<RecordId> coming() {
        return coming.keySet();
    }

    /** Takes a fact or an offer in, once everybody is stored; says what was done. */
    Verdict take(Tx tx, RecordId id) {
        Coming planned = coming.get(id);
        if (planned == null) {
            return Verdict.LEFT_OUT;
        }
        Long person = planned.person().map(found -> found.first().stored()).orElse(null);
        if (person != null && person == 0) {
            return Verdict.LEFT_OUT;
        }
        ImportedFact fact = planned.fact();
        if (fact != null) {
            FactStore.insert(tx, fact(tx, fact, person));
        }
        ImportedOffer offer = planned.offer();
        if (offer != null) {
            take(tx, id.file(), offer, person);
        }
        ImportedWant need = planned.need();
        if (need != null) {
            long stored =
                    NeedStore.insert(
                            tx,
                            new Need(
                                    0,
                                    null,
                                    OrganizationStore.ensure(tx, need.organization()),
                                    null,
                                    need.words(),
                                    need.certainty(),
                                    need.state(),
                                    need.neededBy(),
                                    tx.now()));
            NeedStore.tag(tx, stored, need.tags());
        }
        return Verdict.NEW;
    }

    private static Fact fact(Tx tx, ImportedFact fact, @Nullable Long person) {
        UUID uid =
                UidText.uuid(fact.uid())
                        .filter(known -> FactStore.withUid(tx, known).isEmpty())
                        .orElseGet(UUID::randomUUID);
        return new Fact(
                0,
                uid,
                person,
                person == null ? OrganizationStore.ensure(tx, fact.organization()) : null,
                TalkIntake.stored(tx, fact.talk()),
                fact.kind(),
                fact.words(),
                fact.foundOn(),
                fact.checkedOn(),
                fact.source(),
                fact.link(),
                tx.now());
    }

    private void take(Tx tx, int file, ImportedOffer offer, @Nullable Long person) {
        UUID uid =
                UidText.uuid(offer.uid())
                        .filter(known -> OfferStore.withUid(tx, known).isEmpty())
                        .orElseGet(UUID::randomUUID);
        long id =
                OfferStore.insert(
                        tx,
                        new Offer(
                                0,
                                uid,
                                person,
                                offer.words(),
                                offer.proof(),
                                offer.link(),
                                tx.now()));
        Set<Long> meant = new LinkedHashSet<>();
        for (String each : offer.meantFor()) {
            parties.withUid(file, each)
                    .map(found -> found.first().stored())
                    .filter(contact -> contact != 0)
                    .ifPresent(meant::add);
        }
        OfferStore.meanFor(tx, id, meant);
        OfferStore.tag(tx, id, offer.tags());
    }

    /**
     * Takes in who competes with whom, and how talks are to begin where nothing is written yet.
     *
     * @param people who came in or was known
     */
    static void takeRest(Tx tx, ImportedResearch research, Collection<Found> people) {
        for (Rivals rivals : research.competitors()) {
            if (!rivals.organization().isBlank() && !rivals.competitor().isBlank()) {
                CompetitorStore.add(
                        tx,
                        OrganizationStore.ensure(tx, rivals.organization()),
                        OrganizationStore.ensure(tx, rivals.competitor()));
            }
        }
        for (Found person : people) {
            long id = person.stored();
            Optional.ofNullable(research.firstSentences().get(person.contact().uid()))
                    .filter(_ -> id != 0 && FirstSentenceStore.of(tx, id).isEmpty())
                    .ifPresent(words -> FirstSentenceStore.put(tx, id, words));
        }
    }
}
