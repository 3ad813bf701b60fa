package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.store.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;

/** Shows all outreach threads by where they stand, or one with its attempts. */
@Command(
        name = "outreach",
        mixinStandardHelpOptions = true,
        description =
                "Shows all outreach threads by where they stand; with a number, one thread with its"
                        + " attempts, what to do next, and from which day.",
        subcommands = {
            OutreachBeginCommand.class,
            OutreachAttemptCommand.class,
            OutreachAnswerCommand.class,
            OutreachCloseCommand.class,
            OutreachAllowCommand.class
        })
final class OutreachCommand extends OutreachStep {
    @Parameters(arity = "0..1", paramLabel = "ID", description = "The number of a thread.")
    private @Nullable Long id;

    OutreachCommand(Common common) {
        super(common);
    }

    @Override
    void run(AppContext context) {
        Long one = id;
        if (one != null) {
            show(context, one);
            return;
        }
        List<ThreadRow> all =
                new ArrayList<>(Workspace.await(context.services().outreach().board().all()));
        all.sort(ThreadRow.SOONEST);
        ThreadDocument document = new ThreadDocument(common(), context);
        if (common().json()) {
            common().print(all.stream().map(document::json).toList());
        } else if (all.isEmpty()) {
            common().line(common().text("cli.outreach.none"));
        } else {
            for (State state : State.values()) {
                document.group(state, of(all, state)).forEach(common()::line);
            }
        }
    }

    private static List<ThreadRow> of(List<ThreadRow> all, State state) {
        return all.stream().filter(each -> each.thread().outreach().state() == state).toList();
    }
}
