package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedValues;
import app.renmai.exchange.ImportedValues.Dismissed;
import app.renmai.exchange.ImportedValues.Entry;
import app.renmai.exchange.ImportedValues.Initiative;
import app.renmai.exchange.ImportedValues.Offered;
import app.renmai.exchange.ImportedValues.Proof;
import app.renmai.exchange.ImportedValues.Wanted;
import app.renmai.exchange.Reason;
import app.renmai.model.value.Promotion;
import app.renmai.model.value.ValueEntry.Direction;
import app.renmai.model.value.ValueEntry.Kind;
import app.renmai.text.MoneyText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the tables of value given and received, initiatives, promotions, proofs of offers,
 * dismissed matches, and marks that something is private.
 */
final class ValueTables {
    private static final int WORDS = 4000;
    private static final String WHO = "contact_id";
    private static final String TALK = "interaction_id";
    private static final String WORK = "collaboration_id";
    private static final String INTRODUCTION = "introduction_id";
    private static final String NEED = "need_id";
    private static final String OFFER = "offer_id";

    private final FolderTables tables;
    private final Map<String, Wanted> needs = new HashMap<>();
    private final Map<String, Offered> offers = new HashMap<>();
    private final Map<String, String> works = new HashMap<>();
    private final Map<String, String> servedBy = new HashMap<>();
    private final Map<String, List<Entry>> ofIntroductions = new HashMap<>();

    ValueTables(FolderTables tables) {
        this.tables = tables;
    }

    /** All of it. */
    ImportedValues read() {
        name();
        List<Entry> entries = entries();
        Map<String, Promotion> promotions = new LinkedHashMap<>();
        tables.all("promotions", row -> Map.entry(tables.known(row, WHO), promotion(row)))
                .forEach(each -> promotions.putIfAbsent(each.getKey(), each.getValue()));
        Set<String> people = new HashSet<>();
        Set<String> talks = new HashSet<>();
        tables.all("private_marks", row -> mark(row, people, talks));
        return new ImportedValues(
                entries,
                tables.all("initiatives", this::initiative),
                promotions,
                tables.all("offer_proofs", this::proof),
                tables.all("dismissed_matches", this::dismissed),
                people,
                talks);
    }

    /** The value that came out of introductions the folder holds, by their numbers in it. */
    Map<String, List<Entry>> ofIntroductions() {
        return ofIntroductions;
    }

    /**
     * Needs have no identity, and offers and collaborations have another here: by their numbers.
     */
    private void name() {
        Map<String, String> organizations = new HashMap<>();
        tables.rows("organization_needs")
                .forEach(row -> organizations.put(row.get(NEED), row.get("organization")));
        for (NamedRows.Named row : tables.rows("needs")) {
            try {
                needs.put(row.get("id"), need(row, organizations));
            } catch (RowProblem _) {
                // Told of where needs are read.
            }
        }
        for (NamedRows.Named row : tables.rows("offers")) {
            offers.put(
                    row.get("id"),
                    new Offered(row.get("uid"), tables.person(row).orElse(""), row.get("words")));
        }
        tables.rows("collaborations").forEach(row -> works.put(row.get("id"), row.get("uid")));
    }

    private Wanted need(NamedRows.Named row, Map<String, String> organizations) {
        return new Wanted(
                tables.person(row).orElse(""),
                organizations.getOrDefault(row.get("id"), ""),
                row.get("words"),
                row.day("needed_by"));
    }

    private List<Entry> entries() {
        Set<String> introductions = new HashSet<>();
        tables.rows("introductions").forEach(row -> introductions.add(row.get("id")));
        List<Entry> entries = new ArrayList<>();
        tables.all("values", row -> Map.entry(row.get(INTRODUCTION), entry(row)))
                .forEach(
                        each -> {
                            String out = each.getKey();
                            List<Entry> there =
                                    introductions.contains(out)
                                            ? ofIntroductions.computeIfAbsent(
                                                    out, _ -> new ArrayList<>())
                                            : entries;
                            there.add(each.getValue());
                        });
        return entries;
    }

    private Entry entry(NamedRows.Named row) {
        Wanted need = needs.get(row.get(NEED));
        String needWords = row.fitting("need_words", WORDS);
        Entry entry =
                new Entry(
                        row.line(),
                        row.get("uid"),
                        tables.known(row, WHO),
                        row.code(Direction.class, "direction"),
                        row.code(Kind.class, "kind"),
                        // Of an introduction it is known without words what it was.
                        row.get(INTRODUCTION).isEmpty()
                                ? row.words("words", WORDS)
                                : row.fitting("words", WORDS),
                        row.dayOf("on_day"),
                        need,
                        needWords.isBlank() && need == null ? row.get("need") : needWords,
                        row.day("confirmed_on"),
                        tables.talk(row, TALK),
                        works.getOrDefault(row.get(WORK), ""),
                        row.instant("created_at"));
        remark(row, entry, need);
        return entry;
    }

    private void remark(NamedRows.Named row, Entry entry, @Nullable Wanted need) {
        if (MoneyText.names(entry.words()) || MoneyText.names(entry.needWords())) {
            tables.note(row, Reason.VALUE_MONEY, entry.words());
        }
        if (need != null) {
            String before = servedBy.putIfAbsent(row.get(NEED), entry.words());
            if (before != null) {
                tables.note(row, Reason.NEED_TWICE, need.words(), before);
            }
        }
    }

    private static Promotion promotion(NamedRows.Named row) {
        return new Promotion(0, row.fitting("note", WORDS), row.dayOf("on_day"));
    }

    private Initiative initiative(NamedRows.Named row) {
        return new Initiative(knownTalk(row), tables.known(row, WHO));
    }

    private String knownTalk(NamedRows.Named row) {
        String talk = tables.talk(row, TALK);
        if (talk.isEmpty()) {
            throw FolderTables.notThere(row, TALK);
        }
        return talk;
    }

    private Proof proof(NamedRows.Named row) {
        return new Proof(there(row, OFFER, offers), there(row, WORK, works));
    }

    private Dismissed dismissed(NamedRows.Named row) {
        return new Dismissed(there(row, NEED, needs), there(row, OFFER, offers));
    }

    private static <T> T there(NamedRows.Named row, String column, Map<String, T> known) {
        T found = known.get(row.get(column));
        if (found == null) {
            throw FolderTables.notThere(row, column);
        }
        return found;
    }

    private boolean mark(NamedRows.Named row, Set<String> people, Set<String> talks) {
        return row.get(WHO).isEmpty()
                ? talks.add(knownTalk(row))
                : people.add(tables.known(row, WHO));
    }
}
