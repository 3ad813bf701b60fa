package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.outreach.Attempt;
import app.renmai.service.outreach.Answer;
import app.renmai.service.outreach.Move;
import app.renmai.service.outreach.OutreachThread;
import app.renmai.store.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Notes what they said. */
@Command(
        name = "answer",
        mixinStandardHelpOptions = true,
        description =
                "Notes what they said, or that you met: the thread, the attempt, its pitch and the"
                        + " timeline follow. Shows the thread.")
final class OutreachAnswerCommand extends ThreadStep {
    private static final List<String> OUTCOMES =
            List.of("answered", "met", "not-now", "declined", "stop");

    @Option(
            names = "--outcome",
            paramLabel = "O",
            required = true,
            description = "What came of it: answered, met, not-now, declined, stop.")
    private String outcome = "";

    @Option(
            names = "--attempt",
            paramLabel = "N",
            description = "Which attempt they answered (default: the newest).")
    private @Nullable Integer number;

    @Option(
            names = "--until",
            paramLabel = "D",
            description = "With not-now: the day until which they asked to be left alone.")
    private @Nullable String until;

    @Option(names = "--words", paramLabel = "W", description = "Their words.")
    private String words = "";

    @Option(
            names = "--initiative",
            description = "With answered or met: they came of their own accord.")
    private boolean initiative;

    @Option(names = "--at", paramLabel = "T", description = "When (default: now).")
    private @Nullable String at;

    OutreachAnswerCommand(Common common) {
        super(common);
    }

    @Override
    void run(AppContext context, long id) {
        Move move = move();
        LocalDate day = day("--until", until);
        if (day != null && move != Move.NOT_NOW) {
            throw new InputException(common().text("cli.outreach.until"));
        }
        if (initiative && move != Move.ANSWER && move != Move.MEET) {
            throw new InputException(common().text("cli.outreach.initiative"));
        }
        Optional<Attempt> attempt = attempt(context, id);
        Instant when = moment(context, "--at", at, attempt.map(Attempt::madeAt).orElse(null));
        Answer answer =
                Answer.of(move, when, words)
                        .until(day)
                        .to(attempt.map(Attempt::id).orElse(null))
                        .ofTheirOwn(initiative);
        Workspace.await(context.services().outreach().outreaches().answer(id, answer));
    }

    private Move move() {
        return switch (outcome) {
            case "answered" -> Move.ANSWER;
            case "met" -> Move.MEET;
            case "not-now" -> Move.NOT_NOW;
            case "declined" -> Move.DECLINE;
            case "stop" -> Move.STOP;
            default -> throw Choice.refused("--outcome", outcome, OUTCOMES, common());
        };
    }

    /** The attempt they answered: the one named, else the newest, if there is any. */
    private Optional<Attempt> attempt(AppContext context, long id) {
        OutreachThread thread = thread(context, id).thread();
        Integer wanted = number;
        if (wanted == null) {
            return thread.last();
        }
        Optional<Attempt> named =
                thread.attempts().stream().filter(each -> each.number() == wanted).findFirst();
        if (named.isEmpty()) {
            throw new InputException(common().text("outreach.problem.no-attempt"));
        }
        return named;
    }
}
