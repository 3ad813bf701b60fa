package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedIntroduction;
import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Consent;
import app.renmai.model.introduction.Introduction.Side;
import app.renmai.model.shared.Coded;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Reads the table of introductions. Value that came out of one is not read: it follows from what
 * came of it.
 */
final class IntroductionTable {
    private static final int WORDS = 4000;
    private static final UUID NONE = new UUID(0, 0);

    private final FolderTables tables;

    IntroductionTable(FolderTables tables) {
        this.tables = tables;
    }

    /** All of them; of people who are not in the folder none. */
    List<ImportedIntroduction> read() {
        return tables.all("introductions", this::introduction);
    }

    private ImportedIntroduction introduction(NamedRows.Named row) {
        String one = person(row, "contact_id");
        String other = person(row, "other_id");
        if (one.equals(other)) {
            throw new IllegalArgumentException("introduced to themselves " + one);
        }
        Instant noted = Instant.parse(row.get("created_at"));
        Introduction told =
                new Introduction(
                        0,
                        NONE,
                        side(row, "contact"),
                        side(row, "other"),
                        row.day("made_on"),
                        Coded.of(Introduction.Result.class, row.get("result")),
                        fitting(row.get("result_words")),
                        row.day("result_on"),
                        row.day("thanked_on"),
                        noted,
                        noted);
        return new ImportedIntroduction(row.get("uid"), one, other, told);
    }

    private static Side side(NamedRows.Named row, String which) {
        return new Side(
                0,
                fitting(row.get(which + "_why")),
                Coded.of(Consent.class, row.get(which + "_consent")),
                row.day(which + "_asked_on"));
    }

    private String person(NamedRows.Named row, String column) {
        return tables.person(row, column)
                .orElseThrow(() -> new IllegalArgumentException(column + " " + row.get(column)));
    }

    private static String fitting(String text) {
        if (text.length() > WORDS) {
            throw new IllegalArgumentException(text.length() + " > " + WORDS);
        }
        return text;
    }
}
