package app.renmai.service.network;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.network.Packing.Size;
import app.renmai.service.network.Packing.Spot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class PackingTest {
    private static final double GAP = 10;

    private static List<Size> some(int count) {
        Random random = new Random(7);
        List<Size> sizes = new ArrayList<>(List.of(new Size(300, 500)));
        for (int i = 1; i < count; i++) {
            sizes.add(new Size(20 + random.nextInt(100), 20 + random.nextInt(100)));
        }
        return sizes;
    }

    @ParameterizedTest
    @CsvSource({"1,1.5", "2,1.5", "9,0.6", "9,1.5", "40,1", "40,2.5"})
    void boxesKeepApartWithinTheWhole(int count, double aspect) {
        List<Size> sizes = some(count);
        Packing packing = Packing.of(sizes, GAP, aspect);
        assertThat(packing.spots()).hasSize(count);
        for (int i = 0; i < count; i++) {
            Spot one = packing.spots().get(i);
            assertThat(one.left() + sizes.get(i).width()).isBetween(0.0, packing.width());
            assertThat(one.top() + sizes.get(i).height()).isBetween(0.0, packing.height());
            for (int j = 0; j < i; j++) {
                Spot other = packing.spots().get(j);
                boolean beside =
                        one.left() >= other.left() + sizes.get(j).width() + GAP
                                || other.left() >= one.left() + sizes.get(i).width() + GAP;
                boolean below =
                        one.top() >= other.top() + sizes.get(j).height() + GAP
                                || other.top() >= one.top() + sizes.get(i).height() + GAP;
                assertThat(beside || below).as("%d and %d", i, j).isTrue();
            }
        }
    }

    /** Nothing is left empty that could be filled: small ones stand beside a large one. */
    @ParameterizedTest
    @CsvSource({"0.7", "1", "1.5", "2"})
    void theShapeOfThePictureIsFilled(double aspect) {
        List<Size> sizes = some(40);
        Packing packing = Packing.of(sizes, GAP, aspect);
        double taken =
                sizes.stream().mapToDouble(s -> (s.width() + GAP) * (s.height() + GAP)).sum();
        double side = Math.max(packing.width() / aspect, packing.height());
        assertThat(taken / (side * side * aspect)).isGreaterThan(0.65);
    }

    @Test
    void nothingTakesNoRoom() {
        assertThat(Packing.of(List.of(), GAP, 1)).isEqualTo(new Packing(List.of(), 0, 0));
    }
}
