package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.ImportedField;
import app.renmai.exchange.ImportedRelation;
import app.renmai.exchange.PointForms;
import app.renmai.exchange.csv.CsvMeaning.Field;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Kind;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.Position;
import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of one row, gathered by meaning. */
final class CsvPerson {
    private static final int LONGEST_NAME = 200;

    private final CsvRows rows;
    private final int line;
    private final List<Cell> cells = new ArrayList<>();
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> services = new HashMap<>();
    private final Map<Field, Cell> single = new EnumMap<>(Field.class);
    private final Map<String, Cell> phonetic = new HashMap<>();
    private final Map<String, CsvAddress> addresses = new LinkedHashMap<>();
    private final Map<String, Map<Field, String>> jobs = new LinkedHashMap<>();
    private final List<ContactPoint> points = new ArrayList<>();
    private final List<ImportantDate> days = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<KeptField> kept = new ArrayList<>();
    private final List<ImportedRelation> relations = new ArrayList<>();
    private final List<ImportedField> own = new ArrayList<>();
    private @Nullable PartialDate metOn;

    /** A value and the column it stands in. */
    private record Cell(int column, CsvMeaning meaning, String value) {}

    CsvPerson(CsvRows rows, int line) {
        this.rows = rows;
        this.line = line;
    }

    /** Takes a value, which is not empty. */
    void take(int column, String value) {
        CsvMeaning meaning = rows.layout().columns().get(column).meaning();
        Cell cell = new Cell(column, meaning, value);
        switch (meaning.field()) {
            case LABEL -> labels.put(meaning.group(), value);
            case SERVICE -> services.put(meaning.group(), value);
            default -> cells.add(cell);
        }
    }

    /** Takes a value that stands behind the last column. */
    void takeExcess(int column, String value) {
        keep(new Cell(column, CsvMeaning.KEEP, value));
    }

    /** The person, once all values are taken. */
    ImportedContact contact() {
        cells.forEach(this::place);
        addresses.values().forEach(address -> address.point().ifPresent(points::add));
        placeBirthday();
        CsvName name =
                new CsvName(
                        field -> text(field),
                        part -> phonetic.containsKey(part) ? phonetic.get(part).value : "");
        Cell whole = single.get(Field.WHOLE);
        if (whole != null && !name.says(whole.value)) {
            keep(whole);
        }
        keepShown(name);
        boolean linkedIn = rows.layout().program() == CsvProgram.LINKEDIN;
        return new ImportedContact(
                line,
                text(Field.UID),
                name.name(),
                text(Field.ADDRESS_AS),
                points,
                positions(),
                days,
                tags.stream().distinct().toList(),
                linkedIn ? "LinkedIn" : text(Field.HOW_MET),
                metOn,
                text(Field.MET_THROUGH),
                String.join("\n", notes),
                new ImportedExtras(kept, relations, null, null, own));
    }

    private String text(Field field) {
        Cell cell = single.get(field);
        return cell == null ? "" : cell.value;
    }

    private void place(Cell cell) {
        CsvMeaning meaning = cell.meaning;
        switch (meaning.field()) {
            case EMAIL, PHONE, LINK, MESSENGER -> placePoints(cell);
            case ADDRESS, STREET, CITY, REGION, POSTAL_CODE, COUNTRY, PO_BOX, EXTENDED ->
                    placeAddress(cell);
            case BIRTHDAY -> placeDate(cell, Kind.BIRTHDAY, "");
            case ANNIVERSARY -> placeDate(cell, Kind.ANNIVERSARY, "");
            case DATE -> placeNamedDate(cell);
            case MET_ON -> placeMetOn(cell);
            case RELATION -> placeRelation(cell);
            case TAGS -> placeTags(cell);
            case NOTES -> notes.add(cell.value);
            case ORGANIZATION, TITLE, DEPARTMENT -> placeJob(cell);
            case PHONETIC -> placeOnce(cell, phonetic.putIfAbsent(meaning.detail(), cell));
            case OWN -> placeOwn(cell);
            case KEEP -> placeKept(cell);
            case IGNORE -> rows.noteUnused(cell.column);
            default -> placeOnce(cell, single.putIfAbsent(meaning.field(), cell));
        }
    }

    /** A second value for what there is but one of is kept. */
    private void placeOnce(Cell cell, @Nullable Cell before) {
        if (before != null && !before.value.equals(cell.value)) {
            keep(cell);
        }
    }

    private void placePoints(Cell cell) {
        List<String> values = CsvValues.split(cell.meaning.field(), cell.value);
        List<String> written = CsvValues.parts(labels.getOrDefault(cell.meaning.group(), ""));
        List<String> named = CsvValues.parts(services.getOrDefault(cell.meaning.group(), ""));
        for (int i = 0; i < values.size(); i++) {
            String label = CsvValues.at(written, i, cell.meaning.detail(), values.size());
            boolean preferred = label.startsWith("*");
            String plain = CsvValues.label(label);
            Optional<ContactPoint> point =
                    switch (cell.meaning.field()) {
                        case EMAIL ->
                                PointForms.email(values.get(i))
                                        .map(email -> ContactPoint.email(email, plain));
                        case PHONE ->
                                Optional.of(values.get(i))
                                        .filter(number -> !CsvValues.rounded(number))
                                        .map(number -> ContactPoint.phone(number, plain));
                        case LINK -> Optional.of(PointForms.link(values.get(i), plain));
                        default ->
                                Optional.of(
                                        messenger(
                                                cell,
                                                i < named.size() ? named.get(i) : "",
                                                values.get(i)));
                    };
            if (point.isEmpty()) {
                keep(cell);
            } else {
                addPoint(point.get(), preferred);
            }
        }
    }

    private static ContactPoint messenger(Cell cell, String service, String account) {
        boolean grouped = !cell.meaning.group().isEmpty();
        return PointForms.messenger(grouped ? service : cell.meaning.detail(), account, "");
    }

    private void addPoint(ContactPoint point, boolean preferred) {
        boolean first = points.stream().noneMatch(p -> p.kind() == point.kind() && p.preferred());
        points.add(point.withPreferred(preferred && first));
    }

    private void placeAddress(Cell cell) {
        String group = cell.meaning.group();
        String key = group.isEmpty() ? cell.meaning.detail() : group;
        String label = CsvValues.label(labels.getOrDefault(group, cell.meaning.detail()));
        addresses
                .computeIfAbsent(key, _ -> new CsvAddress(label))
                .put(cell.meaning.field(), cell.value);
    }

    private void placeDate(Cell cell, Kind kind, String label) {
        String named = labels.getOrDefault(cell.meaning.group(), rows.layout().nameOf(cell.column));
        Optional<ImportantDate> day = rows.dates().date(cell.value, named, kind, label);
        if (day.isPresent()) {
            days.add(day.get());
        } else if (!CsvDates.nothing(cell.value)) {
            keep(cell);
        }
    }

    private void placeNamedDate(Cell cell) {
        String written = labels.getOrDefault(cell.meaning.group(), cell.meaning.detail());
        String label = CsvValues.withoutStar(written);
        Kind kind = CsvValues.dateKind(label);
        boolean named = label.isEmpty() && cell.meaning.group().isEmpty();
        String shown = named ? rows.layout().columns().get(cell.column).name() : label;
        placeDate(cell, kind, kind == Kind.OTHER ? shown : "");
    }

    /** Three columns make a birthday; what makes none is kept. */
    private void placeBirthday() {
        List<Field> parts = List.of(Field.BIRTH_YEAR, Field.BIRTH_MONTH, Field.BIRTH_DAY);
        Optional<PartialDate> date =
                CsvDates.of(text(Field.BIRTH_YEAR), text(Field.BIRTH_MONTH), text(Field.BIRTH_DAY));
        date.ifPresent(day -> days.add(ImportantDate.birthday(day)));
        for (Field part : parts) {
            Cell cell = single.get(part);
            boolean used =
                    date.isPresent() && (date.get().month() != null || part == Field.BIRTH_YEAR);
            if (cell != null && !used && !CsvDates.nothing(cell.value)) {
                keep(cell);
            }
        }
    }

    /** Of two columns for one field the second is kept. */
    private void placeOwn(Cell cell) {
        String name = cell.meaning.ownName();
        if (own.stream().anyMatch(one -> one.name().equals(name))) {
            keep(cell);
        } else {
            own.add(new ImportedField(name, cell.meaning.ownKind(), List.of(), cell.value));
        }
    }

    private void placeMetOn(Cell cell) {
        Optional<PartialDate> day = rows.dates().parse(cell.value);
        if (day.isPresent() && metOn == null) {
            metOn = day.get();
        } else if (!CsvDates.nothing(cell.value)) {
            keep(cell);
        }
    }

    private void placeRelation(Cell cell) {
        String written = labels.getOrDefault(cell.meaning.group(), cell.meaning.detail());
        String named = written.isBlank() ? rows.layout().nameOf(cell.column) : written;
        String kind = CsvValues.relation(CsvValues.withoutStar(named));
        for (String name : cell.value.split("\\s*(?::::|[,;，；、\\n])\\s*")) {
            if (!name.isBlank()) {
                relations.add(new ImportedRelation(kind, "", name.strip()));
            }
        }
    }

    private void placeTags(Cell cell) {
        boolean google = rows.layout().program() == CsvProgram.GOOGLE;
        String separator = google ? CsvValues.JOINT : "\\s*[;；,，、|\\n]\\s*|" + CsvValues.JOINT;
        Arrays.stream(cell.value.split(separator))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty() && !PointForms.isSystemGroup(tag))
                .forEach(tags::add);
    }

    private void placeJob(Cell cell) {
        List<String> values = CsvValues.parts(cell.value);
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i).strip();
            Map<Field, String> job =
                    jobs.computeIfAbsent(
                            cell.meaning.group() + "#" + i, _ -> new EnumMap<>(Field.class));
            String before = value.isEmpty() ? null : job.putIfAbsent(cell.meaning.field(), value);
            if (before != null && !before.equals(value)) {
                keep(cell);
            }
        }
    }

    private List<Position> positions() {
        return jobs.values().stream()
                .filter(job -> !job.isEmpty())
                .map(
                        job ->
                                new Position(
                                        0,
                                        null,
                                        job.getOrDefault(Field.ORGANIZATION, ""),
                                        job.getOrDefault(Field.TITLE, ""),
                                        job.getOrDefault(Field.DEPARTMENT, ""),
                                        null,
                                        null,
                                        false))
                .toList();
    }

    /** A field of the user's own: an account when its label names a messenger. */
    private void placeKept(Cell cell) {
        String sort = rows.sort(cell.column);
        String label = labels.getOrDefault(cell.meaning.group(), "");
        Optional<String> service = PointForms.service(label);
        if (service.isPresent()) {
            points.add(PointForms.messenger(service.get(), cell.value, ""));
        } else if (ColumnNames.usual(sort, cell.value)) {
            rows.noteUnused(cell.column);
        } else if (!ColumnNames.shownAgain(sort)) {
            keep(cell);
        }
    }

    /** How another program shows the name says something only when it is another name. */
    private void keepShown(CsvName name) {
        List<String> known = new ArrayList<>();
        points.forEach(point -> known.add(point.value()));
        jobs.values().forEach(job -> known.add(job.getOrDefault(Field.ORGANIZATION, "")));
        for (Cell cell : cells) {
            boolean again = ColumnNames.shownAgain(rows.sort(cell.column));
            if (cell.meaning.field() == Field.KEEP && again) {
                if (name.shows(cell.value, known)) {
                    rows.noteUnused(cell.column);
                } else {
                    keep(cell);
                }
            }
        }
    }

    private void keep(Cell cell) {
        String label = labels.getOrDefault(cell.meaning.group(), "");
        boolean own = cell.meaning.field() == Field.KEEP && !label.isBlank();
        String name = own ? label : rows.layout().nameOf(cell.column);
        String shortened = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        KeptField field = KeptField.of("csv", shortened, cell.value);
        if (kept.stream().noneMatch(field::saysSameAs)) {
            kept.add(field);
        }
        rows.noteKept(cell.column);
    }
}
