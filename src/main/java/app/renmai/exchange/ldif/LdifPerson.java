package app.renmai.exchange.ldif;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.ImportedPhoto;
import app.renmai.exchange.ImportedRelation;
import app.renmai.exchange.WholeName;
import app.renmai.exchange.ldif.LdifEntry.Value;
import app.renmai.exchange.ldif.LdifReader.Variant;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.contact.ImportantDate.Kind;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns one entry of a directory into a person; what has no field is kept with them. */
final class LdifPerson {
    private static final String FORMAT = "ldif";

    /** Attributes of the directory, or read here together with others. */
    private static final Set<String> SILENT =
            Set.of(
                    "dn",
                    "objectclass",
                    "changetype",
                    "modifytimestamp",
                    "createtimestamp",
                    "modifiersname",
                    "creatorsname",
                    "structuralobjectclass",
                    "entrycsn",
                    "entrydn",
                    "entryuuid",
                    "subschemasubentry",
                    "hassubordinates",
                    "objectcategory",
                    "instancetype",
                    "distinguishedname",
                    "name",
                    "usncreated",
                    "usnchanged",
                    "whencreated",
                    "whenchanged",
                    "mozillausehtmlmail",
                    "xmozillausehtmlmail",
                    "dscorepropagationdata");

    /** Nothing to keep of a person: keys and secrets. */
    private static final Set<String> SECRET =
            Set.of(
                    "userpassword",
                    "unicodepwd",
                    "objectguid",
                    "objectsid",
                    "usercertificate",
                    "usersmimecertificate",
                    "sambantpassword",
                    "sambalmpassword",
                    "krbprincipalkey");

    private final LdifEntry entry;
    private final Variant variant;
    private final Map<String, LdifEntry> others;
    private final Set<String> unused;
    private final Set<String> keptNames;
    private final Set<String> read = new LinkedHashSet<>(SILENT);
    private final List<KeptField> kept = new ArrayList<>();
    private final List<ImportantDate> dates = new ArrayList<>();
    private final List<ImportedRelation> relations = new ArrayList<>();
    private @Nullable ImportedPhoto photo;

    /**
     * @param others the entries of the file by their keys
     * @param unused takes the names of attributes for which there is no field
     * @param keptNames takes those of them that are kept
     */
    LdifPerson(
            LdifEntry entry,
            Variant variant,
            Map<String, LdifEntry> others,
            Set<String> unused,
            Set<String> keptNames) {
        this.entry = entry;
        this.variant = variant;
        this.others = others;
        this.unused = unused;
        this.keptNames = keptNames;
    }

    /**
     * The person.
     *
     * @param groups the groups they are in
     */
    ImportedContact contact(List<String> groups) {
        LdifPoints points = new LdifPoints(entry);
        read.addAll(points.attributes());
        String organization = first("o", "organizationname", "company");
        PersonName name = name(organization);
        String addressAs = addressAs(name, organization);
        List<Position> positions = positions(organization);
        birthday();
        anniversary();
        String notes = notes();
        Set<String> tags = new LinkedHashSet<>(groups);
        all("memberof", "category", "categories").forEach(group -> tags.add(common(group)));
        relation("manager", "manager");
        relation("secretary", "assistant");
        relation("assistant", "assistant");
        relation("spousename", "spouse");
        entry.values().forEach(this::remain);
        return new ImportedContact(
                entry.line(),
                uid(entry, others),
                name,
                addressAs,
                points.points(),
                positions,
                dates,
                tags.stream().filter(tag -> !tag.isBlank()).toList(),
                "",
                null,
                "",
                notes,
                new ImportedExtras(kept, relations, photo));
    }

    /**
     * Who an entry is: its own number, or its name in the directory where that is more than a name
     * that two people may share.
     */
    static String uid(LdifEntry entry, Map<String, LdifEntry> others) {
        String unique = entry.first("entryuuid");
        boolean placed = entry.key().contains(",") && entry == others.get(entry.key());
        return !unique.isEmpty() ? unique : placed ? entry.first("dn") : "";
    }

    private List<String> all(String... attributes) {
        List<String> values = new ArrayList<>();
        for (String attribute : attributes) {
            read.add(attribute);
            values.addAll(entry.all(attribute));
        }
        return values;
    }

    private String first(String... attributes) {
        List<String> values = all(attributes);
        return values.isEmpty() ? "" : values.getFirst();
    }

    private PersonName name(String organization) {
        String family = first("sn", "surname");
        String given = first("givenname", "gn");
        String middle = first("middlename");
        String nickname = first("mozillanickname", "xmozillanickname", "nickname");
        String prefix = first("personaltitle");
        String suffix = first("generationqualifier");
        String phonetic =
                (first("mozillaphoneticfirstname") + " " + first("mozillaphoneticlastname"))
                        .strip();
        if ((family + given + middle).isEmpty()) {
            String written = first("cn", "commonname", "displayname");
            String whole = written.isEmpty() ? named() : written;
            boolean reach = whole.contains("@") || whole.equals(organization);
            PersonName split = reach ? PersonName.UNKNOWN : WholeName.split(whole);
            family = split.family();
            given = split.given();
        }
        return new PersonName(family, middle, given, prefix, suffix, nickname, phonetic);
    }

    /** The name in the name of the entry, which is all there is when no attribute has one. */
    private String named() {
        String distinguished = first("dn");
        return distinguished.regionMatches(true, 0, "cn=", 0, 3) ? common(distinguished) : "";
    }

    /** How the owner of the address book calls them, where that is not the name in parts. */
    private String addressAs(PersonName name, String organization) {
        String shown = first("displayname");
        boolean inParts = shown.contains(name.family()) && shown.contains(name.given());
        boolean known =
                shown.equals(name.nickname()) || shown.equals(organization) || shown.contains("@");
        for (String common : all("cn", "commonname")) {
            boolean told = common.contains(name.family()) && common.contains(name.given());
            if (!told
                    && !common.equals(shown)
                    && !common.equals(organization)
                    && !common.contains("@")) {
                keep("cn", common);
            }
        }
        return shown.isEmpty() || name.isBlank() || inParts || known ? "" : shown;
    }

    private List<Position> positions(String organization) {
        String title = first("title");
        String department =
                String.join(" / ", all("ou", "orgunit", "department", "departmentnumber"));
        if ((organization + title + department).isEmpty()) {
            return List.of();
        }
        all("o", "organizationname", "company").stream()
                .filter(other -> !other.equals(organization))
                .forEach(other -> keep("o", other));
        all("title").stream().skip(1).forEach(other -> keep("title", other));
        return List.of(new Position(0, null, organization, title, department, null, null, false));
    }

    /** Three attributes in Thunderbird; elsewhere one that holds the whole date. */
    private void birthday() {
        String year = first("birthyear");
        String month = first("birthmonth");
        String day = first("birthday");
        String whole = first("dateofbirth", "birthdate");
        boolean parts = day.matches("\\d{1,2}") || day.isEmpty();
        String text = parts ? dated(year, month, day) : day;
        Optional<PartialDate> date = date(text.isEmpty() ? whole : text);
        date.ifPresent(found -> dates.add(ImportantDate.birthday(found)));
        if (date.isEmpty()) {
            for (String attribute :
                    List.of("birthyear", "birthmonth", "birthday", "dateofbirth", "birthdate")) {
                entry.all(attribute).forEach(value -> keep(attribute, value));
            }
        }
    }

    private static String dated(String year, String month, String day) {
        boolean noYear = year.isEmpty() || year.matches("0+");
        if (month.isEmpty() || day.isEmpty()) {
            return noYear ? "" : month.isEmpty() ? year : year + "-" + month;
        }
        return (noYear ? "-" : year) + "-" + month + "-" + day;
    }

    private void anniversary() {
        String whole = first("anniversary", "weddinganniversary");
        String parts =
                dated(first("anniversaryyear"), first("anniversarymonth"), first("anniversaryday"));
        String text = whole.isEmpty() ? parts : whole;
        Optional<PartialDate> date = date(text);
        date.ifPresent(
                found ->
                        dates.add(
                                new ImportantDate(
                                        0,
                                        Kind.ANNIVERSARY,
                                        "",
                                        found,
                                        Calendar.GREGORIAN,
                                        false)));
        if (date.isEmpty() && !text.isEmpty()) {
            keep("anniversary", text);
        }
    }

    /** A date with or without its noughts and separators; empty for a day that never was. */
    private static Optional<PartialDate> date(String text) {
        String[] parts = text.strip().replaceFirst("T.*", "").split("(?<=\\d)[-/.]", -1);
        try {
            if (text.matches("\\d{8}")) {
                return Optional.of(
                        PartialDate.parse(text.replaceFirst("(....)(..)(..)", "$1-$2-$3")));
            }
            if (parts.length == 3) {
                return Optional.of(
                        new PartialDate(number(parts[0]), number(parts[1]), number(parts[2])));
            }
            if (text.startsWith("--") && parts.length == 2) {
                return Optional.of(
                        PartialDate.ofMonthDay(number(parts[0].substring(2)), number(parts[1])));
            }
            return text.isEmpty() ? Optional.empty() : Optional.of(PartialDate.parse(text));
        } catch (DateTimeException | NumberFormatException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.strip());
    }

    private String notes() {
        List<String> notes = all("description", "comment", "notes", "info");
        String text = String.join("\n", notes);
        return variant == Variant.ABOOK ? unescaped(text) : text;
    }

    /** abook writes what a vCard had escaped as it was. */
    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c == '\\' && "\\,;nN:".indexOf(next) >= 0) {
                plain.append(next == 'n' || next == 'N' ? '\n' : next);
                i++;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Whom an attribute names: another entry, or a name. */
    private void relation(String attribute, String kind) {
        for (String other : all(attribute)) {
            boolean directory = other.contains("=");
            LdifEntry found = directory ? others.get(LdifEntry.key(other)) : null;
            String known = found == null ? "" : uid(found, others);
            String name = found == null ? common(other) : found.first("cn");
            relations.add(new ImportedRelation(kind, known, name.isEmpty() ? common(other) : name));
        }
    }

    /** The name within a distinguished name: {@code cn=Sales,ou=Groups} is Sales. */
    private static String common(String distinguished) {
        String first = distinguished.split("(?<!\\\\),", 2)[0];
        String name = first.replaceFirst("^[A-Za-z]+=", "");
        return name.replaceAll("\\\\(.)", "$1").strip();
    }

    private void remain(Value value) {
        String attribute = value.attribute();
        boolean picture = Set.of("jpegphoto", "photo", "thumbnailphoto").contains(attribute);
        if (value.link() || SECRET.contains(attribute)) {
            unused.add(value.name());
        } else if (picture) {
            picture(value);
        } else if (!value.variant() && read.contains(attribute) || SILENT.contains(attribute)) {
            return;
        } else if (value.text().isBlank() && value.octets().length > 0) {
            unused.add(value.name());
        } else if (!value.text().isBlank()) {
            keep(value.name(), value.text());
        }
    }

    private void picture(Value value) {
        byte[] octets = value.octets();
        boolean png = octets.length > 4 && octets[1] == 'P' && octets[2] == 'N';
        boolean jpeg = octets.length > 4 && (octets[0] & 0xFF) == 0xFF;
        boolean gif = octets.length > 4 && octets[0] == 'G' && octets[1] == 'I';
        if (photo == null && (png || jpeg || gif)) {
            photo = new ImportedPhoto(png ? "image/png" : gif ? "image/gif" : "image/jpeg", octets);
        } else if (photo == null || !java.util.Arrays.equals(photo.bytes(), octets)) {
            unused.add(value.name());
        }
    }

    private void keep(String name, String value) {
        unused.add(name);
        keptNames.add(name);
        kept.add(KeptField.of(FORMAT, name, value));
    }
}
