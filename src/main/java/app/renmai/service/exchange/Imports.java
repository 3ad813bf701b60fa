package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedHabits;
import app.renmai.exchange.Remark;
import app.renmai.service.backup.Backups;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Headway;
import app.renmai.store.LongStep;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.SettingStore;
import app.renmai.store.Step;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Brings what is in files into the workspace: read, plan, look at the plan, apply it. Whatever it
 * brings in is one step that can be undone.
 */
public final class Imports {
    /** The message key of the job's name. */
    public static final String JOB = "job.import";

    /** The message key of the name of a job that only looks. */
    public static final String LOOK = "job.import.look";

    /**
     * More records than this are a great deal to undo: a backup is made first, as a second way
     * back.
     */
    static final int MOST_WITHOUT_BACKUP = 20_000;

    /** Records written in one transaction. */
    private static final int CHUNK = 1_000;

    private final Workspace workspace;
    private final Jobs jobs;
    private final Backups backups;
    private final FileFormats formats;
    private final ReentrantLock applying = new ReentrantLock();

    /**
     * @param workspace where everything goes
     * @param jobs runs the imports
     */
    public Imports(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
        this.backups = new Backups(workspace, jobs);
        this.formats = new FileFormats(workspace.clock(), new CsvLayouts(workspace));
    }

    /** Reads and plans as a job. */
    public Job<ImportPlan> startPlan(List<Path> files, ImportOptions options) {
        List<Path> all = List.copyOf(files);
        return jobs.start(LOOK, names(all), progress -> plan(all, options, progress));
    }

    /**
     * Applies a plan as a job; a cancelled one leaves nothing behind.
     *
     * @param plan the plan; must not be applied twice
     * @param decisions what the user wants done otherwise
     */
    public Job<ImportReport> startApply(ImportPlan plan, Map<RecordId, Decision> decisions) {
        Map<RecordId, Decision> all = Map.copyOf(decisions);
        return jobs.start(JOB, names(plan), progress -> apply(plan, all, progress));
    }

    /**
     * Imports files and waits.
     *
     * @param files the files
     * @param options how
     * @param progress told how many records of all are done
     * @return what became of each file
     * @throws java.util.concurrent.CancellationException when the progress asks to stop; nothing is
     *     written
     */
    public ImportReport run(List<Path> files, ImportOptions options, Progress progress) {
        ImportPlan plan = plan(files, options, progress);
        return options.dryRun() ? plan.report() : apply(plan, Map.of(), progress);
    }

    /**
     * Reads files and plans what would become of them. A file that cannot be read is refused in its
     * plan, and the others are planned.
     *
     * @throws java.util.concurrent.CancellationException when the progress asks to stop
     */
    public ImportPlan plan(List<Path> files, ImportOptions options, Progress progress) {
        progress.report(0, Progress.UNKNOWN);
        List<Reading> readings = new ArrayList<>();
        for (Path file : files) {
            progress.checkCancelled();
            readings.add(formats.read(file, options));
        }
        return planned(readings, options, progress);
    }

    /** Plans what was read. */
    ImportPlan planned(List<Reading> readings, ImportOptions options, Progress progress) {
        Optional<Long> newest = workspace.undoState().undo().map(Step::id);
        Gathering gathering = new Gathering(options.onDuplicate());
        for (int file = 0; file < readings.size(); file++) {
            found(file, readings.get(file).contacts()).forEach(gathering::add);
        }
        return Workspace.await(
                workspace.read(
                        reader -> compare(reader, readings, options, gathering, newest, progress)));
    }

    /** Each by themselves, so side by side: their names are folded on the way. */
    private static List<Found> found(int file, List<ImportedContact> contacts) {
        return IntStream.range(0, contacts.size())
                .parallel()
                .mapToObj(number -> new Found(new RecordId(file, number), contacts.get(number)))
                .toList();
    }

    private static ImportPlan compare(
            Reader reader,
            List<Reading> readings,
            ImportOptions options,
            Gathering gathering,
            Optional<Long> newest,
            Progress progress) {
        Known known = new Known(reader);
        Planner planner = new Planner(reader, options, readings, known);
        List<List<PlannedRecord>> records = planner.plan(gathering, progress);
        Parties parties = new Parties(known, gathering);
        Me me = new Me(SettingStore.startingWith(reader, "me."));
        Strangers strangers = new Strangers(parties, me, gathering);
        TalkPlanner talks = new TalkPlanner(reader, parties, me);
        FolderIntakes folders = FolderIntakes.of(parties);
        List<FilePlan> plans = new ArrayList<>();
        for (int file = 0; file < readings.size(); file++) {
            Reading reading = readings.get(file);
            List<Remark> leftOut = new ArrayList<>();
            if (options.newPeople()) {
                addStrangers(
                        strangers.of(file, reading.contacts().size(), reading.timeline()),
                        planner,
                        records);
            }
            List<PlannedRecord> planned = records.get(file);
            int people = reading.contacts().size();
            talks.plan(file, people, reading.timeline(), planned, leftOut);
            int before = people + reading.timeline().size();
            folders.plan(reader, file, before, reading, options.onDuplicate(), planned, leftOut);
            plans.add(reading.plan(records.get(file), leftOut));
        }
        return new ImportPlan(
                options, plans, readings, gathering, known, parties, talks, folders, newest);
    }

    private static void addStrangers(
            List<Found> strangers, Planner planner, List<List<PlannedRecord>> records) {
        strangers.forEach(one -> records.get(one.id().file()).add(planner.plan(one)));
    }

    /**
     * Does what is planned, as one step that can be undone, and waits. When something else was
     * written since the plan was made, it is made again first.
     *
     * @param plan the plan; must not be applied twice
     * @param decisions what the user wants done otherwise
     * @param progress told how many records of all are done
     * @return what became of each file
     * @throws java.util.concurrent.CancellationException when the progress asks to stop; nothing is
     *     written
     */
    public ImportReport apply(
            ImportPlan plan, Map<RecordId, Decision> decisions, Progress progress) {
        applying.lock();
        try {
            boolean fresh = plan.madeAfter().equals(workspace.undoState().undo().map(Step::id));
            return applyFresh(
                    fresh ? plan : planned(plan.readings(), plan.options(), progress),
                    decisions,
                    progress);
        } finally {
            applying.unlock();
        }
    }

    private ImportReport applyFresh(
            ImportPlan plan, Map<RecordId, Decision> decisions, Progress progress) {
        if (plan.changing() > MOST_WITHOUT_BACKUP) {
            backups.run(backups.usualFile(), progress);
        }
        Map<RecordId, Verdict> outcomes = new HashMap<>();
        LongStep step = workspace.begin(Op.IMPORT, names(plan));
        Counter counter =
                new Counter(
                        progress,
                        plan.gathering().people().size()
                                + (long) plan.talks().size()
                                + plan.owed().size()
                                + plan.folders().coming());
        try {
            write(plan, decisions, step, outcomes, counter);
            Workspace.await(step.finish());
        } catch (RuntimeException | Error e) {
            Workspace.await(step.takeBack(counter.backwards()));
            throw e;
        }
        return new ImportReport(
                plan.files().stream().map(file -> file.withOutcomes(outcomes).report()).toList(),
                false);
    }

    private void write(
            ImportPlan plan,
            Map<RecordId, Decision> decisions,
            LongStep step,
            Map<RecordId, Verdict> outcomes,
            Counter counter) {
        Intake intake = new Intake(plan, decisions, workspace.attachments());
        parts(
                plan.gathering().people(),
                step,
                Imports::prepare,
                (tx, people) -> {
                    for (Found person : people) {
                        counter.next();
                        outcomes.put(person.id(), intake.take(tx, person));
                    }
                    intake.storeNewcomers(tx);
                });
        plan.gathering().all().stream()
                .filter(found -> found.again() && leftOut(found.first(), outcomes))
                .forEach(found -> outcomes.put(found.id(), Verdict.LEFT_OUT));
        each(intake.links(), step, counter.uncounted(), intake::link);
        Wanted wanted = new Wanted(decisions, outcomes);
        each(plan.talks(), step, counter, wanted.take(FoundTalk::id, TalkIntake::take));
        each(
                plan.owed().entrySet(),
                step,
                counter,
                wanted.take(Map.Entry::getKey, (tx, owed) -> TalkIntake.take(tx, owed.getValue())));
        each(
                plan.folders().organizations().coming(),
                step,
                counter,
                wanted.take(id -> id, plan.folders().organizations()::take));
        each(
                plan.folders().research().coming(),
                step,
                counter,
                wanted.take(id -> id, plan.folders().research()::take));
        each(
                plan.folders().outreach().coming(),
                step,
                counter,
                wanted.take(id -> id, plan.folders().outreach()::take));
        each(
                plan.folders().values().coming(),
                step,
                counter,
                wanted.take(id -> id, plan.folders().values()::take));
        takeHabits(plan, step, counter);
        rememberLayouts(plan, step);
    }

    /** Writes what is no record of its own, once all records are stored. */
    private static void takeHabits(ImportPlan plan, LongStep step, Counter counter) {
        Collection<Found> people = plan.gathering().people();
        each(
                IntStream.range(0, plan.readings().size()).boxed().toList(),
                step,
                counter.uncounted(),
                (tx, file) -> {
                    ImportedHabits habits = plan.readings().get(file).habits();
                    if (!habits.equals(ImportedHabits.NONE)) {
                        new HabitIntake(tx).take(habits, people);
                        ResearchIntake.takeRest(tx, habits.research(), people);
                        OutreachIntake.takeRest(tx, habits.outreach(), people);
                    }
                });
    }

    /** Takes in what was not decided to be left out, and notes what became of it. */
    private record Wanted(Map<RecordId, Decision> decisions, Map<RecordId, Verdict> outcomes) {
        <T> BiConsumer<Tx, T> take(
                Function<T, RecordId> identity, BiFunction<Tx, T, Verdict> intake) {
            return (tx, one) -> {
                RecordId id = identity.apply(one);
                boolean left = decisions.get(id) instanceof Decision.LeaveOut;
                outcomes.put(id, left ? Verdict.LEFT_OUT : intake.apply(tx, one));
            };
        }
    }

    private static boolean leftOut(Found person, Map<RecordId, Verdict> outcomes) {
        return outcomes.get(person.id()) == Verdict.LEFT_OUT;
    }

    private static void rememberLayouts(ImportPlan plan, LongStep step) {
        Map<String, String> corrections = CsvLayouts.corrections(plan.options().layouts());
        if (!corrections.isEmpty()) {
            Workspace.await(
                    step.write(
                            tx -> {
                                CsvLayouts.remember(tx, corrections);
                                return true;
                            }));
        }
    }

    /** Reading names in pinyin is what other cores can do before the one writer needs it. */
    private static void prepare(List<Found> people) {
        people.parallelStream().filter(person -> person.known() == null).forEach(Found::prepare);
    }

    /** Writes one record after the other, so many in one transaction. */
    private static <T> void each(
            Collection<T> records, LongStep step, Counter counter, BiConsumer<Tx, T> write) {
        parts(
                records,
                step,
                _ -> {},
                (tx, some) -> {
                    for (T record : some) {
                        counter.next();
                        write.accept(tx, record);
                    }
                });
    }

    /**
     * Writes so many records in one transaction.
     *
     * @param prepare called with the records of a part while the part before is being written
     */
    private static <T> void parts(
            Collection<T> records,
            LongStep step,
            Consumer<List<T>> prepare,
            BiConsumer<Tx, List<T>> write) {
        List<T> all = List.copyOf(records);
        CompletableFuture<Boolean> before = CompletableFuture.completedFuture(true);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<T> some = all.subList(from, Math.min(all.size(), from + CHUNK));
            prepare.accept(some);
            Workspace.await(before);
            before =
                    step.write(
                            tx -> {
                                write.accept(tx, some);
                                return true;
                            });
        }
        Workspace.await(before);
    }

    /** Counts what is done, and asks whether to go on. */
    private static final class Counter {
        private final Progress progress;
        private final long total;
        private long done;

        Counter(Progress progress, long total) {
            this.progress = progress;
            this.total = total;
        }

        void next() {
            progress.checkCancelled();
            if (total != Progress.UNKNOWN) {
                progress.report(++done, total);
            }
        }

        /** Only asks whether to go on. */
        Counter uncounted() {
            return new Counter(progress, Progress.UNKNOWN);
        }

        /** Counts down from here to nothing what is taken back, which nobody can stop. */
        Headway backwards() {
            long from = done;
            return (rows, of) -> progress.report(of == 0 ? 0 : from - from * rows / of, total);
        }
    }

    private static String names(ImportPlan plan) {
        List<Path> files = plan.files().stream().map(FilePlan::path).toList();
        int read = plan.files().stream().mapToInt(FilePlan::read).sum();
        return names(files) + " (" + read + ")";
    }

    /** The names of files, as they stand in the undo label. */
    private static String names(List<Path> files) {
        return files.stream()
                .map(Path::getFileName)
                .filter(Objects::nonNull)
                .map(Path::toString)
                .collect(Collectors.joining(", "));
    }
}
