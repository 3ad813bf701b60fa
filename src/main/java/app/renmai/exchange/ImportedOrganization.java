package app.renmai.exchange;

import java.util.List;

/**
 * An organization of a file, with what it has in fields of the user's own.
 *
 * @param line the line it begins on, from 1
 * @param uid its identity in the file; empty when the file has none
 * @param name its name
 * @param fields what it has in fields of the user's own
 */
public record ImportedOrganization(int line, String uid, String name, List<ImportedField> fields) {
    /** Keeps the list unchangeable. */
    public ImportedOrganization {
        fields = List.copyOf(fields);
    }
}
