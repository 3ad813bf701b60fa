package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedOutreach;
import app.renmai.exchange.ImportedOutreach.Stop;
import app.renmai.exchange.ImportedOutreach.Try;
import app.renmai.exchange.csv.ResearchTables.Each;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.SpecialDay;
import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the tables of outreach threads, attempts, wishes not to be written to again and special
 * days. Inner notes, where a folder has them, are for reading alone.
 */
final class OutreachTables {
    private static final int NAME = 1000;
    private static final int WORDS = 4000;
    private static final int NOTE = 200_000;
    private static final int CHANNEL = 200;

    private final Function<String, NamedRows> rows;
    private final Map<String, String> people;
    private final Map<String, String> talks;
    private final Map<String, String> pitches = new HashMap<>();

    /**
     * @param rows the rows of a table, by the name of its file
     * @param people the identities of people, by their numbers in the folder
     * @param talks the identities of interactions, by their numbers in the folder
     */
    OutreachTables(
            Function<String, NamedRows> rows,
            Map<String, String> people,
            Map<String, String> talks) {
        this.rows = rows;
        this.people = people;
        this.talks = talks;
    }

    /** All of it. */
    ImportedOutreach read(Each each) {
        rows.apply("pitches").forEach(row -> pitches.put(row.get("id"), row.get("uid")));
        Set<String> known = new HashSet<>();
        rows.apply("outreach").forEach(row -> known.add(row.get("id")));
        Map<String, List<NamedRows.Named>> attempts = new HashMap<>();
        each.all(rows.apply("attempts"), row -> there(row, "outreach_id", known))
                .forEach(
                        row ->
                                attempts.computeIfAbsent(
                                                row.get("outreach_id"), _ -> new ArrayList<>())
                                        .add(row));
        List<ImportedOutreach.Thread> threads =
                each.all(
                        rows.apply("outreach"),
                        row ->
                                thread(
                                        row,
                                        each.all(
                                                attempts.getOrDefault(row.get("id"), List.of()),
                                                this::attempt)));
        Map<String, Stop> stops = new LinkedHashMap<>();
        each.all(rows.apply("stop_wishes"), row -> Map.entry(person(row), stop(row)))
                .forEach(wish -> stops.putIfAbsent(wish.getKey(), wish.getValue()));
        return new ImportedOutreach(
                threads, stops, each.all(rows.apply("special_days"), OutreachTables::special));
    }

    private ImportedOutreach.Thread thread(NamedRows.Named row, List<Try> tries) {
        return new ImportedOutreach.Thread(
                row.line(),
                row.get("uid"),
                person(row),
                fitting(row.get("purpose"), NAME),
                Coded.of(Outreach.State.class, row.get("state")),
                fitting(row.get("their_words"), WORDS),
                day(row.get("until_on")),
                day(row.get("next_on")),
                Instant.parse(row.get("created_at")),
                instant(row.get("closed_at")),
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
                        Instant.parse(row.get("made_at")),
                        fitting(row.get("channel"), CHANNEL),
                        Coded.of(Attempt.Carried.class, row.get("carried")),
                        fitting(row.get("carried_words"), WORDS),
                        Coded.of(Attempt.Outcome.class, row.get("outcome")),
                        instant(row.get("answered_at")),
                        fitting(row.get("answer"), WORDS),
                        fitting(row.get("note"), NOTE),
                        null,
                        null);
        return new Try(
                attempt,
                pitches.getOrDefault(row.get("pitch_id"), ""),
                talks.getOrDefault(row.get("interaction_id"), ""),
                talks.getOrDefault(row.get("reply_id"), ""));
    }

    private static Stop stop(NamedRows.Named row) {
        return new Stop(fitting(row.get("words"), WORDS), LocalDate.parse(row.get("said_on")));
    }

    private static SpecialDay special(NamedRows.Named row) {
        return new SpecialDay(
                LocalDate.parse(row.get("on_day")),
                Coded.of(SpecialDay.Kind.class, row.get("kind")),
                fitting(row.get("name"), NAME));
    }

    private String person(NamedRows.Named row) {
        there(row, "contact_id", people.keySet());
        return people.getOrDefault(row.get("contact_id"), "");
    }

    /** A row that speaks of something the folder holds; one that does not is refused. */
    private static NamedRows.Named there(NamedRows.Named row, String column, Set<String> known) {
        if (!known.contains(row.get(column))) {
            throw new IllegalArgumentException(column + " " + row.get(column));
        }
        return row;
    }

    private static String fitting(String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException(text.length() + " > " + most);
        }
        return text;
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable Instant instant(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
