package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.service.exchange.Archives;
import app.renmai.service.exchange.ImportOptions.Format;
import app.renmai.service.job.Progress;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes an archive into the workspace: the part of {@code import} that is about those. */
final class ArchiveImport {
    private final Common common;
    private final AppContext context;

    ArchiveImport(Common common, AppContext context) {
        this.common = common;
        this.context = context;
    }

    /** Whether files are to be taken for archives. */
    static boolean isMeant(List<Path> files, Format format) {
        return format == Format.ARCHIVE
                || format == Format.AUTO && files.stream().anyMatch(Archives::looksLikeArchive);
    }

    /**
     * Takes it in.
     *
     * @throws InputException when there are more files, or only a look was asked for
     */
    int run(List<Path> files, boolean dryRun) {
        if (files.size() > 1 || dryRun) {
            throw new InputException(common.text(dryRun ? "archive.no-dry-run" : "archive.alone"));
        }
        Path file = files.getFirst();
        Archives.Counts counts = context.services().archives().take(file, Progress.NONE);
        return told(common, "file", file, "archive.taken", counts);
    }

    /**
     * Says what went into an archive, or came out of one.
     *
     * @param where the field that names it
     * @param key the message
     * @return the exit code: done in part when files were missing
     */
    static int told(Common common, String where, Path archive, String key, Archives.Counts counts) {
        if (common.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put(where, archive.toString());
            json.put("format", Format.ARCHIVE.code());
            json.put("contacts", counts.contacts());
            json.put("rows", counts.rows());
            json.put("attachments", counts.attachments());
            json.put("missing", counts.missing());
            common.print(json);
        } else {
            common.line(
                    common.text(key, archive.toString(), counts.contacts(), counts.attachments()));
        }
        if (counts.missing() > 0) {
            common.note(common.text("archive.missing", counts.missing()));
            return Cli.PARTLY;
        }
        return Cli.DONE;
    }
}
