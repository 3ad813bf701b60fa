package app.renmai.service.duplicate;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Photo;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.contact.ContactDetails;
import app.renmai.text.Folding;
import app.renmai.text.NameFormat;
import app.renmai.text.NameOrder;
import app.renmai.text.NameParts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The fields of two contacts, and the contact that is made of them. */
final class MergeValues {
    private final ContactDetails kept;
    private final ContactDetails other;
    private final Optional<Photo> keptPhoto;
    private final Optional<Photo> otherPhoto;

    MergeValues(
            ContactDetails kept,
            ContactDetails other,
            Optional<Photo> keptPhoto,
            Optional<Photo> otherPhoto) {
        this.kept = kept;
        this.other = other;
        this.keptPhoto = keptPhoto;
        this.otherPhoto = otherPhoto;
    }

    List<MergeRow> rows() {
        List<MergeRow> rows = new ArrayList<>();
        for (MergeField field : MergeField.values()) {
            String mine = text(field, kept, other, keptPhoto);
            String theirs = text(field, other, kept, otherPhoto);
            if (!mine.isEmpty() || !theirs.isEmpty()) {
                rows.add(new MergeRow(field, mine, theirs, usual(field, mine, theirs)));
            }
        }
        return rows;
    }

    private static Side usual(MergeField field, String mine, String theirs) {
        if (mine.isEmpty()) {
            return Side.OTHER;
        }
        if (field == MergeField.NOTES && !theirs.isEmpty() && !mine.contains(theirs)) {
            return theirs.contains(mine) ? Side.OTHER : Side.BOTH;
        }
        boolean chineseName =
                field == MergeField.NAME && Folding.hasHan(theirs) && !Folding.hasHan(mine);
        // 1980-05-01 says more than --05-01.
        boolean saysMore =
                (field == MergeField.BIRTHDAY || field == MergeField.MET_ON)
                        && theirs.length() > mine.length();
        return chineseName || saysMore ? Side.OTHER : Side.KEPT;
    }

    private static String text(
            MergeField field, ContactDetails of, ContactDetails beside, Optional<Photo> photo) {
        Contact contact = of.contact();
        PersonName name = contact.name();
        return switch (field) {
            case NAME -> shown(name);
            case PREFIX -> name.prefix();
            case SUFFIX -> name.suffix();
            case NICKNAME -> name.nickname();
            case PHONETIC -> phonetic(name, beside.contact().name());
            case ADDRESS_AS -> contact.addressAs();
            case BIRTHDAY -> birthday(of, beside).map(one -> one.date().toString()).orElse("");
            case PHOTO -> photo.map(Photo::sha256).orElse("");
            case HOW_MET -> contact.howMet();
            case MET_ON -> Optional.ofNullable(contact.metOn()).map(Object::toString).orElse("");
            case MET_THROUGH ->
                    of.metThrough()
                            .filter(one -> one.id() != beside.contact().id())
                            .map(one -> shown(one.name()))
                            .orElse("");
            case NOTES -> contact.notes().strip();
        };
    }

    private static String shown(PersonName name) {
        boolean bare = (name.family() + name.middle() + name.given()).isEmpty();
        return bare ? "" : NameFormat.display(name.parts(NameParts::new), NameOrder.BY_SCRIPT);
    }

    /** Beside a name in Han characters, one in Latin letters is how it is read. */
    private static String phonetic(PersonName name, PersonName beside) {
        boolean reading =
                name.phonetic().isEmpty()
                        && beside.phonetic().isEmpty()
                        && Folding.hasHan(shown(beside))
                        && !Folding.eastAsian(shown(name));
        return reading ? (name.family() + " " + name.given()).strip() : name.phonetic();
    }

    /** A birthday, when the other has one in the same calendar on another day, or has none. */
    private static Optional<ImportantDate> birthday(ContactDetails of, ContactDetails beside) {
        List<ImportantDate> theirs = birthdays(beside);
        return birthdays(of).stream()
                .filter(
                        one ->
                                theirs.isEmpty()
                                        || theirs.stream()
                                                .anyMatch(two -> two.calendar() == one.calendar()))
                .findFirst();
    }

    private static List<ImportantDate> birthdays(ContactDetails of) {
        return of.dates().stream()
                .filter(date -> date.kind() == ImportantDate.Kind.BIRTHDAY)
                .toList();
    }

    /** What is chosen, and where nothing is, what is usual. */
    Map<MergeField, Side> chosen(Map<MergeField, Side> choices) {
        Map<MergeField, Side> chosen = new java.util.EnumMap<>(MergeField.class);
        rows().forEach(row -> chosen.put(row.field(), row.side()));
        chosen.putAll(choices);
        return chosen;
    }

    /** The contact that stays, as it is then. */
    Contact merged(Map<MergeField, Side> sides) {
        PersonName name =
                new PersonName(
                        name(sides, MergeField.NAME).family(),
                        name(sides, MergeField.NAME).middle(),
                        name(sides, MergeField.NAME).given(),
                        value(sides, MergeField.PREFIX),
                        value(sides, MergeField.SUFFIX),
                        value(sides, MergeField.NICKNAME),
                        value(sides, MergeField.PHONETIC));
        PartialDate metOn = side(sides, MergeField.MET_ON).metOn();
        return kept.contact()
                .withName(name)
                .withAddressAs(value(sides, MergeField.ADDRESS_AS))
                .withMeeting(value(sides, MergeField.HOW_MET), metOn, metThrough(sides))
                .withNotes(notes(sides));
    }

    private @Nullable Long metThrough(Map<MergeField, Side> sides) {
        Long through = side(sides, MergeField.MET_THROUGH).metThrough();
        boolean self =
                Objects.equals(through, kept.contact().id())
                        || Objects.equals(through, other.contact().id());
        return self ? null : through;
    }

    private String notes(Map<MergeField, Side> sides) {
        return sides.get(MergeField.NOTES) == Side.BOTH
                ? kept.contact().notes().strip() + "\n\n" + other.contact().notes().strip()
                : side(sides, MergeField.NOTES).notes();
    }

    private String value(Map<MergeField, Side> sides, MergeField field) {
        return sides.get(field) == Side.OTHER
                ? text(field, other, kept, otherPhoto)
                : text(field, kept, other, keptPhoto);
    }

    private PersonName name(Map<MergeField, Side> sides, MergeField field) {
        return side(sides, field).name();
    }

    private Contact side(Map<MergeField, Side> sides, MergeField field) {
        return sides.get(field) == Side.OTHER ? other.contact() : kept.contact();
    }

    /** The birthday that is not taken; empty when there is nothing to choose. */
    Optional<ImportantDate> birthdayLeft(Map<MergeField, Side> sides) {
        Optional<ImportantDate> mine = birthday(kept, other);
        Optional<ImportantDate> theirs = birthday(other, kept);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return Optional.empty();
        }
        return sides.get(MergeField.BIRTHDAY) == Side.OTHER ? mine : theirs;
    }
}
