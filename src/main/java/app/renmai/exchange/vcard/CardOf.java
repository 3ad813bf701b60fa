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
import ezvcard.property.RawProperty;
import ezvcard.property.VCardProperty;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
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

    private static final DateTimeFormatter EXTENDED = time("yyyy-MM-dd'T'HH:mm:ssX");
    private static final DateTimeFormatter BASIC = time("yyyyMMdd'T'HHmmssX");

    private static final Pattern NUMBERED_GROUP = Pattern.compile("item(\\d+)");

    private final ExportedContact contact;
    private final VCardVersion version;
    private final VCard card = new VCard();
    private int groups;
    private int birthdays;

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

    private static DateTimeFormatter time(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    private boolean old() {
        return version != VCardVersion.V4_0;
    }

    private void addName() {
        Contact own = contact.contact();
        PersonName name = own.name();
        raw("PRODID", "-//Renmai//Renmai//EN", "");
        raw("UID", "urn:uuid:" + own.uid(), "");
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
        // Both versions want a name, were it an empty one.
        card.addProperty(
                new RawProperty(
                        "FN",
                        escaped(
                                !shown.isEmpty()
                                        ? shown
                                        : organization.isEmpty() ? reach : organization)));
        card.addProperty(
                new RawProperty(
                        "N",
                        parts(
                                name.family(),
                                name.given(),
                                name.middle(),
                                name.prefix(),
                                name.suffix())));
        raw("NICKNAME", name.nickname(), "");
        addPhonetic(name);
    }

    /**
     * A value of parts. ez-vcard's own classes are not used: they cut a semicolon off the last part
     * and put properties into another order.
     */
    private static String parts(String... parts) {
        StringJoiner joined = new StringJoiner(";");
        for (String part : parts) {
            joined.add(escaped(part));
        }
        return joined.toString();
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

    private void addPoint(ContactPoint point) {
        String value = escaped(point.value());
        switch (point.kind()) {
            case EMAIL -> labelled(new RawProperty("EMAIL", value), point);
            case PHONE -> labelled(new RawProperty("TEL", value), point);
            case LINK -> addLink(point);
            case MESSENGER -> {
                RawProperty account = new RawProperty("IMPP", "x-apple:" + value);
                if (!point.service().isEmpty()) {
                    account.setParameter("X-SERVICE-TYPE", clean(point.service()));
                }
                labelled(account, point);
            }
            case ADDRESS -> addAddress(point);
        }
    }

    private void addLink(ContactPoint point) {
        boolean byHost = PointForms.link(point.value(), "").service().equals(point.service());
        if (byHost) {
            // A URI is no text: of its signs only the backslash, which is none of a URI, is
            // escaped.
            String link = clean(point.value()).replace("\\", "\\\\").replace("\n", "");
            labelled(new RawProperty("URL", link), point);
            return;
        }
        RawProperty profile = new RawProperty("X-SOCIALPROFILE", escaped(point.value()));
        if (!point.service().isEmpty()) {
            profile.addParameter("TYPE", clean(point.service()));
            profile.setParameter("SERVICE-TYPE", clean(point.service()));
        }
        if (!point.label().isEmpty()) {
            label(profile, point.label());
        }
        prefer(profile, point);
        card.addProperty(profile);
    }

    private void addAddress(ContactPoint point) {
        PostalAddress parts = point.address();
        PostalAddress known =
                parts == null || PointForms.isBlank(parts)
                        ? new PostalAddress("", "", point.value(), "", "", "", "")
                        : parts;
        RawProperty address =
                new RawProperty(
                        "ADR",
                        parts(
                                known.poBox(),
                                known.extended(),
                                known.street(),
                                known.city(),
                                known.region(),
                                known.postalCode(),
                                known.country()));
        if (!PointForms.address(known, "", "").value().equals(point.value())) {
            address.setParameter("LABEL", clean(point.value()).replace("\\", "\\\\"));
        }
        labelled(address, point);
    }

    /** Gives a property its types, or the user's own words as Apple writes them. */
    private void labelled(RawProperty property, ContactPoint point) {
        List<String> types = TYPES.get(point.label());
        boolean telephone = point.kind() == ContactPoint.Kind.PHONE;
        if (types != null && (telephone || PLACES.contains(point.label()))) {
            types.forEach(type -> property.addParameter("TYPE", type));
        } else if (!point.label().isEmpty()) {
            label(property, point.label());
        }
        prefer(property, point);
        card.addProperty(property);
    }

    private void prefer(RawProperty property, ContactPoint point) {
        if (point.preferred()) {
            property.addParameter(old() ? "TYPE" : "PREF", old() ? "pref" : "1");
        }
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
        String organization = position.organizationName();
        String department = position.department();
        if (!(organization + department).isEmpty()) {
            grouped(
                    new RawProperty(
                            "ORG",
                            department.isEmpty()
                                    ? escaped(organization)
                                    : parts(organization, department)),
                    group);
        }
        raw("TITLE", position.title(), group);
    }

    private void addDate(ImportantDate date) {
        PartialDate day = date.date();
        boolean whole = day.month() != null && day.day() != null;
        boolean birthday = date.kind() == ImportantDate.Kind.BIRTHDAY;
        if (date.calendar() == ImportantDate.Calendar.CHINESE) {
            addLunar(date, birthday && whole);
        } else if (birthday && birthdays++ > 0) {
            addLabelledDate(day, "_$!<Birthday>!$_");
        } else if (birthday) {
            card.addProperty(dated("BDAY", day));
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
    private RawProperty dated(String name, PartialDate day) {
        Integer month = day.month();
        Integer date = day.day();
        if (old() && day.year() == null && month != null && date != null) {
            RawProperty property =
                    new RawProperty(name, "%s-%02d-%02d".formatted(NO_YEAR, month, date));
            property.setParameter("VALUE", "date");
            property.setParameter("X-APPLE-OMIT-YEAR", NO_YEAR);
            return property;
        }
        return new RawProperty(name, old() ? day.toString() : basic(day));
    }

    private void addLabelledDate(PartialDate day, String label) {
        RawProperty property = dated("X-ABDATE", day);
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
                property.setParameter("X-LABEL", clean(date.label()));
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
            String tags = String.join(",", contact.tags().stream().map(CardOf::escaped).toList());
            card.addProperty(new RawProperty("CATEGORIES", tags));
        }
        raw("NOTE", own.notes(), "");
        raw("X-RENMAI-ADDRESS-AS", own.addressAs(), "");
        raw("X-RENMAI-HOW-MET", own.howMet(), "");
        raw("X-RENMAI-MET-ON", Objects.toString(own.metOn(), ""), "");
        raw("X-RENMAI-MET-THROUGH", contact.metThrough(), "");
        raw("REV", (old() ? EXTENDED : BASIC).format(own.updatedAt()), "");
    }

    /** Adds a property when it has a value. */
    private void raw(String name, String value, String group) {
        if (!value.isEmpty()) {
            grouped(new RawProperty(name, escaped(value)), group);
        }
    }

    private void grouped(RawProperty property, String group) {
        property.setGroup(group.isEmpty() ? null : group);
        card.addProperty(property);
    }

    /**
     * Without the control characters that would end a line, or that no program expects; other line
     * ends become ours.
     */
    static String clean(String value) {
        int first = 0;
        while (first < value.length() && !isControl(value.charAt(first))) {
            first++;
        }
        if (first == value.length()) {
            return value;
        }
        StringBuilder clean = new StringBuilder(value.length()).append(value, 0, first);
        for (int i = first; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean lineEnd = c == '\r' || c == '\u000B' || c == '\f';
            boolean half = c == '\r' && i + 1 < value.length() && value.charAt(i + 1) == '\n';
            if (lineEnd && !half) {
                clean.append('\n');
            } else if (!isControl(c)) {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private static boolean isControl(char c) {
        return c < ' ' && c != '\n' && c != '\t' || c == 0x7F;
    }

    static String escaped(String value) {
        return clean(value)
                .replace("\\", "\\\\")
                .replace(",", "\\,")
                .replace(";", "\\;")
                .replace("\n", "\\n");
    }
}
