package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.contact.ContactName;
import app.renmai.service.duplicate.AlikePair;
import app.renmai.service.duplicate.Evidence;
import app.renmai.service.duplicate.Likelihood;
import app.renmai.service.job.Progress;
import app.renmai.store.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Lists the contacts that may be one. */
@Command(
        name = "duplicates",
        mixinStandardHelpOptions = true,
        description = "Lists the pairs of contacts that may be one person, the likeliest first.")
final class DuplicatesCommand implements Callable<Integer> {
    private static final int MOST = 100;

    private final Common common;

    @Option(
            names = "--min",
            paramLabel = "N",
            description = "The lowest score to list, 1 to 100 (default: 35).")
    private int least = Likelihood.PERHAPS.least();

    DuplicatesCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        if (least < 1 || least > MOST) {
            throw new InputException(common.text("cli.duplicates.min", least));
        }
        try (AppContext context = common.open()) {
            List<AlikePair> pairs = context.services().duplicates().scan(least, Progress.NONE);
            Set<Long> ids = new HashSet<>();
            pairs.forEach(pair -> ids.addAll(List.of(pair.first(), pair.second())));
            Map<Long, ContactName> names =
                    Workspace.await(context.services().contacts().names(ids));
            if (common.json()) {
                common.print(pairs.stream().map(pair -> json(pair, names)).toList());
            } else if (pairs.isEmpty()) {
                common.line(common.text("alike.none"));
            } else {
                pairs.forEach(pair -> common.line(text(pair, names)));
            }
            return Cli.DONE;
        }
    }

    private Map<String, @Nullable Object> json(AlikePair pair, Map<Long, ContactName> names) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("first", contact(pair.first(), names));
        json.put("second", contact(pair.second(), names));
        json.put("score", pair.score());
        json.put("likelihood", pair.likelihood().code());
        json.put("evidence", pair.evidence().stream().map(DuplicatesCommand::evidence).toList());
        return json;
    }

    private Map<String, Object> contact(long id, Map<Long, ContactName> names) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id);
        json.put("name", name(id, names));
        return json;
    }

    private static Map<String, Object> evidence(Evidence evidence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("kind", evidence.kind().code());
        json.put("speaksFor", evidence.kind().speaksFor());
        json.put("what", evidence.what());
        return json;
    }

    private String name(long id, Map<Long, ContactName> names) {
        ContactName found = names.get(id);
        return found == null ? "" : common.names().of(found.name());
    }

    private String text(AlikePair pair, Map<Long, ContactName> names) {
        String why =
                pair.evidence().stream()
                        .map(
                                each ->
                                        common.text(
                                                "alike.evidence." + each.kind().code(),
                                                each.what()))
                        .collect(Collectors.joining(" · "));
        return "%3d  %d %s  =  %d %s  (%s)"
                .formatted(
                        pair.score(),
                        pair.first(),
                        name(pair.first(), names),
                        pair.second(),
                        name(pair.second(), names),
                        why);
    }
}
