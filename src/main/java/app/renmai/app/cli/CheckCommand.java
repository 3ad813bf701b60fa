package app.renmai.app.cli;

import app.renmai.service.backup.WorkspaceCheck;
import app.renmai.service.backup.WorkspaceCheck.Report;
import app.renmai.store.DatabaseCheck.Finding;

import picocli.CommandLine.Command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Looks through the workspace and says what it found. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Reads the whole workspace, database and attachments, and says what it found;"
                        + " changes nothing.")
final class CheckCommand implements Callable<Integer> {
    private final Common common;

    CheckCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        Path directory = common.directory();
        Report report = WorkspaceCheck.of(directory);
        if (common.json()) {
            common.print(document(directory, report));
        } else {
            print(directory, report);
        }
        return report.well() ? Cli.DONE : report.sound() ? Cli.PARTLY : Cli.WORKSPACE;
    }

    private Map<String, Object> document(Path directory, Report report) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("workspace", directory.toString());
        json.put("well", report.well());
        json.put("schema", report.database().version());
        json.put("rows", report.database().rows());
        json.put("steps", report.database().steps());
        json.put("attachments", report.database().files().size());
        List<Map<String, Object>> findings = new ArrayList<>();
        for (Finding finding : report.database().findings()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("code", finding.kind().code());
            one.put("where", finding.where());
            one.put("count", finding.count());
            one.put("sentence", sentence(finding));
            findings.add(one);
        }
        for (WorkspaceCheck.WrongFile file : report.files()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("code", "file-" + file.fault().code());
            one.put("where", file.path().toString());
            one.put("count", 1);
            one.put("sentence", sentence(file));
            findings.add(one);
        }
        json.put("findings", findings);
        return json;
    }

    private void print(Path directory, Report report) {
        var rows = report.database().rows();
        common.line(
                common.text(
                        "cli.check",
                        directory.toString(),
                        report.database().version(),
                        rows.getOrDefault("contact", 0L),
                        rows.getOrDefault("interaction", 0L),
                        rows.getOrDefault("pitch", 0L),
                        report.database().files().size(),
                        report.database().steps()));
        report.database().findings().forEach(finding -> common.line("  " + sentence(finding)));
        report.files().forEach(file -> common.line("  " + sentence(file)));
        if (report.well()) {
            common.line(common.text("cli.check.well"));
        } else if (!report.sound()) {
            common.note(common.text("workspace.problem.damaged", directory.toString()));
        }
    }

    private String sentence(Finding finding) {
        return common.text(
                "check.finding." + finding.kind().code(), finding.where(), finding.count());
    }

    private String sentence(WorkspaceCheck.WrongFile file) {
        return common.text(
                "check.file." + file.fault().code(), file.name(), file.path().toString());
    }
}
