package app.renmai.service.brief;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.contact.Position;
import app.renmai.model.organization.Organization;
import app.renmai.model.value.Fact;
import app.renmai.service.brief.Brief.Question;
import app.renmai.service.brief.Material.Asked;
import app.renmai.service.brief.Material.Competitor;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.contact.Contacts;
import app.renmai.service.standing.Standings;
import app.renmai.service.value.Facts;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.organization.CompetitorStore;
import app.renmai.store.organization.OrganizationStore;
import app.renmai.store.privacy.PrivateStore;
import app.renmai.store.value.FactStore;
import app.renmai.store.value.FirstSentenceStore;
import app.renmai.store.value.LeftQuestionStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/** Makes briefs of what a workspace knows. */
public final class Briefs {
    /** The tables in which a change may change a brief. */
    public static final List<String> TABLES =
            List.of(
                    "fact",
                    "competitor",
                    "offer",
                    "offer_contact",
                    "need",
                    "commitment",
                    "contact",
                    "position_held",
                    "organization",
                    "interaction",
                    "participant",
                    "appointment",
                    "first_sentence",
                    "workspace_setting",
                    "outreach",
                    "attempt",
                    "value_entry",
                    "collaboration",
                    "collaborator",
                    "initiative",
                    "promotion");

    private final Workspace workspace;
    private final ZoneId zone;

    /**
     * @param workspace what is known
     * @param zone where days begin
     */
    public Briefs(Workspace workspace, ZoneId zone) {
        this.workspace = workspace;
        this.zone = zone;
    }

    /** The brief for the next meeting with a contact; empty when there is no such contact. */
    public CompletableFuture<Optional<Brief>> of(long contactId, LocalDate today) {
        return of(contactId, null, today);
    }

    /**
     * The brief for a meeting with a contact, without what is private; that of a private contact,
     * which nobody else sees, has all.
     *
     * @param meetingId the meeting, or null for the next that is planned
     * @return empty when there is no such contact
     */
    public CompletableFuture<Optional<Brief>> of(
            long contactId, @Nullable Long meetingId, LocalDate today) {
        Function<Reader, Optional<Brief>> brief =
                reader -> read(reader, contactId, meetingId, today, zone);
        return workspace
                .read(reader -> PrivateStore.hasContact(reader, contactId))
                .thenCompose(
                        hidden -> hidden ? workspace.read(brief) : workspace.readForOthers(brief));
    }

    /**
     * Reads the brief for a meeting with a contact.
     *
     * @param meetingId the meeting, or null for the next that is planned
     * @param zone where days begin
     * @return empty when there is no such contact
     */
    public static Optional<Brief> read(
            Reader reader, long contactId, @Nullable Long meetingId, LocalDate today, ZoneId zone) {
        Asked asked = new Asked(today, zone, Facts.freshDays(reader), meetingId);
        return Contacts.details(reader, contactId)
                .map(details -> BriefRules.of(material(reader, details, today, zone), asked));
    }

    /** Everywhere they work now counts; the first of it is where they are. */
    private static Material material(
            Reader reader, ContactDetails details, LocalDate today, ZoneId zone) {
        long id = details.contact().id();
        List<Fact> facts = new ArrayList<>(FactStore.ofContact(reader, id));
        List<Competitor> competitors = new ArrayList<>();
        Organization workplace = null;
        Set<Long> places = new LinkedHashSet<>();
        Set<Long> seen = new HashSet<>();
        details.positions().stream()
                .filter(Position::current)
                .map(Position::organizationId)
                .filter(Objects::nonNull)
                .forEach(places::add);
        for (long place : places) {
            facts.addAll(FactStore.ofOrganization(reader, place));
            CompetitorStore.of(reader, place).stream()
                    .filter(each -> seen.add(each.id()))
                    .map(each -> new Competitor(each, FactStore.ofOrganization(reader, each.id())))
                    .forEach(competitors::add);
            workplace =
                    workplace == null
                            ? OrganizationStore.find(reader, place).orElse(null)
                            : workplace;
        }
        List<Interaction> talks = InteractionStore.ofContact(reader, id);
        List<Interaction> planned =
                talks.stream().filter(one -> one.state() == State.PLANNED).toList();
        return new Material(
                details.contact(),
                details.currentPosition().orElse(null),
                workplace,
                facts,
                competitors,
                NeedStore.ofContact(reader, id),
                OfferStore.mineFor(reader, id),
                CommitmentStore.ofContact(reader, id),
                talks,
                InteractionStore.names(reader, planned),
                Standings.of(reader, id, today.plusDays(1).atStartOfDay(zone).toInstant()),
                FirstSentenceStore.of(reader, id).orElse(""),
                LeftQuestionStore.of(reader, details.contact().uid()));
    }

    /** Writes the sentence to begin the next talk with; a blank one takes it away. */
    public CompletableFuture<Void> begin(long contactId, String sentence) {
        String words = sentence.strip();
        return workspace.run(
                Op.FIRST_SENTENCE, words, tx -> FirstSentenceStore.put(tx, contactId, words));
    }

    /** Leaves a question as one; what was left and has an answer by now is forgotten. */
    public CompletableFuture<Void> leave(Brief brief, Question question) {
        return workspace.run(
                Op.LEAVE_QUESTION, "", tx -> putLeft(tx, brief, left -> left.add(question.mark())));
    }

    /** Brings a question that was left forward again. */
    public CompletableFuture<Void> takeUp(Brief brief, Question question) {
        return workspace.run(
                Op.TAKE_UP_QUESTION,
                "",
                tx -> putLeft(tx, brief, left -> left.remove(question.mark())));
    }

    private static void putLeft(Tx tx, Brief brief, Consumer<Set<String>> change) {
        ContactStore.find(tx, brief.who().id())
                .ifPresent(
                        contact -> {
                            Set<String> left =
                                    new LinkedHashSet<>(LeftQuestionStore.of(tx, contact.uid()));
                            left.retainAll(brief.questions().stream().map(Question::mark).toList());
                            change.accept(left);
                            LeftQuestionStore.put(tx, contact.uid(), left);
                        });
    }
}
