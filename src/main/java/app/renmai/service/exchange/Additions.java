package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.ImportedField;
import app.renmai.exchange.ImportedPhoto;
import app.renmai.exchange.ImportedRelation;
import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.Relation;
import app.renmai.model.contact.Tag;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.field.OwnFields;
import app.renmai.service.exchange.FieldChange.Effect;
import app.renmai.service.exchange.FieldChange.Field;
import app.renmai.service.field.CustomFields;
import app.renmai.store.Reader;
import app.renmai.store.contact.CadenceStore;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.ImportantDateStore;
import app.renmai.store.contact.KeptFieldStore;
import app.renmai.store.contact.PhotoStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.contact.RelationStore;
import app.renmai.store.contact.TagStore;
import app.renmai.text.Folding;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person of a file adds to a contact, field by field.
 *
 * @param before the contact's own fields as they are
 * @param after the same with what was not known
 * @param points contact points that are not known
 * @param positions positions that are not known, each at its organization's name
 * @param left the position that the file says they have left, or null
 * @param dates dates that are not known
 * @param tags tags that are not known
 * @param relations relations that are not known
 * @param kept fields of other programs that are not known
 * @param photo a picture, when there is none
 * @param cadence how often one means to be in touch, when nothing is meant yet
 * @param fields what is to stand in fields of the user's own that are empty
 * @param differing what the file says otherwise and what stays as it is
 */
record Additions(
        Contact before,
        Contact after,
        List<ContactPoint> points,
        List<Position> positions,
        @Nullable Position left,
        List<ImportantDate> dates,
        List<String> tags,
        List<ImportedRelation> relations,
        List<KeptField> kept,
        @Nullable ImportedPhoto photo,
        @Nullable Cadence cadence,
        List<ImportedField> fields,
        List<FieldChange> differing) {

    /**
     * Compares a person with a contact.
     *
     * @param newest whether the file says where people work now, and nothing else of it
     * @return empty when there is no such contact any more
     */
    static Optional<Additions> of(Reader reader, long id, ImportedContact found, boolean newest) {
        return ContactStore.find(reader, id)
                .map(contact -> compared(reader, contact, found, newest));
    }

    private static Additions compared(
            Reader reader, Contact contact, ImportedContact found, boolean newest) {
        long id = contact.id();
        List<ImportantDate> dates = ImportantDateStore.of(reader, id);
        List<Position> known = PositionStore.of(reader, id);
        List<Position> positions = Combining.newPositions(known, found.positions());
        ImportedExtras extras = FieldIntake.fitting(reader, found.extras());
        List<KeptField> kept =
                extras.kept().isEmpty()
                        ? List.of()
                        : Combining.newKept(KeptFieldStore.of(reader, id), extras.kept());
        OwnFields own =
                extras.fields().isEmpty()
                        ? OwnFields.NONE
                        : CustomFields.of(reader, Target.CONTACT, id);
        ImportedPhoto photo = extras.photo();
        Cadence cadence = extras.cadence();
        return new Additions(
                contact,
                Combining.contact(contact, found, found.howMet()),
                Combining.newPoints(ContactPointStore.of(reader, id), found.points()),
                positions,
                newest && !positions.isEmpty() ? current(known) : null,
                Combining.newDates(dates, found.dates()),
                Combining.newTags(
                        TagStore.of(reader, id).stream().map(Tag::name).toList(), found.tags()),
                newRelations(reader, id, extras.relations()),
                kept,
                photo == null || PhotoStore.of(reader, id).isPresent() ? null : photo,
                cadence == null || CadenceStore.own(reader, List.of(id)).containsKey(id)
                        ? null
                        : cadence,
                FieldIntake.missing(own, extras.fields()),
                differing(contact, dates, own, found, extras));
    }

    /** The one position they hold, or null when there are none or several. */
    private static @Nullable Position current(List<Position> known) {
        List<Position> current = known.stream().filter(one -> !one.former()).toList();
        return current.size() == 1 ? current.getFirst() : null;
    }

    private static List<ImportedRelation> newRelations(
            Reader reader, long id, List<ImportedRelation> found) {
        if (found.isEmpty()) {
            return found;
        }
        List<Relation> known = RelationStore.of(reader, id);
        return found.stream()
                .filter(one -> known.stream().noneMatch(r -> says(reader, r, one)))
                .toList();
    }

    private static boolean says(Reader reader, Relation known, ImportedRelation found) {
        if (!Folding.fold(known.kind()).equals(Folding.fold(found.kind()))) {
            return false;
        }
        Long related = known.related();
        Optional<Contact> contact =
                related == null ? Optional.empty() : ContactStore.find(reader, related);
        Optional<UUID> uid = UidText.uuid(found.uid());
        if (contact.isPresent() && uid.filter(contact.get().uid()::equals).isPresent()) {
            return true;
        }
        String name = contact.map(Additions::shown).orElse(known.name());
        return PersonKey.ofWhole(name).equals(PersonKey.ofWhole(Intake.nameOf(found)));
    }

    private static List<FieldChange> differing(
            Contact known,
            List<ImportantDate> dates,
            OwnFields own,
            ImportedContact found,
            ImportedExtras extras) {
        List<FieldChange> differing = new ArrayList<>();
        keep(differing, Field.NAME, shown(known), ExportTables.shown(found.name()));
        keep(differing, Field.ADDRESS_AS, known.addressAs(), found.addressAs());
        keep(differing, Field.HOW_MET, known.howMet(), found.howMet());
        keep(differing, Field.MET_ON, text(known.metOn()), text(found.metOn()));
        for (ImportantDate date : found.dates()) {
            dates.stream()
                    .filter(one -> one.kind() == ImportantDate.Kind.BIRTHDAY)
                    .filter(one -> date.kind() == ImportantDate.Kind.BIRTHDAY)
                    .filter(one -> one.calendar() == date.calendar())
                    .forEach(one -> keep(differing, Field.DATE, text(one), text(date)));
        }
        differing.addAll(FieldIntake.differing(own, extras.fields()));
        return differing;
    }

    private static void keep(List<FieldChange> into, Field field, String here, String there) {
        boolean differs =
                !here.isEmpty()
                        && !there.isEmpty()
                        && !Folding.fold(here).equals(Folding.fold(there));
        if (differs && (field != Field.NAME || !samePerson(here, there))) {
            into.add(FieldChange.keep(field, here, there));
        }
    }

    private static boolean samePerson(String here, String there) {
        return PersonKey.ofWhole(here).equals(PersonKey.ofWhole(there));
    }

    private static String shown(Contact contact) {
        return ExportTables.shown(contact.name());
    }

    static String text(@Nullable Object value) {
        return value instanceof ImportantDate date
                ? date.date().toString()
                : Objects.toString(value, "");
    }

    /** Whether anything that hangs on the contact would be added. */
    boolean parts() {
        return !(points.isEmpty()
                && positions.isEmpty()
                && dates.isEmpty()
                && tags.isEmpty()
                && relations.isEmpty()
                && kept.isEmpty()
                && photo == null
                && cadence == null
                && fields.isEmpty());
    }

    /** Whether anything would change. */
    boolean any() {
        return parts() || !after.equals(before);
    }

    /** What would be added or changed, and what would not be though the file differs. */
    List<FieldChange> changes() {
        List<FieldChange> changes = new ArrayList<>();
        own(changes, Field.NAME, shown(before), shown(after));
        own(changes, Field.NICKNAME, before.name().nickname(), after.name().nickname());
        own(changes, Field.PHONETIC, before.name().phonetic(), after.name().phonetic());
        own(changes, Field.ADDRESS_AS, before.addressAs(), after.addressAs());
        Position gone = left;
        for (Position position : positions) {
            changes.add(
                    gone == null
                            ? FieldChange.add(Field.POSITION, text(position))
                            : new FieldChange(
                                    Field.POSITION, text(gone), text(position), Effect.REPLACE));
            gone = null;
        }
        points.forEach(one -> changes.add(FieldChange.add(Field.POINT, text(one))));
        dates.forEach(one -> changes.add(FieldChange.add(Field.DATE, text(one))));
        tags.forEach(one -> changes.add(FieldChange.add(Field.TAG, one)));
        relations.forEach(one -> changes.add(FieldChange.add(Field.RELATION, text(one))));
        own(changes, Field.HOW_MET, before.howMet(), after.howMet());
        own(changes, Field.MET_ON, text(before.metOn()), text(after.metOn()));
        own(changes, Field.NOTES, before.notes(), after.notes());
        if (photo != null) {
            changes.add(FieldChange.add(Field.PHOTO, photo.mediaType()));
        }
        if (cadence != null) {
            changes.add(FieldChange.add(Field.CADENCE, text(cadence)));
        }
        fields.forEach(one -> changes.add(FieldChange.add(Field.OWN, text(one))));
        kept.forEach(
                one -> changes.add(FieldChange.add(Field.KEPT, one.name() + ": " + one.value())));
        if (changes.isEmpty() && any()) {
            // The same name in other parts.
            changes.add(FieldChange.add(Field.NAME, shown(after)));
        }
        changes.addAll(differing);
        return changes;
    }

    static String text(ContactPoint point) {
        return point.kind() == ContactPoint.Kind.MESSENGER
                ? point.service() + ": " + point.value()
                : point.value();
    }

    static String text(ImportedField field) {
        return field.name() + ": " + field.value();
    }

    static String text(Cadence cadence) {
        return cadence.ideal() + "–" + cadence.maximum();
    }

    static String text(ImportedRelation relation) {
        return (relation.kind() + " " + relation.name()).strip();
    }

    private static void own(List<FieldChange> into, Field field, String here, String then) {
        if (!here.equals(then)) {
            into.add(
                    new FieldChange(
                            field, here, then, here.isEmpty() ? Effect.ADD : Effect.REPLACE));
        }
    }

    static String text(Position position) {
        return String.join(
                " · ",
                List.of(position.title(), position.department(), position.organizationName())
                        .stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }
}
