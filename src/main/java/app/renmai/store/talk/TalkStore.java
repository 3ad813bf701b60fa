package app.renmai.store.talk;

import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.store.Reader;
import app.renmai.store.outreach.AttemptStore;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** When and how one last spoke with contacts, and how often. */
public final class TalkStore {
    private TalkStore() {}

    /**
     * The interactions of contacts that happened up to a moment, notes left out; what is planned
     * counts once somebody says that it was held. Who has none is not in it.
     *
     * @param ids some, at least one, or null for all
     */
    public static Map<Long, Talks> talks(
            Reader reader, @Nullable Collection<Long> ids, Instant now) {
        Map<Long, Latest> latest = new HashMap<>();
        Participations.read(
                reader,
                ids,
                now,
                (contact, kind, direction, start) -> {
                    if (kind != Kind.NOTE) {
                        latest.computeIfAbsent(contact, _ -> new Latest())
                                .add(kind, direction, start);
                    }
                });
        Map<Long, Instant> answers = AttemptStore.lastAnswered(reader, now);
        Map<Long, Talks> talks = HashMap.newHashMap(latest.size());
        latest.forEach((contact, each) -> talks.put(contact, each.talks(answers.get(contact))));
        return talks;
    }

    private static final class Latest {
        private final Map<Direction, Instant> starts = new EnumMap<>(Direction.class);
        private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        private final Set<Direction> counted = EnumSet.noneOf(Direction.class);
        private Instant last = Instant.MIN;

        void add(Kind kind, Direction direction, Instant start) {
            starts.merge(direction, start, Latest::later);
            kinds.add(kind);
            if (kind.counts()) {
                counted.add(direction);
            }
            last = later(last, start);
        }

        Talks talks(@Nullable Instant answered) {
            Instant sent = starts.get(Direction.OUTGOING);
            Instant received = starts.get(Direction.INCOMING);
            Instant both = starts.get(Direction.BOTH);
            if (sent != null && received != null) {
                both = later(both, sent.isBefore(received) ? sent : received);
            }
            if (answered != null) {
                both = later(both, answered);
            }
            return new Talks(last, both, kinds, exchanged());
        }

        private boolean exchanged() {
            return counted.contains(Direction.BOTH)
                    || counted.contains(Direction.OUTGOING) && counted.contains(Direction.INCOMING);
        }

        private static Instant later(@Nullable Instant one, Instant other) {
            return one == null || one.isBefore(other) ? other : one;
        }
    }

    /**
     * How many interactions there were with contacts up to a moment, notes left out.
     *
     * @param ids contacts, at least one
     */
    public static Map<Long, Integer> talkCounts(Reader reader, Collection<Long> ids, Instant now) {
        Map<Long, Integer> counts = new HashMap<>();
        reader.handle()
                .createQuery(
                        "SELECT p.contact_id, COUNT(*) AS talks FROM participant p JOIN interaction"
                                + " i ON i.id = p.interaction_id WHERE i.starts_at <= :now AND"
                                + " i.kind <> 'note' AND p.contact_id IN (<ids>) GROUP BY"
                                + " p.contact_id")
                .bindList("ids", List.copyOf(ids))
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .map((row, _) -> Map.entry(row.getLong("contact_id"), row.getInt("talks")))
                .forEach(each -> counts.put(each.getKey(), each.getValue()));
        return counts;
    }
}
