package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedWork;
import app.renmai.exchange.Reason;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the tables of collaborations, who took part, and the talks that were about them. */
final class WorkTables {
    private static final int NAME = 1000;
    private static final int WORDS = 4000;
    private static final int NOTE = 200_000;

    private final FolderTables tables;

    WorkTables(FolderTables tables) {
        this.tables = tables;
    }

    /** All of it. */
    List<ImportedWork> read() {
        Map<String, List<NamedRows.Named>> with = of("collaborators");
        Map<String, List<NamedRows.Named>> places = of("collaboration_organizations");
        Map<String, List<NamedRows.Named>> about = of("collaboration_talks");
        return tables.all(
                "collaborations",
                row -> {
                    String id = row.get("id");
                    Collaboration told = collaboration(row);
                    Set<String> seen = new HashSet<>();
                    return new ImportedWork(
                            row.line(),
                            row.get("uid"),
                            told,
                            tables.all(
                                    sorted(with.getOrDefault(id, List.of())),
                                    one -> part(one, seen)),
                            tables.all(
                                    sorted(places.getOrDefault(id, List.of())), WorkTables::place),
                            about.getOrDefault(id, List.of()).stream()
                                    .map(one -> tables.talk(one, "interaction_id"))
                                    .filter(uid -> !uid.isEmpty())
                                    .toList());
                });
    }

    private Map<String, List<NamedRows.Named>> of(String table) {
        return tables.rows(table).by("collaboration_id");
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
        PartialDate starts = row.partOf("starts");
        PartialDate ends = row.partOf("ends");
        checkOrder(row, starts, ends);
        Instant noted = Optional.ofNullable(row.instant("created_at")).orElse(Instant.EPOCH);
        return new Collaboration(
                0,
                new UUID(0, 0),
                row.words("title", NAME),
                row.fitting("goal", WORDS),
                row.fitting("own_part", NAME),
                starts,
                ends,
                row.code(Collaboration.Result.class, "result"),
                row.fitting("result_words", WORDS),
                // Spreadsheets write truth values in capitals.
                row.get("significant").equalsIgnoreCase("true"),
                row.fitting("notes", NOTE),
                noted,
                Optional.ofNullable(row.instant("updated_at")).orElse(noted));
    }

    private static void checkOrder(
            NamedRows.Named row, @Nullable PartialDate starts, @Nullable PartialDate ends) {
        if (starts != null && starts.year() == null || ends != null && ends.year() == null) {
            throw new RowProblem(row, Reason.WORK_NO_YEAR, row.get("title"));
        }
        Optional<LocalDate> first = Optional.ofNullable(starts).flatMap(PartialDate::earliest);
        Optional<LocalDate> last = Optional.ofNullable(ends).flatMap(PartialDate::latest);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            throw new RowProblem(
                    row, Reason.WORK_ORDER, row.get("title"), row.get("starts"), row.get("ends"));
        }
    }

    private ImportedWork.Part part(NamedRows.Named row, Set<String> seen) {
        String person = tables.known(row, "contact_id");
        if (!seen.add(person)) {
            throw new RowProblem(row, Reason.ROW_TWICE);
        }
        return new ImportedWork.Part(person, row.fitting("part", NAME), row.fitting("said", WORDS));
    }

    private static ImportedWork.Place place(NamedRows.Named row) {
        return new ImportedWork.Place(row.fitting("organization", NAME), row.fitting("part", NAME));
    }
}
