package app.renmai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The story of the eleventh attempt, played from a script. */
class OutreachCommandsTest extends CliTest {
    @TempDir Path dir;

    private Ran run(String language, String now, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--now", now, "--json"));
        return in(language, dir, all.toArray(String[]::new));
    }

    private void person(String language, String name) {
        String csv = "family,given\n" + name.substring(0, 1) + "," + name.substring(1) + "\n";
        Path file = dir.resolve("people.csv");
        try {
            Files.createDirectories(dir);
            Files.writeString(file, csv);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(in(language, dir, "import", file.toString()).code()).isZero();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    private static String brief(Ran ran) {
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        Map<String, Object> thread = ran.object();
        Object next = thread.get("next");
        return thread.get("state")
                + " "
                + map(thread.get("advice")).get("action")
                + " "
                + (next == null ? "-" : map(next).get("on"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Campus|No time|Then come|A map of campus|only with an attempt that carries"
                        + " something new|asked not to be written to again",
                "zh|进校园|没时间|那就来吧|校园地图|只有带着对他们有用的新东西|不要再联系"
            })
    void theEleventhAttempt(
            String language,
            String purpose,
            String refusal,
            String yes,
            String words,
            String opens,
            String stopped) {
        person(language, "陈博");
        LocalDate day = LocalDate.of(2026, 3, 2);
        Ran begun = run(language, day + "T09:00", "outreach", "begin", "陈博", purpose);
        assertThat(brief(begun)).isEqualTo("preparing first -");
        String id = String.valueOf(begun.object().get("id"));

        for (int number = 1; number <= 10; number++) {
            refusal(language, id, day, number, words, refusal, opens);
            day = day.plusDays(14);
        }
        meeting(language, id, day, yes);
        stop(language, id, day, stopped);
    }

    private void refusal(
            String language,
            String id,
            LocalDate day,
            int number,
            String words,
            String refusal,
            String opens) {
        String at = day + "T10:00";
        if (number > 1) {
            Ran reminder =
                    run(
                            language,
                            at,
                            "outreach",
                            "attempt",
                            id,
                            "--channel",
                            "email",
                            "--carried",
                            "reminder");
            assertThat(reminder.code()).isEqualTo(2);
            assertThat(reminder.sentence()).contains(opens);
        }
        Ran tried =
                run(
                        language,
                        at,
                        "outreach",
                        "attempt",
                        id,
                        "--channel",
                        "email",
                        "--carried",
                        "idea",
                        "--words",
                        words + " " + "abcdefghij".substring(number - 1).repeat(6));
        LocalDate next = workingDaysAfter(day, List.of(3, 7, 14, 30), number);
        assertThat(brief(tried)).isEqualTo("waiting wait " + next);
        String later = day.plusDays(1) + "T10:00";
        Ran no =
                run(
                        language,
                        later,
                        "outreach",
                        "answer",
                        id,
                        "--outcome",
                        "declined",
                        "--words",
                        refusal);
        assertThat(brief(no)).isEqualTo("declined bring-new -");
        assertThat(no.object().get("words")).isEqualTo(refusal);
    }

    private void meeting(String language, String id, LocalDate day, String yes) {
        Ran plan =
                run(
                        language,
                        day + "T10:00",
                        "outreach",
                        "attempt",
                        id,
                        "--channel",
                        "letter",
                        "--carried",
                        "plan",
                        "--words",
                        "88");
        assertThat(brief(plan)).isEqualTo("waiting wait " + workingDaysAfter(day, List.of(30), 1));
        Ran answered =
                run(
                        language,
                        day.plusDays(4) + "T10:00",
                        "outreach",
                        "answer",
                        id,
                        "--outcome",
                        "answered",
                        "--words",
                        yes);
        assertThat(brief(answered)).isEqualTo("answered reply -");
        Ran met =
                run(
                        language,
                        day.plusDays(8) + "T15:00",
                        "outreach",
                        "answer",
                        id,
                        "--outcome",
                        "met");
        assertThat(brief(met)).isEqualTo("met decide -");
        List<Map<String, Object>> attempts = Ran.asList(met.object().get("attempts"));
        assertThat(attempts).hasSize(11);
        assertThat(attempts.subList(0, 10))
                .allSatisfy(each -> assertThat(each).containsEntry("outcome", "declined"));
        assertThat(attempts.getLast())
                .containsEntry("outcome", "answered")
                .containsEntry("carried", "plan")
                .containsEntry("answer", yes);
        // Ten refusals, the answer and the meeting are talks; the attempts alone are none.
        assertThat(in(language, dir, "timeline", "陈博", "--json").out()).contains(yes);
    }

    private void stop(String language, String id, LocalDate day, String stopped) {
        String now = day.plusDays(20) + "T10:00";
        assertThat(brief(run(language, now, "outreach", "answer", id, "--outcome", "stop")))
                .isEqualTo("closed nothing -");
        Ran again = run(language, now, "outreach", "begin", "陈博", "x");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.sentence()).contains(stopped);
        assertThat(in(language, dir, "pitch", "draft", "陈博", "--template", "first-note").sentence())
                .contains(stopped);
        assertThat(map(in(language, dir, "contact", "陈博", "--json").object().get("stop")))
                .containsEntry("on", day.plusDays(20).toString());
        assertThat(run(language, now, "outreach", "allow", "陈博").code()).isZero();
        assertThat(in(language, dir, "contact", "陈博", "--json").object())
                .containsEntry("stop", null);
        assertThat(brief(run(language, now, "outreach", "begin", "陈博", "x")))
                .isEqualTo("preparing first -");
        assertThat(in(language, dir, "outreach").out().lines()).hasSizeGreaterThan(3);
        assertThat(in(language, dir, "outreach", id).out().lines()).hasSizeGreaterThan(11);
    }

    private static LocalDate workingDaysAfter(LocalDate day, List<Integer> gaps, int attempt) {
        LocalDate next = day;
        int left = gaps.get(Math.min(attempt, gaps.size()) - 1);
        while (left > 0) {
            next = next.plusDays(1);
            left -= next.getDayOfWeek().getValue() < 6 ? 1 : 0;
        }
        return next;
    }

    @ParameterizedTest
    @CsvSource({
        "outreach 99",
        "outreach close 99",
        "outreach begin Nobody x",
        "outreach attempt 1 --channel pigeon --carried idea",
        "outreach attempt 1 --channel email --carried chocolate",
        "outreach attempt 1 --channel email --carried idea --at soon",
        "outreach attempt 1 --channel email --carried idea --at 2090-01-01",
        "outreach answer 1 --outcome perhaps",
        "outreach answer 1 --outcome answered --until 2026-12-01",
        "outreach answer 1 --outcome answered --attempt 7",
        "outreach attempt 1 --channel email",
        "outreach frobnicate",
    })
    void badInputIsOneSentence(String line) {
        person("en", "陈博");
        Ran begun = in("en", dir, "outreach", "begin", "陈博", "Campus", "--json");
        assertThat(begun.object()).containsEntry("id", 1);

        for (String language : List.of("en", "zh")) {
            Ran ran = in(language, dir, line.split(" "));

            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.sentence()).isNotBlank();
        }
    }

    @Test
    void withoutThreadsItSaysSo() {
        person("en", "陈博");
        assertThat(in("en", dir, "outreach").out()).contains("No outreach threads yet");
        assertThat(in("zh", dir, "outreach").out()).contains("还没有接洽");
        assertThat(in("zh", dir, "outreach", "--json").array()).isEmpty();
    }
}
