package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedCommitment;
import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.ImportedField;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedHabits;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedNeed;
import app.renmai.exchange.ImportedOrganization;
import app.renmai.exchange.ImportedParty;
import app.renmai.exchange.ImportedRelation;
import app.renmai.exchange.ImportedReminder;
import app.renmai.exchange.ImportedTimeline;
import app.renmai.exchange.ImportedValues;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.PostalAddress;
import app.renmai.model.contact.Rest;
import app.renmai.model.field.CustomField;
import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.value.Need;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Reads the folder of tables that {@link CsvFolder} writes: people with all that describes them,
 * the time spent with them, and how one works with them. Pitches, templates and the files of
 * attachments do not come back this way; an archive brings those.
 */
public final class CsvFolderReader {
    private static final String CONTACTS = "contacts";
    private static final String CADENCES = "cadences";
    private static final String VALUES = "custom_values";

    /** What a folder may hold that people and talks have no place for. */
    private static final List<String> UNUSED =
            List.of(
                    "pitches",
                    "pitch_versions",
                    "pitch_efforts",
                    "pitch_reuses",
                    "templates",
                    "attachments",
                    "photos",
                    "not_same",
                    "inner_notes",
                    "collaboration_files");

    private final Path folder;
    private final List<Remark> rejected = new ArrayList<>();
    private final List<Remark> notes = new ArrayList<>();
    private final Map<String, String> uids = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> talkUids = new HashMap<>();

    private CsvFolderReader(Path folder) {
        this.folder = folder;
    }

    /** Whether a folder holds tables of ours. */
    public static boolean isOne(Path folder) {
        return Files.isDirectory(folder)
                && Files.isRegularFile(folder.resolve(CONTACTS + ".csv"))
                && Files.isRegularFile(folder.resolve("contact_points.csv"));
    }

    /**
     * Reads a folder.
     *
     * @param folder a folder of which {@link #isOne} says so
     * @return the people in it and the time spent with them
     * @throws UnreadableFileException when its list of contacts cannot be read
     */
    public static ImportedFile read(Path folder) {
        return new CsvFolderReader(folder).read();
    }

    private ImportedFile read() {
        NamedRows contacts = rows(CONTACTS);
        if (!contacts.has("id", "uid", "family_name", "given_name")) {
            throw new UnreadableFileException(Reason.NO_HEADER, folder.resolve(CONTACTS + ".csv"));
        }
        for (NamedRows.Named row : contacts) {
            uids.put(row.get("id"), row.get("uid"));
            names.put(row.get("id"), row.get("name"));
        }
        List<ImportedContact> people = people(contacts);
        ImportedTimeline timeline =
                new ImportedTimeline(interactions(), commitments(), reminders(), needs());
        List<ImportedOrganization> organizations = organizations();
        ImportedHabits habits = habits();
        return new ImportedFile(
                "csv",
                "renmai",
                "UTF-8",
                people,
                timeline,
                organizations,
                rejected,
                notes,
                unused(),
                List.of(),
                habits);
    }

    private List<String> unused() {
        return UNUSED.stream().filter(name -> rows(name).iterator().hasNext()).toList();
    }

    /** What belongs to tags and to the whole list; of two that say the same, the first counts. */
    private ImportedHabits habits() {
        Map<String, Cadence> cadences = new LinkedHashMap<>();
        by(CADENCES, "tag")
                .forEach(
                        (tag, rows) ->
                                all(rows, CsvFolderReader::cadence)
                                        .forEach(each -> cadences.putIfAbsent(tag, each)));
        Map<String, Rest> rests = new LinkedHashMap<>();
        byContact("cadence_rests")
                .forEach(
                        (id, rows) ->
                                all(rows, CsvFolderReader::rest)
                                        .forEach(
                                                each ->
                                                        rests.putIfAbsent(
                                                                uids.getOrDefault(id, ""), each)));
        List<ImportedHabits.View> views =
                all(
                        rows("saved_views"),
                        row -> new ImportedHabits.View(row.get("name"), row.get("rule")));
        FolderTables tables =
                new FolderTables(this::rows, this::all, uids, names, talkUids, notes::add);
        ValueTables value = new ValueTables(tables);
        ImportedValues values = value.read();
        return new ImportedHabits(
                cadences,
                rests,
                views,
                new ResearchTables(tables).read(),
                new OutreachTables(tables).read(),
                new IntroductionTable(tables, value.ofIntroductions()).read(),
                new WorkTables(tables).read(),
                values);
    }

    private static Rest rest(NamedRows.Named row) {
        return new Rest(row.day("until_on"));
    }

    private NamedRows rows(String table) {
        return NamedRows.read(folder.resolve(table + ".csv"));
    }

    /** The rows of a table by whom they belong to, in their order. */
    private Map<String, List<NamedRows.Named>> byContact(String table) {
        return by(table, "contact_id");
    }

    private Map<String, List<NamedRows.Named>> by(String table, String column) {
        return rows(table).by(column);
    }

    private List<ImportedContact> people(NamedRows contacts) {
        Map<String, List<NamedRows.Named>> points = byContact("contact_points");
        Map<String, List<NamedRows.Named>> positions = byContact("positions");
        Map<String, List<NamedRows.Named>> dates = byContact("important_dates");
        Map<String, List<NamedRows.Named>> tags = byContact("contact_tags");
        Map<String, List<NamedRows.Named>> kept = byContact("kept_fields");
        Map<String, List<NamedRows.Named>> relations = byContact("relations");
        Map<String, List<NamedRows.Named>> cadences = byContact(CADENCES);
        Map<String, List<NamedRows.Named>> values = byContact(VALUES);
        Map<String, List<NamedRows.Named>> fields = by("custom_fields", "id");
        List<ImportedContact> people = new ArrayList<>();
        for (NamedRows.Named row : contacts) {
            String id = row.get("id");
            each(
                    row,
                    one ->
                            new ImportedContact(
                                    one.line(),
                                    one.get("uid"),
                                    name(one),
                                    one.get("address_as"),
                                    all(points.get(id), CsvFolderReader::point),
                                    all(positions.get(id), CsvFolderReader::position),
                                    all(dates.get(id), CsvFolderReader::date),
                                    all(tags.get(id), tag -> tag.get("tag")),
                                    one.get("how_met"),
                                    part(one.get("met_on")),
                                    one.get("met_through"),
                                    one.get("notes"),
                                    new ImportedExtras(
                                            all(kept.get(id), CsvFolderReader::kept),
                                            all(relations.get(id), this::relation),
                                            null,
                                            all(cadences.get(id), CsvFolderReader::cadence).stream()
                                                    .findFirst()
                                                    .orElse(null),
                                            all(values.get(id), value -> own(value, fields)))),
                    people);
        }
        return people;
    }

    /** Those that have something in fields of the user's own, in the order of the values. */
    private List<ImportedOrganization> organizations() {
        Map<String, List<NamedRows.Named>> rows = by("organizations", "id");
        Map<String, List<NamedRows.Named>> fields = by("custom_fields", "id");
        List<ImportedOrganization> found = new ArrayList<>();
        by(VALUES, "organization_id")
                .forEach(
                        (id, values) ->
                                each(
                                        rows.getOrDefault(id, values).getFirst(),
                                        one ->
                                                new ImportedOrganization(
                                                        one.line(),
                                                        one.get("uid"),
                                                        organization(one),
                                                        all(values, value -> own(value, fields))),
                                        found));
        return found;
    }

    /** The name, as the list of organizations says, or a value that has no row there. */
    private static String organization(NamedRows.Named row) {
        String name = row.get("name").isBlank() ? row.get("organization") : row.get("name");
        if (name.isBlank()) {
            throw new IllegalArgumentException(row.get("organization_id"));
        }
        return name;
    }

    /** Reads a row; what is wrong in it is told of, and the rest goes on. */
    private <T> void each(NamedRows.Named row, Function<NamedRows.Named, T> reader, List<T> into) {
        try {
            into.add(reader.apply(row));
        } catch (RowProblem e) {
            rejected.add(e.remark());
        } catch (RuntimeException e) {
            String shown = Objects.toString(e.getMessage(), "").lines().findFirst().orElse("");
            rejected.add(Remark.at(row.line(), Reason.ROW_UNREADABLE, row.table(), shown));
        }
    }

    private <T> List<T> all(
            @Nullable Iterable<NamedRows.Named> rows, Function<NamedRows.Named, T> reader) {
        List<T> found = new ArrayList<>();
        if (rows != null) {
            rows.forEach(row -> each(row, reader, found));
        }
        return found;
    }

    private static PersonName name(NamedRows.Named row) {
        return new PersonName(
                row.get("family_name"),
                row.get("middle_name"),
                row.get("given_name"),
                row.get("prefix"),
                row.get("suffix"),
                row.get("nickname"),
                row.get("phonetic"));
    }

    private static Cadence cadence(NamedRows.Named row) {
        return new Cadence(
                Integer.parseInt(row.get("ideal_days")), Integer.parseInt(row.get("maximum_days")));
    }

    private static ImportedField own(
            NamedRows.Named value, Map<String, List<NamedRows.Named>> fields) {
        NamedRows.Named field =
                fields.getOrDefault(value.get("field_id"), List.of(value)).getFirst();
        boolean known = field != value;
        return new ImportedField(
                known ? field.get("name") : value.get("field"),
                known ? code(CustomField.Kind.class, field.get("kind")) : CustomField.Kind.TEXT,
                known
                        ? field.get("choices").lines().filter(line -> !line.isBlank()).toList()
                        : List.of(),
                value.get("field_value"));
    }

    private static ContactPoint point(NamedRows.Named row) {
        ContactPoint.Kind kind = code(ContactPoint.Kind.class, row.get("kind"));
        PostalAddress address =
                new PostalAddress(
                        row.get("po_box"),
                        row.get("extended"),
                        row.get("street"),
                        row.get("city"),
                        row.get("region"),
                        row.get("postal_code"),
                        row.get("country"));
        boolean parts = !address.equals(new PostalAddress("", "", "", "", "", "", ""));
        return new ContactPoint(
                0,
                kind,
                row.get("service"),
                row.get("point_value"),
                row.get("label"),
                truth(row.get("preferred")),
                parts ? address : null);
    }

    private static Position position(NamedRows.Named row) {
        return new Position(
                0,
                null,
                row.get("organization"),
                row.get("title"),
                row.get("department"),
                part(row.get("from_date")),
                part(row.get("to_date")),
                truth(row.get("former")));
    }

    private static ImportantDate date(NamedRows.Named row) {
        return new ImportantDate(
                0,
                code(ImportantDate.Kind.class, row.get("kind")),
                row.get("label"),
                PartialDate.parse(row.get("date_text")),
                code(ImportantDate.Calendar.class, row.get("calendar")),
                truth(row.get("leap_month")));
    }

    private static KeptField kept(NamedRows.Named row) {
        return KeptField.of(row.get("format"), row.get("name"), row.get("field_value"));
    }

    private ImportedRelation relation(NamedRows.Named row) {
        String related = row.get("related_id");
        return new ImportedRelation(
                row.get("kind"),
                uids.getOrDefault(related, ""),
                related.isEmpty() ? row.get("name") : names.getOrDefault(related, ""));
    }

    private List<ImportedInteraction> interactions() {
        Map<String, List<NamedRows.Named>> people = by("participants", "interaction_id");
        List<ImportedInteraction> talks = new ArrayList<>();
        for (NamedRows.Named row : rows("interactions")) {
            List<NamedRows.Named> there = people.getOrDefault(row.get("id"), List.of());
            each(
                    row,
                    one ->
                            new ImportedInteraction(
                                    one.line(),
                                    sourceId(one),
                                    code(Interaction.Kind.class, one.get("kind")),
                                    code(Interaction.Direction.class, one.get("direction")),
                                    Instant.parse(one.get("starts_at")),
                                    one.instant("ends_at"),
                                    truth(one.get("all_day")),
                                    one.get("place"),
                                    one.get("summary"),
                                    one.get("body"),
                                    all(there, this::party),
                                    one.get("state").isEmpty()
                                            ? null
                                            : code(Interaction.State.class, one.get("state"))),
                    talks);
            talkUids.put(row.get("id"), sourceId(row));
        }
        return talks;
    }

    /** A talk of ours keeps its identity: brought back where it came from, it is the same. */
    private static String sourceId(NamedRows.Named row) {
        String uid = row.get("uid");
        return uid.isEmpty() ? "" : uid + ImportedInteraction.OURS;
    }

    private ImportedParty party(NamedRows.Named row) {
        String id = row.get("contact_id");
        return new ImportedParty(
                ImportedParty.Role.WITH, uids.getOrDefault(id, ""), row.get("contact"), "", "");
    }

    private List<ImportedCommitment> commitments() {
        return all(
                rows("commitments"),
                row ->
                        new ImportedCommitment(
                                row.line(),
                                uids.getOrDefault(row.get("contact_id"), ""),
                                code(Commitment.Owner.class, row.get("owed_by")),
                                row.get("promise"),
                                row.day("due_on"),
                                row.instant("done_at")));
    }

    private List<ImportedReminder> reminders() {
        return all(
                rows("reminders"),
                row ->
                        new ImportedReminder(
                                row.line(),
                                uids.getOrDefault(row.get("contact_id"), ""),
                                row.get("reason"),
                                LocalDate.parse(row.get("due_on")),
                                row.instant("done_at")));
    }

    private List<ImportedNeed> needs() {
        Map<String, List<NamedRows.Named>> tags = by("need_tags", "need_id");
        Map<String, List<NamedRows.Named>> theirs = by("organization_needs", "need_id");
        return all(
                list(rows("needs")).stream()
                        .filter(row -> !theirs.containsKey(row.get("id")))
                        .toList(),
                row ->
                        new ImportedNeed(
                                row.line(),
                                uids.getOrDefault(row.get("contact_id"), ""),
                                talkUids.getOrDefault(row.get("interaction_id"), ""),
                                row.get("words"),
                                code(Need.Certainty.class, row.get("certainty")),
                                code(Need.State.class, row.get("state")),
                                row.day("needed_by"),
                                tags.getOrDefault(row.get("id"), List.of()).stream()
                                        .map(tag -> tag.get("tag"))
                                        .toList()));
    }

    private static List<NamedRows.Named> list(NamedRows rows) {
        List<NamedRows.Named> all = new ArrayList<>();
        rows.forEach(all::add);
        return all;
    }

    private static <E extends Enum<E> & Coded> E code(Class<E> type, String code) {
        return Coded.of(type, code);
    }

    private static @Nullable PartialDate part(String text) {
        return text.isEmpty() ? null : PartialDate.parse(text);
    }

    /** Spreadsheets write truth values in capitals. */
    private static boolean truth(String text) {
        return text.equalsIgnoreCase("true");
    }
}
