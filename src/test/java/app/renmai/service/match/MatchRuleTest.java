package app.renmai.service.match;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.match.MatchRule.Hit;
import app.renmai.service.match.MatchRule.Said;
import app.renmai.text.KeyWords;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

/** Which words bring a need and an offer together, in both languages. */
class MatchRuleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    A Mandarin host for the fair          | Event hosting                    | host
                    Sampling staff in six cities          | Staff for samples, four cities   | Sampling staff cities
                    SAMPLING STAFF                        | ｓａｍｐｌｅ people                     | SAMPLING
                    A plan for the spring event           | Event plans                      | plan event
                    A plan for the campus                 | A plan                           | -
                    People for the event                  | Printing of flyers for people    | -
                    They need help with something new     | I can help with something        | -
                    6 cities by 2026                      | 6 shops in 2026                  | -
                    A café on campus                      | cafe design                      | café
                    Stories for the company               | A story in ten minutes           | Stories
                    一位中文主持人                           | 双语主持                             | 主持
                    校园活动的短视频剪辑                      | 剪辑短视频                            | 短视频剪辑
                    六个城市的现场派样人员                     | 四城派样                             | 派样
                    学生活动                               | 学生的生活                           | -
                    校园活动                               | 活动方案                             | -
                    校园活动方案                            | 活动方案                             | 活动方案
                    需要一个机会                            | 可以提供帮助                          | -
                    找人做 APP 设计                         | app 开发                            | APP
                    """)
    void wordsBringThemTogether(String need, String offer, String words) {
        List<Hit> hits = match(List.of(new Said(1, need, List.of())), offer(offer));
        if (words == null) {
            assertThat(hits).isEmpty();
        } else {
            assertThat(hits).hasSize(1);
            assertThat(KeyWords.words(need, hits.getFirst().keys()))
                    .containsExactly(words.split(" "));
        }
    }

    @Test
    void aTagInCommonIsEnoughAndCountsMost() {
        List<Said> offers =
                List.of(
                        new Said(1, "Hosting", List.of()),
                        new Said(2, "Evenings on stage", List.of("Events")));
        List<Hit> hits = match(List.of(new Said(7, "A host", List.of("events", "other"))), offers);
        assertThat(hits).extracting(Hit::offer).containsExactly(2L, 1L);
        assertThat(hits.getFirst().tags()).containsExactly("events");
    }

    @Test
    void whatIsNotAllowedIsLeftOut() {
        List<Said> needs = List.of(new Said(1, "A host", List.of()));
        assertThat(MatchRule.of(needs, offer("Hosting"), (_, _) -> false)).isEmpty();
    }

    @Test
    void whatNearlyEveryOfferSaysTellsNothing() {
        List<Said> offers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            offers.add(new Said(i, "Translation of book " + i, List.of()));
        }
        assertThat(match(List.of(new Said(1, "A translation", List.of())), offers)).isEmpty();
    }

    @Test
    void tenThousandOfEachAreManyAndEachIsServed() {
        List<Said> needs = many("need");
        List<Said> offers = many("offer");
        assertThat(match(needs, offers)).hasSizeGreaterThan(10_000);
    }

    private static List<Said> many(String what) {
        List<Said> all = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            all.add(
                    new Said(
                            i,
                            what + " kind" + i % 4_001 + " sort" + i % 997 + " event data 校园活动",
                            List.of()));
        }
        return all;
    }

    private static List<Said> offer(String words) {
        return List.of(new Said(2, words, List.of()));
    }

    private static List<Hit> match(List<Said> needs, List<Said> offers) {
        return MatchRule.of(needs, offers, (_, _) -> true);
    }
}
