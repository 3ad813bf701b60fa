package app.renmai.ui.need;

import app.renmai.model.activity.Interaction;
import app.renmai.model.value.Need;
import app.renmai.service.match.Proposal;
import app.renmai.service.value.Needs;
import app.renmai.service.value.Needs.Wanted;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What a contact or an organization needs, and who can serve it. Every change is one step that can
 * be undone; what failed is shown again as it is stored.
 */
public final class NeedsModel extends ViewModel {
    private static final int TALKS = 30;

    private final Desk desk;
    private final Needs needs;
    private final @Nullable Long contact;
    private final @Nullable Long organization;
    private final ReadOnlyObjectWrapper<List<Wanted>> wanted =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Proposal>> served =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Interaction>> talks =
            new ReadOnlyObjectWrapper<>(List.of());

    private NeedsModel(Desk desk, @Nullable Long contact, @Nullable Long organization) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "need",
                "need_tag",
                "organization_need",
                "offer",
                "offer_tag",
                "offer_proof",
                "offer_contact",
                "dismissed_match",
                "collaboration",
                "tag",
                "interaction",
                "participant",
                "position_held",
                "contact");
        this.desk = desk;
        this.needs = desk.services().needs();
        this.contact = contact;
        this.organization = organization;
    }

    /** What a contact needs. */
    public static NeedsModel ofContact(Desk desk, long id) {
        return new NeedsModel(desk, id, null);
    }

    /** What an organization needs. */
    public static NeedsModel ofOrganization(Desk desk, long id) {
        return new NeedsModel(desk, null, id);
    }

    /** What is needed: the open needs first, of these the nearest. */
    ReadOnlyObjectProperty<List<Wanted>> wantedProperty() {
        return wanted.getReadOnlyProperty();
    }

    /** Who can serve it, the likeliest first. */
    ReadOnlyObjectProperty<List<Proposal>> servedProperty() {
        return served.getReadOnlyProperty();
    }

    /** The talks a need can be out of, the newest first. */
    ReadOnlyObjectProperty<List<Interaction>> talksProperty() {
        return talks.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        Long whose = contact;
        long place = organization == null ? 0 : organization;
        load("needs", whose == null ? needs.wantedAt(place) : needs.wantedBy(whose), wanted::set);
        load(
                "talks",
                whose == null
                        ? desk.services().interactions().talksAt(place, TALKS)
                        : desk.services().interactions().talksWith(whose, TALKS),
                talks::set);
        load(
                "matches",
                desk.services()
                        .value()
                        .matches()
                        .all()
                        .thenApply(all -> all.stream().filter(this::theirs).toList()),
                served::set);
    }

    private boolean theirs(Proposal each) {
        return Objects.equals(each.need().contactId(), contact)
                && Objects.equals(each.need().organizationId(), organization);
    }

    /** A need of theirs that is not stored yet. */
    Need begun(
            String words, Need.Certainty certainty, @Nullable Long talk, @Nullable LocalDate day) {
        return new Need(
                0,
                contact,
                organization,
                talk,
                words,
                certainty,
                Need.State.OPEN,
                day,
                desk.services().clock().instant());
    }

    /** Adds or changes a need and its tags. */
    void save(Wanted typed) {
        step(
                typed.need().id() == 0
                        ? needs.add(typed.need(), typed.tags())
                        : needs.edit(typed.need(), typed.tags()));
    }

    /** Says that a need was met, is no longer one, or is open again. */
    void put(Need need, Need.State to) {
        CompletableFuture<Void> put = needs.put(need, to);
        step(put);
        told(put, desk.text("contact.need.put." + to.code(), need.words()));
    }

    /** Deletes a need. */
    void delete(Need need) {
        CompletableFuture<Void> deleted = needs.delete(need);
        step(deleted);
        told(deleted, desk.text("contact.need.deleted"));
    }

    private void step(CompletableFuture<?> action) {
        act(action)
                .whenCompleteAsync(
                        (_, failure) -> {
                            if (failure != null) {
                                refresh();
                            }
                        },
                        desk.ui());
    }

    private void told(CompletableFuture<?> action, String words) {
        action.thenRunAsync(() -> desk.toasts().undoable(words), desk.ui());
    }

    /** Finds a talk; one that is not there any more is not told of. */
    void talk(long interaction, Consumer<Interaction> found) {
        then(desk.services().interactions().find(interaction), talk -> talk.ifPresent(found));
    }
}
