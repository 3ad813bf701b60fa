package app.renmai.service.exchange;

import app.renmai.store.Reader;
import app.renmai.store.TableDump;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.introduction.IntroductionStore;
import app.renmai.store.organization.CompetitorStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.InnerNoteStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.outreach.StopWishStore;
import app.renmai.store.privacy.PrivateStore;
import app.renmai.store.value.FactStore;
import app.renmai.store.value.FirstSentenceStore;
import app.renmai.store.value.InitiativeStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;
import app.renmai.store.value.PromotionStore;
import app.renmai.store.value.ValueEntryStore;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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
    private final boolean every;

    private Selection(Map<String, Set<String>> wanted) {
        this(wanted, false);
    }

    private Selection(Map<String, Set<String>> wanted, boolean every) {
        this.wanted = wanted;
        this.every = every;
    }

    private static Selection by(String column, Set<String> values) {
        return new Selection(Map.of(column, values));
    }

    /**
     * Whether a row belongs to them: one of its columns points to what is chosen, or every one of
     * what is between two.
     */
    boolean takes(List<String> columns, List<String> row) {
        Predicate<Map.Entry<String, Set<String>>> chosen =
                one -> {
                    int index = columns.indexOf(one.getKey());
                    return index >= 0 && one.getValue().contains(row.get(index));
                };
        return every
                ? wanted.entrySet().stream().allMatch(chosen)
                : wanted.entrySet().stream().anyMatch(chosen);
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
        selections.put(
                IntroductionStore.TABLE,
                new Selection(Map.of("contact_id", people, "other_id", people), true));
        Set<String> places = linked(reader, selections, "position_held", "organization_id");
        selections.put("organization", by("id", places));
        for (String table : List.of("custom_value", FactStore.TABLE)) {
            selections.put(
                    table, new Selection(Map.of("contact_id", people, "organization_id", places)));
        }
        selections.put(CompetitorStore.TABLE, by("organization_id", places));
        Set<String> works =
                linked(reader, selections, CollaborationStore.COLLABORATORS, "collaboration_id");
        needsAndOffers(reader, selections, people, places, works);
        Set<String> tags = linked(reader, selections, "contact_tag", "tag_id");
        selections.put("tag", by("id", tags));
        selections.put("cadence", new Selection(Map.of("contact_id", people, "tag_id", tags)));
        Set<String> threads = linked(reader, selections, OutreachStore.TABLE, "id");
        selections.put(AttemptStore.TABLE, by("outreach_id", threads));
        selections.put(InnerNoteStore.TABLE, by("outreach_id", threads));
        Set<String> documents = works(reader, selections, works);
        Set<String> talks = linked(reader, selections, "participant", "interaction_id");
        Set<String> pitches = linked(reader, selections, "pitch", "id");
        selections.put("interaction", by("id", talks));
        selections.put("appointment", by("interaction_id", talks));
        selections.put(
                PrivateStore.TABLE,
                new Selection(Map.of("contact_id", people, "interaction_id", talks)));
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
    private static Set<String> works(
            Reader reader, Map<String, Selection> selections, Set<String> works) {
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

    private static void needsAndOffers(
            Reader reader,
            Map<String, Selection> selections,
            Set<String> people,
            Set<String> places,
            Set<String> works) {
        Set<String> ofPlaces = new HashSet<>();
        TableDump.each(
                reader,
                NeedStore.OF_ORGANIZATION,
                List.of("organization_id", "need_id"),
                row -> {
                    if (places.contains(row.getFirst())) {
                        ofPlaces.add(row.getLast());
                    }
                });
        selections.put(NeedStore.OF_ORGANIZATION, by("organization_id", places));
        selections.put(
                NeedStore.TABLE, new Selection(Map.of("contact_id", people, "id", ofPlaces)));
        Set<String> needs = linked(reader, selections, NeedStore.TABLE, "id");
        selections.put(NeedStore.TAGS, by("need_id", needs));
        Set<String> meant = linked(reader, selections, OfferStore.MEANT_FOR, "offer_id");
        selections.put(OfferStore.TABLE, new Selection(Map.of("contact_id", people, "id", meant)));
        Set<String> offers = linked(reader, selections, OfferStore.TABLE, "id");
        selections.put(OfferStore.TAGS, by("offer_id", offers));
        selections.put(
                NeedStore.DISMISSED,
                new Selection(Map.of("need_id", needs, "offer_id", offers), true));
        selections.put(
                OfferStore.PROOFS,
                new Selection(Map.of("offer_id", offers, "collaboration_id", works), true));
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
