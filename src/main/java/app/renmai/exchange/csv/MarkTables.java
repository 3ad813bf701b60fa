package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedMark;
import app.renmai.exchange.ImportedMark.Dismissed;
import app.renmai.exchange.ImportedMark.HiddenPerson;
import app.renmai.exchange.ImportedMark.HiddenTalk;
import app.renmai.exchange.ImportedMark.Initiative;
import app.renmai.exchange.ImportedMark.Proof;
import app.renmai.exchange.ImportedMark.Talk;
import app.renmai.exchange.ImportedMark.Trust;
import app.renmai.exchange.ImportedMark.Worked;
import app.renmai.exchange.ImportedValues.Offered;
import app.renmai.exchange.ImportedValues.Wanted;
import app.renmai.exchange.Reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the tables of initiatives, promotions, proofs of offers, dismissed matches, and marks that
 * something is private.
 */
final class MarkTables {
    private static final int WORDS = 4000;
    private static final String ID = "id";
    private static final String WHO = "contact_id";
    private static final String TALK = "interaction_id";

    private final FolderTables tables;
    private final Map<String, Wanted> needs;
    private final Map<String, Offered> offers;
    private final Map<String, String> summaries = new HashMap<>();
    private final Map<String, NamedRows.Named> works = new HashMap<>();
    private final Map<String, Set<String>> parties = new HashMap<>();

    /**
     * @param needs what needs say, by their numbers in the folder
     * @param offers what offers say, likewise
     */
    MarkTables(FolderTables tables, Map<String, Wanted> needs, Map<String, Offered> offers) {
        this.tables = tables;
        this.needs = Map.copyOf(needs);
        this.offers = Map.copyOf(offers);
    }

    /** All of them. */
    List<ImportedMark> read() {
        tables.rows("interactions").forEach(row -> summaries.put(row.get(ID), row.get("summary")));
        tables.rows("collaborations").forEach(row -> works.put(row.get(ID), row));
        tables.rows("participants")
                .forEach(
                        row ->
                                parties.computeIfAbsent(row.get(TALK), _ -> new HashSet<>())
                                        .add(row.get(WHO)));
        List<ImportedMark> marks = new ArrayList<>();
        marks.addAll(tables.all("initiatives", this::initiative));
        marks.addAll(tables.all("promotions", this::trust));
        marks.addAll(tables.all("offer_proofs", this::proof));
        marks.addAll(tables.all("dismissed_matches", this::dismissed));
        marks.addAll(tables.all("private_marks", this::hidden));
        return marks;
    }

    private Initiative initiative(NamedRows.Named row) {
        Talk talk = talk(row);
        String person = tables.known(row, WHO);
        if (!parties.getOrDefault(row.get(TALK), Set.of()).contains(row.get(WHO))) {
            throw new RowProblem(row, Reason.NOT_A_PARTY, tables.name(row, WHO));
        }
        return new Initiative(row.line(), talk, person);
    }

    private Talk talk(NamedRows.Named row) {
        String source = tables.talk(row, TALK);
        if (source.isEmpty()) {
            throw FolderTables.notThere(row, TALK);
        }
        return new Talk(source, summaries.getOrDefault(row.get(TALK), ""));
    }

    private Trust trust(NamedRows.Named row) {
        return new Trust(
                row.line(),
                tables.known(row, WHO),
                row.fitting("note", WORDS),
                row.dayOf("on_day"));
    }

    private Proof proof(NamedRows.Named row) {
        Offered offer = there(row, "offer_id", offers);
        NamedRows.Named work = there(row, "collaboration_id", works);
        return new Proof(
                row.line(),
                offer,
                new Worked(
                        work.get("uid"),
                        work.get("title"),
                        work.partOf("starts"),
                        work.get("goal")));
    }

    private Dismissed dismissed(NamedRows.Named row) {
        return new Dismissed(
                row.line(), there(row, "need_id", needs), there(row, "offer_id", offers));
    }

    private static <T> T there(NamedRows.Named row, String column, Map<String, T> known) {
        T found = known.get(row.get(column));
        if (found == null) {
            throw FolderTables.notThere(row, column);
        }
        return found;
    }

    private ImportedMark hidden(NamedRows.Named row) {
        return row.get(WHO).isEmpty()
                ? new HiddenTalk(row.line(), talk(row))
                : new HiddenPerson(row.line(), tables.known(row, WHO));
    }
}
