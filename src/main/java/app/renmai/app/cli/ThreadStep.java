package app.renmai.app.cli;

import app.renmai.app.AppContext;

import picocli.CommandLine.Parameters;

/** A command about one thread, which it shows afterwards. */
abstract class ThreadStep extends OutreachStep {
    @Parameters(paramLabel = "ID", description = "The number of a thread.")
    private long id;

    ThreadStep(Common common) {
        super(common);
    }

    @Override
    final void run(AppContext context) {
        run(context, id);
        show(context, id);
    }

    /** Does to the thread what the command is for. */
    abstract void run(AppContext context, long id);
}
