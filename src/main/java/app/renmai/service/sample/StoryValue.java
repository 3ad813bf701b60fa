package app.renmai.service.sample;

import app.renmai.model.activity.Interaction;
import app.renmai.model.shared.Coded;
import app.renmai.model.value.ValueEntry;
import app.renmai.model.value.ValueEntry.Direction;
import app.renmai.model.value.ValueEntry.Kind;
import app.renmai.model.value.ValueEntry.Origin;
import app.renmai.model.value.ValueEntry.Served;
import app.renmai.store.Tx;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.value.InitiativeStore;
import app.renmai.store.value.ValueEntryStore;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Writes the value that was given and received in the story, and who came of their own accord. */
final class StoryValue {
    private final Tx tx;
    private final StoryCalendar calendar;
    private final Map<String, Long> people;

    /**
     * @param people the ids of the story's people
     */
    StoryValue(Tx tx, StoryCalendar calendar, Map<String, Long> people) {
        this.tx = tx;
        this.calendar = calendar;
        this.people = people;
    }

    /** Writes an entry. */
    void entry(StoryNode node) {
        String said = node.optional("said");
        ValueEntryStore.insert(
                tx,
                new ValueEntry(
                        0,
                        StoryWriter.uid("value", node.plain("key")),
                        known(node.plain("person")),
                        Coded.of(Direction.class, node.plain("direction")),
                        Coded.of(Kind.class, node.plain("kind")),
                        node.told("words"),
                        day(node.plain("on")),
                        new Served(null, node.told("need")),
                        said == null ? null : day(said),
                        Origin.NONE,
                        calendar.instant(node.plain("on"))));
    }

    /** Writes that a talk was somebody's initiative. */
    void initiative(StoryNode node) {
        long talk =
                InteractionStore.withUids(
                                tx, List.of(StoryWriter.uid("interaction", node.plain("talk"))))
                        .stream()
                        .map(Interaction::id)
                        .findFirst()
                        .orElseThrow();
        InitiativeStore.add(tx, talk, known(node.plain("person")));
    }

    private LocalDate day(String offset) {
        return calendar.instant(offset).atZone(calendar.zone()).toLocalDate();
    }

    private long known(String key) {
        return Objects.requireNonNull(people.get(key), key);
    }
}
