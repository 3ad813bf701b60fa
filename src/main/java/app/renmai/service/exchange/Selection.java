package app.renmai.service.exchange;

import app.renmai.store.Reader;
import app.renmai.store.TableDump;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.organization.CompetitorStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.InnerNoteStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.outreach.StopWishStore;
import app.renmai.store.value.FactStore;
import app.renmai.store.value.FirstSentenceStore;
import app.renmai.store.value.InitiativeStore;
import app.renmai.store.value.OfferStore;
import app.renmai.store.value.PromotionStore;
import app.renmai.store.value.ValueEntryStore;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which rows of a table belong to the contacts chosen for an export. */
final class Selection {
    /** The tables whose rows each belong to one person. */
    private static final List<String> OF_PEOPLE =
            List.of(
                    "contact_point",
                    "position_held",
                    "important_date",
                    "contact_tag",
                    "participant",
                    "commitment",
                    "reminder",
                    "need",
                    "pitch",
                    "kept_field",
                    "relation",
                    "contact_photo",
                    "not_same",
                    "cadence_rest",
                    OfferStore.MEANT_FOR,
                    FirstSentenceStore.TABLE,
                    OutreachStore.TABLE,
                    ValueEntryStore.TABLE,
                    InitiativeStore.TABLE,
                    PromotionStore.TABLE,
                    CollaborationStore.COLLABORATORS,
                    StopWishStore.TABLE);

    private final Map<String, Set<String>> wanted;

    private Selection(Map<String, Set<String>> wanted) {
        this.wanted = wanted;
    }

    private static Selection by(String column, Set<String> values) {
        return new Selection(Map.of(column, values));
    }

    /** Whether a row belongs to them: one of its columns points to what is chosen. */
    boolean takes(List<String> columns, List<String> row) {
        return wanted.entrySet().stream()
                .anyMatch(
                        one -> {
                            int index = columns.indexOf(one.getKey());
                            return index >= 0 && one.getValue().contains(row.get(index));
                        });
    }

    /**
     * The selections by table; a table without one is exported whole.
     *
     * @param contacts the contacts chosen, or null for all
     */
    static Map<String, Selection> of(Reader reader, @Nullable Set<Long> contacts) {
        if (contacts == null) {
            return Map.of();
        }
        Set<String> people = new HashSet<>();
        contacts.forEach(id -> people.add(id.toString()));
        Map<String, Selection> selections = new HashMap<>();
        selections.put("contact", by("id", people));
        for (String table : OF_PEOPLE) {
            selections.put(table, by("contact_id", people));
        }
        Set<String> places = linked(reader, selections, "position_held", "organization_id");
        selections.put("organization", by("id", places));
        for (String table : List.of("custom_value", FactStore.TABLE)) {
            selections.put(
                    table, new Selection(Map.of("contact_id", people, "organization_id", places)));
        }
        selections.put(CompetitorStore.TABLE, by("organization_id", places));
        Set<String> meant = linked(reader, selections, OfferStore.MEANT_FOR, "offer_id");
        selections.put(OfferStore.TABLE, new Selection(Map.of("contact_id", people, "id", meant)));
        Set<String> tags = linked(reader, selections, "contact_tag", "tag_id");
        selections.put("tag", by("id", tags));
        selections.put("cadence", new Selection(Map.of("contact_id", people, "tag_id", tags)));
        Set<String> threads = linked(reader, selections, OutreachStore.TABLE, "id");
        selections.put(AttemptStore.TABLE, by("outreach_id", threads));
        selections.put(InnerNoteStore.TABLE, by("outreach_id", threads));
        Set<String> documents = works(reader, selections);
        Set<String> talks = linked(reader, selections, "participant", "interaction_id");
        Set<String> pitches = linked(reader, selections, "pitch", "id");
        selections.put("interaction", by("id", talks));
        selections.put("appointment", by("interaction_id", talks));
        for (String table : List.of("pitch_version", "pitch_reuse", "pitch_effort")) {
            selections.put(table, by("pitch_id", pitches));
        }
        selections.put(
                "attachment",
                new Selection(
                        Map.of(
                                "id",
                                documents,
                                "contact_id",
                                people,
                                "interaction_id",
                                talks,
                                "pitch_id",
                                pitches)));
        return selections;
    }

    /** Selects what was done together with them; tells which files belong to it. */
    private static Set<String> works(Reader reader, Map<String, Selection> selections) {
        Set<String> works =
                linked(reader, selections, CollaborationStore.COLLABORATORS, "collaboration_id");
        selections.put(CollaborationStore.TABLE, by("id", works));
        for (String table :
                List.of(
                        CollaborationStore.PARTNERS,
                        CollaborationStore.TALKS,
                        CollaborationStore.FILES)) {
            selections.put(table, by("collaboration_id", works));
        }
        return works.stream()
                .flatMap(id -> CollaborationStore.files(reader, Long.parseLong(id)).stream())
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    /** What the chosen rows of a table point to. */
    private static Set<String> linked(
            Reader reader, Map<String, Selection> selections, String table, String target) {
        Set<String> found = new HashSet<>();
        Selection selection = selections.get(table);
        List<String> columns = List.of("contact_id", target);
        TableDump.each(
                reader,
                table,
                columns,
                row -> {
                    if (selection != null && selection.takes(columns, row)) {
                        found.add(row.getLast());
                    }
                });
        return found;
    }
}
