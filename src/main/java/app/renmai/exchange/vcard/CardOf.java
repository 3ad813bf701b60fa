package app.renmai.exchange.vcard;

import app.renmai.exchange.ExportedContact;
import app.renmai.exchange.PointForms;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.PostalAddress;
import app.renmai.model.shared.PartialDate;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.parameter.VCardParameters;
import ezvcard.property.Address;
import ezvcard.property.Categories;
import ezvcard.property.Email;
import ezvcard.property.FormattedName;
import ezvcard.property.Nickname;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.ProductId;
import ezvcard.property.RawProperty;
import ezvcard.property.Revision;
import ezvcard.property.StructuredName;
import ezvcard.property.Telephone;
import ezvcard.property.Title;
import ezvcard.property.Uid;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes ez-vcard's card of a contact. */
final class CardOf {
    /** Our labels that vCard has types for. */
    private static final Map<String, List<String>> TYPES =
            Map.of(
                    "home", List.of("home"),
                    "work", List.of("work"),
                    "mobile", List.of("cell"),
                    "fax", List.of("fax"),
                    "work fax", List.of("work", "fax"),
                    "home fax", List.of("home", "fax"),
                    "pager", List.of("pager"));

    /** E-mail, links and addresses know only these. */
    private static final Set<String> PLACES = Set.of("home", "work");

    /** What stands for a name where there is none, as other programs have it. */
    private static final Set<ContactPoint.Kind> REACHES =
            Set.of(ContactPoint.Kind.EMAIL, ContactPoint.Kind.PHONE, ContactPoint.Kind.LINK);

    /** The year that Apple writes where there is none: it was a leap year. */
    private static final String NO_YEAR = "1604";

    private static final Pattern NUMBERED_GROUP = Pattern.compile("item(\\d+)");

    private final ExportedContact contact;
    private final VCardVersion version;
    private final VCard card = new VCard();
    private int groups;

    private CardOf(ExportedContact contact, VCardVersion version) {
        this.contact = contact;
        this.version = version;
        for (KeptField field : contact.extras().kept()) {
            Matcher number = NUMBERED_GROUP.matcher(KeptProperty.group(field));
            if (number.matches() && number.group(1).length() < 6) {
                groups = Math.max(groups, Integer.parseInt(number.group(1)));
            }
        }
    }

    static VCard contact(ExportedContact contact, VCardVersion version) {
        CardOf maker = new CardOf(contact, version);
        maker.addName();
        contact.points().forEach(maker::addPoint);
        maker.addPositions();
        contact.dates().forEach(maker::addDate);
        maker.addRest();
        CardExtrasOf.add(maker.card, contact.extras(), version, maker::label);
        return maker.card;
    }

    private boolean old() {
        return version != VCardVersion.V4_0;
    }

    private void addName() {
        Contact own = contact.contact();
        PersonName name = own.name();
        card.addProperty(new ProductId("-//Renmai//Renmai//EN"));
        card.addProperty(new Uid("urn:uuid:" + own.uid()));
        String organization =
                contact.positions().isEmpty()
                        ? ""
                        : contact.positions().getFirst().organizationName();
        if (name.isBlank() && !organization.isEmpty()) {
            raw(old() ? "X-ABShowAs" : "KIND", old() ? "COMPANY" : "org", "");
        }
        String reach =
                contact.points().stream()
                        .filter(point -> REACHES.contains(point.kind()))
                        .map(ContactPoint::value)
                        .findFirst()
                        .orElse("");
        String shown = contact.shownName();
        card.addProperty(
                new FormattedName(
                        !shown.isEmpty() ? shown : organization.isEmpty() ? reach : organization));
        StructuredName parts = new StructuredName();
        parts.setFamily(name.family());
        parts.setGiven(name.given());
        add(parts.getAdditionalNames(), name.middle());
        add(parts.getPrefixes(), name.prefix());
        add(parts.getSuffixes(), name.suffix());
        card.addProperty(parts);
        if (!name.nickname().isEmpty()) {
            Nickname nickname = new Nickname();
            nickname.getValues().add(name.nickname());
            card.addProperty(nickname);
        }
        addPhonetic(name);
    }

    private void addPhonetic(PersonName name) {
        String phonetic = name.phonetic();
        boolean eastern =
                (name.family() + name.given()).codePoints().anyMatch(Character::isIdeographic);
        int blank = phonetic.indexOf(' ');
        if (eastern && blank > 0) {
            raw("X-PHONETIC-LAST-NAME", phonetic.substring(0, blank), "");
            raw("X-PHONETIC-FIRST-NAME", phonetic.substring(blank + 1), "");
        } else {
            raw("X-PHONETIC-FIRST-NAME", phonetic, "");
        }
    }

    private static void add(List<String> values, String value) {
        if (!value.isEmpty()) {
            values.add(value);
        }
    }

    private void addPoint(ContactPoint point) {
        switch (point.kind()) {
            case EMAIL -> labelled(new Email(point.value()), point);
            case PHONE -> labelled(new Telephone(point.value()), point);
            case LINK -> addLink(point);
            case MESSENGER -> {
                RawProperty account = new RawProperty("IMPP", "x-apple:" + escaped(point.value()));
                if (!point.service().isEmpty()) {
                    account.setParameter("X-SERVICE-TYPE", point.service());
                }
                labelled(account, point);
            }
            case ADDRESS -> addAddress(point);
        }
    }

    private void addLink(ContactPoint point) {
        boolean byHost = PointForms.link(point.value(), "").service().equals(point.service());
        if (byHost) {
            labelled(new Url(point.value()), point);
            return;
        }
        RawProperty profile = new RawProperty("X-SOCIALPROFILE", escaped(point.value()));
        profile.getParameters().put(VCardParameters.TYPE, point.service());
        if (!point.label().isEmpty()) {
            label(profile, point.label());
        }
        card.addProperty(profile);
    }

    private void addAddress(ContactPoint point) {
        PostalAddress parts = point.address();
        PostalAddress known =
                parts == null || PointForms.isBlank(parts)
                        ? new PostalAddress("", "", point.value(), "", "", "", "")
                        : parts;
        Address address = new Address();
        address.setPoBox(known.poBox());
        address.setExtendedAddress(known.extended());
        address.setStreetAddress(known.street());
        address.setLocality(known.city());
        address.setRegion(known.region());
        address.setPostalCode(known.postalCode());
        address.setCountry(known.country());
        if (!PointForms.address(known, "", "").value().equals(point.value())) {
            address.setLabel(point.value());
        }
        labelled(address, point);
    }

    /** Gives a property its types, or the user's own words as Apple writes them. */
    private void labelled(VCardProperty property, ContactPoint point) {
        List<String> types = TYPES.get(point.label());
        boolean telephone = point.kind() == ContactPoint.Kind.PHONE;
        if (types != null && (telephone || PLACES.contains(point.label()))) {
            types.forEach(type -> property.getParameters().put(VCardParameters.TYPE, type));
        } else if (!point.label().isEmpty()) {
            label(property, point.label());
        }
        if (point.preferred()) {
            property.getParameters().put(VCardParameters.PREF, "1");
        }
        card.addProperty(property);
    }

    private void label(VCardProperty property, String label) {
        String group = "item" + ++groups;
        property.setGroup(group);
        raw("X-ABLabel", label, group);
    }

    private void addPositions() {
        List<Position> positions = contact.positions();
        int number = 0;
        for (Position position : positions) {
            boolean dated = position.from() != null || position.to() != null || position.former();
            String group = positions.size() > 1 || dated ? "position" + ++number : "";
            addPosition(position, group);
            if (dated) {
                String period =
                        Objects.toString(position.from(), "")
                                + "/"
                                + Objects.toString(position.to(), "")
                                + (position.former() ? "/former" : "");
                raw("X-RENMAI-PERIOD", period, group);
            }
        }
    }

    private void addPosition(Position position, String group) {
        if (!(position.organizationName() + position.department()).isEmpty()) {
            Organization organization = new Organization();
            organization.getValues().add(position.organizationName());
            add(organization.getValues(), position.department());
            organization.setGroup(group.isEmpty() ? null : group);
            card.addProperty(organization);
        }
        if (!position.title().isEmpty()) {
            Title title = new Title(position.title());
            title.setGroup(group.isEmpty() ? null : group);
            card.addProperty(title);
        }
    }

    private void addDate(ImportantDate date) {
        PartialDate day = date.date();
        boolean whole = day.month() != null && day.day() != null;
        boolean birthday = date.kind() == ImportantDate.Kind.BIRTHDAY;
        if (date.calendar() == ImportantDate.Calendar.CHINESE) {
            addLunar(date, birthday && whole);
        } else if (birthday) {
            addBirthday(day);
        } else if (date.kind() == ImportantDate.Kind.ANNIVERSARY && date.label().isEmpty()) {
            boolean first = card.getExtendedProperty("ANNIVERSARY") == null && !old();
            if (first) {
                raw("ANNIVERSARY", basic(day), "");
            } else {
                addLabelledDate(day, "_$!<Anniversary>!$_");
            }
        } else {
            addLabelledDate(day, date.label());
        }
    }

    /** Version 3.0 has no day without a year; Apple's way of writing one is read by most. */
    private void addBirthday(PartialDate day) {
        Integer month = day.month();
        Integer date = day.day();
        if (old() && day.year() == null && month != null && date != null) {
            RawProperty property =
                    new RawProperty("BDAY", "%s-%02d-%02d".formatted(NO_YEAR, month, date));
            property.setParameter("VALUE", "date");
            property.setParameter("X-APPLE-OMIT-YEAR", NO_YEAR);
            card.addProperty(property);
        } else {
            raw("BDAY", old() ? day.toString() : basic(day), "");
        }
    }

    private void addLabelledDate(PartialDate day, String label) {
        RawProperty property = new RawProperty("X-ABDATE", old() ? day.toString() : basic(day));
        if (!label.isEmpty()) {
            label(property, label);
        }
        card.addProperty(property);
    }

    private void addLunar(ImportantDate date, boolean asApple) {
        RawProperty property;
        if (asApple) {
            property = new RawProperty("X-ALTBDAY", VcardDates.lunarText(date.date()));
            property.setParameter("CALSCALE", "chinese");
        } else {
            property = new RawProperty("X-RENMAI-DATE", date.date().toString());
            property.setParameter("X-KIND", date.kind().code());
            if (!date.label().isEmpty()) {
                property.setParameter("X-LABEL", date.label());
            }
        }
        if (date.leapMonth()) {
            property.setParameter("X-RENMAI-LEAP-MONTH", "TRUE");
        }
        card.addProperty(property);
    }

    /** RFC 6350, 4.3.1: only year and month keep their hyphen. */
    private static String basic(PartialDate day) {
        return day.day() == null
                ? day.toString()
                : day.year() == null
                        ? "--%02d%02d".formatted(day.month(), day.day())
                        : day.toString().replace("-", "");
    }

    private void addRest() {
        Contact own = contact.contact();
        if (!contact.tags().isEmpty()) {
            Categories categories = new Categories();
            categories.getValues().addAll(contact.tags());
            card.addProperty(categories);
        }
        if (!own.notes().isEmpty()) {
            card.addProperty(new Note(own.notes()));
        }
        raw("X-RENMAI-ADDRESS-AS", own.addressAs(), "");
        raw("X-RENMAI-HOW-MET", own.howMet(), "");
        raw("X-RENMAI-MET-ON", Objects.toString(own.metOn(), ""), "");
        raw("X-RENMAI-MET-THROUGH", contact.metThrough(), "");
        card.addProperty(new Revision(own.updatedAt()));
    }

    /** Adds a property that ez-vcard does not know, when it has a value. */
    private void raw(String name, String value, String group) {
        if (!value.isEmpty()) {
            RawProperty property = new RawProperty(name, escaped(value));
            property.setGroup(group.isEmpty() ? null : group);
            card.addProperty(property);
        }
    }

    static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replace("\n", "\\n");
    }
}
