package app.renmai.service.sample;

import app.renmai.model.contact.Tag;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.TagStore;
import app.renmai.store.field.CustomFieldStore;
import app.renmai.store.organization.OrganizationPeopleStore;
import app.renmai.store.organization.OrganizationStore;
import app.renmai.store.value.OfferStore;
import app.renmai.store.view.SavedViewStore;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/**
 * A story with fictional people that shows what the program is for: some forty contacts, two
 * hundred interactions and fifteen pitches. Loading it is one step, removing it another; both can
 * be undone.
 */
public final class SampleStory {
    /** The message key of the job's name. */
    public static final String JOB = "job.sample";

    private final Workspace workspace;

    /** The sample story in a workspace. */
    public SampleStory(Workspace workspace) {
        this.workspace = workspace;
    }

    /**
     * How much was loaded.
     *
     * @param contacts the people
     * @param organizations where they work
     * @param interactions what happened
     * @param commitments promises, kept and open
     * @param reminders open reminders
     * @param pitches drafts and sent ones
     */
    public record Summary(
            int contacts,
            int organizations,
            int interactions,
            int commitments,
            int reminders,
            int pitches) {}

    /**
     * Writes the story in one step. The same language and day give the same story.
     *
     * @param language Chinese when its language is {@code zh}, else English
     * @param today the day the story's days are counted from
     * @param zone where its hours are counted
     * @return how much was loaded; fails with an {@link IllegalStateException} when the story, or a
     *     part of it, is there already
     */
    public CompletableFuture<Summary> load(Locale language, LocalDate today, ZoneId zone) {
        return load(language, today, zone, Progress.NONE);
    }

    private CompletableFuture<Summary> load(
            Locale language, LocalDate today, ZoneId zone, Progress progress) {
        boolean chinese = language.getLanguage().equals("zh");
        StoryCalendar calendar = new StoryCalendar(chinese, today, zone);
        return workspace.write(
                Op.LOAD_SAMPLE,
                "",
                tx -> {
                    StoryWriter writer = new StoryWriter(tx, calendar);
                    if (writer.uids().anyMatch(uid -> ContactStore.idOf(tx, uid).isPresent())) {
                        throw new IllegalStateException("the sample story is loaded already");
                    }
                    return writer.write(progress);
                });
    }

    /**
     * Like {@link #load(Locale, LocalDate, ZoneId)}, as work that is shown while it runs.
     * Cancelled, it leaves nothing behind.
     */
    public CompletableFuture<Summary> loadAsJob(
            Jobs jobs, Locale language, LocalDate today, ZoneId zone) {
        return jobs.start(
                        JOB, "", progress -> Workspace.await(load(language, today, zone, progress)))
                .result();
    }

    /** Whether any of the story's people are in the workspace. */
    public CompletableFuture<Boolean> present() {
        return workspace
                .insertedBy(Op.LOAD_SAMPLE, ContactStore.TABLE)
                .thenCompose(
                        ids ->
                                workspace.read(
                                        reader -> !ContactStore.names(reader, ids).isEmpty()));
    }

    /**
     * Takes the story away in one step, with all that was added to its people since. Contacts that
     * were not part of it stay, with what happened with them, the tags they bear and the
     * organizations they work for, and custom fields in which something of the user's stands.
     */
    public CompletableFuture<Void> remove() {
        return workspace
                .insertedBy(Op.LOAD_SAMPLE, InteractionStore.TABLE)
                .thenCombine(
                        workspace.insertedBy(Op.LOAD_SAMPLE, ContactStore.TABLE), Inserted::new)
                .thenCombine(
                        workspace.insertedBy(Op.LOAD_SAMPLE, OrganizationStore.TABLE),
                        Inserted::with)
                .thenCombine(
                        workspace.insertedBy(Op.LOAD_SAMPLE, SavedViewStore.TABLE),
                        Inserted::withViews)
                .thenCombine(
                        workspace.insertedBy(Op.LOAD_SAMPLE, CustomFieldStore.TABLE),
                        Inserted::withFields)
                .thenCombine(
                        workspace.insertedBy(Op.LOAD_SAMPLE, OfferStore.TABLE),
                        Inserted::withOffers)
                .thenCombine(
                        workspace.insertedBy(Op.LOAD_SAMPLE, CollaborationStore.TABLE),
                        Inserted::withWork)
                .thenCompose(
                        inserted ->
                                workspace.run(Op.REMOVE_SAMPLE, "", tx -> remove(tx, inserted)));
    }

    private record Inserted(
            List<Long> talks,
            List<Long> people,
            List<Long> organizations,
            List<Long> views,
            List<Long> fields,
            List<Long> offers,
            List<Long> work) {
        Inserted(List<Long> talks, List<Long> people) {
            this(talks, people, List.of(), List.of(), List.of(), List.of(), List.of());
        }

        Inserted withOffers(List<Long> mine) {
            return new Inserted(talks, people, organizations, views, fields, mine, work);
        }

        Inserted withWork(List<Long> done) {
            return new Inserted(talks, people, organizations, views, fields, offers, done);
        }

        Inserted with(List<Long> places) {
            return new Inserted(talks, people, places, views, fields, offers, work);
        }

        Inserted withViews(List<Long> saved) {
            return new Inserted(talks, people, organizations, saved, fields, offers, work);
        }

        Inserted withFields(List<Long> own) {
            return new Inserted(talks, people, organizations, views, own, offers, work);
        }
    }

    private static void remove(Tx tx, Inserted inserted) {
        inserted.work().stream()
                .filter(id -> CollaborationStore.find(tx, id).isPresent())
                .forEach(id -> CollaborationStore.delete(tx, id));
        inserted.talks().stream()
                .filter(id -> InteractionStore.find(tx, id).isPresent())
                .forEach(id -> InteractionStore.delete(tx, id));
        Collection<Long> people = ContactStore.names(tx, inserted.people()).keySet();
        people.stream().sorted().forEach(id -> removePerson(tx, id));
        inserted.views().stream()
                .filter(id -> SavedViewStore.find(tx, id).isPresent())
                .forEach(id -> SavedViewStore.delete(tx, id));
        inserted.organizations().stream()
                .filter(id -> OrganizationStore.find(tx, id).isPresent())
                .filter(id -> OrganizationPeopleStore.people(tx, id).isEmpty())
                .forEach(id -> OrganizationStore.delete(tx, id));
        inserted.offers().stream()
                .filter(id -> OfferStore.find(tx, id).isPresent())
                .forEach(id -> OfferStore.delete(tx, id));
        StoryFields.removeEmpty(tx, inserted.fields());
    }

    private static void removePerson(Tx tx, long id) {
        for (Tag tag : TagStore.of(tx, id)) {
            TagStore.remove(tx, id, tag.id());
        }
        ContactStore.delete(tx, id);
    }
}
