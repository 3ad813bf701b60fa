package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.exchange.Remark;
import app.renmai.exchange.encoding.Charsets;
import app.renmai.service.exchange.Alike;
import app.renmai.service.exchange.FieldChange;
import app.renmai.service.exchange.FileReport;
import app.renmai.service.exchange.ImportOptions;
import app.renmai.service.exchange.ImportReport;
import app.renmai.service.exchange.PlannedRecord;
import app.renmai.service.job.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/** Brings files of contacts into the workspace, and reports what became of each. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Imports vCard and CSV files of contacts, or an archive into an empty workspace,"
                        + " as one step that can be undone.")
final class ImportCommand implements Callable<Integer> {
    private final Common common;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files.")
    private List<Path> files = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "auto, vcard, csv, ics, mail, ldif, monica or archive (default:"
                            + " ${DEFAULT-VALUE}).",
            defaultValue = "auto")
    private String format = "auto";

    @Option(
            names = "--charset",
            paramLabel = "CHARSET",
            description = "auto, or a name such as GB18030 (default: ${DEFAULT-VALUE}).",
            defaultValue = "auto")
    private String charset = "auto";

    @Option(
            names = "--on-duplicate",
            paramLabel = "WHAT",
            description =
                    "What to do with people who are known: skip, merge or create (default:"
                            + " ${DEFAULT-VALUE}).",
            defaultValue = "merge")
    private String onDuplicate = "merge";

    @Option(names = "--dry-run", description = "Only say what would be done.")
    private boolean dryRun;

    @Option(
            names = "--new-people",
            description =
                    "Also add the people of meetings, mail and messages who are not known yet.")
    private boolean newPeople;

    ImportCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        ImportOptions options =
                new ImportOptions(
                        Choice.of(ImportOptions.Format.class, "--format", format, common),
                        charset(),
                        Choice.of(
                                ImportOptions.OnDuplicate.class,
                                "--on-duplicate",
                                onDuplicate,
                                common),
                        dryRun,
                        newPeople,
                        Map.of());
        try (AppContext context = common.openOrCreate()) {
            if (ArchiveImport.isMeant(files, options.format())) {
                return new ArchiveImport(common, context).run(files, dryRun);
            }
            ImportReport report = context.services().imports().run(files, options, Progress.NONE);
            if (common.json()) {
                common.print(json(report));
            } else {
                report.files().forEach(this::print);
            }
            report.files().forEach(this::printRefusal);
            return report.allRefused() ? Cli.INPUT : report.complete() ? Cli.DONE : Cli.PARTLY;
        }
    }

    private @Nullable Charset charset() {
        return charset.equals("auto")
                ? null
                : Charsets.named(charset)
                        .orElseThrow(() -> new InputException(common.text("cli.charset", charset)));
    }

    private void print(FileReport file) {
        if (file.refused()) {
            return;
        }
        common.line(
                common.text(
                        dryRun ? "import.would" : "import.did",
                        file.path().toString(),
                        file.format(),
                        file.charset(),
                        file.created(),
                        file.updated(),
                        file.unchanged()));
        for (Remark remark : file.rejected()) {
            common.line("  " + common.text("import.rejected", remark.line(), reason(remark)));
        }
        for (Remark remark : file.skipped()) {
            common.line("  " + common.text(remark.key(), remark.line(), reason(remark)));
        }
        if (file.nobodyKnown() > 0 && !newPeople) {
            common.line("  " + common.text("import.nobody-known", file.nobodyKnown()));
        }
        if (!file.dropped().isEmpty()) {
            String dropped = String.join(", ", file.dropped());
            common.line("  " + common.text("import.unused", dropped));
        }
        if (!file.kept().isEmpty()) {
            common.line("  " + common.text("exchange.kept", String.join(", ", file.kept())));
        }
    }

    private void printRefusal(FileReport file) {
        Remark refusal = file.refusal();
        if (refusal != null) {
            common.note(reason(refusal));
        }
    }

    private String reason(Remark remark) {
        return common.text(
                "import.reason." + remark.reason().code(),
                remark.arguments().stream()
                        .map(argument -> argument instanceof Path path ? path.toString() : argument)
                        .toArray());
    }

    private Map<String, @Nullable Object> json(ImportReport report) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("dryRun", report.dryRun());
        json.put("created", report.created());
        json.put("updated", report.updated());
        json.put("unchanged", report.unchanged());
        json.put("files", report.files().stream().map(this::json).toList());
        return json;
    }

    private Map<String, @Nullable Object> json(FileReport file) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("file", file.path().toString());
        json.put("format", file.format());
        json.put("variant", file.variant());
        json.put("charset", file.charset());
        json.put("read", file.read());
        json.put("created", file.created());
        json.put("updated", file.updated());
        json.put("unchanged", file.unchanged());
        json.put("rejected", remarks(file.rejected()));
        json.put("skipped", remarks(file.skipped()));
        json.put("unused", file.unused());
        json.put("kept", file.kept());
        if (dryRun) {
            json.put("records", file.records().stream().map(ImportCommand::json).toList());
        }
        Remark refusal = file.refusal();
        json.put("error", refusal == null ? null : reason(refusal));
        return json;
    }

    private List<Map<String, Object>> remarks(List<Remark> remarks) {
        return remarks.stream()
                .map(
                        remark -> {
                            Map<String, Object> json = new LinkedHashMap<>();
                            json.put("line", remark.line());
                            json.put("code", remark.reason().code());
                            json.put("reason", Objects.requireNonNull(reason(remark)));
                            return json;
                        })
                .toList();
    }

    private static Map<String, @Nullable Object> json(PlannedRecord record) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("line", record.line());
        json.put("kind", record.kind().code());
        json.put("title", record.title());
        json.put("verdict", record.verdict().code());
        json.put("contact", record.contact());
        json.put("changes", record.changes().stream().map(ImportCommand::json).toList());
        json.put("alike", record.alike().stream().map(ImportCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(FieldChange change) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("field", change.field().code());
        json.put("before", change.before());
        json.put("after", change.after());
        json.put("effect", change.effect().code());
        return json;
    }

    private static Map<String, Object> json(Alike alike) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("contact", alike.contact());
        json.put("name", alike.name());
        json.put("score", alike.score());
        return json;
    }
}
