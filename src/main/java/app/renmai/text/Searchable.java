package app.renmai.text;

/**
 * Words that stand for something and are found as one types, such as the name of a place, a tag or
 * a command. Made once and kept, for reading Han takes time.
 *
 * @param words the words themselves
 * @param key their forms, see {@link SearchKey}
 * @param folded the words, folded
 */
public record Searchable(String words, String key, String folded) {
    /** What is found by some words: as they are written, and as they are read. */
    public static Searchable of(String words) {
        return new Searchable(
                words, SearchKey.of(NameParts.single(words), ""), Folding.fold(words));
    }

    /** Whether a query means this. */
    public boolean meets(Query query) {
        return query.matches(key, folded);
    }
}
