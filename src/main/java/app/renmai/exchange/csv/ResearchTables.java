package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedResearch;
import app.renmai.exchange.ImportedResearch.ImportedFact;
import app.renmai.exchange.ImportedResearch.ImportedOffer;
import app.renmai.exchange.ImportedResearch.ImportedWant;
import app.renmai.exchange.ImportedResearch.Rivals;
import app.renmai.model.shared.Coded;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads the tables of facts, offers, competitors and first sentences. */
final class ResearchTables {
    private final Function<String, NamedRows> rows;
    private final Map<String, String> people;
    private final Map<String, String> talks;

    /**
     * @param rows the rows of a table, by the name of its file
     * @param people the identities of people, by their numbers in the folder
     * @param talks the identities of interactions, by their numbers in the folder
     */
    ResearchTables(
            Function<String, NamedRows> rows,
            Map<String, String> people,
            Map<String, String> talks) {
        this.rows = rows;
        this.people = people;
        this.talks = talks;
    }

    /** Reads rows one by one; what is wrong in one is told of, and the rest goes on. */
    interface Each {
        <T> List<T> all(Iterable<NamedRows.Named> rows, Function<NamedRows.Named, T> reader);
    }

    /** All of it. */
    ImportedResearch read(Each each) {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (NamedRows.Named row : rows.apply("first_sentences")) {
            sentences.putIfAbsent(person(row), row.get("words"));
        }
        sentences.remove("");
        return new ImportedResearch(
                each.all(rows.apply("facts"), this::fact),
                offers(each),
                needs(each),
                each.all(
                        rows.apply("competitors"),
                        row -> new Rivals(row.get("organization"), row.get("competitor"))),
                sentences);
    }

    private ImportedFact fact(NamedRows.Named row) {
        return new ImportedFact(
                row.line(),
                row.get("uid"),
                person(row),
                row.get("organization"),
                talks.getOrDefault(row.get("interaction_id"), ""),
                Coded.of(Fact.Kind.class, row.get("kind")),
                row.get("words"),
                LocalDate.parse(row.get("found_on")),
                day(row.get("checked_on")),
                row.get("source"),
                row.get("link"));
    }

    private List<ImportedOffer> offers(Each each) {
        Map<String, List<String>> meant = new HashMap<>();
        for (NamedRows.Named row : rows.apply("offers_for")) {
            meant.computeIfAbsent(row.get("offer_id"), _ -> new ArrayList<>()).add(person(row));
        }
        Map<String, List<String>> tags = tags("offer_tags", "offer_id");
        return each.all(
                rows.apply("offers"),
                row ->
                        new ImportedOffer(
                                row.line(),
                                row.get("uid"),
                                person(row),
                                row.get("words"),
                                row.get("proof"),
                                row.get("link"),
                                meant.getOrDefault(row.get("id"), List.of()),
                                tags.getOrDefault(row.get("id"), List.of())));
    }

    private List<ImportedWant> needs(Each each) {
        Map<String, String> organizations = new HashMap<>();
        for (NamedRows.Named row : rows.apply("organization_needs")) {
            organizations.put(row.get("need_id"), row.get("organization"));
        }
        Map<String, List<String>> tags = tags("need_tags", "need_id");
        List<NamedRows.Named> theirs = new ArrayList<>();
        for (NamedRows.Named row : rows.apply("needs")) {
            if (organizations.containsKey(row.get("id"))) {
                theirs.add(row);
            }
        }
        return each.all(
                theirs,
                row ->
                        new ImportedWant(
                                row.line(),
                                organizations.getOrDefault(row.get("id"), ""),
                                row.get("words"),
                                Coded.of(Need.Certainty.class, row.get("certainty")),
                                Coded.of(Need.State.class, row.get("state")),
                                day(row.get("needed_by")),
                                tags.getOrDefault(row.get("id"), List.of())));
    }

    /** The names of tags, by what bears them. */
    private Map<String, List<String>> tags(String table, String column) {
        Map<String, List<String>> tags = new HashMap<>();
        for (NamedRows.Named row : rows.apply(table)) {
            tags.computeIfAbsent(row.get(column), _ -> new ArrayList<>()).add(row.get("tag"));
        }
        return tags;
    }

    private String person(NamedRows.Named row) {
        return people.getOrDefault(row.get("contact_id"), "");
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
