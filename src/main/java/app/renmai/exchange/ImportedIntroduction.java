package app.renmai.exchange;

import app.renmai.model.introduction.Introduction;

import java.util.List;

/**
 * That one person of a file was brought to another, as a file of ours tells it.
 *
 * @param line the line of the file, from 1
 * @param uid its identity in the file
 * @param one the identity of one person of the same file
 * @param other the identity of the other
 * @param introduction what is told of it, without ids
 * @param value the value it was to the two, as far as the file tells of it
 */
public record ImportedIntroduction(
        int line,
        String uid,
        String one,
        String other,
        Introduction introduction,
        List<ImportedValues.Entry> value) {
    /** Keeps the list unchangeable. */
    public ImportedIntroduction {
        value = List.copyOf(value);
    }
}
