package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.service.collaboration.Collaborations;
import app.renmai.service.collaboration.Stage;
import app.renmai.service.collaboration.Work;
import app.renmai.service.collaboration.WorkList;
import app.renmai.service.collaboration.WorkList.Line;
import app.renmai.service.collaboration.WorkList.Order;
import app.renmai.store.Workspace;
import app.renmai.ui.collaboration.WorkWords;
import app.renmai.ui.desk.Wording;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;

/** Lists collaborations, filtered as the window filters them. */
@Command(
        name = "collaborations",
        mixinStandardHelpOptions = true,
        description =
                "Lists the work done together that matches: title, person, pinyin, organization,"
                        + " goal. What there is still to do or to tell comes first.")
final class CollaborationsCommand implements Callable<Integer> {
    private final Common common;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Words that must all match.")
    private List<String> query = List.of();

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description =
                    "Only those that stand so: to-tell (over, and nobody has said what came of"
                            + " it), running, planned, done-well, done, not-done.")
    private @Nullable String stage;

    @Option(
            names = "--contact",
            paramLabel = "ID",
            description = "Only those with a contact: number, uid or name.")
    private @Nullable String contact;

    CollaborationsCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        String wanted = stage;
        Stage only = wanted == null ? null : Choice.of(Stage.class, "--stage", wanted, common);
        try (AppContext context = common.open()) {
            Clock clock = context.services().clock();
            LocalDate today = LocalDate.now(clock.withZone(common.zone()));
            List<Line> lines =
                    WorkList.of(works(context), today)
                            .arranged(String.join(" ", query), only, Order.STAGE, false);
            if (common.json()) {
                common.print(lines.stream().map(each -> common.work(each.work())).toList());
            } else {
                print(
                        lines,
                        new WorkWords(
                                new Wording(
                                        common.messages(), common.names(), common.times(clock))));
            }
            return Cli.DONE;
        }
    }

    private List<Work> works(AppContext context) {
        Collaborations all = context.services().value().collaborations();
        String with = contact;
        return Workspace.await(
                with == null
                        ? all.all()
                        : all.ofContact(ContactArgument.resolve(context, common, with)));
    }

    private void print(List<Line> lines, WorkWords words) {
        if (lines.isEmpty()) {
            boolean asked = !query.isEmpty() || stage != null || contact != null;
            common.line(common.text(asked ? "collaborations.nothing" : "cli.collaborations.none"));
        }
        for (Line each : lines) {
            Work work = each.work();
            StringBuilder line =
                    new StringBuilder("%6d  %s".formatted(work.id(), work.collaboration().title()));
            for (String part : List.of(words.people(work), words.subtitle(work))) {
                if (!part.isEmpty()) {
                    line.append(" · ").append(part);
                }
            }
            common.line(line.toString());
        }
    }
}
