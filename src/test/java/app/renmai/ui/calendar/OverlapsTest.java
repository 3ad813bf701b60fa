package app.renmai.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.ui.calendar.Overlaps.Place;
import app.renmai.ui.calendar.Overlaps.Stretch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class OverlapsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    60-120                       | 0/1
                    60-120 120-180               | 0/1 0/1
                    60-120 90-150                | 0/2 1/2
                    60-120 90-150 120-180        | 0/2 1/2 0/2
                    60-240 60-120 60-90 130-200  | 0/3 1/3 2/3 1/3
                    60-120 90-150 300-360        | 0/2 1/2 0/1
                    """)
    void standSideBySide(String stretches, String places) {
        List<Stretch> all =
                Arrays.stream(stretches.split(" "))
                        .map(each -> each.split("-"))
                        .map(e -> new Stretch(Integer.parseInt(e[0]), Integer.parseInt(e[1])))
                        .toList();
        String found =
                Overlaps.of(all).stream()
                        .map(place -> place.column() + "/" + place.columns())
                        .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(places);
    }

    @Test
    void twoThatOverlapNeverShareAPlace() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            List<Stretch> all = new ArrayList<>();
            for (int i = random.nextInt(20); i >= 0; i--) {
                int from = random.nextInt(1_400);
                all.add(new Stretch(from, from + 10 + random.nextInt(300)));
            }
            all.sort(Comparator.comparingInt(Stretch::from));
            List<Place> places = Overlaps.of(all);
            for (int i = 0; i < all.size(); i++) {
                assertThat(places.get(i).column()).isLessThan(places.get(i).columns());
                for (int j = 0; j < i; j++) {
                    if (all.get(j).to() > all.get(i).from()) {
                        assertThat(places.get(i).column()).isNotEqualTo(places.get(j).column());
                        assertThat(places.get(i).columns()).isEqualTo(places.get(j).columns());
                    }
                }
            }
        }
    }
}
