package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedOutreach;
import app.renmai.exchange.ImportedOutreach.Stop;
import app.renmai.exchange.ImportedOutreach.Try;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.SpecialDay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the tables of outreach threads, attempts, wishes not to be written to again and special
 * days. Inner notes, where a folder has them, are for reading alone.
 */
final class OutreachTables {
    private static final int NAME = 1000;
    private static final int WORDS = 4000;
    private static final int NOTE = 200_000;
    private static final int CHANNEL = 200;

    private final FolderTables tables;
    private final Map<String, String> pitches = new HashMap<>();

    OutreachTables(FolderTables tables) {
        this.tables = tables;
    }

    /** All of it. */
    ImportedOutreach read() {
        tables.rows("pitches").forEach(row -> pitches.put(row.get("id"), row.get("uid")));
        Set<String> known = new HashSet<>();
        tables.rows("outreach").forEach(row -> known.add(row.get("id")));
        Map<String, List<NamedRows.Named>> attempts = new HashMap<>();
        tables.all("attempts", row -> there(row, "outreach_id", known))
                .forEach(
                        row ->
                                attempts.computeIfAbsent(
                                                row.get("outreach_id"), _ -> new ArrayList<>())
                                        .add(row));
        List<ImportedOutreach.Thread> threads =
                tables.all(
                        "outreach",
                        row ->
                                thread(
                                        row,
                                        tables.all(
                                                attempts.getOrDefault(row.get("id"), List.of()),
                                                this::attempt)));
        Map<String, Stop> stops = new LinkedHashMap<>();
        tables.all("stop_wishes", row -> Map.entry(person(row), stop(row)))
                .forEach(wish -> stops.putIfAbsent(wish.getKey(), wish.getValue()));
        return new ImportedOutreach(
                threads, stops, tables.all("special_days", OutreachTables::special));
    }

    private ImportedOutreach.Thread thread(NamedRows.Named row, List<Try> tries) {
        return new ImportedOutreach.Thread(
                row.line(),
                row.get("uid"),
                person(row),
                row.fitting("purpose", NAME),
                row.code(Outreach.State.class, "state"),
                row.fitting("their_words", WORDS),
                row.day("until_on"),
                row.day("next_on"),
                row.instantOf("created_at"),
                row.instant("closed_at"),
                tries.stream()
                        .sorted(Comparator.comparingInt((Try one) -> one.attempt().number()))
                        .toList());
    }

    private Try attempt(NamedRows.Named row) {
        Attempt attempt =
                new Attempt(
                        0,
                        0,
                        Integer.parseInt(row.get("number")),
                        row.instantOf("made_at"),
                        row.fitting("channel", CHANNEL),
                        row.code(Attempt.Carried.class, "carried"),
                        row.fitting("carried_words", WORDS),
                        row.code(Attempt.Outcome.class, "outcome"),
                        row.instant("answered_at"),
                        row.fitting("answer", WORDS),
                        row.fitting("note", NOTE),
                        null,
                        null);
        return new Try(
                attempt,
                pitches.getOrDefault(row.get("pitch_id"), ""),
                tables.talk(row, "interaction_id"),
                tables.talk(row, "reply_id"));
    }

    private static Stop stop(NamedRows.Named row) {
        return new Stop(row.fitting("words", WORDS), row.dayOf("said_on"));
    }

    private static SpecialDay special(NamedRows.Named row) {
        return new SpecialDay(
                row.dayOf("on_day"),
                row.code(SpecialDay.Kind.class, "kind"),
                row.fitting("name", NAME));
    }

    private String person(NamedRows.Named row) {
        return tables.known(row, "contact_id");
    }

    /** A row that speaks of something the folder holds; one that does not is refused. */
    private static NamedRows.Named there(NamedRows.Named row, String column, Set<String> known) {
        if (!known.contains(row.get(column))) {
            throw FolderTables.notThere(row, column);
        }
        return row;
    }
}
