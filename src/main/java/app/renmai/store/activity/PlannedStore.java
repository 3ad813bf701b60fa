package app.renmai.store.activity;

import app.renmai.model.activity.Interaction;
import app.renmai.store.Reader;

import java.time.Instant;
import java.util.List;

/** The SQL of interactions that are planned. */
public final class PlannedStore {
    private PlannedStore() {}

    /** The interactions that are planned and have begun by a moment, the earliest first. */
    public static List<Interaction> begun(Reader reader, Instant now) {
        return InteractionStore.read(
                reader,
                reader.handle()
                        .createQuery(
                                "SELECT i.* FROM interaction i JOIN appointment a ON"
                                        + " a.interaction_id = i.id WHERE a.state = 'planned' AND"
                                        + " i.starts_at <= :now ORDER BY i.starts_at, i.id")
                        .bind("now", now));
    }

    /**
     * The interactions that are planned to begin after a moment, the earliest first.
     *
     * @param most at most this many
     */
    public static List<Interaction> nearest(Reader reader, Instant after, int most) {
        return InteractionStore.read(
                reader,
                reader.handle()
                        .createQuery(
                                "SELECT i.* FROM interaction i JOIN appointment a ON"
                                        + " a.interaction_id = i.id WHERE a.state = 'planned' AND"
                                        + " i.starts_at > :after ORDER BY i.starts_at, i.id LIMIT"
                                        + " :most")
                        .bind("after", after)
                        .bind("most", most));
    }

    /** The interactions with a contact that are planned, the nearest first. */
    public static List<Interaction> planned(Reader reader, long contactId) {
        return InteractionStore.read(
                reader,
                reader.handle()
                        .createQuery(
                                "SELECT i.* FROM interaction i JOIN appointment a ON"
                                        + " a.interaction_id = i.id JOIN participant p ON"
                                        + " p.interaction_id = i.id WHERE p.contact_id = :contact"
                                        + " AND a.state = 'planned' ORDER BY i.starts_at, i.id")
                        .bind("contact", contactId));
    }
}
