package app.renmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class IdsTest {
    /** Whatever is added in whatever order, it holds what a set of the library holds. */
    @Test
    void holdsWhatAnySetHolds() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            Ids ids = new Ids();
            Set<Long> plain = new HashSet<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                long id = random.nextInt(50);
                assertThat(ids.add(id)).isEqualTo(plain.add(id));
            }
            Ids others = new Ids();
            Set<Long> plainOthers = new HashSet<>();
            for (int i = random.nextInt(30); i > 0; i--) {
                long id = random.nextInt(70);
                others.add(id);
                plainOthers.add(id);
            }
            assertThat(ids.addAll(others)).isEqualTo(plain.addAll(plainOthers));
            assertThat(ids).isEqualTo(plain).hasSameSizeAs(plain);
            assertThat(List.copyOf(ids)).isSorted();
            for (long id = -1; id < 72; id++) {
                assertThat(ids.contains(id)).isEqualTo(plain.contains(id));
            }
        }
    }

    @Test
    void takesAnyCollection() {
        Ids ids = new Ids();
        assertThat(ids.addAll(List.of(3L, 1L, 2L))).isTrue();
        assertThat(ids.addAll(Set.of(1L))).isFalse();
        assertThat(ids).containsExactly(1L, 2L, 3L);
    }
}
