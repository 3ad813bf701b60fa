package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.store.Workspace;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Makes a workspace with the sample story. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Makes a workspace with the sample story in a folder without one.")
final class DemoCommand implements Callable<Integer> {
    private final Common common;

    @Parameters(paramLabel = "DIR", description = "The folder of the new workspace.")
    private Path directory = Path.of("");

    DemoCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        if (Workspace.exists(directory)) {
            throw new InputException(common.text("problem.demo-exists", directory.toString()));
        }
        ZoneId zone = common.zone();
        Clock clock = Clock.systemUTC();
        try (AppContext context = common.create(directory, clock)) {
            var summary =
                    Workspace.await(
                            context.services()
                                    .sample()
                                    .load(
                                            common.messages().locale(),
                                            LocalDate.now(clock.withZone(zone)),
                                            zone));
            if (common.json()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("workspace", directory.toString());
                json.put("contacts", summary.contacts());
                json.put("organizations", summary.organizations());
                json.put("interactions", summary.interactions());
                json.put("pitches", summary.pitches());
                common.print(json);
            } else {
                common.line(
                        common.text(
                                "cli.demo",
                                directory.toString(),
                                summary.contacts(),
                                summary.interactions(),
                                summary.pitches()));
            }
            return Cli.DONE;
        }
    }
}
