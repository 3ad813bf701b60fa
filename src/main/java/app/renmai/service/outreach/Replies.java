package app.renmai.service.outreach;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Attempt.Outcome;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.model.pitch.Pitch;
import app.renmai.store.Tx;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.pitch.PitchStore;
import app.renmai.store.value.InitiativeStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What an answer changes, all of it in one step: the thread, the attempt it answers, the pitch that
 * attempt was, and the interaction it is logged as.
 */
public final class Replies {
    private static final Set<Move> ANSWERS =
            Set.of(Move.ANSWER, Move.MEET, Move.NOT_NOW, Move.DECLINE, Move.STOP);

    private final Tx tx;
    private final ZoneId zone;

    /** Answers noted inside a write that is under way, for a user in a time zone. */
    public Replies(Tx tx, ZoneId zone) {
        this.tx = tx;
        this.zone = zone;
    }

    /** Whether a move is something they said or did. */
    static boolean isAnswer(Move move) {
        return ANSWERS.contains(move);
    }

    void note(long outreachId, Answer given) {
        Answer answer = checked(given);
        Outreach thread = ThreadSteps.stored(tx, outreachId);
        State state = ThreadSteps.after(thread, answer.move());
        List<Attempt> ladder = AttemptStore.of(tx, outreachId);
        Optional<Attempt> answered = answered(ladder, answer.attemptId());
        Interaction talk = interaction(thread, answered, answer);
        Optional<Long> logged =
                answered.isPresent()
                        ? answer(answered.get(), answer, talk)
                        : Optional.of(InteractionStore.insert(tx, talk));
        if (answer.initiative()) {
            logged.ifPresent(id -> InitiativeStore.put(tx, id, talk.participants()));
        }
        OutreachStore.update(
                tx,
                thread.in(
                        state,
                        answer.words(),
                        answer.move() == Move.NOT_NOW ? answer.until() : null,
                        tx.now()));
        if (answer.move() == Move.STOP) {
            StopWishes.put(tx, thread.contactId(), answer.words(), day(answer.at()));
        }
    }

    private Answer checked(Answer given) {
        if (!isAnswer(given.move())) {
            throw new IllegalArgumentException("no answer: " + given.move());
        }
        Ladder.checkLength(given.words(), Ladder.WORDS);
        if (given.at().isAfter(tx.now())) {
            throw new OutreachProblem("outreach.problem.answer-future");
        }
        LocalDate until = given.until();
        if (until != null && !until.isAfter(day(given.at()))) {
            throw new OutreachProblem("outreach.problem.until");
        }
        Instant at = given.at().truncatedTo(ChronoUnit.MICROS);
        return new Answer(
                given.move(),
                at,
                given.words().strip(),
                until,
                given.attemptId(),
                given.initiative());
    }

    private static Optional<Attempt> answered(List<Attempt> ladder, @Nullable Long named) {
        if (named == null) {
            return ladder.isEmpty() ? Optional.empty() : Optional.of(ladder.getLast());
        }
        return Optional.of(
                ladder.stream()
                        .filter(each -> each.id() == named)
                        .findFirst()
                        .orElseThrow(() -> new OutreachProblem("outreach.problem.no-attempt")));
    }

    private Optional<Long> answer(Attempt attempt, Answer answer, Interaction talk) {
        Attempt after = after(attempt, answer);
        check(after);
        AttemptStore.update(tx, after);
        Optional<Long> logged = log(attempt, answer, talk);
        Long pitchId = attempt.pitchId();
        if (pitchId != null) {
            PitchStore.find(tx, pitchId)
                    .filter(pitch -> !pitch.draft())
                    .ifPresent(pitch -> answer(pitch, after, answer.move()));
        }
        return logged;
    }

    /** They answered when they first did; what counts as their answer is what they said last. */
    private static Attempt after(Attempt attempt, Answer answer) {
        Instant first = attempt.answeredAt();
        Instant at = first != null && first.isBefore(answer.at()) ? first : answer.at();
        boolean meeting = answer.move() == Move.MEET;
        String words = answer.words().isEmpty() && meeting ? attempt.answer() : answer.words();
        return attempt.with(outcome(answer.move()), at, words);
    }

    private void check(Attempt answered) {
        Ladder.check(
                AttemptStore.of(tx, answered.outreachId()).stream()
                        .map(each -> each.id() == answered.id() ? answered : each)
                        .toList(),
                tx.now(),
                zone);
    }

    private static Outcome outcome(Move move) {
        return switch (move) {
            case NOT_NOW -> Outcome.NOT_NOW;
            case DECLINE, STOP -> Outcome.DECLINED;
            default -> Outcome.ANSWERED;
        };
    }

    private void answer(Pitch pitch, Attempt attempt, Move move) {
        boolean kept = move == Move.MEET && pitch.state() == Pitch.State.ACCEPTED;
        Pitch.State state =
                attempt.outcome() == Outcome.DECLINED
                        ? Pitch.State.DECLINED
                        : kept ? Pitch.State.ACCEPTED : Pitch.State.ANSWERED;
        PitchStore.update(
                tx, pitch.answered(state, attempt.answeredAt(), attempt.answer(), tx.now()));
    }

    /**
     * Logs the answer. One that is told again, of the same day, is the same answer told better; a
     * meeting is always something of its own.
     *
     * @return the interaction it is logged as; empty when that was deleted
     */
    private Optional<Long> log(Attempt attempt, Answer answer, Interaction talk) {
        Instant answered = attempt.answeredAt();
        boolean again =
                answer.move() != Move.MEET
                        && answered != null
                        && day(answered).equals(day(talk.start()));
        if (again) {
            Optional<Interaction> before =
                    AttemptStore.reply(tx, attempt.id())
                            .flatMap(id -> InteractionStore.find(tx, id));
            before.ifPresent(kept -> InteractionStore.update(tx, told(kept, talk)));
            return before.map(Interaction::id);
        }
        long logged = InteractionStore.insert(tx, talk);
        AttemptStore.putReply(tx, attempt.id(), logged);
        return Optional.of(logged);
    }

    private static Interaction told(Interaction before, Interaction better) {
        return new Interaction(
                before.id(),
                before.uid(),
                before.kind(),
                before.direction(),
                better.start(),
                before.end(),
                before.allDay(),
                before.place(),
                better.summary(),
                better.body(),
                before.participants(),
                before.createdAt(),
                before.state());
    }

    private Interaction interaction(Outreach thread, Optional<Attempt> attempt, Answer answer) {
        boolean meeting = answer.move() == Move.MEET;
        Kind kind = meeting ? Kind.MEETING : kind(attempt.map(Attempt::channel).orElse(""));
        Direction usual = kind.usualDirection();
        String words = answer.words();
        boolean oneLine = words.lines().count() <= 1;
        String first = words.lines().findFirst().orElse("").strip();
        return new Interaction(
                0,
                UUID.randomUUID(),
                kind,
                usual == Direction.OUTGOING ? Direction.INCOMING : usual,
                answer.at(),
                null,
                false,
                "",
                first.isEmpty() ? thread.purpose() : first,
                oneLine ? "" : words,
                List.of(thread.contactId()),
                tx.now());
    }

    private static Kind kind(String channel) {
        return switch (channel) {
            case "email" -> Kind.EMAIL;
            case "phone" -> Kind.CALL;
            case "in-person" -> Kind.MEETING;
            default -> Kind.MESSAGE;
        };
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    /**
     * Lets the thread follow when a pitch that was sent as an attempt is answered. A thread that
     * was closed, or opens only with something new, stays as it is: the answer stands with the
     * attempt alone.
     *
     * @param before the pitch as it was
     * @param after the pitch with what came of it
     */
    public void follow(Pitch before, Pitch after) {
        AttemptStore.ofPitch(tx, after.id())
                .ifPresent(
                        attempt -> {
                            if (after.state() == Pitch.State.SENT) {
                                takeBack(attempt);
                            } else {
                                follow(attempt, after, before.state() != after.state());
                            }
                        });
    }

    private void follow(Attempt attempt, Pitch pitch, boolean otherwise) {
        Move move = pitch.state() == Pitch.State.DECLINED ? Move.DECLINE : Move.ANSWER;
        Instant at = pitch.answeredAt() == null ? tx.now() : pitch.answeredAt();
        Answer answer = checked(Answer.of(move, at, pitch.answer()));
        Outreach thread = ThreadSteps.stored(tx, attempt.outreachId());
        Outcome outcome =
                otherwise || attempt.outcome() == Outcome.NONE ? outcome(move) : attempt.outcome();
        Attempt after = attempt.with(outcome, answer.at(), answer.words());
        check(after);
        AttemptStore.update(tx, after);
        log(attempt, answer, interaction(thread, Optional.of(attempt), answer));
        if (otherwise) {
            Moves.after(thread.state(), move)
                    .ifPresent(
                            state ->
                                    OutreachStore.update(
                                            tx, thread.in(state, answer.words(), null, tx.now())));
        }
    }

    /** There was no answer after all: what was made of it goes with it. */
    private void takeBack(Attempt attempt) {
        AttemptStore.update(tx, attempt.with(Outcome.NONE, null, ""));
        AttemptStore.reply(tx, attempt.id()).ifPresent(reply -> InteractionStore.delete(tx, reply));
        List<Attempt> ladder = AttemptStore.of(tx, attempt.outreachId());
        boolean newest = ladder.getLast().id() == attempt.id();
        ThreadSteps.settle(tx, attempt.outreachId(), ladder, newest);
    }
}
