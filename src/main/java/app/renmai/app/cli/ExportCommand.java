package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.exchange.CalendarSettings;
import app.renmai.service.exchange.ExportOptions;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Progress;
import app.renmai.store.Workspace;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Takes the workspace out into files other programs read. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Exports a folder with one CSV file a table, one file of vCards, or a"
                        + " calendar of meetings, reminders, promises and birthdays."
                        + " An earlier export there is replaced; other files never are.")
final class ExportCommand implements Callable<Integer> {
    private final Common common;

    @Parameters(paramLabel = "PATH", description = "A folder for csv, a file for the others.")
    private Path target = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description = "csv, vcard (4.0), vcard3 (3.0, for older programs) or ics.")
    private String format = "";

    @Option(
            names = "--query",
            paramLabel = "QUERY",
            description = "Only the contacts that match, with what hangs on them.")
    private @Nullable String query;

    @Option(
            names = "--raw",
            description = "Write values exactly, for programs: formulas are not defused.")
    private boolean raw;

    ExportCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        Format chosen = Choice.of(Format.class, "--format", format, common);
        try (AppContext context = common.open()) {
            Instant now = Instant.now();
            CalendarSettings calendar =
                    new CalendarSettings(
                            common.zone(), now, common.messages().locale(), common::text);
            long exported =
                    context.services()
                            .exports()
                            .run(
                                    target,
                                    new ExportOptions(chosen, matching(context), raw)
                                            .with(calendar),
                                    Progress.NONE);
            if (common.json()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("path", target.toString());
                json.put("format", chosen.code());
                json.put(chosen == Format.ICS ? "entries" : "contacts", exported);
                common.print(json);
            } else {
                common.line(
                        chosen == Format.ICS
                                ? common.text("export.done.ics", exported, target.toString())
                                : common.text("export.done", exported, target.toString()));
            }
            return Cli.DONE;
        }
    }

    private @Nullable Set<Long> matching(AppContext context) {
        String words = query;
        return words == null
                ? null
                : Workspace.await(context.services().contactList().find(words, Order.NAME, false))
                        .stream()
                        .map(ContactRow::id)
                        .collect(Collectors.toSet());
    }
}
