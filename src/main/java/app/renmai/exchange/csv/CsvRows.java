package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.PointForms;
import app.renmai.exchange.WholeName;
import app.renmai.exchange.csv.CsvColumns.Column;
import app.renmai.exchange.csv.CsvColumns.Variant;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.contact.ImportantDate.Kind;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.PostalAddress;
import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Turns the rows of a list of contacts into people, and notes the columns that found no place. */
final class CsvRows {
    /** Google joins several values in one cell. */
    private static final String JOINT = "\\s*:::\\s*";

    private final CsvColumns columns;
    private final Set<String> unused;
    private final Map<Integer, CsvDates> dates = new HashMap<>();

    CsvRows(CsvColumns columns, List<CsvTable.Row> rows, Set<String> unused) {
        this.columns = columns;
        this.unused = unused;
        for (int i = 0; i < columns.columns().size(); i++) {
            int column = i;
            String meaning = columns.columns().get(i).meaning();
            boolean date = List.of("birthday", "anniversary", "metOn").contains(meaning);
            if (date || meaning.startsWith("#event#")) {
                dates.put(
                        i,
                        new CsvDates(rows.stream().map(row -> cell(row.cells(), column)).toList()));
            }
        }
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    /** Reads a row. */
    ImportedContact read(CsvTable.Row row) {
        return new OneRow(row).contact();
    }

    /** The values of one row, gathered by meaning. */
    private final class OneRow {
        private final CsvTable.Row row;
        private final Map<String, String> single = new HashMap<>();
        private final Map<String, Map<String, String>> addresses = new LinkedHashMap<>();
        private final Map<String, Map<Integer, Map<String, String>>> numbered = new HashMap<>();
        private final Map<String, Integer> numberedColumns = new HashMap<>();
        private final List<ContactPoint> points = new ArrayList<>();
        private final List<ImportantDate> days = new ArrayList<>();
        private final List<Position> positions = new ArrayList<>();

        OneRow(CsvTable.Row row) {
            this.row = row;
            for (int i = 0; i < columns.columns().size(); i++) {
                String value = plain(cell(row.cells(), i));
                if (!value.isEmpty()) {
                    take(i, columns.columns().get(i), value);
                }
            }
        }

        private String plain(String cell) {
            String text = cell.replace("\r\n", "\n").replace('\r', '\n').strip();
            return switch (columns.variant()) {
                // Evolution escapes as vCards do.
                case EVOLUTION ->
                        text.replace("\\\\", "\0").replace("\\n", "\n").replace('\0', '\\');
                case RENMAI -> CsvGuard.unguarded(text);
                default -> text;
            };
        }

        private void take(int index, Column column, String value) {
            String meaning = column.meaning();
            String kind =
                    meaning.contains(".") ? meaning.substring(0, meaning.indexOf('.')) : meaning;
            switch (kind) {
                case "known" -> {}
                case "email" -> addEmail(value, label(column.detail()), column);
                case "phone" -> points.add(ContactPoint.phone(value, label(column.detail())));
                case "link", "profile" -> points.add(PointForms.link(value, column.detail()));
                case "messenger" -> points.add(PointForms.messenger(column.detail(), value, ""));
                case "address" -> {
                    String[] where = column.detail().split("\\.");
                    addresses
                            .computeIfAbsent(where[0], _ -> new HashMap<>())
                            .putIfAbsent(where[1], value);
                }
                case "birthday" -> addDate(index, column, value, Kind.BIRTHDAY, "");
                case "anniversary" -> addDate(index, column, value, Kind.ANNIVERSARY, "");
                case "own" -> single.put(column.detail(), value);
                case "" -> unused.add(column.name());
                default -> takeOther(index, column, value);
            }
        }

        private void takeOther(int index, Column column, String value) {
            if (!column.meaning().startsWith("#")) {
                single.putIfAbsent(column.meaning(), value);
                return;
            }
            String[] keys = column.meaning().split("#");
            numbered.computeIfAbsent(keys[1], _ -> new TreeMap<>())
                    .computeIfAbsent(Integer.parseInt(keys[2]), _ -> new HashMap<>())
                    .put(keys[3], value);
            numberedColumns.put(keys[1] + "#" + keys[2] + "#" + keys[3], index);
        }

        private void addEmail(String value, String label, Column column) {
            Optional<String> address = PointForms.email(value);
            address.ifPresent(email -> points.add(ContactPoint.email(email, label)));
            if (address.isEmpty()) {
                unused.add(column.name());
            }
        }

        private void addDate(int index, Column column, String value, Kind kind, String label) {
            CsvDates reader = dates.get(index);
            Optional<PartialDate> day = reader == null ? Optional.empty() : reader.parse(value);
            day.ifPresent(
                    date ->
                            days.add(
                                    new ImportantDate(
                                            0, kind, label, date, Calendar.GREGORIAN, false)));
            boolean nothing = value.matches("[0/. -]+");
            if (day.isEmpty() && !nothing) {
                unused.add(column.name());
            }
        }

        private ImportedContact contact() {
            addNumbered();
            addresses.forEach(this::addAddress);
            CsvDates.of(text("birth.year"), text("birth.month"), text("birth.day"))
                    .ifPresent(date -> days.add(ImportantDate.birthday(date)));
            String organization = text("organization");
            if (!(organization + text("title") + text("department")).isEmpty()) {
                positions.addFirst(position(organization, text("title"), text("department")));
            }
            boolean linkedIn = columns.variant() == Variant.LINKEDIN;
            return new ImportedContact(
                    row.line(),
                    text("uid"),
                    name(),
                    text("address_as"),
                    points,
                    positions,
                    days,
                    tags(),
                    linkedIn ? "LinkedIn" : text("how_met"),
                    metOn(),
                    text("metThrough"),
                    text("notes"),
                    ImportedExtras.NONE);
        }

        private String text(String meaning) {
            return single.getOrDefault(meaning, "");
        }

        private PersonName name() {
            if (columns.variant() == Variant.RENMAI) {
                return new PersonName(
                        text("family_name"),
                        text("middle_name"),
                        text("given_name"),
                        text("prefix"),
                        text("suffix"),
                        text("nickname"),
                        text("phonetic"));
            }
            String family = text("family");
            String given = text("given");
            String whole = text("whole");
            boolean parts = !(family + given + text("middle")).isEmpty();
            if (!parts && !whole.isEmpty() && !whole.equals(text("organization"))) {
                PersonName split = WholeName.split(whole);
                family = split.family();
                given = split.given();
            }
            return new PersonName(
                    family,
                    text("middle"),
                    given,
                    text("prefix"),
                    text("suffix"),
                    text("nickname"),
                    phonetic(family + given));
        }

        private String phonetic(String name) {
            boolean eastern = name.codePoints().anyMatch(Character::isIdeographic);
            List<String> order =
                    eastern
                            ? List.of("family", "middle", "given")
                            : List.of("given", "middle", "family");
            String parts =
                    String.join(
                            " ",
                            order.stream()
                                    .map(part -> text("phonetic." + part))
                                    .filter(part -> !part.isEmpty())
                                    .toList());
            return parts.isEmpty() ? text("phonetic.whole") : parts;
        }

        private @Nullable PartialDate metOn() {
            if (columns.variant() == Variant.RENMAI) {
                return new CsvDates(List.of()).parse(text("met_on")).orElse(null);
            }
            return new CsvDates(List.of()).parse(text("metOn")).orElse(null);
        }

        private List<String> tags() {
            String separator = columns.variant() == Variant.GOOGLE ? JOINT : "\\s*[;；,，、]\\s*";
            return Arrays.stream(text("tags").split(separator))
                    .map(String::strip)
                    .filter(tag -> !tag.isEmpty() && !PointForms.isSystemGroup(tag))
                    .distinct()
                    .toList();
        }

        private void addAddress(String where, Map<String, String> parts) {
            List<String> street =
                    Arrays.asList(
                            parts.getOrDefault("street", ""),
                            parts.getOrDefault("street2", ""),
                            parts.getOrDefault("street3", ""));
            PostalAddress address =
                    new PostalAddress(
                            parts.getOrDefault("box", ""),
                            "",
                            String.join("\n", street.stream().filter(s -> !s.isEmpty()).toList()),
                            parts.getOrDefault("city", ""),
                            parts.getOrDefault("region", ""),
                            parts.getOrDefault("code", ""),
                            parts.getOrDefault("country", ""));
            points.add(PointForms.address(address, "", label(where)));
        }

        private void addNumbered() {
            each("e-mail", (_, v) -> addEmails(v));
            each("phone", (_, v) -> addAll(v, ContactPoint::phone));
            each("website", (_, v) -> addAll(v, PointForms::link));
            each("im", (_, v) -> addMessengers(v));
            each("address", (_, v) -> addGoogleAddress(v));
            each("organization", this::addOrganization);
            each("event", this::addEvent);
            each("custom field", this::addCustom);
            each("relation", (number, _) -> unused.add(columnName("relation", number, "value")));
        }

        private void each(
                String group, java.util.function.BiConsumer<Integer, Map<String, String>> f) {
            numbered.getOrDefault(group, Map.of()).forEach(f);
        }

        private String columnName(String group, int number, String part) {
            Integer index = numberedColumns.get(group + "#" + number + "#" + part);
            return index == null ? group + " " + number : columns.columns().get(index).name();
        }

        private void addEmails(Map<String, String> v) {
            addAll(v, ContactPoint::email);
        }

        private void addAll(
                Map<String, String> v,
                java.util.function.BiFunction<String, String, ContactPoint> make) {
            String written = written(v);
            boolean preferred = written.startsWith("*");
            String label = label(written.replaceFirst("^\\*\\s*", ""));
            for (String value : v.getOrDefault("value", "").split(JOINT)) {
                if (!value.isBlank()) {
                    ContactPoint point = make.apply(value.strip(), label);
                    boolean first =
                            points.stream()
                                    .noneMatch(p -> p.kind() == point.kind() && p.preferred());
                    points.add(point.withPreferred(preferred && first));
                }
            }
        }

        private static String written(Map<String, String> v) {
            return v.getOrDefault("label", v.getOrDefault("type", ""));
        }

        private void addMessengers(Map<String, String> v) {
            String[] services = v.getOrDefault("service", "").split(JOINT, -1);
            String[] accounts = v.getOrDefault("value", "").split(JOINT);
            for (int i = 0; i < accounts.length; i++) {
                if (!accounts[i].isBlank()) {
                    String service = i < services.length ? services[i] : "";
                    points.add(PointForms.messenger(service, accounts[i].strip(), ""));
                }
            }
        }

        private void addGoogleAddress(Map<String, String> v) {
            PostalAddress address =
                    new PostalAddress(
                            v.getOrDefault("po box", ""),
                            v.getOrDefault("extended address", ""),
                            v.getOrDefault("street", ""),
                            v.getOrDefault("city", ""),
                            v.getOrDefault("region", ""),
                            v.getOrDefault("postal code", ""),
                            v.getOrDefault("country", ""));
            String shown = v.getOrDefault("formatted", "");
            if (!shown.isEmpty() || !PointForms.isBlank(address)) {
                points.add(
                        PointForms.address(
                                address, shown, label(written(v).replaceFirst("^\\*\\s*", ""))));
            }
        }

        private void addOrganization(int number, Map<String, String> v) {
            String name = v.getOrDefault("name", "");
            String title = v.getOrDefault("title", "");
            String department = v.getOrDefault("department", "");
            if (!(name + title + department).isEmpty()) {
                positions.add(position(name, title, department));
            }
            for (String part : v.keySet()) {
                if (!Set.of("name", "title", "department", "type", "label").contains(part)) {
                    unused.add(columnName("organization", number, part));
                }
            }
        }

        private static Position position(String organization, String title, String department) {
            return new Position(0, null, organization, title, department, null, null, false);
        }

        private void addEvent(int number, Map<String, String> v) {
            Integer index = numberedColumns.get("event#" + number + "#value");
            if (index == null) {
                return;
            }
            String label = written(v).replaceFirst("^\\*\\s*", "");
            String folded = label.toLowerCase(Locale.ROOT);
            Kind kind =
                    switch (folded) {
                        case "anniversary", "纪念日", "周年纪念" -> Kind.ANNIVERSARY;
                        case "birthday", "生日" -> Kind.BIRTHDAY;
                        default -> Kind.OTHER;
                    };
            Column column = columns.columns().get(index);
            addDate(
                    index,
                    column,
                    v.getOrDefault("value", ""),
                    kind,
                    kind == Kind.OTHER ? label : "");
        }

        /** A field of the user's own: an account when its label names a messenger. */
        private void addCustom(int number, Map<String, String> v) {
            Optional<String> service = PointForms.service(written(v));
            if (service.isPresent() && v.containsKey("value")) {
                points.add(PointForms.messenger(service.get(), v.get("value"), ""));
            } else {
                unused.add(columnName("custom field", number, "value"));
            }
        }
    }

    /**
     * The labels that programs set themselves, in our spelling; others stay as the user wrote them.
     */
    private static String label(String written) {
        String label = written.strip();
        return switch (label.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "work", "home", "mobile", "pager", "main", "fax", "callback", "assistant" ->
                    label.toLowerCase(Locale.ROOT);
            case "cell" -> "mobile";
            case "workfax" -> "work fax";
            case "homefax" -> "home fax";
            case "other", "andere" -> "";
            default -> label;
        };
    }
}
