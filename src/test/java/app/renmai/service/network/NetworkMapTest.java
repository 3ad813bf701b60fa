package app.renmai.service.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.PersonName;
import app.renmai.service.network.Network.Kind;
import app.renmai.service.network.Network.Person;
import app.renmai.service.network.Network.Tie;
import app.renmai.service.network.NetworkMap.Place;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

class NetworkMapTest {
    private static Network network(long people, Tie... ties) {
        return new Network(
                LongStream.rangeClosed(1, people).mapToObj(NetworkMapTest::person).toList(),
                List.of(ties));
    }

    private static Person person(long id) {
        return new Person(new ContactName(id, PersonName.of("P", "" + id)), "", 0, 0);
    }

    private static Tie tie(long one, long other) {
        return new Tie(one, other, Kind.WORKED, 1);
    }

    /** So many groups of ten, each tied within, and one tie from each group to the next. */
    private static Network groups(int count) {
        List<Tie> ties = new ArrayList<>();
        Random random = new Random(7);
        for (int group = 0; group < count; group++) {
            long first = group * 10L + 1;
            for (long a = first; a < first + 10; a++) {
                for (long b = a + 1; b < first + 10; b++) {
                    if (random.nextInt(3) > 0) {
                        ties.add(tie(a, b));
                    }
                }
            }
            if (group > 0) {
                ties.add(tie(first, first - 10));
            }
        }
        return network(count * 10L, ties.toArray(Tie[]::new));
    }

    @Test
    void nobodyHasAnEmptyMap() {
        assertThat(NetworkMap.of(Network.NONE)).isEqualTo(NetworkMap.EMPTY);
    }

    @Test
    void theSameNetworkHasTheSameMap() {
        assertThat(NetworkMap.of(groups(5))).isEqualTo(NetworkMap.of(groups(5)));
    }

    @Test
    void everybodyStandsWithinTheMapAndNobodyOnAnother() {
        NetworkMap map = NetworkMap.of(groups(50));
        assertThat(map.places()).hasSize(500);
        assertThat(map.places().values())
                .allSatisfy(
                        place -> {
                            assertThat(place.x()).isBetween(0.0, map.width());
                            assertThat(place.y()).isBetween(0.0, map.height());
                        });
        Set<Place> different = new HashSet<>(map.places().values());
        assertThat(different).hasSize(500);
    }

    @Test
    void partsThatAreNotTiedDoNotOverlap() {
        NetworkMap map =
                NetworkMap.of(network(7, tie(1, 2), tie(2, 3), tie(3, 1), tie(4, 5), tie(6, 7)));
        double right = Math.max(map.places().get(1L).x(), map.places().get(2L).x());
        right = Math.max(right, map.places().get(3L).x());
        double low = Math.max(map.places().get(1L).y(), map.places().get(2L).y());
        low = Math.max(low, map.places().get(3L).y());
        for (long other : List.of(4L, 5L, 6L, 7L)) {
            Place place = map.places().get(other);
            assertThat(place.x() > right || place.y() > low).isTrue();
        }
    }

    @Test
    void whoIsTiedWithinAGroupBelongsTogether() {
        NetworkMap map = NetworkMap.of(groups(4));
        assertThat(map.clusters()).hasSize(4);
        for (int group = 0; group < 4; group++) {
            long first = group * 10L + 1;
            assertThat(map.clusters())
                    .contains(
                            LongStream.range(first, first + 10)
                                    .boxed()
                                    .collect(Collectors.toSet()));
        }
    }

    @Test
    void whoIntroducedEachOtherInACircleIsNoLoop() {
        Network circle = network(3, tie(1, 2), tie(2, 3), tie(3, 1), tie(1, 1));
        assertThat(NetworkMap.of(circle).places()).hasSize(3);
        assertThat(circle.around(1, 100)).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @ParameterizedTest
    @CsvSource({"1,0,1", "1,1,1 2", "1,2,1 2 3", "1,3,1 2 3 4", "4,1,3 4", "5,9,5"})
    void aroundSomebodyIsWhoIsReachedBySteps(long id, int steps, String expected) {
        Network line = network(5, tie(1, 2), tie(3, 2), tie(3, 4));
        Set<Long> ids =
                Arrays.stream(expected.split(" ")).map(Long::valueOf).collect(Collectors.toSet());
        assertThat(line.around(id, steps)).isEqualTo(ids);
        assertThat(line.of(ids).ties())
                .allMatch(tie -> ids.contains(tie.one()) && ids.contains(tie.other()));
    }
}
