package app.renmai.app.cli;

import app.renmai.service.backup.Restoring;
import app.renmai.service.backup.Restoring.Restored;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Puts a backup into the place of the workspace. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Puts a backup into the place of the workspace; what stood there is kept among its"
                        + " backups.")
final class RestoreCommand implements Callable<Integer> {
    private final Common common;

    @Parameters(paramLabel = "FILE", description = "A zip that a backup made.")
    private Path file = Path.of("");

    RestoreCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        Path directory = common.directory();
        Restored restored = Restoring.run(file, directory, Clock.systemUTC());
        Map<String, Long> rows = restored.database().rows();
        long contacts = rows.getOrDefault("contact", 0L);
        long interactions = rows.getOrDefault("interaction", 0L);
        Path previous = restored.previous();
        if (common.json()) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("workspace", directory.toString());
            json.put("file", file.toString());
            json.put("contacts", contacts);
            json.put("interactions", interactions);
            json.put("attachments", restored.attachments());
            json.put("previous", previous == null ? null : previous.toString());
            common.print(json);
            return Cli.DONE;
        }
        common.line(common.text("cli.restore", directory.toString(), contacts, interactions));
        if (previous != null) {
            common.line(common.text("cli.restore.previous", previous.toString()));
        }
        return Cli.DONE;
    }
}
