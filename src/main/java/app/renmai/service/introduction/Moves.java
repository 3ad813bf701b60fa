package app.renmai.service.introduction;

import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Consent;
import app.renmai.model.introduction.Introduction.Result;
import app.renmai.model.introduction.Introduction.Side;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done when. Nobody is brought to anybody before both agreed; who would rather not is
 * not asked again, but may come round by themselves; what was made is not unmade; and what came of
 * it can be seen otherwise later.
 */
public final class Moves {
    private static final Map<Stage, Set<Move>> TABLE = table();
    private static final Map<Consent, Map<Move, Consent>> SAYING = saying();

    private Moves() {}

    private static Map<Stage, Set<Move>> table() {
        Set<Move> asking = EnumSet.of(Move.ASK, Move.AGREE, Move.DECLINE);
        Map<Stage, Set<Move>> table = new EnumMap<>(Stage.class);
        table.put(Stage.TO_ASK, asking);
        table.put(Stage.ASKED, asking);
        table.put(Stage.DECLINED, asking);
        table.put(Stage.READY, EnumSet.of(Move.DECLINE, Move.MAKE));
        table.put(Stage.MADE, EnumSet.of(Move.USEFUL, Move.NOTHING, Move.THANK));
        table.put(Stage.USEFUL, EnumSet.of(Move.USEFUL, Move.NOTHING, Move.THANK));
        table.put(Stage.THANKED, EnumSet.of(Move.USEFUL, Move.NOTHING));
        table.put(Stage.NOTHING, EnumSet.of(Move.USEFUL, Move.NOTHING, Move.THANK));
        return Map.copyOf(table);
    }

    private static Map<Consent, Map<Move, Consent>> saying() {
        Map<Consent, Map<Move, Consent>> saying = new EnumMap<>(Consent.class);
        saying.put(
                Consent.NOT_ASKED,
                Map.of(
                        Move.ASK, Consent.ASKED,
                        Move.AGREE, Consent.AGREED,
                        Move.DECLINE, Consent.DECLINED));
        saying.put(
                Consent.ASKED,
                Map.of(
                        Move.ASK, Consent.ASKED,
                        Move.AGREE, Consent.AGREED,
                        Move.DECLINE, Consent.DECLINED));
        saying.put(Consent.AGREED, Map.of(Move.DECLINE, Consent.DECLINED));
        saying.put(Consent.DECLINED, Map.of(Move.AGREE, Consent.AGREED));
        return Map.copyOf(saying);
    }

    /** Whether a move can be made at a stage, as far as the stage says. */
    public static boolean allowed(Stage stage, Move move) {
        return TABLE.getOrDefault(stage, Set.of()).contains(move);
    }

    /** What somebody has said after a move; empty when the move cannot be made of them. */
    public static Optional<Consent> after(Consent said, Move move) {
        return Optional.ofNullable(SAYING.getOrDefault(said, Map.of()).get(move));
    }

    /**
     * An introduction after a move of one of the two.
     *
     * @param contact which of the two
     * @param on the day
     * @throws IntroductionProblem when it cannot be made
     */
    static Introduction said(Introduction now, Move move, long contact, LocalDate on) {
        require(now, move);
        Side side = now.of(contact);
        Consent next =
                after(side.consent(), move)
                        .orElseThrow(
                                () ->
                                        new IntroductionProblem(
                                                "introduction.problem.said."
                                                        + side.consent().code()));
        @Nullable LocalDate asked = move == Move.ASK ? on : side.askedOn();
        return with(now, new Side(side.contactId(), side.why(), next, asked));
    }

    /** An introduction that is made on a day. */
    static Introduction made(Introduction now, LocalDate on) {
        require(now, Move.MAKE);
        return with(now, on, now.result(), now.resultWords(), now.resultOn(), now.thankedOn());
    }

    /** An introduction of which it is known what came of it. */
    static Introduction known(Introduction now, Move move, String words, LocalDate on) {
        require(now, move);
        Result result = move == Move.USEFUL ? Result.USEFUL : Result.NOTHING;
        return with(now, now.madeOn(), result, words.strip(), on, now.thankedOn());
    }

    /** An introduction for which the user was thanked. */
    static Introduction thanked(Introduction now, LocalDate on) {
        require(now, Move.THANK);
        return with(now, now.madeOn(), now.result(), now.resultWords(), now.resultOn(), on);
    }

    /** An introduction whose steps were on other days; of those, only thanks can go. */
    static Introduction on(Introduction now, Days days) {
        Days before = Days.of(now);
        if (gone(before.made(), days.made()) || gone(before.result(), days.result())) {
            throw new IntroductionProblem("introduction.problem.made");
        }
        if (!days.inOrder()) {
            throw new IntroductionProblem("introduction.problem.order");
        }
        Introduction asked =
                with(
                        with(now, askedOn(now.one(), days.oneAsked())),
                        askedOn(now.other(), days.otherAsked()));
        return with(
                asked,
                now.madeOn() == null ? null : days.made(),
                now.result(),
                now.resultWords(),
                now.resultOn() == null ? null : days.result(),
                now.thankedOn() == null ? null : days.thanked());
    }

    private static boolean gone(@Nullable LocalDate before, @Nullable LocalDate after) {
        return before != null && after == null;
    }

    private static Side askedOn(Side side, @Nullable LocalDate day) {
        return side.consent() == Consent.NOT_ASKED
                ? side
                : new Side(side.contactId(), side.why(), side.consent(), day);
    }

    private static void require(Introduction now, Move move) {
        Stage stage = Stage.of(now);
        if (!allowed(stage, move)) {
            throw new IntroductionProblem(
                    "introduction.problem."
                            + (now.madeOn() != null
                                    ? move == Move.THANK ? "thanked" : "made"
                                    : move == Move.MAKE
                                            ? "not-agreed"
                                            : move.ofOneSide() ? "agreed" : "not-made"));
        }
    }

    private static Introduction with(
            Introduction now,
            @Nullable LocalDate madeOn,
            Result result,
            String words,
            @Nullable LocalDate resultOn,
            @Nullable LocalDate thankedOn) {
        return new Introduction(
                now.id(),
                now.uid(),
                now.one(),
                now.other(),
                madeOn,
                result,
                words,
                resultOn,
                thankedOn,
                now.createdAt(),
                now.updatedAt());
    }

    /** The introduction with one of its sides changed. */
    static Introduction with(Introduction now, Side side) {
        boolean second = now.other().contactId() == side.contactId();
        return new Introduction(
                now.id(),
                now.uid(),
                second ? now.one() : side,
                second ? side : now.other(),
                now.madeOn(),
                now.result(),
                now.resultWords(),
                now.resultOn(),
                now.thankedOn(),
                now.createdAt(),
                now.updatedAt());
    }
}
