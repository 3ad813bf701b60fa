package app.renmai.service.contact;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.store.Erased;
import app.renmai.store.Workspace;
import app.renmai.store.backup.DatabaseCopy;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.introduction.IntroductionStore;
import app.renmai.store.value.OfferStore;
import app.renmai.store.value.ValueEntryStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Erases a person for good: their rows, what the history knows of them, their files, and the bytes
 * in the database file. It cannot be undone.
 */
public final class Erasure {
    /** The message key of the job's name. */
    public static final String JOB = "job.erase";

    private final Workspace workspace;
    private final Jobs jobs;

    /**
     * @param workspace where the person is
     * @param jobs runs the erasing
     */
    public Erasure(Workspace workspace, Jobs jobs) {
        this.workspace = workspace;
        this.jobs = jobs;
    }

    /**
     * What goes with a person.
     *
     * @param id the person
     * @param name their name
     * @param talks talks with nobody else, which go
     * @param sharedTalks talks with others, which stay with them, their text as it is
     * @param commitments promises
     * @param reminders reminders
     * @param needs needs
     * @param facts facts about them
     * @param threads outreach threads with them, with all attempts
     * @param worth value, offers, introductions and collaborations
     * @param pitches pitches, with all their versions
     * @param files files that nothing else speaks of
     * @param steps steps of the history that know of them
     * @param backups backups in the workspace's own folder, which may hold them still
     */
    public record Plan(
            long id,
            PersonName name,
            long talks,
            long sharedTalks,
            long commitments,
            long reminders,
            long needs,
            long facts,
            long threads,
            Worth worth,
            long pitches,
            long files,
            long steps,
            List<Path> backups) {
        /** Keeps the list unchangeable. */
        public Plan {
            backups = List.copyOf(backups);
        }
    }

    /**
     * What goes of what was done for each other and together.
     *
     * @param entries value given and received, that of introductions to both
     * @param offers what they can do
     * @param introductions introductions of them, and to them
     * @param works collaborations with nobody else
     * @param sharedWorks collaborations with others, which stay without them
     */
    public record Worth(
            long entries, long offers, long introductions, long works, long sharedWorks) {}

    /** What would go with a person; empty when there is no such contact. */
    public CompletableFuture<Optional<Plan>> plan(long id) {
        return workspace
                .read(reader -> ContactStore.find(reader, id))
                .thenCompose(
                        found ->
                                found.map(contact -> plan(contact).thenApply(Optional::of))
                                        .orElse(
                                                CompletableFuture.completedFuture(
                                                        Optional.empty())));
    }

    private CompletableFuture<Plan> plan(Contact contact) {
        return workspace
                .wouldErase(tx -> ContactStore.delete(tx, contact.id()))
                .thenApply(erased -> plan(contact, erased));
    }

    private Plan plan(Contact contact, Erased erased) {
        long talks = erased.rows("interaction");
        return new Plan(
                contact.id(),
                contact.name(),
                talks,
                erased.rows("participant") - talks,
                erased.rows("commitment"),
                erased.rows("reminder"),
                erased.rows("need"),
                erased.rows("fact"),
                erased.rows("outreach"),
                worth(erased),
                erased.rows("pitch"),
                erased.hashes().size(),
                erased.steps(),
                backups());
    }

    private static Worth worth(Erased erased) {
        long works = erased.rows(CollaborationStore.TABLE);
        return new Worth(
                erased.rows(ValueEntryStore.TABLE),
                erased.rows(OfferStore.TABLE),
                erased.rows(IntroductionStore.TABLE),
                works,
                erased.rows(CollaborationStore.COLLABORATORS) - works);
    }

    private List<Path> backups() {
        Path folder = workspace.directory().resolve(DatabaseCopy.FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Erases a person as a job, which cannot be stopped once it has begun.
     *
     * @param plan what was shown
     * @return the job; its result names the files that could not be deleted
     */
    public Job<List<Path>> start(Plan plan) {
        // The name must not stand in the list of jobs when its bearer is gone.
        return jobs.start(JOB, "", _ -> Workspace.await(run(plan)));
    }

    /**
     * Erases a person.
     *
     * @param plan what was shown
     * @return the files that could not be deleted; fails with a {@link
     *     app.renmai.store.MissingRowException} when there is no such contact any more
     */
    public CompletableFuture<List<Path>> run(Plan plan) {
        return workspace
                .erase(tx -> ContactStore.delete(tx, plan.id()))
                .thenApply(Erased::filesLeft);
    }
}
