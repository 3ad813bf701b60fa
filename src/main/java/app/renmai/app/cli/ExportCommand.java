package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.exchange.Archives;
import app.renmai.service.exchange.CalendarSettings;
import app.renmai.service.exchange.ExportOptions;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Progress;
import app.renmai.store.Workspace;
import app.renmai.ui.desk.DocumentWords;

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
                "Exports a folder with one CSV file a table, one file of vCards, one workbook of"
                    + " the contacts, the whole workspace as one archive, or everything about one"
                    + " person, or a calendar of meetings, reminders, promises and birthdays. An"
                    + " earlier export there is replaced; other files in a folder never are.")
final class ExportCommand implements Callable<Integer> {
    /** Everything about one person, which is no format of many. */
    private static final String PERSON = "person";

    private final Common common;

    @Parameters(
            paramLabel = "PATH",
            description = "A folder for csv, a file for every other format.")
    private Path target = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            description =
                    "csv, vcard (4.0), vcard3 (3.0, for older programs), ics, xlsx, archive or"
                            + " person.")
    private String format = "";

    @Option(
            names = "--query",
            paramLabel = "QUERY",
            description = "Only the contacts that match, with what hangs on them.")
    private @Nullable String query;

    @Option(
            names = "--contact",
            paramLabel = "CONTACT",
            description = "For person: the contact, by number, uid, or a name only one bears.")
    private @Nullable String contact;

    @Option(
            names = "--raw",
            description = "Write values exactly, for programs: formulas are not defused.")
    private boolean raw;

    @Option(
            names = "--inner-notes",
            description = "With csv: export your inner notes, too. Without it they stay here.")
    private boolean innerNotes;

    @Option(
            names = "--private",
            description =
                    "Export what is marked private, too. An archive and person always have it.")
    private boolean hidden;

    ExportCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        if (format.equals(PERSON)) {
            return person();
        }
        if (contact != null) {
            throw new InputException(common.text("export.contact-alone"));
        }
        Format chosen = Choice.of(Format.class, "--format", format, common);
        if (chosen.isWhole() && query != null) {
            throw new InputException(common.text("export.whole"));
        }
        if (innerNotes && chosen != Format.CSV) {
            throw new InputException(common.text("export.inner-notes"));
        }
        try (AppContext context = common.open()) {
            if (chosen == Format.ARCHIVE) {
                return archive(context);
            }
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
                                            .withInnerNotes(innerNotes)
                                            .withHidden(hidden)
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

    private int person() {
        String who = contact;
        if (who == null || query != null) {
            throw new InputException(common.text("export.contact-needed"));
        }
        try (AppContext context = common.open()) {
            long id = ContactArgument.resolve(context, common, who);
            DocumentWords words = new DocumentWords(common.messages(), common.zone());
            int missing = context.services().people().run(target, id, words, Progress.NONE);
            if (common.json()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("path", target.toString());
                json.put("format", PERSON);
                json.put("contacts", 1);
                json.put("missing", missing);
                common.print(json);
            } else {
                common.line(common.text("person.done", target.toString(), missing));
            }
            return missing == 0 ? Cli.DONE : Cli.PARTLY;
        }
    }

    private int archive(AppContext context) {
        Archives.Counts counts = context.services().archives().write(target, Progress.NONE);
        return ArchiveImport.told(common, "path", target, "archive.written", counts);
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
