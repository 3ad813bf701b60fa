package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedIntroduction;
import app.renmai.exchange.ImportedValues.Entry;
import app.renmai.exchange.Reason;
import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Consent;
import app.renmai.model.introduction.Introduction.Side;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the table of introductions. */
final class IntroductionTable {
    private static final int WORDS = 4000;
    private static final UUID NONE = new UUID(0, 0);

    private final FolderTables tables;
    private final Map<String, List<Entry>> value;

    /**
     * @param value the value that came out of each, by its number in the folder
     */
    IntroductionTable(FolderTables tables, Map<String, List<Entry>> value) {
        this.tables = tables;
        this.value = value;
    }

    /** All of them; of people who are not in the folder none. */
    List<ImportedIntroduction> read() {
        return tables.all("introductions", this::introduction);
    }

    private ImportedIntroduction introduction(NamedRows.Named row) {
        String one = tables.known(row, "contact_id");
        String other = tables.known(row, "other_id");
        if (one.equals(other)) {
            throw new RowProblem(row, Reason.INTRODUCED_TO_SELF, tables.name(row, "contact_id"));
        }
        Instant noted = row.instantOf("created_at");
        Introduction told =
                new Introduction(
                        0,
                        NONE,
                        side(row, "contact"),
                        side(row, "other"),
                        row.day("made_on"),
                        row.code(Introduction.Result.class, "result"),
                        row.fitting("result_words", WORDS),
                        row.day("result_on"),
                        row.day("thanked_on"),
                        noted,
                        Optional.ofNullable(row.instant("updated_at")).orElse(noted));
        return new ImportedIntroduction(
                row.line(),
                row.get("uid"),
                one,
                other,
                told,
                value.getOrDefault(row.get("id"), List.of()));
    }

    private static Side side(NamedRows.Named row, String which) {
        return new Side(
                0,
                row.fitting(which + "_why", WORDS),
                row.code(Consent.class, which + "_consent"),
                row.day(which + "_asked_on"));
    }
}
