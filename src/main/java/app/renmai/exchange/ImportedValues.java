package app.renmai.exchange;

import app.renmai.model.value.ValueEntry.Direction;
import app.renmai.model.value.ValueEntry.Kind;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Value given and received and what goes with it, as a file of ours tells it. People and talks are
 * named by the identity the file gives them.
 *
 * @param entries value given and received, but for what came out of an introduction the file tells
 *     of, see {@link ImportedIntroduction}
 * @param marks what is said with a mark alone
 */
public record ImportedValues(List<Entry> entries, List<ImportedMark> marks) {
    /** What other programs tell of it. */
    public static final ImportedValues NONE = new ImportedValues(List.of(), List.of());

    /** Keeps the lists unchangeable. */
    public ImportedValues {
        entries = List.copyOf(entries);
        marks = List.copyOf(marks);
    }

    /**
     * Value that was given or received.
     *
     * @param line the line of the file, from 1
     * @param uid its identity in the file
     * @param person to whom it was given, or who gave it
     * @param direction which of the two
     * @param kind what it was
     * @param words what it was, in words
     * @param on the day
     * @param need the need it served, if the file tells of it, or null
     * @param needWords the need in words, where it is not noted
     * @param confirmedOn the day on which it was said to be of use, or null
     * @param talk the talk it came out of; empty for none
     * @param work the work done together that it came out of; empty for none
     * @param notedAt when it was noted, or null
     */
    public record Entry(
            int line,
            String uid,
            String person,
            Direction direction,
            Kind kind,
            String words,
            LocalDate on,
            @Nullable Wanted need,
            String needWords,
            @Nullable LocalDate confirmedOn,
            String talk,
            String work,
            @Nullable Instant notedAt) {}

    /**
     * A need, by whose it is and what it says; it has no identity of its own.
     *
     * @param person whose; empty when it is an organization's
     * @param organization whose, by its name; empty when it is a person's
     * @param words what is needed
     * @param day the day by which, or null
     */
    public record Wanted(
            String person, String organization, String words, @Nullable LocalDate day) {}

    /**
     * An offer, by its identity, and whose it is and what it says, for it may be here under another
     * identity.
     *
     * @param uid its identity in the file
     * @param person whose; empty for the user's
     * @param words what can be done
     */
    public record Offered(String uid, String person, String words) {}
}
