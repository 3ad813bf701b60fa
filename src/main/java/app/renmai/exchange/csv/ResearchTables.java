package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedResearch;
import app.renmai.exchange.ImportedResearch.ImportedFact;
import app.renmai.exchange.ImportedResearch.ImportedOffer;
import app.renmai.exchange.ImportedResearch.ImportedWant;
import app.renmai.exchange.ImportedResearch.Rivals;
import app.renmai.model.shared.Coded;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables of facts, offers, competitors and first sentences. */
final class ResearchTables {
    private final FolderTables tables;

    ResearchTables(FolderTables tables) {
        this.tables = tables;
    }

    /** All of it. */
    ImportedResearch read() {
        Map<String, String> sentences = new LinkedHashMap<>();
        for (NamedRows.Named row : tables.rows("first_sentences")) {
            sentences.putIfAbsent(person(row), row.get("words"));
        }
        sentences.remove("");
        return new ImportedResearch(
                tables.all("facts", this::fact),
                offers(),
                needs(),
                tables.all(
                        "competitors",
                        row -> new Rivals(row.get("organization"), row.get("competitor"))),
                sentences);
    }

    private ImportedFact fact(NamedRows.Named row) {
        return new ImportedFact(
                row.line(),
                row.get("uid"),
                person(row),
                row.get("organization"),
                tables.talk(row, "interaction_id"),
                Coded.of(Fact.Kind.class, row.get("kind")),
                row.get("words"),
                LocalDate.parse(row.get("found_on")),
                row.day("checked_on"),
                row.get("source"),
                row.get("link"));
    }

    private List<ImportedOffer> offers() {
        Map<String, List<String>> meant = new HashMap<>();
        for (NamedRows.Named row : tables.rows("offers_for")) {
            meant.computeIfAbsent(row.get("offer_id"), _ -> new ArrayList<>()).add(person(row));
        }
        Map<String, List<String>> tags = tags("offer_tags", "offer_id");
        return tables.all(
                "offers",
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

    private List<ImportedWant> needs() {
        Map<String, String> organizations = new HashMap<>();
        for (NamedRows.Named row : tables.rows("organization_needs")) {
            organizations.put(row.get("need_id"), row.get("organization"));
        }
        Map<String, List<String>> tags = tags("need_tags", "need_id");
        List<NamedRows.Named> theirs = new ArrayList<>();
        for (NamedRows.Named row : tables.rows("needs")) {
            if (organizations.containsKey(row.get("id"))) {
                theirs.add(row);
            }
        }
        return tables.all(
                theirs,
                row ->
                        new ImportedWant(
                                row.line(),
                                organizations.getOrDefault(row.get("id"), ""),
                                row.get("words"),
                                Coded.of(Need.Certainty.class, row.get("certainty")),
                                Coded.of(Need.State.class, row.get("state")),
                                row.day("needed_by"),
                                tags.getOrDefault(row.get("id"), List.of())));
    }

    /** The names of tags, by what bears them. */
    private Map<String, List<String>> tags(String table, String column) {
        Map<String, List<String>> tags = new HashMap<>();
        for (NamedRows.Named row : tables.rows(table)) {
            tags.computeIfAbsent(row.get(column), _ -> new ArrayList<>()).add(row.get("tag"));
        }
        return tags;
    }

    private String person(NamedRows.Named row) {
        return tables.person(row).orElse("");
    }
}
