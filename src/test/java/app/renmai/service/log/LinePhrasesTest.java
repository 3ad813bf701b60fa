package app.renmai.service.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** The tables of phrases in both languages, and lines that nobody would type. */
class LinePhrasesTest {
    private static final int LONG = 10_000;

    /** How often the names are asked for a character of the line, at the most. */
    private static final int QUESTIONS = 8;

    private static List<String> rows(String language) {
        String file = "/app/renmai/log/phrases_" + language + ".tsv";
        try (InputStream in = LinePhrasesTest.class.getResourceAsStream(file)) {
            String all =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return all.lines().filter(row -> !row.startsWith("# ") && !row.isBlank()).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<String> english() {
        return rows("en").stream();
    }

    static Stream<String> chinese() {
        return rows("zh").stream();
    }

    @ParameterizedTest
    @MethodSource("english")
    void inEnglish(String row) {
        holds(row, Locale.ENGLISH);
    }

    @ParameterizedTest
    @MethodSource("chinese")
    void inChinese(String row) {
        holds(row, Locale.SIMPLIFIED_CHINESE);
    }

    private static void holds(String row, Locale locale) {
        String[] cells = row.split("\t", 3);
        assertThat(Phrase.understood(cells[0], cells[1], locale)).isEqualTo(cells[2]);
    }

    @Test
    void thereAreManyPhrases() {
        assertThat(rows("en")).hasSizeGreaterThan(190);
        assertThat(rows("zh")).hasSizeGreaterThan(190);
    }

    private static UnderstoodLine read(String text) {
        return read(text, Acquaintances.all());
    }

    private static UnderstoodLine read(String text, People people) {
        return new LineReader(
                        LocalDateTime.of(2026, 11, 18, 10, 41).atZone(ZoneId.of("Asia/Shanghai")),
                        Locale.ENGLISH,
                        people)
                .read(text);
    }

    /** Counts how often it is asked. */
    private static final class Counted implements People {
        private final People people = Acquaintances.all();
        private int questions;

        @Override
        public List<Someone> named(String name) {
            questions++;
            return people.named(name);
        }

        @Override
        public List<Someone> ofFamily(String family) {
            questions++;
            return people.ofFamily(family);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                ",",
                " ",
                "1 ",
                "12:",
                "3-",
                "#",
                "和",
                "一",
                "在",
                "谈",
                "with ",
                "about ",
                "at ",
                "today ",
                "about today ",
                "met Tom Becker, ",
                "I'll send ",
                "by Friday ",
                "周五前",
                "和刘同、",
                "刘在",
                "3pm-",
                "'s ",
                "🎉",
                "שלום ",
                "A B C D "
            })
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aLineOfTenThousandCharactersAsksInProportion(String part) {
        String line = part.repeat(LONG / part.length());
        Counted people = new Counted();
        assertThat(read(line, people).text()).isEqualTo(line);
        assertThat(people.questions).isLessThan(QUESTIONS * LONG);
    }

    @Test
    void partsStandWhereTheirWordsDo() {
        String text =
                "met Zeng Hui, Wang Ning yesterday at Raffles about campus plan at 3pm #spring,"
                        + " I'll send the plan by Fri";
        UnderstoodLine line = read(text);
        assertThat(line.people())
                .extracting(part -> part.words(text))
                .containsExactly("Zeng Hui", "Wang Ning");
        assertThat(line.time().orElseThrow().words(text)).isEqualTo("yesterday at 3pm");
        assertThat(line.place().orElseThrow().words(text)).isEqualTo("Raffles");
        assertThat(line.topic().orElseThrow().words(text)).isEqualTo("campus plan");
        assertThat(line.tags().getFirst().words(text)).isEqualTo("#spring");
        assertThat(line.promises())
                .singleElement()
                .satisfies(
                        promise ->
                                assertThat(
                                                text.substring(
                                                        promise.span().start(),
                                                        promise.span().end()))
                                        .isEqualTo("I'll send the plan by Fri"));
        assertThat(line.kind().orElseThrow().words(text)).isEqualTo("met");
        assertThat(line.unclear()).singleElement().isEqualTo(line.people().getLast());
    }

    @Test
    void whatIsNotUnderstoodIsNotLost() {
        assertThat(read("asked for the new price list").summary())
                .isEqualTo("asked for the new price list");
        assertThat(read("met Tom Becker yesterday, great talk").summary()).isEqualTo("great talk");
        assertThat(read("met Tom Becker").summary()).isEqualTo("met Tom Becker");
        UnderstoodLine line = read("met Tom Becker about pricing. He was in a hurry");
        assertThat(line.summary()).isEqualTo("pricing");
        assertThat(line.leftOver()).isEqualTo("met Tom Becker about pricing. He was in a hurry");
    }

    @Test
    void writtenGoesOneWayAndSpokenBoth() {
        assertThat(read("emailed Tom Becker").direction()).hasToString("OUTGOING");
        assertThat(read("email from Tom Becker").direction()).hasToString("INCOMING");
        assertThat(read("收到林悦的微信").direction()).hasToString("INCOMING");
        assertThat(read("called Tom Becker").direction()).hasToString("BOTH");
        assertThat(read("met Tom Becker from Nordwind").direction()).hasToString("BOTH");
    }
}
