package app.renmai.exchange;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.KeptField;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a file says of a person beyond the usual fields.
 *
 * @param kept properties and columns for which there is no field: kept with the contact
 * @param relations who somebody is to them
 * @param photo their picture, or null
 * @param cadence how often one means to be in touch with them, or null
 * @param fields what they have in fields of the user's own
 */
public record ImportedExtras(
        List<KeptField> kept,
        List<ImportedRelation> relations,
        @Nullable ImportedPhoto photo,
        @Nullable Cadence cadence,
        List<ImportedField> fields) {
    /** Nothing beyond the usual. */
    public static final ImportedExtras NONE = new ImportedExtras(List.of(), List.of(), null);

    /** What a file says that knows nothing of cadences and fields. */
    public ImportedExtras(
            List<KeptField> kept, List<ImportedRelation> relations, @Nullable ImportedPhoto photo) {
        this(kept, relations, photo, null, List.of());
    }

    /** Keeps the lists unchangeable. */
    public ImportedExtras {
        kept = List.copyOf(kept);
        relations = List.copyOf(relations);
        fields = List.copyOf(fields);
    }

    /** The same with other kept fields, and other fields of the user's own. */
    public ImportedExtras with(List<KeptField> newKept, List<ImportedField> newFields) {
        return new ImportedExtras(newKept, relations, photo, cadence, newFields);
    }
}
