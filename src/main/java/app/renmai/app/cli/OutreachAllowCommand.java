package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.contact.ContactName;
import app.renmai.store.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Takes back that a contact asked not to be written to again. */
@Command(
        name = "allow",
        mixinStandardHelpOptions = true,
        description =
                "Takes back that a contact asked not to be written to again. What was closed stays"
                        + " closed.")
final class OutreachAllowCommand extends OutreachStep {
    @Parameters(paramLabel = "CONTACT", description = "The number, uid or name of a contact.")
    private String contact = "";

    OutreachAllowCommand(Common common) {
        super(common);
    }

    @Override
    void run(AppContext context) {
        long id = ContactArgument.resolve(context, common(), contact);
        ContactName name =
                Objects.requireNonNull(
                        Workspace.await(context.services().contacts().names(List.of(id))).get(id));
        Workspace.await(context.services().outreach().stopWishes().takeBack(id));
        if (common().json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("contact", common().person(name));
            json.put("stop", false);
            common().print(json);
        } else {
            common().line(common().text("cli.outreach.allowed", common().names().of(name.name())));
        }
    }
}
