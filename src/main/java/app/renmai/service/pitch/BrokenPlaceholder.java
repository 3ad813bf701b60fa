package app.renmai.service.pitch;

/**
 * A placeholder or the mark of a section that cannot be read.
 *
 * @param start where it begins, in chars from the start of the text
 * @param line its line, 1 for the first
 * @param column its character in the line, 1 for the first
 * @param tag what stands there, shortened
 * @param flaw what is wrong with it
 * @param other what it collides with or asks for, as it is written; empty when nothing does
 */
public record BrokenPlaceholder(
        int start, int line, int column, String tag, Flaw flaw, String other) {
    /** The tag is cut after this many chars. */
    static final int LONGEST = 24;

    /** What can be wrong. */
    public enum Flaw {
        /** It does not end with {@code }}}. */
        OPEN("pitch.problem.broken-open"),
        /** What is between the braces is no name. */
        NAME("pitch.problem.broken-name"),
        /** A section that never ends; the other is the mark that would end it. */
        UNCLOSED("pitch.problem.section-unclosed"),
        /** A section that ends while another in it has not; the other would end that one. */
        CROSSED("pitch.problem.section-crossed"),
        /** The end of a section that never began; the other would begin it. */
        STRAY("pitch.problem.section-stray"),
        /** A section with nothing in it. */
        EMPTY("pitch.problem.section-empty");

        private final String messageKey;

        Flaw(String messageKey) {
            this.messageKey = messageKey;
        }
    }

    /** The message key of the sentence that says what is wrong and what to do. */
    public String messageKey() {
        return flaw.messageKey;
    }

    /** What stands for {0} line, {1} column, {2} tag and {3} other in that sentence. */
    public Object[] arguments() {
        return new Object[] {line, column, tag, other};
    }

    /** The same flaw in a file whose text begins after some lines of its own. */
    public BrokenPlaceholder after(int lines) {
        return new BrokenPlaceholder(start, line + lines, column, tag, flaw, other);
    }
}
