package app.renmai.service.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an import would do, record by record. It holds what was read, so that it can be applied
 * without reading the files again; applied once.
 */
public final class ImportPlan {
    private final ImportOptions options;
    private final List<FilePlan> files;
    private final List<Reading> readings;
    private final Gathering gathering;
    private final Known known;
    private final Parties parties;
    private final List<FoundTalk> talks;
    private final Map<RecordId, TalkPlanner.Owed> owed;
    private final FolderIntakes folders;
    private final Optional<Long> madeAfter;

    ImportPlan(
            ImportOptions options,
            List<FilePlan> files,
            List<Reading> readings,
            Gathering gathering,
            Known known,
            Parties parties,
            TalkPlanner talks,
            FolderIntakes folders,
            Optional<Long> madeAfter) {
        this.options = options;
        this.files = List.copyOf(files);
        this.readings = readings;
        this.gathering = gathering;
        this.known = known;
        this.parties = parties;
        this.talks = talks.talks();
        this.owed = talks.owed();
        this.folders = folders;
        this.madeAfter = madeAfter;
    }

    /** How it was planned. */
    public ImportOptions options() {
        return options;
    }

    /** The files, in the order they were given. */
    public List<FilePlan> files() {
        return files;
    }

    /** What would come of it when everything is done as it is planned. */
    public ImportReport report() {
        return new ImportReport(files.stream().map(FilePlan::report).toList(), true);
    }

    /** What a record holds, field by field; empty when it is none of this plan. */
    public List<FieldChange> contents(RecordId record) {
        return Contents.of(readings.get(record.file()), gathering, record);
    }

    /** How many records would be made or changed. */
    public int changing() {
        return files.stream()
                .mapToInt(
                        file ->
                                file.count(Verdict.NEW)
                                        + file.count(Verdict.POSSIBLE)
                                        + file.count(Verdict.UPDATE))
                .sum();
    }

    List<Reading> readings() {
        return readings;
    }

    Gathering gathering() {
        return gathering;
    }

    Known known() {
        return known;
    }

    Parties parties() {
        return parties;
    }

    List<FoundTalk> talks() {
        return talks;
    }

    Map<RecordId, TalkPlanner.Owed> owed() {
        return owed;
    }

    /** What a folder of tables brings besides. */
    FolderIntakes folders() {
        return folders;
    }

    /** The newest step when it was made: when another is the newest, it is out of date. */
    Optional<Long> madeAfter() {
        return madeAfter;
    }
}
