package app.renmai.service.cadence;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Rest;
import app.renmai.model.contact.Tag;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.contact.CadenceStore;
import app.renmai.store.talk.TalkStore;
import app.renmai.store.talk.Talks;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** How often one means to be in touch. Every change is one step that can be undone. */
public final class Cadences {
    private final Workspace workspace;

    /** The cadences of a workspace. */
    public Cadences(Workspace workspace) {
        this.workspace = workspace;
    }

    /** How one keeps in touch with a contact. */
    public CompletableFuture<Touch> of(long contactId) {
        return workspace.read(reader -> of(reader, contactId));
    }

    private Touch of(Reader reader, long contactId) {
        List<Long> one = List.of(contactId);
        Talks talks = TalkStore.talks(reader, one, workspace.clock().instant()).get(contactId);
        return Touches.read(reader, one).of(contactId, talks == null ? null : talks.bothSpoke());
    }

    /** The cadences of tags, by the tag's id. */
    public CompletableFuture<Map<Long, Cadence>> ofTags() {
        return workspace.read(CadenceStore::byTag);
    }

    /** Gives a contact a cadence of its own; with null it has that of its tags, if any. */
    public CompletableFuture<Void> put(long contactId, @Nullable Cadence cadence, String name) {
        return workspace.run(
                Op.EDIT_CADENCE, name, tx -> CadenceStore.putOwn(tx, contactId, cadence));
    }

    /** Gives a tag a cadence, or none. */
    public CompletableFuture<Void> put(Tag tag, @Nullable Cadence cadence) {
        return workspace.run(
                Op.EDIT_CADENCE,
                "#" + tag.name(),
                tx -> CadenceStore.putTag(tx, tag.id(), cadence));
    }

    /** Leaves a contact alone for a while; with null no longer. How warm it is stays as it is. */
    public CompletableFuture<Void> rest(long contactId, @Nullable Rest rest, String name) {
        return workspace.run(
                Op.REST_CADENCE, name, tx -> CadenceStore.putRest(tx, contactId, rest));
    }
}
