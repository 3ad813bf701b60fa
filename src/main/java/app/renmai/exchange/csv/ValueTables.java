package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedValues;
import app.renmai.exchange.ImportedValues.Entry;
import app.renmai.exchange.ImportedValues.Offered;
import app.renmai.exchange.ImportedValues.Wanted;
import app.renmai.exchange.Reason;
import app.renmai.model.value.ValueEntry.Direction;
import app.renmai.model.value.ValueEntry.Kind;
import app.renmai.text.MoneyText;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the table of value given and received, and what needs and offers the others speak of. */
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
        return new ImportedValues(entries, new MarkTables(tables, needs, offers).read());
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
}
