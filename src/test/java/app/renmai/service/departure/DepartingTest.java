package app.renmai.service.departure;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Position;
import app.renmai.model.shared.PartialDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Each case lists positions as organization (0 for none), from..to, and x when it is over; the
 * answer names those left lately by their places in that list, with the day.
 */
class DepartingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                  | ''
                    1:2020..                            | ''
                    1:2020..2026-09                     | 1=2026-09-30
                    1:2020..2026-09 2:2026-10..         | 1=2026-09-30
                    1:2020..2026-11                     | 1=2026-11-18
                    1:2020..2026-12                     | ''
                    1:2020..2025-12                     | ''
                    1:2020..2026                        | 1=2026-11-18
                    1:2020..2026-05-22                  | 1=2026-05-22
                    1:2020..2026-05-21                  | ''
                    0:2020..2026-09                     | ''
                    1:2020..x                           | ''
                    1:2020..x 2:2026-10..               | 1=2026-10-01
                    1:2020..x 2:2019..                  | ''
                    1:2020..x 2:2021..x 3:2026-08..     | 2=2026-08-01
                    1:2020..2026-09 1:2026-10..         | ''
                    1:2020..2026-08 2:2026..2026-10     | 2=2026-10-31 1=2026-08-31
                    """)
    void whatWasLeftLately(String positions, String left) {
        List<Position> all = new ArrayList<>();
        for (String word : positions.isEmpty() ? new String[0] : positions.split(" ")) {
            all.add(position(all.size() + 1L, word));
        }
        String found =
                Departing.of(all, TODAY).stream()
                        .map(each -> each.position().id() + "=" + each.on())
                        .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(left);
    }

    private static Position position(long id, String word) {
        long organization = word.charAt(0) - '0';
        boolean former = word.endsWith("x");
        String[] span = word.substring(2).replace("x", "").split("\\.\\.", -1);
        return new Position(
                id,
                organization == 0 ? null : organization,
                "",
                "Head",
                "",
                date(span[0]),
                date(span[1]),
                former);
    }

    private static @Nullable PartialDate date(String text) {
        return text.isEmpty() ? null : PartialDate.parse(text);
    }
}
