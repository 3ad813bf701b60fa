package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.store.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Ends a thread. */
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        description = "Ends a thread, and shows it.")
final class OutreachCloseCommand extends OutreachStep {
    @Parameters(paramLabel = "ID", description = "The number of a thread.")
    private long id;

    OutreachCloseCommand(Common common) {
        super(common);
    }

    @Override
    void run(AppContext context) {
        Workspace.await(context.services().outreach().outreaches().close(id));
        show(context, id);
    }
}
