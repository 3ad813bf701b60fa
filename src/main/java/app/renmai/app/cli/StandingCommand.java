package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.contact.Deed;
import app.renmai.model.contact.Standing;
import app.renmai.service.standing.Why;
import app.renmai.store.Workspace;
import app.renmai.ui.desk.Wording;
import app.renmai.ui.standing.WhyText;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Shows how far one has come with a contact, and why. */
@Command(
        name = "standing",
        mixinStandardHelpOptions = true,
        description =
                "Shows how far you have come with a contact: the events that count, and the one"
                        + " that would raise it.")
final class StandingCommand implements Callable<Integer> {
    private final Common common;

    @Parameters(paramLabel = "ID", description = "The number, uid or name of a contact.")
    private String id = "";

    StandingCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        try (AppContext context = common.open()) {
            long contact = ContactArgument.resolve(context, common, id);
            Why why = Workspace.await(context.services().value().standings().why(contact));
            if (common.json()) {
                common.print(document(contact, why));
            } else {
                WhyText text =
                        new WhyText(
                                new Wording(
                                        common.messages(),
                                        common.names(),
                                        common.times(context.services().clock())));
                common.line(text.level(why.standing()));
                why.rungs().reversed().forEach(rung -> show(text, rung));
                String next = text.next(why);
                common.line(
                        why.next().isEmpty()
                                ? "  " + next
                                : "  " + common.text("standing.next") + ": " + next);
            }
            return Cli.DONE;
        }
    }

    private void show(WhyText text, Why.Rung rung) {
        common.line("  " + text.level(rung.level()));
        rung.counted().forEach(deed -> common.line(("    " + line(text, deed)).stripTrailing()));
        if (rung.more() > 0) {
            common.line("    " + text.more(rung));
        }
    }

    private static String line(WhyText text, Deed deed) {
        String day = text.day(deed);
        return (day.isEmpty() ? "" : day + " · ") + text.deed(deed);
    }

    private static Map<String, @Nullable Object> document(long contact, Why why) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("contact", contact);
        json.put("standing", why.standing().code());
        json.put("level", why.standing().ordinal() + 1);
        json.put("of", Standing.values().length);
        json.put("why", why.rungs().stream().map(StandingCommand::rung).toList());
        json.put("next", why.next().map(Why.Raise::code).orElse(null));
        return json;
    }

    private static Map<String, @Nullable Object> rung(Why.Rung rung) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("level", rung.level().code());
        json.put("counted", rung.counted().stream().map(StandingCommand::deed).toList());
        json.put("more", rung.more());
        return json;
    }

    private static Map<String, @Nullable Object> deed(Deed deed) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", deed.kind().code());
        json.put("id", deed.id());
        json.put("on", deed.on() == null ? null : deed.on().toString());
        json.put("words", deed.words());
        return json;
    }
}
