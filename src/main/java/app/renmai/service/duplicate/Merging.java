package app.renmai.service.duplicate;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.Position;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.field.OwnFields;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.contact.Contacts;
import app.renmai.service.field.CustomFields;
import app.renmai.service.outreach.StopWishes;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.ImportantDateStore;
import app.renmai.store.contact.KeptFieldStore;
import app.renmai.store.contact.MergeStore;
import app.renmai.store.contact.PhotoStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.field.CustomValueStore;
import app.renmai.text.Folding;
import app.renmai.text.NameFormat;
import app.renmai.text.NameOrder;
import app.renmai.text.NameParts;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Makes one contact of two; one step that can be undone, also after a restart. */
public final class Merging {
    private final Workspace workspace;

    /** Merging in a workspace. */
    public Merging(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * Puts two contacts side by side. The one that stays is the one with whom there were more
     * talks; with as many, the one that was there first.
     *
     * @return empty when they are not two, or one is not there
     */
    public CompletableFuture<Optional<MergeDraft>> draft(long one, long other) {
        return workspace.read(
                reader -> {
                    long talksOne = MergeStore.talks(reader, one);
                    long talksOther = MergeStore.talks(reader, other);
                    boolean oneStays =
                            talksOne > talksOther || talksOne == talksOther && one < other;
                    return draft(reader, oneStays ? one : other, oneStays ? other : one);
                });
    }

    /** Like {@link #draft}, with the first as the one that stays. */
    public CompletableFuture<Optional<MergeDraft>> draftInto(long kept, long other) {
        return workspace.read(reader -> draft(reader, kept, other));
    }

    private static Optional<MergeDraft> draft(Reader reader, long kept, long other) {
        Optional<ContactDetails> mine = Contacts.details(reader, kept);
        Optional<ContactDetails> theirs = Contacts.details(reader, other);
        if (kept == other || mine.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new MergeDraft(
                        mine.get(),
                        theirs.get(),
                        values(reader, mine.get(), theirs.get()).rows(),
                        own(reader, kept, other)));
    }

    private static List<MergeDraft.Own> own(Reader reader, long kept, long other) {
        OwnFields mine = CustomFields.of(reader, Target.CONTACT, kept);
        OwnFields theirs = CustomFields.of(reader, Target.CONTACT, other);
        return mine.fields().stream()
                .map(field -> new MergeDraft.Own(field, mine.of(field), theirs.of(field)))
                .filter(own -> !own.kept().isEmpty() || !own.other().isEmpty())
                .toList();
    }

    private static MergeValues values(Reader reader, ContactDetails kept, ContactDetails other) {
        return new MergeValues(
                kept,
                other,
                PhotoStore.of(reader, kept.contact().id()),
                PhotoStore.of(reader, other.contact().id()));
    }

    /**
     * Merges: the other goes into the one that is kept, with all that hangs on it, and its identity
     * is remembered.
     *
     * @param kept the contact that stays
     * @param other the contact that goes into it
     * @param choices which value is taken where both have one; where nothing is said, the usual
     * @return whether both were there and two
     */
    public CompletableFuture<Boolean> merge(long kept, long other, Map<MergeField, Side> choices) {
        return merge(kept, other, choices, Set.of());
    }

    /**
     * Like {@link #merge(long, long, Map)}.
     *
     * @param theirOwn the fields of the user's own, by their ids, of which the other's value is
     *     taken where both have one
     */
    public CompletableFuture<Boolean> merge(
            long kept, long other, Map<MergeField, Side> choices, Set<Long> theirOwn) {
        Map<MergeField, Side> all = Map.copyOf(choices);
        Set<Long> taken = Set.copyOf(theirOwn);
        return workspace.write(
                Op.MERGE_CONTACTS,
                reader -> subject(reader, kept),
                tx -> {
                    Optional<ContactDetails> mine = Contacts.details(tx, kept);
                    Optional<ContactDetails> theirs = Contacts.details(tx, other);
                    if (kept == other || mine.isEmpty() || theirs.isEmpty()) {
                        return false;
                    }
                    own(tx, kept, other).stream()
                            .filter(own -> own.open() && taken.contains(own.field().id()))
                            .forEach(
                                    own ->
                                            CustomValueStore.put(
                                                    tx, own.field(), kept, own.other()));
                    merge(tx, mine.get(), theirs.get(), all);
                    return true;
                });
    }

    private static String subject(Reader reader, long contact) {
        return ContactStore.find(reader, contact)
                .map(
                        one ->
                                NameFormat.display(
                                        one.name().parts(NameParts::new), NameOrder.BY_SCRIPT))
                .orElse("");
    }

    private static void merge(
            Tx tx, ContactDetails mine, ContactDetails theirs, Map<MergeField, Side> choices) {
        long kept = mine.contact().id();
        long other = theirs.contact().id();
        MergeValues values = values(tx, mine, theirs);
        Map<MergeField, Side> sides = values.chosen(choices);
        values.birthdayLeft(sides).ifPresent(left -> ImportantDateStore.delete(tx, left.id()));
        points(tx, mine, theirs);
        positions(tx, mine, theirs);
        dates(tx, kept, other);
        if (sides.get(MergeField.PHOTO) == Side.OTHER) {
            MergeStore.movePhoto(tx, other, kept);
        } else {
            MergeStore.dropPhoto(tx, other);
        }
        MergeStore.moveSurroundings(tx, other, kept);
        StopWishes.closeThreads(tx, kept);
        ContactStore.update(tx, values.merged(sides));
        KeptField identity =
                KeptField.of(KeptField.OWN, KeptField.MERGED, theirs.contact().uid().toString());
        KeptFieldStore.insert(tx, kept, identity, KeptFieldStore.of(tx, kept).size());
        MergeStore.deleteBare(tx, other);
    }

    /** Each place once; at most one is preferred. */
    private static void points(Tx tx, ContactDetails mine, ContactDetails theirs) {
        ReachKeys keys = new ReachKeys(PhoneRegion.of(tx));
        Set<String> there = new HashSet<>();
        mine.points().forEach(point -> there.add(key(keys, point)));
        boolean preferred = mine.points().stream().anyMatch(ContactPoint::preferred);
        int number = 0;
        for (ContactPoint point : theirs.points()) {
            if (there.add(key(keys, point))) {
                MergeStore.moveBehind(
                        tx, ContactPointStore.TABLE, point.id(), mine.contact().id(), number++);
                if (preferred && point.preferred()) {
                    ContactPointStore.update(tx, point.withPreferred(false));
                }
            } else {
                ContactPointStore.delete(tx, point.id());
            }
        }
    }

    private static String key(ReachKeys keys, ContactPoint point) {
        return keys.of(point.kind(), point.service(), point.value())
                .orElseGet(
                        () ->
                                point.kind().code()
                                        + "\n"
                                        + point.service()
                                        + "\n"
                                        + Folding.fold(point.value()));
    }

    private static void positions(Tx tx, ContactDetails mine, ContactDetails theirs) {
        int number = 0;
        for (Position position : theirs.positions()) {
            if (mine.positions().stream().anyMatch(one -> says(one, position))) {
                PositionStore.delete(tx, position.id());
                continue;
            }
            mine.positions().stream()
                    .filter(one -> says(position, one))
                    .forEach(one -> PositionStore.delete(tx, one.id()));
            MergeStore.moveBehind(
                    tx, PositionStore.TABLE, position.id(), mine.contact().id(), number++);
        }
    }

    /** Whether a position says all that the other says. */
    private static boolean says(Position one, Position other) {
        return Objects.equals(one.organizationId(), other.organizationId())
                && one.former() == other.former()
                && (other.title().isEmpty() || same(one.title(), other.title()))
                && (other.department().isEmpty() || same(one.department(), other.department()))
                && (other.from() == null || other.from().equals(one.from()))
                && (other.to() == null || other.to().equals(one.to()));
    }

    private static boolean same(String one, String other) {
        return Folding.fold(one).equals(Folding.fold(other));
    }

    private static void dates(Tx tx, long kept, long other) {
        List<ImportantDate> there = ImportantDateStore.of(tx, kept);
        int number = 0;
        for (ImportantDate date : ImportantDateStore.of(tx, other)) {
            if (there.stream().anyMatch(one -> sameDay(one, date))) {
                ImportantDateStore.delete(tx, date.id());
            } else {
                MergeStore.moveBehind(tx, ImportantDateStore.TABLE, date.id(), kept, number++);
            }
        }
    }

    private static boolean sameDay(ImportantDate one, ImportantDate other) {
        return one.kind() == other.kind()
                && one.calendar() == other.calendar()
                && one.date().equals(other.date())
                && same(one.label(), other.label());
    }
}
