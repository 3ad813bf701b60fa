package app.renmai.service.value;

import app.renmai.model.contact.Position;
import app.renmai.model.contact.Tag;
import app.renmai.model.value.Need;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.value.NeedStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** What contacts and organizations need. Every change is one step that can be undone. */
public final class Needs {
    private final Workspace workspace;

    /** The needs of a workspace. */
    public Needs(Workspace workspace) {
        this.workspace = workspace;
    }

    /** The needs of a contact: the open ones first, of these the nearest. */
    public CompletableFuture<List<Need>> of(long contactId) {
        return workspace.read(reader -> NeedStore.ofContact(reader, contactId));
    }

    /**
     * What can be served by helping a contact: what they need, and what the organizations do where
     * they work now.
     *
     * @param kept a need that is among them whatever became of it, or null
     */
    public CompletableFuture<List<Need>> servedThrough(long contactId, @Nullable Long kept) {
        return workspace.read(
                reader -> {
                    Map<Long, Need> needs = new LinkedHashMap<>();
                    NeedStore.ofContact(reader, contactId).stream()
                            .filter(Need::open)
                            .forEach(each -> needs.put(each.id(), each));
                    PositionStore.of(reader, contactId).stream()
                            .filter(Position::current)
                            .map(Position::organizationId)
                            .filter(Objects::nonNull)
                            .flatMap(place -> NeedStore.ofOrganization(reader, place).stream())
                            .filter(Need::open)
                            .forEach(each -> needs.put(each.id(), each));
                    if (kept != null) {
                        NeedStore.find(reader, kept).ifPresent(one -> needs.put(kept, one));
                    }
                    return List.copyOf(needs.values());
                });
    }

    /** The needs out of an interaction. */
    public CompletableFuture<List<Need>> outOf(long interactionId) {
        return workspace.read(reader -> NeedStore.ofInteraction(reader, interactionId));
    }

    /**
     * A need, with what a page shows of it.
     *
     * @param need the need
     * @param since when the talk was that it came out of, or when it was noted
     * @param tags the names of its tags
     */
    public record Wanted(Need need, Instant since, List<String> tags) {
        /** Keeps the list unchangeable. */
        public Wanted {
            tags = List.copyOf(tags);
        }
    }

    /** What a contact needs, as its page shows it, in the order of {@link #of}. */
    public CompletableFuture<List<Wanted>> wantedBy(long contactId) {
        return workspace.read(reader -> wanted(reader, NeedStore.ofContact(reader, contactId)));
    }

    /** What an organization needs: the open needs first, of these the nearest. */
    public CompletableFuture<List<Wanted>> wantedAt(long organizationId) {
        return workspace.read(
                reader -> wanted(reader, NeedStore.ofOrganization(reader, organizationId)));
    }

    private static List<Wanted> wanted(Reader reader, List<Need> needs) {
        Map<Long, Instant> since = since(reader, needs);
        Map<Long, List<Tag>> tags = NeedStore.tags(reader, needs.stream().map(Need::id).toList());
        return needs.stream()
                .map(
                        need ->
                                new Wanted(
                                        need,
                                        since.getOrDefault(need.id(), need.createdAt()),
                                        tags.getOrDefault(need.id(), List.of()).stream()
                                                .map(Tag::name)
                                                .toList()))
                .toList();
    }

    /** When needs came up, by their ids: in the talk they are out of, else when they were noted. */
    public static Map<Long, Instant> since(Reader reader, Collection<Need> needs) {
        Set<Long> sources = new HashSet<>();
        needs.stream().map(Need::interactionId).filter(Objects::nonNull).forEach(sources::add);
        Map<Long, Instant> talks = new HashMap<>();
        InteractionStore.of(reader, sources).forEach(one -> talks.put(one.id(), one.start()));
        Map<Long, Instant> since = new HashMap<>();
        for (Need need : needs) {
            Long talk = need.interactionId();
            since.put(
                    need.id(),
                    talk == null ? need.createdAt() : talks.getOrDefault(talk, need.createdAt()));
        }
        return since;
    }

    /** Notes a need without tags; its id is ignored. */
    public CompletableFuture<Long> add(Need need) {
        return add(need, List.of());
    }

    /** Notes a need, and what it is tagged with; its id is ignored. */
    public CompletableFuture<Long> add(Need need, Collection<String> tags) {
        List<String> names = List.copyOf(tags);
        return workspace.write(
                Op.ADD_NEED,
                need.words(),
                tx -> {
                    long id = NeedStore.insert(tx, need);
                    NeedStore.tag(tx, id, names);
                    return id;
                });
    }

    /** Changes a need; its tags stay. */
    public CompletableFuture<Void> edit(Need need) {
        return workspace.run(Op.EDIT_NEED, need.words(), tx -> NeedStore.update(tx, need));
    }

    /** Changes a need and what it is tagged with. */
    public CompletableFuture<Void> edit(Need need, Collection<String> tags) {
        List<String> names = List.copyOf(tags);
        return workspace.run(
                Op.EDIT_NEED,
                need.words(),
                tx -> {
                    NeedStore.update(tx, need);
                    NeedStore.tag(tx, need.id(), names);
                });
    }

    /** Says that a need was met, is no longer one, or is open again. */
    public CompletableFuture<Void> put(Need need, Need.State state) {
        return edit(need.in(state));
    }

    /**
     * Notes that an assumed need was said.
     *
     * @param talk the interaction in which they said it, or null
     */
    public CompletableFuture<Void> confirm(Need need, @Nullable Long talk) {
        Need said = need.said(talk);
        return workspace.run(Op.CONFIRM_NEED, need.words(), tx -> NeedStore.update(tx, said));
    }

    /** Deletes a need. */
    public CompletableFuture<Void> delete(Need need) {
        return workspace.run(Op.DELETE_NEED, need.words(), tx -> NeedStore.delete(tx, need.id()));
    }
}
