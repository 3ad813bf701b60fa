package app.renmai.service.check;

/**
 * A sentence of a text.
 *
 * @param start where it begins in the text as it is read
 * @param end where it ends, exclusive
 * @param kind what it is
 */
record Sentence(int start, int end, Kind kind) {
    /** What a sentence is. */
    enum Kind {
        /** "Dear Director Lin," */
        GREETING,
        SENTENCE,
        HEADING,
        /** A line of a table or of a list of names: no sentence. */
        ROW,
        /** "Kind regards" and the name. */
        CLOSING
    }

    /** Whether it counts as a sentence of the text. */
    boolean counts() {
        return kind == Kind.SENTENCE;
    }

    /** The same as another kind of sentence. */
    Sentence as(Kind other) {
        return new Sentence(start, end, other);
    }
}
