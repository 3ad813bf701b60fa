package app.renmai.service.sample;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.activity.Reminder;
import app.renmai.model.shared.Coded;
import app.renmai.store.Tx;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.activity.ReminderStore;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes what happened in the story, and what was promised there. */
final class StoryTalks {
    private final Tx tx;
    private final StoryCalendar calendar;
    private final Map<String, Long> people;
    private int interactions;
    private int commitments;
    private int reminders;

    StoryTalks(Tx tx, StoryCalendar calendar, Map<String, Long> people) {
        this.tx = tx;
        this.calendar = calendar;
        this.people = people;
    }

    /** The interactions in the order in which they happened. */
    List<StoryNode> inOrder(List<StoryNode> talks) {
        return talks.stream()
                .sorted(Comparator.comparing(this::start).thenComparing(talk -> talk.plain("key")))
                .toList();
    }

    private Instant start(StoryNode talk) {
        return calendar.moment(talk.plain("at")).start();
    }

    /** Writes an interaction, and what was promised there. */
    void write(StoryNode talk) {
        StoryCalendar.Moment moment = calendar.moment(talk.plain("at"));
        List<Long> with = talk.texts("with").stream().map(this::person).toList();
        boolean planned = talk.has("planned");
        Instant logged = planned ? tx.now() : moment.end() == null ? moment.start() : moment.end();
        Interaction interaction =
                new Interaction(
                        0,
                        StoryWriter.uid("interaction", talk.plain("key")),
                        Coded.of(Interaction.Kind.class, talk.plain("kind")),
                        direction(talk),
                        moment.start(),
                        moment.end(),
                        moment.allDay(),
                        talk.told("place"),
                        talk.told("summary"),
                        talk.told("body"),
                        with,
                        logged);
        long id =
                InteractionStore.insert(tx, planned ? interaction.in(State.PLANNED) : interaction);
        interactions++;
        for (StoryNode promise : talk.nodes("commitments")) {
            CommitmentStore.insert(tx, commitment(promise, id, owner(promise, with), logged));
            commitments++;
        }
        for (StoryNode reminder : talk.nodes("reminders")) {
            ReminderStore.insert(tx, reminder(reminder, id, owner(reminder, with), logged));
            reminders++;
        }
    }

    private Commitment commitment(StoryNode node, long talk, long contact, Instant logged) {
        return new Commitment(
                0,
                contact,
                talk,
                Coded.of(Commitment.Owner.class, node.plain("by")),
                node.told("promise"),
                node.day("due"),
                node.optionalInstant("done"),
                logged);
    }

    private Reminder reminder(StoryNode node, long talk, long contact, Instant logged) {
        return new Reminder(
                0,
                contact,
                talk,
                node.told("reason"),
                node.day("due"),
                node.optionalInstant("done"),
                logged);
    }

    private static Interaction.Direction direction(StoryNode talk) {
        return talk.has("direction")
                ? Coded.of(Interaction.Direction.class, talk.plain("direction"))
                : Interaction.Direction.BOTH;
    }

    private long owner(StoryNode promise, List<Long> with) {
        return promise.has("with") ? person(promise.plain("with")) : with.getFirst();
    }

    private long person(String key) {
        return Objects.requireNonNull(people.get(key), key);
    }

    int interactions() {
        return interactions;
    }

    int commitments() {
        return commitments;
    }

    int reminders() {
        return reminders;
    }
}
