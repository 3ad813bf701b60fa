package app.renmai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The story of the eleventh attempt, played from a script: ten refusals, each reopened only with
 * something new, then a plan, an answer, the meeting. The days of the table are counted by hand; in
 * Chinese, China's holidays of 2026 and the Saturday worked in exchange (9 May) are among them.
 */
class OutreachCommandsTest extends CliTest {
    private static final String WHO = "陈博";

    /** One attempt of the story in a language. */
    record Try(
            int number,
            LocalDate day,
            String channel,
            String carried,
            String words,
            String answer,
            LocalDate next) {
        static Try of(String[] row, boolean chinese) {
            int other = chinese ? 1 : 0;
            return new Try(
                    Integer.parseInt(row[0]),
                    LocalDate.parse(row[1]),
                    row[2],
                    row[3],
                    row[4 + other],
                    row[6 + other],
                    LocalDate.parse(row[8 + other]));
        }
    }

    private String language = "en";

    private List<Try> eleven() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        getClass().getResourceAsStream("/app/renmai/outreach/eleven.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> Try.of(line.split("\t"), language.equals("zh")))
                    .toList();
        }
    }

    /** Runs {@code outreach …} at a time. */
    private Ran at(LocalDate day, String time, String... arguments) {
        List<String> all = new ArrayList<>(List.of("outreach"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--now", day + "T" + time, "--json"));
        return in(language, dir, all.toArray(String[]::new));
    }

    private static Map<String, Object> map(Object value) {
        return Ran.asObject(value);
    }

    /** State, advice, day of the next attempt, and the reasons. */
    private static String stands(Ran ran) {
        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        Map<String, Object> thread = ran.object();
        Map<String, Object> advice = map(thread.get("advice"));
        Object next = thread.get("next");
        List<String> parts = new ArrayList<>();
        parts.add(String.valueOf(thread.get("state")));
        parts.add(String.valueOf(advice.get("action")));
        parts.add(next == null ? "-" : String.valueOf(map(next).get("on")));
        Ran.asList(advice.get("reasons")).forEach(each -> parts.add("" + each.get("id")));
        return String.join(" ", parts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theEleventhAttempt(String spoken) throws IOException {
        language = spoken;
        Files.writeString(dir.resolve("people.csv"), "family,given\n陈,博\n");
        in(language, dir, "import", dir.resolve("people.csv").toString());
        List<Try> eleven = eleven();
        LocalDate first = eleven.getFirst().day();
        Ran begun = at(first, "09:00", "begin", WHO, language.equals("zh") ? "进校园" : "Campus");
        assertThat(stands(begun)).isEqualTo("preparing first -");
        String id = String.valueOf(begun.object().get("id"));

        for (Try each : eleven.subList(0, 10)) {
            refused(id, each);
        }
        meeting(id, eleven.getLast());
        read(id, eleven);
    }

    /**
     * An attempt that waits, may be followed, and is refused; then a mere reminder is not taken.
     */
    private void refused(String id, Try each) {
        String news = " silence gap new-for-them";
        assertThat(stands(tried(id, each))).isEqualTo("waiting wait " + each.next() + news);
        assertThat(stands(at(each.next().minusDays(1), "10:00", id)))
                .isEqualTo("waiting wait " + each.next() + news);
        assertThat(stands(at(each.next(), "10:00", id)))
                .isEqualTo("waiting try " + each.next() + news);
        Ran no =
                at(
                        each.day().plusDays(1),
                        "10:00",
                        "answer",
                        id,
                        "--outcome",
                        "declined",
                        "--words",
                        each.answer());
        assertThat(stands(no)).isEqualTo("declined bring-new - declined new-for-them");
        assertThat(no.object()).containsEntry("words", each.answer());

        Ran reminder =
                at(
                        each.day().plusDays(2),
                        "10:00",
                        "attempt",
                        id,
                        "--channel",
                        "email",
                        "--carried",
                        "reminder");
        assertThat(reminder.code()).isEqualTo(Cli.INPUT);
        assertThat(reminder.out()).isEmpty();
        assertThat(reminder.sentence())
                .contains(language.equals("zh") ? "只有带着对他们有用的新东西" : "only with an attempt");
    }

    private Ran tried(String id, Try each) {
        return at(
                each.day(),
                "10:00",
                "attempt",
                id,
                "--channel",
                each.channel(),
                "--carried",
                each.carried(),
                "--words",
                each.words());
    }

    private void meeting(String id, Try plan) {
        assertThat(stands(tried(id, plan)))
                .isEqualTo("waiting wait " + plan.next() + " silence gap new-for-them");
        LocalDate day = plan.day().plusDays(4);
        Ran yes = at(day, "10:00", "answer", id, "--outcome", "answered", "--words", plan.answer());
        assertThat(stands(yes)).isEqualTo("answered reply - answered");
        Ran met = at(day.plusDays(4), "15:00", "answer", id, "--outcome", "met");
        assertThat(stands(met)).isEqualTo("met decide - met");
    }

    /** The thread as it is told afterwards. */
    private void read(String id, List<Try> eleven) {
        Ran whole = at(LocalDate.of(2026, 8, 1), "10:00", id);
        List<Map<String, Object>> attempts = Ran.asList(whole.object().get("attempts"));
        assertThat(attempts).hasSize(11);
        for (Try each : eleven) {
            assertThat(attempts.get(each.number() - 1))
                    .containsEntry("number", each.number())
                    .containsEntry("channel", each.channel())
                    .containsEntry("carried", each.carried())
                    .containsEntry("words", each.words())
                    .containsEntry("outcome", each.number() == 11 ? "answered" : "declined")
                    .containsEntry("answer", each.answer());
        }
        // Ten refusals, the answer and the meeting are talks; attempts alone are none.
        assertThat(in(language, dir, "timeline", WHO, "--json").array())
                .filteredOn(each -> "interaction".equals(each.get("type")))
                .hasSize(12);
        Ran rates = in(language, dir, "rates", "--json");
        Map<String, Object> all = Ran.asList(rates.object().get("rates")).getFirst();
        assertThat(all).containsEntry("reached", 11).containsEntry("answered", 11);
        assertThat(all).containsEntry("refused", 10);
        String lines = in(language, dir, "outreach", id, "--now", "2026-08-01").out();
        assertThat(lines).contains(eleven.getFirst().words()).contains(eleven.getLast().words());
        assertThat(lines)
                .contains(
                        language.equals("zh")
                                ? "决定下一步：写提案，还是就此结束\n  已经见过面。"
                                : "Decide: a pitch, or an end\n  You met.");
    }

    @Test
    void meetingsThatAreAgreedAreNamedAndTheSoonestComeFirst() {
        Path story = dir.resolve("story");
        raw("demo", story.toString(), "--lang", "en");

        List<Map<String, Object>> threads = on(story, "outreach", "--json").array();
        List<String> days =
                threads.stream()
                        .map(each -> each.get("next"))
                        .filter(Objects::nonNull)
                        .map(next -> String.valueOf(map(next).get("on")))
                        .toList();
        assertThat(days).isSorted().hasSize(5);
        assertThat(threads)
                .filteredOn(each -> "answered".equals(each.get("state")))
                .filteredOn(each -> each.get("meeting") != null)
                .isNotEmpty();
        String lines = on(story, "outreach").out();
        assertThat(lines).contains("Spring sponsorship · 1 attempt · Meeting agreed · ");
        // What is years ago is told with its year.
        assertThat(on(story, "outreach", "1").out())
                .containsPattern("  1  \\w+ \\d+ \\w+ 20\\d\\d");
    }

    @Test
    void withoutThreadsItSaysSo() throws IOException {
        Files.writeString(dir.resolve("people.csv"), "family,given\n陈,博\n");
        on(dir, "import", dir.resolve("people.csv").toString());
        assertThat(on(dir, "outreach").out()).contains("No outreach threads yet");
        assertThat(in("zh", dir, "outreach").out()).contains("还没有接洽");
        assertThat(in("zh", dir, "outreach", "--json").array()).isEmpty();
    }
}
