package app.renmai.service.exchange;

import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.ImportedField;
import app.renmai.exchange.ImportedPhoto;
import app.renmai.exchange.ImportedRelation;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.Photo;
import app.renmai.model.contact.Relation;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.field.OwnFields;
import app.renmai.service.field.CustomFields;
import app.renmai.store.AttachmentFiles;
import app.renmai.store.Reader;
import app.renmai.store.contact.CadenceStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.KeptFieldStore;
import app.renmai.store.contact.PhotoStore;
import app.renmai.store.contact.RelationStore;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/** What goes out of a contact beyond the usual fields, as it would come in again. */
final class OutgoingExtras {
    private static final Logger LOG = LoggerFactory.getLogger(OutgoingExtras.class);

    private OutgoingExtras() {}

    static ImportedExtras of(Reader reader, long id, @Nullable AttachmentFiles files) {
        List<ImportedRelation> relations =
                RelationStore.of(reader, id).stream().map(one -> relation(reader, one)).toList();
        return new ImportedExtras(
                KeptFieldStore.of(reader, id),
                relations,
                files == null
                        ? null
                        : PhotoStore.of(reader, id).map(photo -> bytes(photo, files)).orElse(null),
                CadenceStore.own(reader, List.of(id)).get(id),
                fields(reader, id));
    }

    private static List<ImportedField> fields(Reader reader, long id) {
        OwnFields own = CustomFields.of(reader, Target.CONTACT, id);
        return own.filled().stream()
                .map(
                        field ->
                                new ImportedField(
                                        field.name(), field.kind(), field.choices(), own.of(field)))
                .toList();
    }

    private static ImportedRelation relation(Reader reader, Relation relation) {
        Long related = relation.related();
        Optional<Contact> contact =
                related == null ? Optional.empty() : ContactStore.find(reader, related);
        return new ImportedRelation(
                relation.kind(),
                contact.map(one -> one.uid().toString()).orElse(""),
                contact.map(one -> ExportTables.shown(one.name())).orElse(relation.name()));
    }

    /** A picture whose file is gone does not keep the person from going out. */
    private static @Nullable ImportedPhoto bytes(Photo photo, AttachmentFiles files) {
        try {
            return new ImportedPhoto(
                    photo.mediaType(), Files.readAllBytes(files.path(photo.sha256())));
        } catch (IOException e) {
            LOG.warn("the picture {} cannot be read", files.path(photo.sha256()), e);
            return null;
        }
    }
}
