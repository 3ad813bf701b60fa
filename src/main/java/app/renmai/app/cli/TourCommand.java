package app.renmai.app.cli;

import app.renmai.app.TourStage;
import app.renmai.exchange.TargetException;
import app.renmai.exchange.WholeFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/** Plays the main job in the real window, without a display, and keeps a picture of each step. */
@Command(
        name = "tour",
        mixinStandardHelpOptions = true,
        description =
                "Plays the main job in the real window, without a display: the sample story, log a"
                        + " meeting, draft a pitch, the timeline, export. Leaves pictures and"
                        + " tables in a folder.")
final class TourCommand implements Callable<Integer> {
    private final Common common;

    @Parameters(paramLabel = "DIR", description = "The folder for the pictures and the tables.")
    private Path folder = Path.of("");

    TourCommand(Common common) {
        this.common = common;
    }

    TourCommand(Common common, Path folder) {
        this(common);
        this.folder = folder;
    }

    @Override
    public Integer call() {
        TourStage.Played played;
        try {
            Path target = Files.createDirectories(folder).toAbsolutePath().normalize();
            WholeFile.checkFolder(target);
            played = TourStage.play(target, common.messages(), common.zone());
        } catch (IOException e) {
            throw TargetException.of(e, folder);
        }
        if (common.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("folder", folder.toString());
            json.put("pictures", played.pictures().stream().map(Path::toString).toList());
            json.put("tables", played.tables().toString());
            common.print(json);
        } else {
            common.line(
                    common.text(
                            "cli.tour",
                            played.pictures().size(),
                            folder.toString(),
                            played.tables().toString()));
        }
        return Cli.DONE;
    }
}
