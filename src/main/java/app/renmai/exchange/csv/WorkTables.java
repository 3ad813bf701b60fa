package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedWork;
import app.renmai.exchange.csv.ResearchTables.Each;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reads the tables of collaborations, who took part, and the talks that were about them. */
final class WorkTables {
    private static final int NAME = 1000;
    private static final int WORDS = 4000;
    private static final int NOTE = 200_000;

    private final Function<String, NamedRows> rows;
    private final Map<String, String> people;
    private final Map<String, String> talks;

    /**
     * @param rows the rows of a table, by the name of its file
     * @param people the identities of people, by their numbers in the folder
     * @param talks the identities of interactions, by their numbers in the folder
     */
    WorkTables(
            Function<String, NamedRows> rows,
            Map<String, String> people,
            Map<String, String> talks) {
        this.rows = rows;
        this.people = people;
        this.talks = talks;
    }

    /** All of it. */
    List<ImportedWork> read(Each each) {
        Map<String, List<NamedRows.Named>> with = of("collaborators");
        Map<String, List<NamedRows.Named>> places = of("collaboration_organizations");
        Map<String, List<NamedRows.Named>> about = of("collaboration_talks");
        return each.all(
                rows.apply("collaborations"),
                row -> {
                    String id = row.get("id");
                    return new ImportedWork(
                            row.get("uid"),
                            collaboration(row),
                            each.all(sorted(with.getOrDefault(id, List.of())), this::part),
                            each.all(sorted(places.getOrDefault(id, List.of())), WorkTables::place),
                            about.getOrDefault(id, List.of()).stream()
                                    .map(one -> talks.getOrDefault(one.get("interaction_id"), ""))
                                    .filter(uid -> !uid.isEmpty())
                                    .toList());
                });
    }

    private Map<String, List<NamedRows.Named>> of(String table) {
        Map<String, List<NamedRows.Named>> found = new HashMap<>();
        rows.apply(table)
                .forEach(
                        row ->
                                found.computeIfAbsent(
                                                row.get("collaboration_id"), _ -> new ArrayList<>())
                                        .add(row));
        return found;
    }

    private static List<NamedRows.Named> sorted(List<NamedRows.Named> rows) {
        return rows.stream()
                .sorted(
                        Comparator.comparingInt(
                                row -> {
                                    String ordinal = row.get("ordinal");
                                    return ordinal.isEmpty() ? 0 : Integer.parseInt(ordinal);
                                }))
                .toList();
    }

    private static Collaboration collaboration(NamedRows.Named row) {
        return new Collaboration(
                0,
                new UUID(0, 0),
                fitting(row.get("title"), NAME),
                fitting(row.get("goal"), WORDS),
                fitting(row.get("own_part"), NAME),
                date(row.get("starts")),
                date(row.get("ends")),
                Coded.of(Collaboration.Result.class, row.get("result")),
                fitting(row.get("result_words"), WORDS),
                Boolean.parseBoolean(row.get("significant")),
                fitting(row.get("notes"), NOTE),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private ImportedWork.Part part(NamedRows.Named row) {
        String person = people.get(row.get("contact_id"));
        if (person == null) {
            throw new IllegalArgumentException("contact_id " + row.get("contact_id"));
        }
        return new ImportedWork.Part(
                person, fitting(row.get("part"), NAME), fitting(row.get("said"), WORDS));
    }

    private static ImportedWork.Place place(NamedRows.Named row) {
        return new ImportedWork.Place(
                fitting(row.get("organization"), NAME), fitting(row.get("part"), NAME));
    }

    private static @Nullable PartialDate date(String text) {
        return text.isEmpty() ? null : PartialDate.parse(text);
    }

    private static String fitting(String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException(text.length() + " > " + most);
        }
        return text;
    }
}
