package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.store.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/** What all commands about threads have in common: a time to try things out at, and the answer. */
abstract class OutreachStep implements Callable<Integer> {
    private final Common common;

    @Option(
            names = "--now",
            paramLabel = "T",
            description = "What time to take for now; for trying things out.")
    private @Nullable String now;

    OutreachStep(Common common) {
        this.common = common;
    }

    @Override
    public final Integer call() {
        String given = now;
        Clock clock =
                given == null
                        ? Clock.systemUTC()
                        : Clock.fixed(Moment.of("--now", given, common).at(), common.zone());
        try (AppContext context = common.open(clock)) {
            run(context);
            return Cli.DONE;
        }
    }

    /** Does what the command is for. */
    abstract void run(AppContext context);

    Common common() {
        return common;
    }

    /**
     * The moment an option gives, else now. A day alone is its beginning, unless what came before
     * was later that day: then it is as late as that.
     *
     * @param before what came before, or null
     */
    Instant moment(
            AppContext context, String option, @Nullable String given, @Nullable Instant before) {
        if (given == null) {
            return context.services().clock().instant();
        }
        Moment moment = Moment.of(option, given, common);
        if (!moment.allDay() || before == null || before.isBefore(moment.at())) {
            return moment.at();
        }
        return day(before).equals(day(moment.at())) ? before : moment.at();
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(common.zone()).toLocalDate();
    }

    /** The day an option gives, or null. */
    @Nullable LocalDate day(String option, @Nullable String given) {
        return given == null ? null : day(Moment.of(option, given, common).at());
    }

    ThreadRow thread(AppContext context, long id) {
        return Workspace.await(context.services().outreach().board().find(id))
                .orElseThrow(() -> new InputException(common.text("outreach.problem.gone", id)));
    }

    /** Shows a thread as it stands now. */
    void show(AppContext context, long id) {
        ThreadDocument document = new ThreadDocument(common, context);
        ThreadRow thread = thread(context, id);
        if (common.json()) {
            common.print(document.json(thread));
        } else {
            document.ladder(thread).forEach(common::line);
        }
    }
}
