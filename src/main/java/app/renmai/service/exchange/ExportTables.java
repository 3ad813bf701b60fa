package app.renmai.service.exchange;

import app.renmai.exchange.csv.CsvFolder;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.PersonName;
import app.renmai.service.job.Progress;
import app.renmai.store.Reader;
import app.renmai.store.TableDump;
import app.renmai.store.appointment.AppointmentStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.contact.ContactIdentityStore;
import app.renmai.store.contact.ContactListStore;
import app.renmai.store.field.CustomFieldStore;
import app.renmai.store.field.CustomValueStore;
import app.renmai.store.introduction.IntroductionStore;
import app.renmai.store.organization.CompetitorStore;
import app.renmai.store.organization.OrganizationStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.InnerNoteStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.outreach.SpecialDayStore;
import app.renmai.store.outreach.StopWishStore;
import app.renmai.store.pitch.ReuseStore;
import app.renmai.store.privacy.PrivateStore;
import app.renmai.store.value.FactStore;
import app.renmai.store.value.FirstSentenceStore;
import app.renmai.store.value.InitiativeStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;
import app.renmai.store.value.PromotionStore;
import app.renmai.store.value.ValueEntryStore;
import app.renmai.text.NameFormat;
import app.renmai.text.NameOrder;
import app.renmai.text.NameParts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The tables of a CSV export. Columns keep the names they have in the database, stable and in
 * English; beside an id stands the name it means, so that a spreadsheet is of use without look-ups.
 */
final class ExportTables {
    /** Keys made for searching and sorting, which the program can make again. */
    private static final Set<String> DERIVED =
            Set.of("search_key", "sort_key", "folded", "folded_name");

    private static final List<Table> TABLES =
            List.of(
                    new Table("contacts", "contact"),
                    new Table("contact_points", "contact_point"),
                    new Table("positions", "position_held"),
                    new Table("organizations", "organization"),
                    new Table("important_dates", "important_date"),
                    new Table("tags", "tag"),
                    new Table("contact_tags", "contact_tag"),
                    new Table("interactions", "interaction"),
                    new Table("appointments", "appointment"),
                    new Table("participants", "participant"),
                    new Table("commitments", "commitment"),
                    new Table("reminders", "reminder"),
                    new Table("needs", "need"),
                    new Table("organization_needs", NeedStore.OF_ORGANIZATION),
                    new Table("need_tags", NeedStore.TAGS),
                    new Table("facts", FactStore.TABLE),
                    new Table("competitors", CompetitorStore.TABLE),
                    new Table("offers", OfferStore.TABLE),
                    new Table("offers_for", OfferStore.MEANT_FOR),
                    new Table("offer_tags", OfferStore.TAGS),
                    new Table("offer_proofs", OfferStore.PROOFS),
                    new Table("dismissed_matches", NeedStore.DISMISSED),
                    new Table("first_sentences", FirstSentenceStore.TABLE),
                    new Table("values", ValueEntryStore.TABLE),
                    new Table("initiatives", InitiativeStore.TABLE),
                    new Table("promotions", PromotionStore.TABLE),
                    new Table("outreach", OutreachStore.TABLE),
                    new Table("attempts", AttemptStore.TABLE),
                    new Table("stop_wishes", StopWishStore.TABLE),
                    new Table("special_days", SpecialDayStore.TABLE),
                    new Table("inner_notes", InnerNoteStore.TABLE),
                    new Table("introductions", IntroductionStore.TABLE),
                    new Table("collaborations", CollaborationStore.TABLE),
                    new Table("collaborators", CollaborationStore.COLLABORATORS),
                    new Table("collaboration_organizations", CollaborationStore.PARTNERS),
                    new Table("collaboration_talks", CollaborationStore.TALKS),
                    new Table("collaboration_files", CollaborationStore.FILES),
                    new Table("pitches", "pitch"),
                    new Table("pitch_versions", "pitch_version"),
                    new Table("pitch_reuses", ReuseStore.TABLE),
                    new Table("pitch_efforts", "pitch_effort"),
                    new Table("templates", "template"),
                    new Table("attachments", "attachment"),
                    new Table("kept_fields", "kept_field"),
                    new Table("relations", "relation"),
                    new Table("photos", "contact_photo"),
                    new Table("not_same", "not_same"),
                    new Table("cadences", "cadence"),
                    new Table("cadence_rests", "cadence_rest"),
                    new Table("custom_fields", CustomFieldStore.TABLE),
                    new Table("custom_values", CustomValueStore.TABLE),
                    new Table("saved_views", "saved_view"),
                    new Table("private_marks", PrivateStore.TABLE));

    private final Reader reader;
    private final @Nullable Set<Long> contacts;
    private final List<Table> tables;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, String> organizations = new HashMap<>();
    private final Map<Long, ContactListStore.Job> jobs = new HashMap<>();
    private final Map<Long, String> tags;
    private final Map<Long, String> fieldNames = new HashMap<>();
    private final Map<Long, String> needs;
    private final Map<Long, String> offers;
    private final Map<Long, String> works;
    private final OwnColumns own;
    private final Map<Long, State> states;

    /**
     * @param reader reads at one moment
     * @param contacts the contacts to export with what hangs on them, or null for everything
     * @param innerNotes whether what goes on in the user while nobody answers goes out, too
     */
    ExportTables(Reader reader, @Nullable Set<Long> contacts, boolean innerNotes) {
        this.tables =
                TABLES.stream()
                        .filter(one -> innerNotes || !one.table.equals(InnerNoteStore.TABLE))
                        .toList();
        this.reader = reader;
        this.contacts = contacts;
        this.states = AppointmentStore.all(reader);
        ContactIdentityStore.eachIdentity(reader, one -> names.put(one.id(), shown(one.name())));
        OrganizationStore.all(reader).forEach(one -> organizations.put(one.id(), one.name()));
        this.own = new OwnColumns(reader);
        CustomFieldStore.all(reader).forEach(one -> fieldNames.put(one.id(), one.name()));
        ContactListStore.jobs(reader, null).forEach(job -> jobs.putIfAbsent(job.contactId(), job));
        this.tags = texts("tag", "name");
        this.needs = texts(NeedStore.TABLE, "words");
        this.offers = texts(OfferStore.TABLE, "words");
        this.works = texts(CollaborationStore.TABLE, "title");
    }

    private Map<Long, String> texts(String table, String column) {
        Map<Long, String> texts = new HashMap<>();
        TableDump.each(
                reader,
                table,
                List.of("id", column),
                row -> texts.put(Long.valueOf(row.getFirst()), row.getLast()));
        return texts;
    }

    /**
     * A table of the export.
     *
     * @param file the name of its file, without the ending
     * @param table its name in the database
     */
    private record Table(String file, String table) {}

    /** A column that names what another column's id means. */
    private record Meaning(String name, Function<String, String> of) {}

    /** The names of all files an export may have. */
    static Set<String> files() {
        return TABLES.stream()
                .map(Table::file)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    static String shown(PersonName name) {
        return NameFormat.full(name.parts(NameParts::new), NameOrder.BY_SCRIPT);
    }

    static String shown(ContactName name) {
        return shown(name.name());
    }

    /** Writes all tables. */
    void writeTo(CsvFolder folder, Progress progress) {
        long total = 0;
        for (Table table : tables) {
            total += TableDump.count(reader, table.table);
        }
        long[] done = {0};
        long all = total;
        Map<String, Selection> selections = Selection.of(reader, contacts);
        for (Table table : tables) {
            List<String> columns =
                    TableDump.columns(reader, table.table).stream()
                            .filter(column -> !DERIVED.contains(column))
                            .toList();
            Selection selection = selections.get(table.table);
            folder.table(
                    table.file,
                    header(table, columns),
                    sink ->
                            TableDump.each(
                                    reader,
                                    table.table,
                                    columns,
                                    row -> {
                                        progress.checkCancelled();
                                        progress.report(++done[0], all);
                                        if (selection == null || selection.takes(columns, row)) {
                                            write(table, columns, row, sink);
                                        }
                                    }));
        }
    }

    private List<String> header(Table table, List<String> columns) {
        List<String> header = new ArrayList<>();
        for (String column : columns) {
            header.add(column);
            meanings(table, column).forEach(meaning -> header.add(meaning.name));
        }
        header.addAll(own.names(table.table, header));
        return header;
    }

    private void write(
            Table table, List<String> columns, List<String> row, Consumer<List<String>> sink) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String value = row.get(i);
            cells.add(value);
            meanings(table, columns.get(i)).forEach(meaning -> cells.add(meaning.of.apply(value)));
        }
        cells.addAll(own.values(table.table, row.get(columns.indexOf("id"))));
        sink.accept(cells);
    }

    private List<Meaning> meanings(Table table, String column) {
        return switch (column) {
            case "id" ->
                    switch (table.table) {
                        case "contact" ->
                                List.of(
                                        new Meaning("name", named(names)),
                                        new Meaning("organization", id -> job(id).organization()),
                                        new Meaning("title", id -> job(id).title()));
                        case "interaction" -> List.of(new Meaning("state", this::state));
                        default -> List.of();
                    };
            case "contact_id" -> List.of(new Meaning("contact", named(names)));
            case "related_id" -> List.of(new Meaning("related", named(names)));
            case ReuseStore.ORIGIN_CONTACT -> List.of(new Meaning("origin_contact", named(names)));
            case "other_id" -> List.of(new Meaning("other", named(names)));
            case "met_through_id" -> List.of(new Meaning("met_through", named(names)));
            case "organization_id" -> List.of(new Meaning("organization", named(organizations)));
            case "competitor_id" -> List.of(new Meaning("competitor", named(organizations)));
            case "field_id" -> List.of(new Meaning("field", named(fieldNames)));
            case "tag_id" -> List.of(new Meaning("tag", named(tags)));
            case "need_id" -> List.of(new Meaning("need", named(needs)));
            case "offer_id" -> List.of(new Meaning("offer", named(offers)));
            case "collaboration_id" -> List.of(new Meaning("collaboration", named(works)));
            default -> List.of();
        };
    }

    private String state(String id) {
        return states.getOrDefault(Long.valueOf(id), State.HELD).code();
    }

    private ContactListStore.Job job(String id) {
        return jobs.getOrDefault(Long.valueOf(id), new ContactListStore.Job(0, null, "", "", ""));
    }

    private static Function<String, String> named(Map<Long, String> names) {
        return id -> id.isEmpty() ? "" : names.getOrDefault(Long.valueOf(id), "");
    }
}
