package app.renmai.service.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.activity.Anniversary;
import app.renmai.service.cadence.Touch;
import app.renmai.service.cadence.WarmthNow;
import app.renmai.service.collaboration.Work;
import app.renmai.service.today.Suggestion.InTouch;
import app.renmai.service.today.Suggestion.Meeting;
import app.renmai.service.today.Suggestion.Nudge;
import app.renmai.service.today.Suggestion.Occasion;
import app.renmai.service.today.Suggestion.Over;
import app.renmai.service.today.Suggestion.Promise;
import app.renmai.service.today.Suggestion.Reconnect;
import app.renmai.service.today.Suggestions.Candidate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Each case lists what is open as {@code who+days}: m is my promise, t theirs, r a reminder, b a
 * birthday; the number is the days from today until it is due, ? for no day; z5 puts it off for
 * five days; k14 is a meeting today at two; o-9 a collaboration that ended then and was not told
 * of; c40 is somebody forty days after the last talk, x400 somebody dormant, each a contact of its
 * own unless @1 says that it is the one with whom the promises and reminders are.
 */
class SuggestionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final Instant NOTED = Instant.parse("2026-11-01T00:00:00Z");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
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
                    o-9                               | o-9                      | ''
                    o-9z5                             | ''                       | o-9z5
                    o-1 o-300 m+3 t+0 m+0             | m+0 t+0 o-300 o-1 m+3    | ''
                    o-9@1 c40@1                       | o-9@1                    | ''
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
                    m+0 c40@1                         | m+0                      | ''
                    m+9 c40@1                         | c40@1                    | m+9
                    x400                              | x400                     | ''
                    x400 x500                         | x400                     | x500
                    x400 m+?                          | x400                     | m+?
                    c40 x400 r+1                      | c40 x400                 | r+1
                    m+0 x400@1                        | m+0                      | ''
                    m-1 m-2 m-3 m-4 x400 x500         | m-4 m-3 m-2 m-1 x400     | x500
                    m-1 m-2 m-3 m-4 c40 x400          | m-4 m-3 m-2 m-1 c40      | x400
                    """)
    void theMostUsefulFirstAndAtMostFive(String open, String now, String later) {
        expect(open, now, later);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    b+0                               | b+0                      | ''
                    b+7                               | b+7                      | ''
                    b+8                               | ''                       | ''
                    b-1                               | ''                       | ''
                    b+3z1                             | ''                       | b+3z1
                    b+3z3                             | ''                       | b+3z3
                    b+3z4                             | ''                       | ''
                    b+0z1                             | ''                       | ''
                    b+5z0                             | b+5z0                    | ''
                    b+0 m+0 r+0                       | m+0 b+0 r+0              | ''
                    b+1 b+5 t+0 m+3 c40               | t+0 m+3 b+1 b+5 c40      | ''
                    k14 m-9                           | k14 m-9                  | ''
                    k16 k14                           | k14 k16                  | ''
                    k14z1                             | ''                       | ''
                    """)
    void datesAndMeetingsHaveTheirDay(String open, String now, String later) {
        expect(open, now, later);
    }

    private static void expect(String open, String now, String later) {
        Suggestions chosen =
                Suggestions.of(candidates(open), List.of(), TodaySettings.USUAL, TODAY);
        assertThat(words(chosen.now())).isEqualTo(now);
        assertThat(words(chosen.later())).isEqualTo(later);
    }

    /** The third column is what was done today. */
    @ParameterizedTest(name = "{0}: {1} after {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1  | m-1 m-2               | ''              | m-2                 | m-1         | 0
                    20 | r-1 r-2 r-3 r-4 r-5 r-6 | ''            | r-6 r-5 r-4 r-3 r-2 r-1 | ''      | 0
                    2  | m-1 m-2               | m-3             | m-2                 | m-1         | 1
                    2  | m-1 m-2               | m-3 r+0         | ''                  | m-2 m-1     | 2
                    2  | m-1                   | m-3 r+0 t+0     | ''                  | m-1         | 3
                    2  | m-1 m-2               | m+9 r+4 t+1     | m-2 m-1             | ''          | 0
                    2  | m-1 m-2               | m+3             | m-2                 | m-1         | 1
                    2  | m-1 m-2               | b+6             | m-2                 | m-1         | 1
                    2  | m-1 m-2               | k9              | m-2                 | m-1         | 1
                    2  | m-1 m-2               | c40             | m-2                 | m-1         | 1
                    3  | m-1 x500              | x400            | m-1                 | x500        | 1
                    3  | m-1 x500              | r-1             | m-1 x500            | ''          | 1
                    """)
    void whatWasDoneTodayTakesRoom(
            int limit, String open, String done, String now, String later, int finished) {
        List<Suggestion> over = candidates(done).stream().map(Candidate::suggestion).toList();
        TodaySettings settings = new TodaySettings(limit, 7);
        Suggestions chosen = Suggestions.of(candidates(open), over, settings, TODAY);
        assertThat(words(chosen.now())).isEqualTo(now);
        assertThat(words(chosen.later())).isEqualTo(later);
        assertThat(chosen.finished()).isEqualTo(finished);
    }

    @ParameterizedTest
    @CsvSource({"0,b+0", "1,b+0 b+1", "7,b+0 b+1 b+7", "30,b+0 b+1 b+7 b+30"})
    void datesAreNamedSoManyDaysBefore(int lead, String now) {
        Suggestions chosen =
                Suggestions.of(
                        candidates("b+30 b+7 b+1 b+0 b+31"),
                        List.of(),
                        new TodaySettings(5, lead),
                        TODAY);
        assertThat(words(chosen.now())).isEqualTo(now);
        assertThat(chosen.later()).isEmpty();
    }

    @Test
    void settingsStayWithinTheirBounds() {
        assertThat(new TodaySettings(0, -1)).isEqualTo(new TodaySettings(1, 0));
        assertThat(new TodaySettings(99, 99)).isEqualTo(new TodaySettings(20, 30));
    }

    private static List<Candidate> candidates(String open) {
        List<Candidate> candidates = new ArrayList<>();
        for (String word : open.isEmpty() ? new String[0] : open.split(" ")) {
            long id = 2 + candidates.size();
            String[] parts = word.substring(1).split("[z@]");
            LocalDate until = word.contains("z") ? TODAY.plusDays(Long.parseLong(parts[1])) : null;
            long contact = word.contains("@") ? 1 : id;
            candidates.add(new Candidate(suggestion(word, parts[0], id, contact), until));
        }
        return candidates;
    }

    private static Suggestion suggestion(String word, String number, long id, long contact) {
        LocalDate due = number.equals("+?") ? null : TODAY.plusDays(Long.parseLong(number));
        return switch (word.charAt(0)) {
            case 'm' -> new Promise(new Commitment(id, 1, null, Owner.ME, word, due, null, NOTED));
            case 't' ->
                    new Promise(new Commitment(id, 1, null, Owner.THEM, word, due, null, NOTED));
            case 'r' -> new Nudge(new Reminder(id, 1, null, word, day(due), null, NOTED));
            case 'b' -> new Occasion(birthday(word, contact, day(due)));
            case 'k' ->
                    new Meeting(meeting(word, contact, Integer.parseInt(number)), TODAY, null, 0);
            case 'o' -> over(word, contact, day(due));
            case 'x' ->
                    new Reconnect(
                            inTouch(word, contact, Long.parseLong(number)),
                            new Grounds(3, Grounds.Proof.NONE, null, null));
            default -> inTouch(word, contact, Long.parseLong(number));
        };
    }

    private static Over over(String word, long contact, LocalDate ended) {
        Work work =
                new Work(
                        Collaboration.titled(word, NOTED),
                        List.of(new Collaborator(contact, "", "")),
                        List.of(),
                        Map.of(),
                        Map.of());
        return new Over(work, ended, ended.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static LocalDate day(@org.jspecify.annotations.Nullable LocalDate due) {
        return due == null ? TODAY : due;
    }

    private static Anniversary birthday(String word, long contact, LocalDate day) {
        PartialDate date = PartialDate.ofMonthDay(day.getMonthValue(), day.getDayOfMonth());
        return new Anniversary(
                contact,
                new ImportantDate(
                        contact,
                        ImportantDate.Kind.BIRTHDAY,
                        word,
                        date,
                        Calendar.GREGORIAN,
                        false),
                day);
    }

    private static Interaction meeting(String word, long contact, int hour) {
        return new Interaction(
                contact,
                new UUID(0, contact),
                Interaction.Kind.MEETING,
                Interaction.Direction.BOTH,
                TODAY.atTime(hour, 0).toInstant(ZoneOffset.UTC),
                null,
                false,
                "",
                word,
                "",
                List.of(contact),
                NOTED);
    }

    private static InTouch inTouch(String word, long contact, long days) {
        Instant last = TODAY.minusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant();
        WarmthNow warmth =
                WarmthNow.of(new Touch(last, new Cadence(30, 60), "", null), TODAY, ZoneOffset.UTC)
                        .orElseThrow();
        return new InTouch(contact, warmth, TODAY.minusDays(days - 30), last, word);
    }

    private static String words(List<Suggestion> suggestions) {
        return String.join(" ", suggestions.stream().map(SuggestionsTest::word).toList());
    }

    private static String word(Suggestion suggestion) {
        return switch (suggestion) {
            case InTouch touch -> touch.tag();
            case Reconnect reconnect -> reconnect.touch().tag();
            default -> suggestion.text();
        };
    }
}
