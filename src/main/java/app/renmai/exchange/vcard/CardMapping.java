package app.renmai.exchange.vcard;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.PointForms;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.contact.ImportantDate.Kind;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.shared.PartialDate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns one card into a person, and notes the properties for which there is no field. */
final class CardMapping {
    /**
     * Properties that others here read, or that are about the card and say nothing of the person.
     */
    private static final Set<String> SILENT =
            Set.of(
                    "VERSION",
                    "PRODID",
                    "REV",
                    "UID",
                    "PROFILE",
                    "CLIENTPIDMAP",
                    "NICKNAME",
                    "ORG",
                    "TITLE",
                    "NOTE",
                    "CATEGORIES",
                    "X-PHONETIC-FIRST-NAME",
                    "X-PHONETIC-MIDDLE-NAME",
                    "X-PHONETIC-LAST-NAME",
                    "X-ABLABEL",
                    "X-ABSHOWAS",
                    "X-GROUP-MEMBERSHIP",
                    "X-ADDRESSBOOKSERVER-KIND",
                    "X-RENMAI-HOW-MET",
                    "X-RENMAI-MET-ON",
                    "X-RENMAI-MET-THROUGH",
                    "X-RENMAI-ADDRESS-AS",
                    "X-RENMAI-PERIOD");

    private static final String LABEL = "X-ABLABEL";

    private static final Set<String> KINDS = Set.of("individual", "org", "group");

    private static final Set<String> ANNIVERSARIES =
            Set.of(
                    "ANNIVERSARY",
                    "X-ANNIVERSARY",
                    "X-MS-ANNIVERSARY",
                    "X-EVOLUTION-ANNIVERSARY",
                    "X-KADDRESSBOOK-X-ANNIVERSARY",
                    "X-WAB-WEDDING_ANNIVERSARY");

    /** What Android numbers the kinds of relation by; 0 is one with a label. */
    private static final List<String> ANDROID_RELATIONS =
            List.of(
                    "",
                    "assistant",
                    "brother",
                    "child",
                    "partner",
                    "father",
                    "friend",
                    "manager",
                    "mother",
                    "parent",
                    "partner",
                    "referred by",
                    "relative",
                    "sister",
                    "spouse");

    private final VcardCard card;
    private final Set<String> unused;
    private final Set<String> kept;
    private final Map<String, String> labels = new HashMap<>();
    private final CardPoints points = new CardPoints(labels);
    private final CardExtras extras = new CardExtras(labels);
    private final List<ImportantDate> dates = new ArrayList<>();
    private final Set<String> mine = new LinkedHashSet<>();

    private CardMapping(VcardCard card, Set<String> unused, Set<String> kept) {
        this.card = card;
        this.unused = unused;
        this.kept = kept;
        for (VcardProperty property : card.all(LABEL)) {
            if (!property.group().isEmpty()) {
                labels.put(property.group(), property.text());
            }
        }
    }

    /**
     * Reads a card.
     *
     * @param card the card
     * @param unused takes the names of properties that hold something for which there is no field
     * @param kept takes the names of those of them that are kept nevertheless
     */
    static ImportedContact read(VcardCard card, Set<String> unused, Set<String> kept) {
        return new CardMapping(card, unused, kept).contact();
    }

    private ImportedContact contact() {
        for (VcardProperty property : card.properties()) {
            take(property);
        }
        PersonName name = CardNames.name(card);
        List<Position> positions = positions();
        keepLabels();
        unused.addAll(mine);
        kept.addAll(extras.keptNames());
        if (!mine.contains(LABEL)) {
            kept.remove(LABEL);
        }
        String note =
                String.join("\n", card.all("NOTE").stream().map(VcardProperty::wholeText).toList());
        return new ImportedContact(
                card.line(),
                card.uid(),
                name,
                CardNames.otherName(card, name),
                points.points(),
                positions,
                dates.stream().distinct().toList(),
                tags(),
                card.text("X-RENMAI-HOW-MET"),
                VcardDates.parse(card.text("X-RENMAI-MET-ON")).orElse(null),
                card.text("X-RENMAI-MET-THROUGH"),
                note.strip(),
                extras.extras());
    }

    private void take(VcardProperty property) {
        String name = property.name();
        if (property.isBlank() || SILENT.contains(name)) {
            return;
        }
        boolean taken =
                switch (name) {
                    case "N", "FN" -> CardNames.isChosen(card, property);
                    case "KIND" -> KINDS.contains(property.text().toLowerCase(Locale.ROOT));
                    case "BDAY" -> birthday(property);
                    case "X-ALTBDAY" -> lunarBirthday(property);
                    case "X-ABDATE" -> labelledDate(property);
                    case "X-RENMAI-DATE" -> ownDate(property);
                    case "SOUND", "SORT-STRING" -> CardNames.isPhonetic(card, property);
                    case "ROLE" -> card.first("TITLE").filter(t -> !t.isBlank()).isEmpty();
                    case "X-ANDROID-CUSTOM", "X_OHOS_CUSTOM", "X-OHOS-CUSTOM" -> custom(property);
                    default ->
                            ANNIVERSARIES.contains(name)
                                    ? date(property, Kind.ANNIVERSARY, "")
                                    : points.take(property) || extras.take(property);
                };
        if (!taken) {
            mine.add(name);
            extras.keep(property);
        }
    }

    /** A label without the property it labels would be lost with it, and one of nothing too. */
    private void keepLabels() {
        for (VcardProperty label : card.all(LABEL)) {
            if (label.isBlank()) {
                continue;
            }
            boolean kept = !label.group().isEmpty() && extras.keepsOf(label.group());
            if (!kept && !labelsSomething(label.group())) {
                mine.add(LABEL);
                kept = true;
            }
            if (kept) {
                extras.keep(label);
            }
        }
    }

    private boolean labelsSomething(String group) {
        return !group.isEmpty()
                && card.properties().stream()
                        .anyMatch(
                                property ->
                                        property.group().equals(group)
                                                && !property.isBlank()
                                                && !SILENT.contains(property.name()));
    }

    private boolean birthday(VcardProperty property) {
        boolean second =
                dates.stream()
                        .anyMatch(
                                date ->
                                        date.kind() == Kind.BIRTHDAY
                                                && date.calendar() == Calendar.GREGORIAN);
        Optional<PartialDate> date = VcardDates.of(property);
        if (!second && date.isPresent()) {
            dates.add(ImportantDate.birthday(date.get()));
        }
        // A second spelling of the same day (ALTID) is no loss.
        return date.isPresent() && (!second || dates.contains(ImportantDate.birthday(date.get())));
    }

    private boolean lunarBirthday(VcardProperty property) {
        boolean leap = "TRUE".equalsIgnoreCase(property.parameter("X-RENMAI-LEAP-MONTH"));
        Optional<ImportantDate> date = VcardDates.lunar(property.text(), leap);
        date.ifPresent(dates::add);
        return date.isPresent();
    }

    private boolean labelledDate(VcardProperty property) {
        String label = CardPoints.plainLabel(labels.getOrDefault(property.group(), ""));
        Kind kind =
                label.equals("anniversary")
                        ? Kind.ANNIVERSARY
                        : label.equals("birthday") ? Kind.BIRTHDAY : Kind.OTHER;
        return date(property, kind, kind == Kind.OTHER ? label : "");
    }

    /** A date only we write: lunar ones that are no birthdays. */
    private boolean ownDate(VcardProperty property) {
        String code = Optional.ofNullable(property.parameter("X-KIND")).orElse("");
        Kind kind =
                List.of(Kind.values()).stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .orElse(Kind.OTHER);
        String label = Optional.ofNullable(property.parameter("X-LABEL")).orElse("");
        boolean leap = "TRUE".equalsIgnoreCase(property.parameter("X-RENMAI-LEAP-MONTH"));
        Optional<PartialDate> date = VcardDates.parse(property.text());
        date.ifPresent(
                day -> dates.add(new ImportantDate(0, kind, label, day, Calendar.CHINESE, leap)));
        return date.isPresent();
    }

    private boolean date(VcardProperty property, Kind kind, String label) {
        return date(VcardDates.of(property), kind, label);
    }

    private boolean date(Optional<PartialDate> date, Kind kind, String label) {
        date.ifPresent(
                day ->
                        dates.add(
                                new ImportantDate(0, kind, label, day, Calendar.GREGORIAN, false)));
        return date.isPresent();
    }

    private boolean custom(VcardProperty property) {
        boolean android = property.name().equals("X-ANDROID-CUSTOM");
        return CardNames.custom(property, "nickname").isPresent()
                || CardNames.custom(property, "contact_event")
                        .filter(parts -> event(parts, android))
                        .isPresent()
                || CardNames.custom(property, "/relation").filter(this::relation).isPresent();
    }

    /** Android: 1 is an anniversary, 2 another day, 3 the birthday, 0 one with a label. */
    private boolean event(List<String> parts, boolean android) {
        String type = part(parts, 2);
        Kind kind =
                android && type.equals("1")
                        ? Kind.ANNIVERSARY
                        : android && type.equals("3") ? Kind.BIRTHDAY : Kind.OTHER;
        String label = kind == Kind.OTHER ? part(parts, 3) : "";
        return date(VcardDates.parse(parts.get(1)), kind, label);
    }

    private boolean relation(List<String> parts) {
        String type = part(parts, 2);
        int known = type.matches("\\d{1,2}") ? Integer.parseInt(type) : 0;
        String kind =
                known > 0 && known < ANDROID_RELATIONS.size()
                        ? ANDROID_RELATIONS.get(known)
                        : part(parts, 3);
        return !parts.get(1).isEmpty()
                && extras.addRelation(kind.isEmpty() ? "contact" : kind, parts.get(1));
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    private List<String> tags() {
        List<String> tags = new ArrayList<>();
        card.all("CATEGORIES").forEach(property -> tags.addAll(property.list()));
        card.all("X-GROUP-MEMBERSHIP").forEach(property -> tags.addAll(property.list()));
        return tags.stream().filter(tag -> !PointForms.isSystemGroup(tag)).distinct().toList();
    }

    /** The n-th ORG belongs to the n-th TITLE, or to the one of its own group. */
    private List<Position> positions() {
        List<VcardProperty> organizations = filled("ORG");
        List<VcardProperty> titles = new ArrayList<>(filled("TITLE"));
        if (titles.isEmpty()) {
            titles.addAll(filled("ROLE"));
        }
        List<Position> positions = new ArrayList<>();
        for (VcardProperty organization : organizations) {
            List<String> units = organization.parts();
            VcardProperty title = title(organization, titles);
            titles.remove(title);
            String department =
                    String.join(
                            " / ",
                            units.subList(1, units.size()).stream()
                                    .filter(unit -> !unit.isEmpty())
                                    .toList());
            String text = title == null ? "" : title.text();
            positions.add(position(organization.group(), units.getFirst(), text, department));
        }
        titles.forEach(title -> positions.add(position(title.group(), "", title.text(), "")));
        if (positions.isEmpty() && card.isOrganization()) {
            String shown = card.text("FN");
            return shown.isEmpty() ? List.of() : List.of(position("", shown, "", ""));
        }
        return positions;
    }

    private static @org.jspecify.annotations.Nullable VcardProperty title(
            VcardProperty organization, List<VcardProperty> titles) {
        for (VcardProperty title : titles) {
            if (!title.group().isEmpty() && title.group().equals(organization.group())) {
                return title;
            }
        }
        if (!organization.group().isEmpty() && organization.group().startsWith("position")) {
            return null;
        }
        return titles.isEmpty() ? null : titles.getFirst();
    }

    private Position position(String group, String organization, String title, String department) {
        String period =
                group.isEmpty()
                        ? ""
                        : card.all("X-RENMAI-PERIOD").stream()
                                .filter(property -> property.group().equals(group))
                                .map(VcardProperty::text)
                                .findFirst()
                                .orElse("");
        String[] ends = period.split("/", -1);
        Optional<PartialDate> from = VcardDates.parse(ends[0]);
        String until = ends.length > 1 ? ends[1] : "";
        return new Position(
                0,
                null,
                organization,
                title,
                department,
                from.orElse(null),
                VcardDates.parse(until).orElse(null),
                ends.length > 2 && ends[2].equals("former"));
    }

    private List<VcardProperty> filled(String name) {
        return card.all(name).stream().filter(property -> !property.isBlank()).toList();
    }
}
