package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.service.contact.Erasure;
import app.renmai.store.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Erases a person for good, or says what would go. */
@Command(
        name = "erase",
        mixinStandardHelpOptions = true,
        description =
                "Erases a person for good, with what the history knows of them. It cannot be"
                        + " undone. Without --yes it only says what would go.")
final class EraseCommand implements Callable<Integer> {
    private final Common common;

    @Parameters(
            paramLabel = "CONTACT",
            description = "The contact: a number, a uid, or a name that only one bears.")
    private String contact = "";

    @Option(names = "--yes", description = "Do it.")
    private boolean yes;

    EraseCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        try (AppContext context = common.open()) {
            Erasure erasure = context.services().erasure();
            long id = ContactArgument.resolve(context, common, contact);
            Erasure.Plan plan =
                    Workspace.await(erasure.plan(id))
                            .orElseThrow(
                                    () ->
                                            new InputException(
                                                    common.text("problem.no-contact", contact)));
            List<Path> left = yes ? Workspace.await(erasure.run(plan)) : List.of();
            if (common.json()) {
                common.print(json(plan, left));
            } else {
                print(plan);
            }
            left.forEach(file -> common.note(common.text("erase.file-left", file.toString())));
            return left.isEmpty() ? Cli.DONE : Cli.PARTLY;
        }
    }

    private void print(Erasure.Plan plan) {
        String name = common.names().of(plan.name());
        common.line(common.text(yes ? "erase.did" : "erase.would", name));
        common.line("  " + common.text("erase.talks", plan.talks(), plan.sharedTalks()));
        common.line(
                "  "
                        + common.text(
                                "erase.rest",
                                plan.commitments(),
                                plan.reminders(),
                                plan.needs(),
                                plan.pitches(),
                                plan.files()));
        common.line("  " + common.text("erase.facts", plan.facts()));
        common.line("  " + common.text("erase.threads", plan.threads()));
        Erasure.Worth worth = plan.worth();
        common.line(
                "  "
                        + common.text(
                                "erase.worth",
                                worth.entries(),
                                worth.offers(),
                                worth.introductions()));
        common.line("  " + common.text("erase.works", worth.works(), worth.sharedWorks()));
        common.line("  " + common.text("erase.steps", plan.steps()));
        for (Path backup : plan.backups()) {
            common.line("  " + common.text("erase.backup", backup.toString()));
        }
        if (!yes) {
            common.line(common.text("erase.how", plan.id()));
        }
    }

    private Map<String, @Nullable Object> json(Erasure.Plan plan, List<Path> left) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", plan.id());
        json.put("name", common.names().of(plan.name()));
        json.put("erased", yes);
        json.put("talks", plan.talks());
        json.put("sharedTalks", plan.sharedTalks());
        json.put("commitments", plan.commitments());
        json.put("reminders", plan.reminders());
        json.put("needs", plan.needs());
        json.put("facts", plan.facts());
        json.put("threads", plan.threads());
        json.put("valueEntries", plan.worth().entries());
        json.put("offers", plan.worth().offers());
        json.put("introductions", plan.worth().introductions());
        json.put("collaborations", plan.worth().works());
        json.put("sharedCollaborations", plan.worth().sharedWorks());
        json.put("pitches", plan.pitches());
        json.put("files", plan.files());
        json.put("historySteps", plan.steps());
        json.put("backups", plan.backups().stream().map(Path::toString).toList());
        json.put("filesLeft", left.stream().map(Path::toString).toList());
        return json;
    }
}
