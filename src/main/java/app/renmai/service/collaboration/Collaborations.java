package app.renmai.service.collaboration;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Reminder;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.collaboration.Partner;
import app.renmai.model.shared.PartialDate;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.ReminderStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.organization.OrganizationStore;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Work done together with contacts. Every change is one step that can be undone. */
public final class Collaborations {
    private static final String[] TABLES = {
        CollaborationStore.TABLE,
        CollaborationStore.COLLABORATORS,
        CollaborationStore.PARTNERS,
        "contact",
        "organization"
    };

    private static final int LONGEST = 4_000;
    private static final int LONGEST_LINE = 1_000;

    private final Workspace workspace;

    /** The collaborations of a workspace. */
    public Collaborations(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The tables a list of collaborations is read from. */
    public static String[] tables() {
        return TABLES.clone();
    }

    /** All of them, those without a day first, then the newest. */
    public CompletableFuture<List<Work>> all() {
        return workspace.read(Works::all);
    }

    /** Those of a contact. */
    public CompletableFuture<List<Work>> ofContact(long contactId) {
        return workspace.read(reader -> Works.ofContact(reader, contactId));
    }

    /**
     * What a talk can be about: those with one of its people that are not told of yet, what is
     * under way first, and those that were chosen anyway.
     */
    public CompletableFuture<List<Work>> openWith(
            Set<Long> contacts, Set<Long> chosen, LocalDate today) {
        return workspace.read(
                reader ->
                        contacts.isEmpty() && chosen.isEmpty()
                                ? List.of()
                                : Works.all(reader).stream()
                                        .filter(
                                                work ->
                                                        chosen.contains(work.id())
                                                                || work.with(contacts)
                                                                        && work.stage(today).open())
                                        .sorted(Comparator.comparing(work -> work.stage(today)))
                                        .toList());
    }

    /** Those of an organization. */
    public CompletableFuture<List<Work>> ofOrganization(long organizationId) {
        return workspace.read(reader -> Works.ofOrganization(reader, organizationId));
    }

    /** One of them; empty when there is none with the id. */
    public CompletableFuture<Optional<Work>> find(long id) {
        return workspace.read(reader -> Works.one(reader, id));
    }

    /** How many are planned, under way, or to be told of, on a day. */
    public static long open(Reader reader, LocalDate today) {
        return CollaborationStore.all(reader).stream()
                .filter(each -> Stage.of(each, today).open())
                .count();
    }

    /**
     * Keeps a new one; its id is ignored.
     *
     * @return its id; fails with a {@link CollaborationProblem} without a title, when it ends
     *     before it starts, and when somebody takes part twice
     */
    public CompletableFuture<Long> add(
            Collaboration collaboration, List<Collaborator> people, List<Partner> places) {
        return workspace.write(
                Op.ADD_COLLABORATION,
                collaboration.title().strip(),
                tx -> insert(tx, collaboration, people, places));
    }

    /** Keeps a new one within a step, see {@link #add}. */
    public static long insert(
            Tx tx, Collaboration collaboration, List<Collaborator> people, List<Partner> places) {
        check(collaboration, people, places);
        long id = CollaborationStore.insert(tx, collaboration);
        CollaborationStore.takePart(tx, id, people);
        CollaborationStore.join(tx, id, places);
        return id;
    }

    /** Changes one, and who took part. Fails like {@link #add}. */
    public CompletableFuture<Void> edit(
            Collaboration collaboration, List<Collaborator> people, List<Partner> places) {
        return workspace.run(
                Op.EDIT_COLLABORATION,
                collaboration.title().strip(),
                tx -> change(tx, collaboration, people, places));
    }

    /**
     * Keeps one with organizations by their names; those that are not known yet are added, in the
     * same step. Fails like {@link #add}.
     *
     * @param collaboration a new one when its id is 0, else the one to change
     * @return its id
     */
    public CompletableFuture<Long> save(
            Collaboration collaboration, List<Collaborator> people, List<String> organizations) {
        boolean fresh = collaboration.id() == 0;
        return workspace.write(
                fresh ? Op.ADD_COLLABORATION : Op.EDIT_COLLABORATION,
                collaboration.title().strip(),
                tx -> {
                    List<Partner> places = places(tx, collaboration.id(), organizations);
                    if (fresh) {
                        return insert(tx, collaboration, people, places);
                    }
                    change(tx, collaboration, people, places);
                    return collaboration.id();
                });
    }

    private static List<Partner> places(Tx tx, long id, List<String> names) {
        List<Partner> before = CollaborationStore.partners(tx, id);
        return names.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> OrganizationStore.ensure(tx, name))
                .map(
                        place ->
                                before.stream()
                                        .filter(one -> one.organizationId() == place)
                                        .findFirst()
                                        .orElseGet(() -> new Partner(place, "")))
                .toList();
    }

    private static void change(
            Tx tx, Collaboration collaboration, List<Collaborator> people, List<Partner> places) {
        check(collaboration, people, places);
        CollaborationStore.update(tx, collaboration);
        CollaborationStore.takePart(tx, collaboration.id(), people);
        CollaborationStore.join(tx, collaboration.id(), places);
    }

    /** Deletes some, with their documents; the talks about them stay. */
    public CompletableFuture<Void> delete(Collection<Long> ids, String subject) {
        List<Long> all = List.copyOf(ids);
        return workspace.run(
                Op.DELETE_COLLABORATIONS,
                subject,
                tx ->
                        all.stream()
                                .filter(id -> CollaborationStore.find(tx, id).isPresent())
                                .forEach(id -> CollaborationStore.delete(tx, id)));
    }

    /** Notes what came of one, what they said and what comes next, all in one step. */
    public CompletableFuture<Void> close(Work work, Closing closing) {
        return workspace.run(
                Op.CLOSE_COLLABORATION,
                work.collaboration().title(),
                tx -> {
                    fits(LONGEST, closing.words(), closing.next());
                    closing.said().values().forEach(each -> fits(LONGEST, each));
                    Collaboration stored =
                            CollaborationStore.find(tx, work.id())
                                    .orElseThrow(
                                            () ->
                                                    new CollaborationProblem(
                                                            "collaboration.problem.gone"));
                    CollaborationStore.update(
                            tx,
                            stored.with(
                                    closing.result(),
                                    closing.words().strip(),
                                    closing.significant()));
                    List<Collaborator> people =
                            CollaborationStore.collaborators(tx, work.id()).stream()
                                    .map(each -> said(each, closing))
                                    .toList();
                    CollaborationStore.takePart(tx, work.id(), people);
                    next(tx, people, closing);
                });
    }

    private static Collaborator said(Collaborator each, Closing closing) {
        String words = closing.said().getOrDefault(each.contactId(), each.said());
        return new Collaborator(each.contactId(), each.part(), words.strip());
    }

    private static void next(Tx tx, List<Collaborator> people, Closing closing) {
        String next = closing.next().strip();
        if (next.isEmpty() || people.isEmpty()) {
            return;
        }
        Long named = closing.nextContact();
        long with = named == null ? people.getFirst().contactId() : named;
        LocalDate day = closing.nextOn();
        if (day == null) {
            CommitmentStore.insert(
                    tx,
                    new Commitment(0, with, null, Commitment.Owner.ME, next, null, null, tx.now()));
        } else {
            ReminderStore.insert(tx, new Reminder(0, with, null, next, day, null, tx.now()));
        }
    }

    /** The talks that were about one. */
    public CompletableFuture<Set<Long>> talks(long id) {
        return workspace.read(reader -> CollaborationStore.talks(reader, id));
    }

    /** What a talk was about. */
    public CompletableFuture<List<Collaboration>> ofTalk(long interactionId) {
        return workspace.read(reader -> CollaborationStore.ofTalk(reader, interactionId));
    }

    /** Says that a talk was about one. */
    public CompletableFuture<Void> link(Collaboration collaboration, long interactionId) {
        return workspace.run(
                Op.LINK_COLLABORATION,
                collaboration.title(),
                tx -> CollaborationStore.addTalk(tx, collaboration.id(), interactionId));
    }

    /** Says that a talk was not about one. */
    public CompletableFuture<Void> unlink(Collaboration collaboration, long interactionId) {
        return workspace.run(
                Op.UNLINK_COLLABORATION,
                collaboration.title(),
                tx -> CollaborationStore.removeTalk(tx, collaboration.id(), interactionId));
    }

    private static void check(
            Collaboration collaboration, List<Collaborator> people, List<Partner> places) {
        if (collaboration.title().isBlank()) {
            throw new CollaborationProblem("collaboration.problem.title");
        }
        fits(LONGEST_LINE, collaboration.title(), collaboration.ownPart());
        fits(LONGEST, collaboration.goal());
        people.forEach(each -> fits(LONGEST_LINE, each.part()));
        days(collaboration.starts(), collaboration.ends());
        Set<Long> contacts = new HashSet<>();
        Set<Long> organizations = new HashSet<>();
        if (!people.stream().allMatch(each -> contacts.add(each.contactId()))
                || !places.stream().allMatch(each -> organizations.add(each.organizationId()))) {
            throw new CollaborationProblem("collaboration.problem.twice");
        }
    }

    private static void fits(int most, String... words) {
        for (String each : words) {
            if (each.strip().length() > most) {
                throw new CollaborationProblem("fact.problem.long", most);
            }
        }
    }

    /**
     * Looks whether something can begin and end on some days, as far as they are known.
     *
     * @throws CollaborationProblem when it ends before it starts, or a day has no year
     */
    public static void days(@Nullable PartialDate starts, @Nullable PartialDate ends) {
        if (starts != null && starts.year() == null || ends != null && ends.year() == null) {
            throw new CollaborationProblem("collaboration.problem.year");
        }
        if (starts == null || ends == null) {
            return;
        }
        Optional<LocalDate> first = starts.earliest();
        Optional<LocalDate> last = ends.latest();
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            throw new CollaborationProblem("collaboration.problem.order", starts, ends);
        }
    }
}
