package app.renmai.store.talk;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.Crowd;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.shared.Coded;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is read of everybody by two walks is what a join reads of each. */
class TalkStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final int PEOPLE = 6;

    @TempDir Path dir;
    private Workspace workspace;
    private List<Long> people;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
        people = new Crowd(1, NOW).addPeople(workspace, PEOPLE);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    @ParameterizedTest
    @CsvSource({
        // kind, direction, minutes from now, state; last, both spoke, exchanged
        "meeting, both, -5, held, -5, -5, true",
        "meeting, both, 0, held, 0, 0, true",
        "hospitality, both, -5, held, -5, -5, false",
        "call, outgoing, -5, held, -5, , false",
        "email, incoming, -5, held, -5, , false",
        "note, both, -5, held, , , false",
        "meeting, both, 5, held, , , false",
        "meeting, both, -5, planned, , , false",
        "meeting, both, -5, not-held, , , false",
    })
    void oneInteraction(
            String kind,
            String direction,
            int minutes,
            String state,
            @Nullable Integer last,
            @Nullable Integer both,
            boolean exchanged) {
        write(
                List.of(
                        interaction(
                                kind(kind),
                                direction(direction),
                                NOW.plus(Duration.ofMinutes(minutes)),
                                state(state),
                                List.of(people.getFirst()))));
        for (List<Long> asked : Arrays.asList(people, null)) {
            Map<Long, Talks> talks = talks(asked);
            if (last == null) {
                assertThat(talks).isEmpty();
            } else {
                assertThat(talks)
                        .containsOnly(
                                Map.entry(
                                        people.getFirst(),
                                        new Talks(
                                                NOW.plus(Duration.ofMinutes(last)),
                                                both == null
                                                        ? null
                                                        : NOW.plus(Duration.ofMinutes(both)),
                                                Set.of(kind(kind)),
                                                exchanged)));
            }
        }
    }

    @Test
    void whatWentEachWayIsAnExchangeSinceTheEarlierOfBoth() {
        Long who = people.getFirst();
        Instant sent = NOW.minus(Duration.ofDays(2));
        write(
                List.of(
                        interaction(Kind.EMAIL, Direction.OUTGOING, sent, State.HELD, List.of(who)),
                        interaction(Kind.CALL, Direction.INCOMING, NOW, State.HELD, List.of(who))));
        assertThat(talks(null))
                .isEqualTo(talks(people))
                .containsOnly(
                        Map.entry(who, new Talks(NOW, sent, Set.of(Kind.EMAIL, Kind.CALL), true)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everybodyIsReadLikeEach(long seed) {
        Random random = new Random(seed);
        List<Interaction> talks =
                IntStream.range(0, 40).mapToObj(_ -> interaction(random)).toList();
        write(talks);
        assertThat(talks(null)).isEqualTo(talks(people));
        Map<Long, Instant> last =
                talks.stream()
                        .filter(each -> each.state() == State.HELD && each.kind() != Kind.NOTE)
                        .filter(each -> !each.start().isAfter(NOW))
                        .flatMap(
                                each ->
                                        each.participants().stream()
                                                .map(who -> Map.entry(who, each.start())))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        Map.Entry::getValue,
                                        (one, other) -> one.isBefore(other) ? other : one));
        assertThat(talks(null))
                .hasSameSizeAs(last)
                .allSatisfy((who, each) -> assertThat(each.last()).isEqualTo(last.get(who)));
    }

    private Interaction interaction(Random random) {
        return interaction(
                Kind.values()[random.nextInt(Kind.values().length)],
                Direction.values()[random.nextInt(Direction.values().length)],
                NOW.plus(random.nextLong(-1_000_000_000_000L, 300_000_000_000L), ChronoUnit.MICROS),
                State.values()[random.nextInt(4) % State.values().length],
                people.stream().filter(_ -> random.nextInt(3) == 0).toList());
    }

    private static Interaction interaction(
            Kind kind, Direction direction, Instant start, State state, List<Long> participants) {
        return new Interaction(
                0,
                UUID.randomUUID(),
                kind,
                direction,
                start,
                null,
                false,
                "",
                "x",
                "",
                participants,
                NOW,
                state);
    }

    private void write(List<Interaction> interactions) {
        Workspace.await(
                workspace.run(
                        Op.IMPORT,
                        "",
                        tx -> interactions.forEach(each -> InteractionStore.insert(tx, each))));
    }

    private Map<Long, Talks> talks(@Nullable List<Long> who) {
        return Workspace.await(workspace.read(reader -> TalkStore.talks(reader, who, NOW)));
    }

    private static Kind kind(String code) {
        return Coded.of(Kind.class, code);
    }

    private static Direction direction(String code) {
        return Coded.of(Direction.class, code);
    }

    private static State state(String code) {
        return Coded.of(State.class, code);
    }
}
