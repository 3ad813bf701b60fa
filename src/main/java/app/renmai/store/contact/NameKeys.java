package app.renmai.store.contact;

import app.renmai.model.contact.PersonName;
import app.renmai.text.NameParts;
import app.renmai.text.SearchKey;
import app.renmai.text.SortKey;

/**
 * What a name is found and sorted by. Made of the name alone, so that many can be made side by side
 * before one writer needs them.
 *
 * @param search the forms that somebody may type
 * @param sort the place in an alphabetical list
 */
public record NameKeys(String search, String sort) {
    /** The keys of a name. */
    public static NameKeys of(PersonName name) {
        NameParts parts = name.parts(NameParts::new);
        return new NameKeys(SearchKey.of(parts, name.phonetic()), SortKey.of(parts));
    }
}
