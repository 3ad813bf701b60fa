package app.renmai.exchange.brief;

import java.util.List;
import java.util.function.IntFunction;

/**
 * A brief in the words of one language, ready for a page.
 *
 * @param title whom it is about
 * @param otherName the name in the other script, or empty
 * @param subtitle what they are, and how to address them
 * @param when when the meeting is, or empty
 * @param where where and with whom, or empty
 * @param sentence the sentence to begin with, or the question for it
 * @param sections the parts, in the order of the page
 * @param labels the words around them
 */
public record BriefSheet(
        String title,
        String otherName,
        String subtitle,
        String when,
        String where,
        Sentence sentence,
        List<Section> sections,
        Labels labels) {
    /** Keeps the list unchangeable. */
    public BriefSheet {
        sections = List.copyOf(sections);
    }

    /**
     * The sentence to begin with.
     *
     * @param text its words
     * @param label what it is, with its number
     * @param open whether it is still to be written
     */
    public record Sentence(String text, String label, boolean open) {}

    /**
     * The words around the parts.
     *
     * @param document the title of the document
     * @param notes over the lines to write on
     * @param ready how many parts are ready
     * @param printed when it was made
     * @param more how so many lines that have no room are counted
     * @param chinese whether it is in Chinese
     */
    public record Labels(
            String document,
            String notes,
            String ready,
            String printed,
            IntFunction<String> more,
            boolean chinese) {}

    /**
     * A part.
     *
     * @param number its number, or 0 when it does not count
     * @param label its name
     * @param open whether it is still a question
     * @param entries its lines
     */
    public record Section(int number, String label, boolean open, List<Entry> entries) {
        /** Keeps the list unchangeable. */
        public Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A line.
     *
     * @param text what it says
     * @param note where it is from and when; may be empty
     * @param look how it stands on the page
     * @param link where it can be read on the web, or empty
     */
    public record Entry(String text, String note, Look look, String link) {}

    /** How a line stands on the page. */
    public enum Look {
        PLAIN,
        /** To be asked or found out. */
        QUESTION,
        /** With a box to tick. */
        BOX
    }
}
