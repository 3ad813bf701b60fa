package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.ImportedField;
import app.renmai.exchange.ImportedRelation;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.shared.PartialDate;
import app.renmai.text.Folding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What a file adds to what is known. Nothing that is known is overwritten. */
final class Combining {
    private Combining() {}

    /** The name, with the parts that were not known. */
    static PersonName name(PersonName known, PersonName found) {
        boolean nameless = (known.family() + known.given() + known.middle()).isEmpty();
        boolean divided = !known.family().isEmpty() || nameless;
        boolean undividedBefore =
                !divided && (found.family() + found.given()).equals(known.given());
        boolean takeParts = nameless || undividedBefore;
        return new PersonName(
                takeParts ? found.family() : known.family(),
                first(known.middle(), takeParts ? found.middle() : ""),
                takeParts ? found.given() : known.given(),
                first(known.prefix(), found.prefix()),
                first(known.suffix(), found.suffix()),
                first(known.nickname(), found.nickname()),
                first(known.phonetic(), found.phonetic()));
    }

    /** The contact's own fields, with what was not known. */
    static Contact contact(Contact known, ImportedContact found, String howMet) {
        PartialDate met = known.metOn() == null ? found.metOn() : known.metOn();
        return known.withName(name(known.name(), found.name()))
                .withAddressAs(first(known.addressAs(), found.addressAs()))
                .withMeeting(first(known.howMet(), howMet), met, known.metThrough())
                .withNotes(notes(known.notes(), found.notes()));
    }

    /** The notes, with those that are not in them yet behind them. */
    static String notes(String known, String found) {
        if (found.isBlank() || known.contains(found)) {
            return known;
        }
        return known.isBlank() ? found : known + "\n\n" + found;
    }

    /** The contact points that are not known. */
    static List<ContactPoint> newPoints(List<ContactPoint> known, List<ContactPoint> found) {
        Set<String> keys = new HashSet<>();
        known.forEach(point -> keys.add(PointKey.of(point)));
        boolean preferred = known.stream().anyMatch(ContactPoint::preferred);
        return found.stream()
                .filter(point -> keys.add(PointKey.of(point)))
                .map(point -> preferred ? point.withPreferred(false) : point)
                .toList();
    }

    /** The positions that are not known: at another organization, or with another title. */
    static List<Position> newPositions(List<Position> known, List<Position> found) {
        List<Position> all = new ArrayList<>(known);
        List<Position> added = new ArrayList<>();
        for (Position position : found) {
            if (all.stream().noneMatch(one -> says(one, position))) {
                all.add(position);
                added.add(position);
            }
        }
        return added;
    }

    /** Whether a known position says all that the other says. */
    private static boolean says(Position known, Position found) {
        return same(known.organizationName(), found.organizationName())
                && (found.title().isEmpty() || same(known.title(), found.title()))
                && (found.department().isEmpty() || same(known.department(), found.department()))
                && (found.from() == null || Objects.equals(known.from(), found.from()));
    }

    /** The dates that are not known; a person has one birthday in each calendar. */
    static List<ImportantDate> newDates(List<ImportantDate> known, List<ImportantDate> found) {
        List<ImportantDate> all = new ArrayList<>(known);
        List<ImportantDate> added = new ArrayList<>();
        for (ImportantDate date : found) {
            if (all.stream().noneMatch(one -> sameDay(one, date))) {
                all.add(date);
                added.add(date);
            }
        }
        return added;
    }

    private static boolean sameDay(ImportantDate one, ImportantDate other) {
        return one.kind() == other.kind()
                && one.calendar() == other.calendar()
                && (one.kind() == ImportantDate.Kind.BIRTHDAY
                        || same(one.label(), other.label()) && one.date().equals(other.date()));
    }

    /** The tags that are not known. */
    static List<String> newTags(List<String> known, List<String> found) {
        Set<String> keys = new HashSet<>();
        known.forEach(tag -> keys.add(Folding.fold(tag)));
        return found.stream().filter(tag -> keys.add(Folding.fold(tag))).toList();
    }

    /**
     * Two findings of one person as one.
     *
     * @return empty when the second says nothing new
     */
    static Optional<ImportedContact> both(ImportedContact known, ImportedContact found) {
        Set<String> tags = new LinkedHashSet<>(known.tags());
        tags.addAll(newTags(known.tags(), found.tags()));
        ImportedContact both =
                new ImportedContact(
                        known.line(),
                        first(known.uid(), found.uid()),
                        name(known.name(), found.name()),
                        first(known.addressAs(), found.addressAs()),
                        joined(known.points(), newPoints(known.points(), found.points())),
                        joined(
                                known.positions(),
                                newPositions(known.positions(), found.positions())),
                        joined(known.dates(), newDates(known.dates(), found.dates())),
                        List.copyOf(tags),
                        first(known.howMet(), found.howMet()),
                        known.metOn() == null ? found.metOn() : known.metOn(),
                        first(known.metThrough(), found.metThrough()),
                        notes(known.notes(), found.notes()),
                        extras(known.extras(), found.extras()));
        return both.equals(known) ? Optional.empty() : Optional.of(both);
    }

    /** The fields kept of other programs that are not known. */
    static List<KeptField> newKept(List<KeptField> known, List<KeptField> found) {
        return found.stream()
                .filter(field -> known.stream().noneMatch(one -> one.saysSameAs(field)))
                .toList();
    }

    /** The fields of the user's own in which nothing is known. */
    private static List<ImportedField> newFields(
            List<ImportedField> known, List<ImportedField> found) {
        return found.stream()
                .filter(field -> known.stream().noneMatch(one -> same(one.name(), field.name())))
                .toList();
    }

    private static ImportedExtras extras(ImportedExtras known, ImportedExtras found) {
        List<ImportedRelation> relations = new ArrayList<>(known.relations());
        found.relations().stream()
                .filter(one -> !known.relations().contains(one))
                .forEach(relations::add);
        return new ImportedExtras(
                joined(known.kept(), newKept(known.kept(), found.kept())),
                relations,
                known.photo() == null ? found.photo() : known.photo(),
                known.cadence() == null ? found.cadence() : known.cadence(),
                joined(known.fields(), newFields(known.fields(), found.fields())));
    }

    private static <T> List<T> joined(List<T> known, List<T> added) {
        List<T> all = new ArrayList<>(known);
        all.addAll(added);
        return all;
    }

    private static boolean same(String one, String other) {
        return Folding.fold(one).equals(Folding.fold(other));
    }

    private static String first(String known, String found) {
        return known.isEmpty() ? found : known;
    }
}
