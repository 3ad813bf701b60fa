package app.renmai.service.contact;

import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.Photo;
import app.renmai.model.contact.Relation;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.KeptFieldStore;
import app.renmai.store.contact.PhotoStore;
import app.renmai.store.contact.RelationStore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What is known of a contact beyond the usual: who is what to them, what other programs knew, their
 * picture. Every change is one step that can be undone.
 */
public final class Extras {
    private final Workspace workspace;

    /** What is known of the contacts of a workspace. */
    public Extras(Workspace workspace) {
        this.workspace = workspace;
    }

    /** What is known of a contact; nothing when there is no such contact. */
    public CompletableFuture<ContactExtras> of(long contactId) {
        return workspace.read(reader -> of(reader, contactId));
    }

    private static ContactExtras of(Reader reader, long contactId) {
        List<Relation> relations = RelationStore.of(reader, contactId);
        List<Long> related =
                relations.stream().map(Relation::related).filter(Objects::nonNull).toList();
        return new ContactExtras(
                relations,
                ContactStore.names(reader, related),
                KeptFieldStore.of(reader, contactId),
                PhotoStore.of(reader, contactId));
    }

    /** The pictures of everyone who has one, by the contact's id. */
    public CompletableFuture<Map<Long, Photo>> photos() {
        return workspace.read(PhotoStore::all);
    }

    /** Adds a relation to a contact; its id is ignored. */
    public CompletableFuture<Long> addRelation(long contactId, Relation relation) {
        return workspace.write(
                Op.ADD_RELATION,
                relation.name(),
                tx -> RelationStore.insert(tx, contactId, relation));
    }

    /** Changes a relation. */
    public CompletableFuture<Void> editRelation(Relation relation) {
        return workspace.run(
                Op.EDIT_RELATION, relation.name(), tx -> RelationStore.update(tx, relation));
    }

    /** Deletes a relation; whom it names stays, contact or not. */
    public CompletableFuture<Void> deleteRelation(Relation relation) {
        return workspace.run(
                Op.DELETE_RELATION, relation.name(), tx -> RelationStore.delete(tx, relation.id()));
    }

    /** Deletes what another program knew. */
    public CompletableFuture<Void> deleteKept(KeptField field) {
        return workspace.run(
                Op.DELETE_KEPT_FIELD, field.name(), tx -> KeptFieldStore.delete(tx, field.id()));
    }

    /**
     * The bytes of a picture.
     *
     * @return them, or empty when their file is not there any more
     */
    public CompletableFuture<Optional<byte[]>> bytes(Photo photo) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return Optional.of(
                                Files.readAllBytes(workspace.attachments().path(photo.sha256())));
                    } catch (NoSuchFileException missing) {
                        return Optional.empty();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
