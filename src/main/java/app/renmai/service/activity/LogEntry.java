package app.renmai.service.activity;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An interaction as it is logged, with what comes out of it. All of it is saved in one step.
 *
 * @param interaction what happened or is planned; its id is 0
 * @param outcome what comes out of it
 * @param files files to keep with it
 * @param newcomers those who took part and are no contacts yet
 * @param tags what all who took part are tagged with
 */
public record LogEntry(
        Interaction interaction,
        Outcome outcome,
        List<Path> files,
        List<Newcomer> newcomers,
        List<String> tags) {

    /** The longest line: a summary, a promise, a need, what to bring; in characters. */
    public static final int LONGEST_LINE = 4_000;

    /** The longest name of a place, in characters. */
    public static final int LONGEST_PLACE = 1_000;

    /** The longest name of somebody new, in characters. */
    public static final int LONGEST_NAME = 300;

    /** The longest text, in characters. */
    public static final int LONGEST_BODY = 200_000;

    /** An entry out of which no need and no other meeting comes, and that tags nobody. */
    public LogEntry(
            Interaction interaction,
            List<Promise> promises,
            Optional<Next> next,
            List<Path> files,
            List<Newcomer> newcomers) {
        this(interaction, promises, next, files, newcomers, List.of());
    }

    /** An entry out of which no need and no other meeting comes. */
    public LogEntry(
            Interaction interaction,
            List<Promise> promises,
            Optional<Next> next,
            List<Path> files,
            List<Newcomer> newcomers,
            List<String> tags) {
        this(
                interaction,
                new Outcome(List.of(), promises, next, Optional.empty()),
                files,
                newcomers,
                tags);
    }

    /** Keeps the lists unchangeable. */
    public LogEntry {
        files = List.copyOf(files);
        newcomers = List.copyOf(newcomers);
        tags = List.copyOf(tags);
    }

    /** An interaction with nothing out of it. */
    public static LogEntry of(Interaction interaction) {
        return new LogEntry(interaction, Outcome.NOTHING, List.of(), List.of(), List.of());
    }

    /**
     * A promise.
     *
     * @param contactId to whom, or by whom
     * @param owedBy who owes it
     * @param text what was promised
     * @param due the day, or null
     */
    public record Promise(
            long contactId, Commitment.Owner owedBy, String text, @Nullable LocalDate due) {}

    /**
     * Somebody who becomes a contact in the same step.
     *
     * @param standIn a negative id that stands for them among participants and promises
     * @param contact the contact to add; its id is ignored
     */
    public record Newcomer(long standIn, Contact contact) {}

    /**
     * When to come back.
     *
     * @param due the day
     * @param reason bringing what
     */
    public record Next(LocalDate due, String reason) {}
}
