package app.renmai.service.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Consent;
import app.renmai.model.introduction.Introduction.Result;
import app.renmai.model.introduction.Introduction.Side;
import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

class MovesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    /** An introduction of 1 to 2, as its consents, + made, u useful or n nothing, t thanked. */
    static Introduction of(String one, String other, String then) {
        boolean made = then.contains("+");
        Result result =
                then.contains("u")
                        ? Result.USEFUL
                        : then.contains("n") ? Result.NOTHING : Result.UNKNOWN;
        @Nullable LocalDate known = result == Result.UNKNOWN ? null : DAY;
        return new Introduction(
                7,
                new UUID(0, 7),
                new Side(1, "why one", Coded.of(Consent.class, one), null),
                new Side(2, "why other", Coded.of(Consent.class, other), null),
                made ? DAY : null,
                result,
                "",
                known,
                then.contains("t") ? DAY : null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static Introduction at(Stage stage) {
        return switch (stage) {
            case READY -> of("agreed", "agreed", "");
            case TO_ASK -> of("asked", "not-asked", "");
            case ASKED -> of("agreed", "asked", "");
            case MADE -> of("agreed", "agreed", "+");
            case USEFUL -> of("agreed", "agreed", "+u");
            case THANKED -> of("agreed", "agreed", "+ut");
            case NOTHING -> of("agreed", "agreed", "+n");
            case DECLINED -> of("agreed", "declined", "");
        };
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    not-asked | not-asked | ''  | to-ask
                    asked     | not-asked | ''  | to-ask
                    agreed    | not-asked | ''  | to-ask
                    asked     | asked     | ''  | asked
                    agreed    | asked     | ''  | asked
                    asked     | agreed    | ''  | asked
                    agreed    | agreed    | ''  | ready
                    declined  | not-asked | ''  | declined
                    agreed    | declined  | ''  | declined
                    agreed    | agreed    | +   | made
                    agreed    | agreed    | +t  | made
                    agreed    | agreed    | +u  | useful
                    agreed    | agreed    | +ut | thanked
                    agreed    | agreed    | +n  | nothing
                    """)
    void howFarItHasCome(String one, String other, String then, String stage) {
        assertThat(Stage.of(of(one, other, then)).code()).isEqualTo(stage);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    stage    | ask | agree | decline | make | useful | nothing | thank
                    ready    | -   | -     | yes     | yes  | -      | -       | -
                    to-ask   | yes | yes   | yes     | -    | -      | -       | -
                    asked    | yes | yes   | yes     | -    | -      | -       | -
                    made     | -   | -     | -       | -    | yes    | yes     | yes
                    useful   | -   | -     | -       | -    | yes    | yes     | yes
                    thanked  | -   | -     | -       | -    | yes    | yes     | -
                    nothing  | -   | -     | -       | -    | yes    | yes     | yes
                    declined | yes | yes   | yes     | -    | -      | -       | -
                    """,
            useHeadersInDisplayName = true)
    void whatCanBeDoneAtAStage(
            String stage,
            String ask,
            String agree,
            String decline,
            String make,
            String useful,
            String nothing,
            String thank) {
        List<String> cells = List.of(ask, agree, decline, make, useful, nothing, thank);
        List<String> found = new ArrayList<>();
        for (Move move : Move.values()) {
            found.add(Moves.allowed(Coded.of(Stage.class, stage), move) ? "yes" : "-");
        }
        assertThat(found).isEqualTo(cells);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    not-asked | asked | agreed | declined
                    asked     | asked | agreed | declined
                    agreed    | -     | -      | declined
                    declined  | -     | agreed | -
                    """)
    void whatOneOfTheTwoCanSay(String said, String ask, String agree, String decline) {
        Consent now = Coded.of(Consent.class, said);
        assertThat(
                        List.of(
                                word(now, Move.ASK),
                                word(now, Move.AGREE),
                                word(now, Move.DECLINE),
                                word(now, Move.MAKE)))
                .containsExactly(ask, agree, decline, "-");
    }

    private static String word(Consent now, Move move) {
        return Moves.after(now, move).map(Consent::code).orElse("-");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    to-ask   | make   | introduction.problem.not-agreed
                    asked    | make   | introduction.problem.not-agreed
                    declined | make   | introduction.problem.not-agreed
                    made     | make   | introduction.problem.made
                    ready    | ask    | introduction.problem.agreed
                    ready    | agree  | introduction.problem.agreed
                    made     | ask    | introduction.problem.made
                    ready    | useful | introduction.problem.not-made
                    to-ask   | thank  | introduction.problem.not-made
                    thanked  | thank  | introduction.problem.thanked
                    """)
    void whatCannotBeDoneIsSaidInOneSentence(String stage, String move, String key) {
        Introduction now = at(Coded.of(Stage.class, stage));
        Move wanted = Coded.of(Move.class, move);
        assertThatThrownBy(() -> moved(now, wanted))
                .isInstanceOfSatisfying(
                        IntroductionProblem.class,
                        problem -> assertThat(problem.key()).isEqualTo(key));
    }

    private static Introduction moved(Introduction now, Move move) {
        return switch (move) {
            case ASK, AGREE, DECLINE -> Moves.said(now, move, 1, DAY);
            case MAKE -> Moves.made(now, DAY);
            case USEFUL, NOTHING -> Moves.known(now, move, "words", DAY);
            case THANK -> Moves.thanked(now, DAY);
        };
    }

    @Test
    void whoWouldRatherNotIsNotAskedAgain() {
        Introduction declined = of("agreed", "declined", "");
        assertThatThrownBy(() -> Moves.said(declined, Move.ASK, 2, DAY))
                .isInstanceOf(IntroductionProblem.class);
        assertThat(Stage.of(Moves.said(declined, Move.AGREE, 2, DAY))).isEqualTo(Stage.READY);
    }

    @Test
    void bothAgreeThenItIsMadeThenUsefulThenThanked() {
        Introduction now = of("not-asked", "not-asked", "");
        now = Moves.said(now, Move.ASK, 1, DAY);
        assertThat(now.one().askedOn()).isEqualTo(DAY);
        now = Moves.said(now, Move.AGREE, 1, DAY.plusDays(1));
        now = Moves.said(now, Move.AGREE, 2, DAY.plusDays(2));
        assertThat(now.one().askedOn()).isEqualTo(DAY);
        assertThat(now.other().askedOn()).isNull();
        now = Moves.made(now, DAY.plusDays(3));
        now = Moves.known(now, Move.USEFUL, " a tour ", DAY.plusDays(60));
        assertThat(now.resultWords()).isEqualTo("a tour");
        now = Moves.thanked(now, DAY.plusDays(61));
        assertThat(Stage.of(now)).isEqualTo(Stage.THANKED);
        assertThat(now.one().why()).isEqualTo("why one");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    not-asked | not-asked | ''  | next later later later later
                    asked     | not-asked | ''  | next later later later later
                    agreed    | not-asked | ''  | done next later later later
                    not-asked | agreed    | ''  | next done later later later
                    agreed    | agreed    | ''  | done done next later later
                    declined  | not-asked | ''  | done over over over over
                    agreed    | declined  | ''  | done done over over over
                    agreed    | agreed    | +   | done done done next later
                    agreed    | agreed    | +u  | done done done done later
                    agreed    | agreed    | +ut | done done done done done
                    agreed    | agreed    | +n  | done done done done over
                    """)
    void oneStepAtMostIsNext(String one, String other, String then, String steps) {
        List<String> found =
                Ladder.of(of(one, other, then)).stream()
                        .map(step -> step.standing().name().toLowerCase(java.util.Locale.ROOT))
                        .toList();
        assertThat(String.join(" ", found)).isEqualTo(steps);
        assertThat(Ladder.next(of(one, other, then)).isPresent()).isEqualTo(steps.contains("next"));
    }
}
