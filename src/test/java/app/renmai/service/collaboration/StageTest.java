package app.renmai.service.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;
import app.renmai.ui.i18n.Messages;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

class StageTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # starts   | ends       | result    | stage     | in English | 中文
                    2026-09-17 | 2026-12-20 | open      | running   | Running    | 进行中
                    2026-09-17 | 2026-11-18 | open      | running   | Running    | 进行中
                    2026-09-17 | 2026-11-17 | open      | to-tell   | To be told | 待收尾
                    2026-09    | 2026-11    | open      | running   | Running    | 进行中
                    2026-09    | 2026-10    | open      | to-tell   | To be told | 待收尾
                    2026       | 2026       | open      | running   | Running    | 进行中
                    2026-11-18 |            | open      | running   | Running    | 进行中
                    2026-11-19 | 2026-12    | open      | planned   | Planned    | 计划中
                               | 2026-12    | open      | planned   | Planned    | 计划中
                               |            | open      | planned   | Planned    | 计划中
                               | 2025       | open      | to-tell   | To be told | 待收尾
                    2026-12    | 2027       | done-well | done-well | Done well  | 做得漂亮
                    2025       | 2025       | done      | done      | Done       | 完成
                    2025       | 2025       | not-done  | not-done  | Not done   | 未做成
                    """)
    void followsFromDaysAndResult(
            @Nullable String starts,
            @Nullable String ends,
            String result,
            String stage,
            String english,
            String chinese) {
        Stage found = Stage.of(collaboration(starts, ends, result), TODAY);

        assertThat(found.code()).isEqualTo(stage);
        String key = "collaboration.stage." + found.code();
        assertThat(new Messages(Locale.ENGLISH).text(key)).isEqualTo(english);
        assertThat(new Messages(Locale.SIMPLIFIED_CHINESE).text(key)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-17, 2026-09-16",
        "2026-09, 2026-08",
        "2026, 2025",
        "2026-09-17, 2025",
        "2026-02, 2026-01-31"
    })
    void doesNotEndBeforeItStarts(String starts, String ends) {
        assertThatThrownBy(
                        () ->
                                Collaborations.days(
                                        PartialDate.parse(starts), PartialDate.parse(ends)))
                .isInstanceOfSatisfying(
                        CollaborationProblem.class,
                        problem -> {
                            for (Locale locale :
                                    new Locale[] {Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE}) {
                                assertThat(
                                                new Messages(locale)
                                                        .text(problem.key(), problem.arguments()))
                                        .contains(starts)
                                        .contains(ends);
                            }
                        });
    }

    @ParameterizedTest
    @CsvSource({"2026-09-17, 2026-09-17", "2026-09, 2026-09-01", "2026, 2026", "2026-09-17, 2026"})
    void canEndAsFarAsIsKnown(String starts, String ends) {
        Collaborations.days(PartialDate.parse(starts), PartialDate.parse(ends));
    }

    private static Collaboration collaboration(
            @Nullable String starts, @Nullable String ends, String result) {
        return new Collaboration(
                1,
                new UUID(0, 1),
                "Tour",
                "",
                "",
                starts == null ? null : PartialDate.parse(starts),
                ends == null ? null : PartialDate.parse(ends),
                Coded.of(Collaboration.Result.class, result),
                "",
                false,
                "",
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
