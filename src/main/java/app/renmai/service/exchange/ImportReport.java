package app.renmai.service.exchange;

import java.util.Comparator;
import java.util.List;

/**
 * What became of an import.
 *
 * @param files one report a file, in the order they were given
 * @param dryRun whether it only says what would be done
 */
public record ImportReport(List<FileReport> files, boolean dryRun) {
    /** Keeps the list unchangeable. */
    public ImportReport {
        files = List.copyOf(files);
    }

    /** How many contacts were made. */
    public int created() {
        return files.stream().mapToInt(FileReport::created).sum();
    }

    /** How many contacts that were there got something new. */
    public int updated() {
        return files.stream().mapToInt(FileReport::updated).sum();
    }

    /** How many were there with all that the files say. */
    public int unchanged() {
        return files.stream().mapToInt(FileReport::unchanged).sum();
    }

    /** How many records of a kind have a verdict. */
    public int count(RecordKind kind, Verdict verdict) {
        return files.stream().mapToInt(file -> file.count(kind, verdict)).sum();
    }

    /** How many parts of files were rejected. */
    public int rejected() {
        return files.stream().mapToInt(file -> file.rejected().size()).sum();
    }

    /** The files with those first of which nothing came in: they must not be overlooked. */
    public List<FileReport> refusedFirst() {
        return files.stream().sorted(Comparator.comparing(file -> !file.refused())).toList();
    }

    /** Whether no file could be read at all. */
    public boolean allRefused() {
        return !files.isEmpty() && files.stream().allMatch(FileReport::refused);
    }

    /** Whether all that is in the files came in. */
    public boolean complete() {
        return rejected() == 0 && files.stream().noneMatch(FileReport::refused);
    }
}
