package app.renmai.exchange.csv;

import app.renmai.exchange.ImportedIntroduction;
import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Consent;
import app.renmai.model.introduction.Introduction.Side;
import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads the table of introductions. Value that came out of one is not read: it follows from what
 * came of it.
 */
final class IntroductionTable {
    private static final int WORDS = 4000;
    private static final UUID NONE = new UUID(0, 0);

    private final NamedRows rows;
    private final Map<String, String> people;

    /**
     * @param rows the rows
     * @param people the identities of people, by their numbers in the folder
     */
    IntroductionTable(NamedRows rows, Map<String, String> people) {
        this.rows = rows;
        this.people = people;
    }

    /** All of them; of people who are not in the folder none. */
    List<ImportedIntroduction> read(ResearchTables.Each each) {
        return each.all(rows, this::introduction);
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
                        day(row.get("made_on")),
                        Coded.of(Introduction.Result.class, row.get("result")),
                        fitting(row.get("result_words")),
                        day(row.get("result_on")),
                        day(row.get("thanked_on")),
                        noted,
                        noted);
        return new ImportedIntroduction(row.get("uid"), one, other, told);
    }

    private static Side side(NamedRows.Named row, String which) {
        return new Side(
                0,
                fitting(row.get(which + "_why")),
                Coded.of(Consent.class, row.get(which + "_consent")),
                day(row.get(which + "_asked_on")));
    }

    private String person(NamedRows.Named row, String column) {
        String known = people.get(row.get(column));
        if (known == null) {
            throw new IllegalArgumentException(column + " " + row.get(column));
        }
        return known;
    }

    private static String fitting(String text) {
        if (text.length() > WORDS) {
            throw new IllegalArgumentException(text.length() + " > " + WORDS);
        }
        return text;
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
