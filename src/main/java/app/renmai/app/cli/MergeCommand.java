package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.service.contact.ContactDetails;
import app.renmai.store.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Makes one contact of two. */
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "Merges two contacts: the second goes into the first with all it has.")
final class MergeCommand implements Callable<Integer> {
    private final Common common;

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "The number, uid or name of the contact that stays.")
    private String kept = "";

    @Parameters(
            index = "1",
            paramLabel = "OTHER",
            description = "The number, uid or name of the contact that goes into it.")
    private String other = "";

    MergeCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        try (AppContext context = common.open()) {
            long stays = ContactArgument.resolve(context, common, kept);
            long goes = ContactArgument.resolve(context, common, other);
            if (stays == goes) {
                throw new InputException(common.text("cli.merge.same", kept, other));
            }
            if (!Workspace.await(context.services().merging().merge(stays, goes, Map.of()))) {
                throw new InputException(common.text("problem.no-contact", other));
            }
            ContactDetails merged =
                    Workspace.await(context.services().contacts().details(stays)).orElseThrow();
            String name = common.names().of(merged.contact().name());
            if (common.json()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("id", stays);
                json.put("merged", goes);
                json.put("name", name);
                common.print(json);
            } else {
                common.line(common.text("merge.done", name));
            }
            return Cli.DONE;
        }
    }
}
