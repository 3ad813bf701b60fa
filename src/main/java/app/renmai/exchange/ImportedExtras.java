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
 */
public record ImportedExtras(
        List<KeptField> kept,
        List<ImportedRelation> relations,
        @Nullable ImportedPhoto photo,
        @Nullable Cadence cadence) {
    /** Nothing beyond the usual. */
    public static final ImportedExtras NONE = new ImportedExtras(List.of(), List.of(), null);

    /** What a file says that knows nothing of cadences. */
    public ImportedExtras(
            List<KeptField> kept, List<ImportedRelation> relations, @Nullable ImportedPhoto photo) {
        this(kept, relations, photo, null);
    }

    /** Keeps the lists unchangeable. */
    public ImportedExtras {
        kept = List.copyOf(kept);
        relations = List.copyOf(relations);
    }
}
