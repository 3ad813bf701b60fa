package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.value.Need;
import app.renmai.service.match.Proposal;
import app.renmai.store.Workspace;
import app.renmai.text.KeyWords;
import app.renmai.ui.desk.Wording;
import app.renmai.ui.match.MatchText;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Lists which offers may serve which needs. */
@Command(
        name = "matches",
        mixinStandardHelpOptions = true,
        description =
                "Lists which of your offers, or of your contacts', may serve which open needs, the"
                        + " likeliest first, with the words in common.")
final class MatchesCommand implements Callable<Integer> {
    private final Common common;

    MatchesCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        try (AppContext context = common.open()) {
            var services = context.services();
            List<Proposal> all = Workspace.await(services.value().matches().all());
            MatchText text =
                    new MatchText(
                            new Wording(
                                    common.messages(),
                                    common.names(),
                                    common.times(services.clock())));
            if (common.json()) {
                common.print(all.stream().map(each -> json(each, text)).toList());
            } else if (all.isEmpty()) {
                common.line(common.text("match.none"));
            } else {
                for (Proposal each : all) {
                    common.line(each.need().words());
                    common.line("  " + text.needed(each));
                    common.line("  " + text.offered(each));
                    common.line("  " + text.why(each));
                }
            }
            return Cli.DONE;
        }
    }

    private static Map<String, @Nullable Object> json(Proposal match, MatchText text) {
        Need need = match.need();
        LocalDate by = need.neededBy();
        Map<String, @Nullable Object> needed = new LinkedHashMap<>();
        needed.put("id", need.id());
        needed.put("words", need.words());
        needed.put("contact", need.contactId());
        needed.put("organization", need.organizationId());
        needed.put("name", text.asker(match));
        needed.put("certainty", need.certainty().code());
        needed.put("neededBy", by == null ? null : by.toString());
        Map<String, @Nullable Object> offer = new LinkedHashMap<>();
        offer.put("uid", match.offer().uid().toString());
        offer.put("words", match.offer().words());
        offer.put("contact", match.offer().contactId());
        offer.put("proof", match.proof());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", match.mine() ? "help" : "introduce");
        json.put("need", needed);
        json.put("offer", offer);
        json.put("tags", match.tags());
        json.put("words", KeyWords.words(need.words(), match.keys()));
        return json;
    }
}
