package app.renmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.text.LinkedText.Link;
import app.renmai.text.LinkedText.Target;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;
import java.util.UUID;

class LinkedTextTest {
    private static final UUID UID = UUID.fromString("0a1b2c3d-0000-4000-8000-00000000000f");
    private static final UUID OTHER = UUID.fromString("11111111-2222-4333-8444-555555555555");

    /** In the tables, ‹…› stand for linked words. */
    private static LinkedText marked(String table) {
        int start = table.indexOf('‹');
        int end = table.indexOf('›');
        if (start < 0) {
            return LinkedText.plain(table);
        }
        String words = table.replace("‹", "").replace("›", "");
        return LinkedText.plain(words).link(start, end - 1, Target.fact(UID));
    }

    private static String shown(LinkedText text) {
        StringBuilder shown = new StringBuilder(text.words());
        for (Link link : text.links().reversed()) {
            shown.insert(link.end(), '›').insert(link.start(), '‹');
        }
        return shown.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "plain words, 0",
        "[words](fact:0a1b2c3d-0000-4000-8000-00000000000f), 1",
        "看到[成都站的夜跑](fact:0a1b2c3d-0000-4000-8000-00000000000f)。, 1",
        "[a](fact:0a1b2c3d-0000-4000-8000-00000000000f)[b](offer:11111111-2222-4333-8444-555555555555),"
            + " 2",
        "[a](https://example.org), 0",
        "[a](javascript:alert(1)), 0",
        "[a](fact:not-a-uid), 0",
        "[](fact:0a1b2c3d-0000-4000-8000-00000000000f), 0",
        "[[a](fact:0a1b2c3d-0000-4000-8000-00000000000f)](fact:11111111-2222-4333-8444-555555555555),"
            + " 1",
        "{{me.name}} [{{x}}](fact:0a1b2c3d-0000-4000-8000-00000000000f), 1",
        "[half](fact:0a1b2c3d-0000-4000, 0",
    })
    void linksAreReadAndWrittenAsTheyWere(String written, int links) {
        LinkedText text = LinkedText.parse(written);
        assertThat(text.links()).hasSize(links);
        assertThat(text.written()).isEqualTo(written);
    }

    @Test
    void bracketsInLinkedWordsAreKept() {
        LinkedText text = LinkedText.plain("see [1] &#91; here").link(0, 18, Target.offer(OTHER));
        assertThat(text.written())
                .isEqualTo("[see &#91;1&#93; &#38;#91; here](offer:" + OTHER + ")");
        assertThat(LinkedText.parse(text.written())).isEqualTo(text);
        assertThat(LinkedText.strip(text.written())).isEqualTo("see [1] &#91; here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // before | from | to | put | after
                "About ‹four in ten› came | 0 | 0 | X | XAbout ‹four in ten› came",
                "About ‹four in ten› came | 6 | 6 | X | About X‹four in ten› came",
                "About ‹four in ten› came | 10 | 10 | X | About ‹fourX in ten› came",
                "About ‹four in ten› came | 17 | 17 | X | About ‹four in ten›X came",
                "About ‹four in ten› came | 20 | 22 | X | About ‹four in ten› caX",
                "About ‹four in ten› came | 0 | 8 | X | X‹ur in ten› came",
                "About ‹four in ten› came | 13 | 22 | X | About ‹four in›X",
                "About ‹four in ten› came | 6 | 17 | all | About all came",
                "About ‹four in ten› came | 0 | 22 | X | X",
                "About ‹four in ten› came | 7 | 16 | X | About ‹fXn› came",
                "关于‹十人中四人›独自来 | 4 | 6 | 里的 | 关于‹十人里的人›独自来",
                "none | 1 | 2 | X | nXne",
            })
    void linksFollowWhatIsTyped(String before, int from, int to, String put, String after) {
        assertThat(shown(marked(before).replace(from, to, put))).isEqualTo(after);
    }

    @Test
    void aLinkGivesWayToAnother() {
        LinkedText text = marked("a ‹b c d› e").link(4, 5, Target.offer(OTHER));
        assertThat(shown(text)).isEqualTo("a ‹b ›‹c›‹ d› e");
        assertThat(text.targets()).containsExactly(Target.fact(UID), Target.offer(OTHER));
        assertThat(shown(text.unlink(0, 9))).isEqualTo("a b c d e");
        assertThat(text.at(2)).map(Link::target).contains(Target.fact(UID));
        assertThat(text.at(9)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a ‹b c› d", "‹all of it›", "x‹y›", "‹两个› 字", "none at all"})
    void theSameWordsChangeNothing(String table) {
        LinkedText text = marked(table);
        assertThat(text.changedTo(text.words())).isEqualTo(text);
    }

    /** Whatever is typed wherever, words are never lost, and what is kept is read again. */
    @RepeatedTest(200)
    void anyEditingKeepsWordsAndLinks(RepetitionInfo turn) {
        Random random = new Random(turn.getCurrentRepetition());
        LinkedText text = LinkedText.EMPTY;
        String words = "";
        for (int i = 0; i < 60; i++) {
            int from = random.nextInt(words.length() + 1);
            int to = from + random.nextInt(Math.min(6, words.length() - from) + 1);
            switch (random.nextInt(4)) {
                case 0 -> text = text.link(from, to, Target.fact(UID));
                case 1 -> text = text.unlink(from, to);
                default -> {
                    String put = random(random);
                    words = words.substring(0, from) + put + words.substring(to);
                    LinkedText replaced = text.replace(from, to, put);
                    LinkedText changed = text.changedTo(words);
                    assertThat(changed.words()).isEqualTo(words);
                    text = random.nextBoolean() ? replaced : changed;
                }
            }
            assertThat(text.words()).isEqualTo(words);
            int end = 0;
            for (Link link : text.links()) {
                assertThat(link.start()).isGreaterThanOrEqualTo(end);
                assertThat(link.end())
                        .isGreaterThan(link.start())
                        .isLessThanOrEqualTo(words.length());
                end = link.end();
            }
            assertThat(LinkedText.parse(text.written())).isEqualTo(text);
        }
    }

    private static String random(Random random) {
        String letters = "ab [](){}\\\n&*字";
        StringBuilder put = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            put.append(letters.charAt(random.nextInt(letters.length())));
        }
        return put.toString();
    }
}
