package app.renmai.service.exchange;

import app.renmai.exchange.ImportedMark;
import app.renmai.exchange.ImportedMark.Dismissed;
import app.renmai.exchange.ImportedMark.HiddenPerson;
import app.renmai.exchange.ImportedMark.HiddenTalk;
import app.renmai.exchange.ImportedMark.Initiative;
import app.renmai.exchange.ImportedMark.Proof;
import app.renmai.exchange.ImportedMark.Trust;
import app.renmai.exchange.ImportedValues.Offered;
import app.renmai.exchange.ImportedValues.Wanted;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.value.Promotion;
import app.renmai.service.exchange.FieldChange.Field;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.privacy.PrivateStore;
import app.renmai.store.value.InitiativeStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;
import app.renmai.store.value.PromotionStore;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Plans and writes what a file of ours says of people, talks and offers with a mark alone. What is
 * meant here already stays; what one of the two calls private is.
 */
final class MarkIntake {
    private final Reader reader;
    private final Meant meant;
    private @Nullable Set<NeedStore.Pair> dismissed;

    MarkIntake(Reader reader, Meant meant) {
        this.reader = reader;
        this.meant = meant;
    }

    /**
     * A mark as it is planned.
     *
     * @param record what becomes of it
     * @param says what it says; two marks that say the same are one
     * @param write takes it in, once all it speaks of is stored, and says what was done
     */
    record Planned(PlannedRecord record, List<Object> says, Function<Tx, Verdict> write) {}

    /** Plans a mark; empty when it is of somebody who does not come in. */
    Optional<Planned> plan(RecordId id, ImportedMark mark) {
        return switch (mark) {
            case Initiative initiative -> plan(id, initiative);
            case Trust trust -> plan(id, trust);
            case Proof proof -> plan(id, proof);
            case Dismissed match -> plan(id, match);
            case HiddenPerson hidden -> plan(id, hidden);
            case HiddenTalk hidden -> plan(id, hidden);
        };
    }

    private Optional<Planned> plan(RecordId id, Initiative mark) {
        UUID talk = TalkPlanner.uid(mark.talk().source());
        return meant.person(mark.person())
                .map(
                        who ->
                                new Planned(
                                        PlannedRecord.newOrSame(
                                                id,
                                                mark.line(),
                                                RecordKind.INITIATIVE,
                                                name(who),
                                                mark.talk().summary(),
                                                began(talk, meant.contact(mark.person())),
                                                who.known()),
                                        List.of(RecordKind.INITIATIVE, talk, who.first()),
                                        tx -> begin(tx, mark)));
    }

    private boolean began(UUID talk, long contact) {
        return InteractionStore.idOf(reader, talk)
                .filter(stored -> InitiativeStore.of(reader, stored).contains(contact))
                .isPresent();
    }

    private Verdict begin(Tx tx, Initiative mark) {
        long contact = meant.contact(mark.person());
        Long talk = TalkIntake.stored(tx, mark.talk().source());
        if (contact == 0 || talk == null) {
            return Verdict.LEFT_OUT;
        }
        if (InitiativeStore.of(tx, talk).contains(contact)) {
            return Verdict.SAME;
        }
        boolean there =
                InteractionStore.find(tx, talk)
                        .map(one -> one.participants().contains(contact))
                        .orElse(false);
        if (!there) {
            return Verdict.LEFT_OUT;
        }
        InitiativeStore.add(tx, talk, contact);
        return Verdict.NEW;
    }

    private Optional<Planned> plan(RecordId id, Trust mark) {
        return meant.person(mark.person())
                .map(
                        who -> {
                            Promotion here = trusted(reader, mark).orElse(null);
                            return new Planned(
                                    new PlannedRecord(
                                            id,
                                            mark.line(),
                                            RecordKind.PROMOTION,
                                            name(who),
                                            mark.note(),
                                            here == null
                                                    ? Verdict.NEW
                                                    : completes(mark, here)
                                                            ? Verdict.UPDATE
                                                            : Verdict.SAME,
                                            who.known(),
                                            here == null ? List.of() : changes(mark, here),
                                            List.of()),
                                    List.of(RecordKind.PROMOTION, who.first()),
                                    tx -> trust(tx, mark));
                        });
    }

    private Optional<Promotion> trusted(Reader from, Trust mark) {
        return PromotionStore.of(from, meant.contact(mark.person()));
    }

    /** A note that says nothing gives way to one that does. */
    private static boolean completes(Trust mark, Promotion here) {
        return here.note().isBlank() && !mark.note().isBlank();
    }

    private static List<FieldChange> changes(Trust mark, Promotion here) {
        if (completes(mark, here)) {
            return List.of(FieldChange.add(Field.TEXT, mark.note()));
        }
        return mark.note().isBlank() || mark.note().equals(here.note())
                ? List.of()
                : List.of(FieldChange.keep(Field.TEXT, here.note(), mark.note()));
    }

    private Verdict trust(Tx tx, Trust mark) {
        long contact = meant.contact(mark.person());
        if (contact == 0) {
            return Verdict.LEFT_OUT;
        }
        Promotion here = trusted(tx, mark).orElse(null);
        if (here != null && !completes(mark, here)) {
            return Verdict.SAME;
        }
        PromotionStore.put(
                tx, new Promotion(contact, mark.note(), here == null ? mark.on() : here.on()));
        return here == null ? Verdict.NEW : Verdict.UPDATE;
    }

    private Optional<Planned> plan(RecordId id, Proof mark) {
        if (isOfNobody(mark.offer().person())) {
            return Optional.empty();
        }
        Long work = work(reader, mark).orElse(null);
        boolean here =
                work != null
                        && meant.stored(reader, mark.offer())
                                .map(offer -> OfferStore.proven(reader, offer).contains(work))
                                .orElse(false);
        return Optional.of(
                new Planned(
                        PlannedRecord.newOrSame(
                                id,
                                mark.line(),
                                RecordKind.PROOF,
                                mark.offer().words(),
                                mark.work().title(),
                                here,
                                known(mark.offer().person())),
                        List.of(RecordKind.PROOF, says(mark.offer()), workUid(mark)),
                        tx -> prove(tx, mark)));
    }

    private Verdict prove(Tx tx, Proof mark) {
        Long offer = meant.stored(tx, mark.offer()).orElse(null);
        Long work = work(tx, mark).orElse(null);
        if (offer == null || work == null) {
            return Verdict.LEFT_OUT;
        }
        OfferStore.proveToo(tx, offer, List.of(work));
        return Verdict.NEW;
    }

    private static Optional<Long> work(Reader from, Proof mark) {
        return CollaborationStore.withUid(from, workUid(mark)).map(Collaboration::id);
    }

    private static UUID workUid(Proof mark) {
        ImportedMark.Worked work = mark.work();
        return WorkIntake.uid(work.uid(), work.title(), work.starts(), work.goal());
    }

    private Optional<Planned> plan(RecordId id, Dismissed mark) {
        if (isOfNobody(mark.offer().person()) || isOfNobody(mark.need().person())) {
            return Optional.empty();
        }
        return Optional.of(
                new Planned(
                        PlannedRecord.newOrSame(
                                id,
                                mark.line(),
                                RecordKind.DISMISSED,
                                mark.need().words(),
                                mark.offer().words(),
                                pair(reader, mark).filter(dismissed()::contains).isPresent(),
                                known(mark.need().person())),
                        List.of(RecordKind.DISMISSED, says(mark.need()), says(mark.offer())),
                        tx -> dismiss(tx, mark)));
    }

    private Set<NeedStore.Pair> dismissed() {
        Set<NeedStore.Pair> read = dismissed;
        if (read == null) {
            read = NeedStore.dismissed(reader);
            dismissed = read;
        }
        return read;
    }

    private Optional<NeedStore.Pair> pair(Reader from, Dismissed mark) {
        return meant.stored(from, mark.need())
                .flatMap(
                        need ->
                                meant.stored(from, mark.offer())
                                        .map(offer -> new NeedStore.Pair(need, offer)));
    }

    private Verdict dismiss(Tx tx, Dismissed mark) {
        NeedStore.Pair pair = pair(tx, mark).orElse(null);
        if (pair == null) {
            return Verdict.LEFT_OUT;
        }
        NeedStore.dismiss(tx, pair);
        return Verdict.NEW;
    }

    private Optional<Planned> plan(RecordId id, HiddenPerson mark) {
        return meant.person(mark.person())
                .map(
                        who ->
                                new Planned(
                                        PlannedRecord.newOrSame(
                                                id,
                                                mark.line(),
                                                RecordKind.PRIVATE,
                                                name(who),
                                                "",
                                                PrivateStore.hasContact(
                                                        reader, meant.contact(mark.person())),
                                                who.known()),
                                        List.of(RecordKind.PRIVATE, who.first()),
                                        tx -> hide(tx, mark)));
    }

    private Verdict hide(Tx tx, HiddenPerson mark) {
        long contact = meant.contact(mark.person());
        if (contact == 0) {
            return Verdict.LEFT_OUT;
        }
        PrivateStore.markContact(tx, contact, true);
        return Verdict.NEW;
    }

    private Optional<Planned> plan(RecordId id, HiddenTalk mark) {
        UUID talk = TalkPlanner.uid(mark.talk().source());
        boolean here =
                InteractionStore.idOf(reader, talk)
                        .filter(stored -> PrivateStore.hasInteraction(reader, stored))
                        .isPresent();
        return Optional.of(
                new Planned(
                        PlannedRecord.newOrSame(
                                id,
                                mark.line(),
                                RecordKind.PRIVATE,
                                mark.talk().summary(),
                                "",
                                here,
                                null),
                        List.of(RecordKind.PRIVATE, talk),
                        tx -> hide(tx, mark)));
    }

    private static Verdict hide(Tx tx, HiddenTalk mark) {
        Long talk = TalkIntake.stored(tx, mark.talk().source());
        if (talk == null) {
            return Verdict.LEFT_OUT;
        }
        PrivateStore.markInteraction(tx, talk, true);
        return Verdict.NEW;
    }

    private boolean isOfNobody(String person) {
        return !person.isEmpty() && meant.person(person).isEmpty();
    }

    private @Nullable Long known(String person) {
        return meant.person(person).map(Found::known).orElse(null);
    }

    private static List<Object> says(Offered offer) {
        return List.of(offer.uid(), offer.person(), offer.words());
    }

    private static List<Object> says(Wanted need) {
        return List.of(
                need.person(), need.organization(), need.words(), Objects.toString(need.day(), ""));
    }

    private static String name(Found person) {
        return ExportTables.shown(person.contact().name());
    }
}
