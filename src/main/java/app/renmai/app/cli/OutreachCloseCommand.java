package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.store.Workspace;

import picocli.CommandLine.Command;

/** Ends a thread. */
@Command(
        name = "close",
        mixinStandardHelpOptions = true,
        description = "Ends a thread, and shows it.")
final class OutreachCloseCommand extends ThreadStep {
    OutreachCloseCommand(Common common) {
        super(common);
    }

    @Override
    void run(AppContext context, long id) {
        Workspace.await(context.services().outreach().outreaches().close(id));
    }
}
