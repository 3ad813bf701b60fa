package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.service.backup.Backups;
import app.renmai.service.job.Progress;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Copies the workspace into a zip. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies the workspace, with its attachments, into a zip.")
final class BackupCommand implements Callable<Integer> {
    private final Common common;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description = "The zip to write (default: a new one in the workspace's backups).")
    private @Nullable Path file;

    BackupCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        try (AppContext context = common.open()) {
            Backups backups = context.services().backups();
            Path made = file == null ? backups.usualFile() : file;
            backups.run(made, Progress.NONE);
            if (common.json()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("file", made.toString());
                json.put("bytes", size(made));
                common.print(json);
            } else {
                common.line(common.text("cli.backup", made.toString()));
            }
            return Cli.DONE;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
