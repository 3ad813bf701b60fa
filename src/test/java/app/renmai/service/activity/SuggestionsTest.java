package app.renmai.service.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.Cadence;
import app.renmai.service.activity.Suggestions.InTouch;
import app.renmai.service.activity.Suggestions.Suggestion;
import app.renmai.service.cadence.Touch;
import app.renmai.service.cadence.WarmthNow;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each case lists what is open as {@code who+days}: m is my promise, t theirs, r a reminder; the
 * number is the days from today until it is due, ? for no day; z5 puts it off for five days; c40 is
 * a contact of its own, forty days after the last talk, c40@1 the one with whom the others are.
 */
class SuggestionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final Instant NOTED = Instant.parse("2026-11-01T00:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    ''                                | ''                       | ''
                    m+0                               | m+0                      | ''
                    m+3                               | m+3                      | ''
                    m+4                               | ''                       | m+4
                    t+0                               | t+0                      | ''
                    t+1                               | ''                       | t+1
                    r+0                               | r+0                      | ''
                    r+1                               | ''                       | r+1
                    m-20                              | m-20                     | ''
                    m+?                               | ''                       | m+?
                    m+30                              | ''                       | m+30
                    m+31                              | ''                       | ''
                    m+2 t-1 r-3 m-2                   | m-2 r-3 t-1 m+2          | ''
                    m+0 m-5                           | m-5 m+0                  | ''
                    r-1 r-2 r-3 r-4 r-5 r-6           | r-6 r-5 r-4 r-3 r-2      | r-1
                    m+1 m-1 m-2 m-3 m-4 m-5           | m-5 m-4 m-3 m-2 m-1      | m+1
                    m+? m+9 t+5 r+7                   | ''                       | t+5 r+7 m+9 m+?
                    r-1 m-1 m-2 m-3 m-4 m-5 r+2 m+?   | m-5 m-4 m-3 m-2 m-1      | r-1 r+2 m+?
                    m-1z5                             | ''                       | m-1z5
                    m-1z5 m+0                         | m+0                      | m-1z5
                    m-1z0                             | m-1z0                    | ''
                    m+?z5 r+6                         | ''                       | m+?z5 r+6
                    c40 c35                           | c40 c35                  | ''
                    c35 c40                           | c35 c40                  | ''
                    c40 m+3 t+0 r+0 m+0               | m+0 r+0 t+0 m+3 c40      | ''
                    c40 r+2 m+?                       | c40                      | r+2 m+?
                    c40 c41 c42 c43 c44 c45 m+0       | m+0 c40 c41 c42 c43      | c44 c45
                    c400 m+?                          | ''                       | m+? c400
                    c40 c400 r+1                      | c40                      | r+1 c400
                    m+0 c40@1                         | m+0                      | ''
                    m+9 c40@1                         | c40@1                    | m+9
                    """)
    void theMostUsefulFirstAndAtMostFive(String open, String now, String later) {
        Suggestions chosen = chosen(open);
        assertThat(words(chosen.now())).isEqualTo(now);
        assertThat(words(chosen.later())).isEqualTo(later);
    }

    private static Suggestions chosen(String open) {
        List<Commitment> commitments = new ArrayList<>();
        List<Reminder> reminders = new ArrayList<>();
        List<InTouch> inTouch = new ArrayList<>();
        Map<Long, LocalDate> snoozed = new HashMap<>();
        for (String word : open.isEmpty() ? new String[0] : open.split(" ")) {
            long id = 1 + commitments.size() + reminders.size() + inTouch.size();
            if (word.startsWith("c")) {
                inTouch.add(inTouch(word, word.endsWith("@1") ? 1 : 1 + id));
                continue;
            }
            String[] parts = word.substring(1).split("z");
            LocalDate due = parts[0].equals("+?") ? null : TODAY.plusDays(Long.parseLong(parts[0]));
            if (parts.length > 1) {
                snoozed.put(id, TODAY.plusDays(Long.parseLong(parts[1])));
            }
            if (word.startsWith("r")) {
                reminders.add(reminder(id, word, due));
            } else {
                Owner owner = word.startsWith("m") ? Owner.ME : Owner.THEM;
                commitments.add(new Commitment(id, 1, null, owner, word, due, null, NOTED));
            }
        }
        return Suggestions.of(commitments, reminders, inTouch, snoozed, TODAY);
    }

    private static InTouch inTouch(String word, long contact) {
        long days = Long.parseLong(word.substring(1).split("@")[0]);
        Instant last = TODAY.minusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
        WarmthNow warmth =
                WarmthNow.of(new Touch(last, new Cadence(30, 60), "", null), TODAY, ZoneOffset.UTC)
                        .orElseThrow();
        return new InTouch(contact, warmth, TODAY.minusDays(days - 30), last, word);
    }

    private static Reminder reminder(long id, String word, @Nullable LocalDate due) {
        return new Reminder(id, 1, null, word, due == null ? TODAY : due, null, NOTED);
    }

    private static String words(List<Suggestion> suggestions) {
        return String.join(" ", suggestions.stream().map(SuggestionsTest::word).toList());
    }

    private static String word(Suggestion suggestion) {
        return suggestion instanceof InTouch touch ? touch.tag() : suggestion.text();
    }
}
