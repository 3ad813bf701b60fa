package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.store.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Begins a thread. */
@Command(
        name = "begin",
        mixinStandardHelpOptions = true,
        description = "Begins an outreach thread with a contact for a purpose, and shows it.")
final class OutreachBeginCommand extends OutreachStep {
    @Parameters(
            index = "0",
            paramLabel = "CONTACT",
            description = "The number, uid or name of a contact.")
    private String contact = "";

    @Parameters(index = "1", paramLabel = "PURPOSE", description = "What for, in a few words.")
    private String purpose = "";

    OutreachBeginCommand(Common common) {
        super(common);
    }

    @Override
    void run(AppContext context) {
        long person = ContactArgument.resolve(context, common(), contact);
        show(
                context,
                Workspace.await(context.services().outreach().outreaches().begin(person, purpose)));
    }
}
