package app.renmai.service.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.pitch.TextDiff.Pair;
import app.renmai.service.pitch.TextDiff.Piece;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.stream.Collectors;

class TextDiffTest {
    /** Changed pieces in brackets. */
    private static String shown(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.changed() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We met soon | We met soon | We met soon | We met soon",
                "Could we talk soon? | Could we talk on Tuesday? | Could we talk [soon]? | Could we"
                        + " talk [on Tuesday]?",
                "我们下周见面 | 我们周二见面 | 我们[下]周见面 | 我们周[二]见面",
                "three pages | three short pages | three pages | three [short ]pages",
            })
    void wordsThatDifferAreMarked(String before, String after, String one, String other) {
        Pair pair = TextDiff.pair(before, after);
        assertThat(shown(pair.before())).isEqualTo(one);
        assertThat(shown(pair.after())).isEqualTo(other);
    }

    @Test
    void paragraphsStandBesideEachOther() {
        List<Pair> pairs =
                TextDiff.of("Dear Lin,\n\nold ask\n\nBye", "Dear Lin,\n\nnew ask\n\nmore\n\nBye");
        assertThat(pairs).hasSize(4);
        assertThat(pairs.get(0).same()).isTrue();
        assertThat(shown(pairs.get(1).before())).isEqualTo("[old] ask");
        assertThat(shown(pairs.get(1).after())).isEqualTo("[new] ask");
        assertThat(pairs.get(2).before()).isEmpty();
        assertThat(shown(pairs.get(2).after())).isEqualTo("[more]");
        assertThat(pairs.get(3).same()).isTrue();
    }

    @Test
    void nothingIsComparedWithNothing() {
        assertThat(TextDiff.of("", "")).isEmpty();
        assertThat(TextDiff.of("", "one"))
                .containsExactly(new Pair(List.of(), List.of(new Piece("one", true))));
    }
}
