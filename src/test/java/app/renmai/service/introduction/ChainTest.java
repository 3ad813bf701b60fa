package app.renmai.service.introduction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Each case says through whom one came to know whom; the chain of 1, and ! where a circle closes.
 */
class ChainTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''              | ''
                    1<2             | 2
                    1<2 2<3 3<4     | 2 3 4
                    2<3             | ''
                    1<1             | 1!
                    1<2 2<1         | 2 1!
                    1<2 2<3 3<2     | 2 3 2!
                    1<2 2<3 3<1     | 2 3 1!
                    1<2 2<2         | 2 2!
                    """)
    void followsAsFarAsItGoesAndRoundACircleOnce(String ties, String chain) {
        Map<Long, Long> through = new HashMap<>();
        for (String tie : ties.isEmpty() ? new String[0] : ties.split(" ")) {
            String[] two = tie.split("<");
            through.put(Long.valueOf(two[0]), Long.valueOf(two[1]));
        }
        Chain.Ids ids = Chain.follow(1, each -> Optional.ofNullable(through.get(each)));
        String found = ids.links().stream().map(String::valueOf).collect(Collectors.joining(" "));
        Long circle = ids.circle();
        assertThat(circle == null ? found : (found + " " + circle + "!").strip()).isEqualTo(chain);
    }

    @org.junit.jupiter.api.Test
    void aLongChainEnds() {
        Chain.Ids ids =
                Chain.follow(1, each -> each < 50_000 ? Optional.of(each + 1) : Optional.empty());
        assertThat(ids.links()).hasSize(49_999);
        assertThat(ids.circle()).isNull();
    }
}
