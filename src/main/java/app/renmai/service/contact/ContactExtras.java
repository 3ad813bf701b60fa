package app.renmai.service.contact;

import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.KeptField;
import app.renmai.model.contact.Photo;
import app.renmai.model.contact.Relation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a contact beyond {@link ContactDetails}.
 *
 * @param relations who is what to them, oldest first
 * @param names the names of those of them who are contacts, by id
 * @param kept what other programs knew, in the order it came
 * @param photo their picture
 */
public record ContactExtras(
        List<Relation> relations,
        Map<Long, ContactName> names,
        List<KeptField> kept,
        Optional<Photo> photo) {
    /** Nothing beyond the usual. */
    public static final ContactExtras NONE =
            new ContactExtras(List.of(), Map.of(), List.of(), Optional.empty());

    /** Keeps the collections unchangeable. */
    public ContactExtras {
        relations = List.copyOf(relations);
        names = Map.copyOf(names);
        kept = List.copyOf(kept);
    }
}
