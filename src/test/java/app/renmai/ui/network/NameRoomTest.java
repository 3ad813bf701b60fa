package app.renmai.ui.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A picture of 200 by 100; the dot that is named stands at 100, 50 and its name is 40 wide. */
class NameRoomTest {
    @ParameterizedTest
    @CsvSource({
        "'', '100,50', false, 78 57",
        "100:64, '100,50', false, 78 29",
        "100:64 100:36, '100,50', false, 107 43",
        "100:64 100:36 120:50, '100,50', false, 49 43",
        "100:64 100:36 120:50 80:50, '100,50', false, none",
        "100:64 100:36 120:50 80:50, '100,50', true, 78 57",
        "'', '10,50', false, 17 43",
        "'', '190,50', false, 139 43",
        "30:50, '10,50', false, 0 57",
        "30:50 10:64, '10,50', false, 0 29",
        "170:50, '190,50', false, 156 57",
        "'', '100,95', false, 78 74",
        "'', '300,50', true, none"
    })
    void aNameGoesWhereNothingIsCovered(String dots, String at, boolean must, String corner) {
        NameRoom room = new NameRoom(200, 100);
        for (String dot : dots.isEmpty() ? new String[0] : dots.split(" ")) {
            String[] parts = dot.split(":");
            room.dot(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]), 5);
        }
        String[] place = at.split(",");
        String found =
                room.take(Double.parseDouble(place[0]), Double.parseDouble(place[1]), 5, 40, must)
                        .map(box -> Math.round(box.left()) + " " + Math.round(box.top()))
                        .orElse("none");
        assertThat(found).isEqualTo(corner);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void namesNeverCoverEachOther(boolean must) {
        NameRoom room = new NameRoom(200, 100);
        for (int i = 0; i < 20; i++) {
            room.take(100, 50, 5, 40, must);
        }
        assertThat(room.size()).isEqualTo(4);
    }
}
