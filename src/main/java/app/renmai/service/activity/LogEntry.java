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
 * @param interaction what happened; its id is 0
 * @param promises who promised what
 * @param next when to come back, and bringing what
 * @param files files to keep with it
 * @param newcomers those who took part and are no contacts yet
 * @param tags what all who took part are tagged with
 */
public record LogEntry(
        Interaction interaction,
        List<Promise> promises,
        Optional<Next> next,
        List<Path> files,
        List<Newcomer> newcomers,
        List<String> tags) {

    /** An entry that tags nobody. */
    public LogEntry(
            Interaction interaction,
            List<Promise> promises,
            Optional<Next> next,
            List<Path> files,
            List<Newcomer> newcomers) {
        this(interaction, promises, next, files, newcomers, List.of());
    }

    /** Keeps the lists unchangeable. */
    public LogEntry {
        promises = List.copyOf(promises);
        files = List.copyOf(files);
        newcomers = List.copyOf(newcomers);
        tags = List.copyOf(tags);
    }

    /** An interaction with nothing out of it. */
    public static LogEntry of(Interaction interaction) {
        return new LogEntry(interaction, List.of(), Optional.empty(), List.of(), List.of());
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
