package app.renmai.service.today;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Cadence;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.cadence.Today;
import app.renmai.service.cadence.Touch;
import app.renmai.service.today.Grounds.Proof;
import app.renmai.service.today.Suggestion.InTouch;
import app.renmai.service.today.Suggestion.Reconnect;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Each case lists dormant contacts as days since the last talk, talks, and in any order since when
 * they are what they are now, w2 for collaborations done well (! when that proves it), n for a need
 * that can be served, joined by slashes; the answer names them by their places in that list, with +
 * where the position is news.
 */
class ReconnectingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                                        | ''
                    400/3                                     | 1
                    400/3 300/3                               | 2 1
                    400/3 300/2                               | 1 2
                    300/20 400/3/2026-10                      | 2+ 1
                    300/20/2026-03 400/3/2026-10              | 2+ 1+
                    300/20/2025 400/3/2026                    | 2+ 1
                    400/9/2026-12-01 300/1                    | 1 2
                    400/1/2025-10-14 400/1/2025-10-15         | 2+ 1
                    300/50 900/1/w1                           | 2 1
                    300/9/2026-10 900/1/w1                    | 2 1+
                    300/9/w1 900/1/w1!                        | 2 1
                    300/9/w2! 900/1/w3!                       | 2 1
                    300/9/w2! 900/1/w2!/n                     | 2 1
                    300/9/2026-10 900/1/n                     | 2 1+
                    300/9/n 900/1/n/2026-10                   | 2+ 1
                    300/9/w1/n 900/1/w2!                      | 2 1
                    """)
    void provenWorkThenANeedThenANewPositionThenTalksThenTheLatest(String dormant, String order) {
        List<InTouch> all = new ArrayList<>();
        Map<Long, Grounds> grounds = new HashMap<>();
        for (String word : dormant.isEmpty() ? new String[0] : dormant.split(" ")) {
            long id = all.size() + 1L;
            String[] parts = word.split("/");
            all.add(dormant(id, Long.parseLong(parts[0])));
            grounds.put(id, grounds(parts));
        }
        String found =
                Reconnecting.of(all, grounds, TODAY).stream()
                        .map(ReconnectingTest::word)
                        .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(order);
    }

    private static Grounds grounds(String... parts) {
        Proof proof = Proof.NONE;
        @Nullable Served served = null;
        @Nullable NewPosition position = null;
        for (int i = 2; i < parts.length; i++) {
            String part = parts[i];
            if (part.startsWith("w")) {
                proof = new Proof(part.charAt(1) - '0', part.endsWith("!"));
            } else if (part.equals("n")) {
                served = new Served("a host", "hosts");
            } else {
                position = new NewPosition("Head", "Muyu", PartialDate.parse(part));
            }
        }
        return new Grounds(Integer.parseInt(parts[1]), proof, served, position);
    }

    private static String word(Reconnect reconnect) {
        return reconnect.contactId() + (reconnect.position() == null ? "" : "+");
    }

    private static InTouch dormant(long id, long days) {
        Touch touch =
                new Touch(
                        TODAY.minusDays(days).atStartOfDay(ZoneOffset.UTC).toInstant(),
                        new Cadence(30, 60),
                        "",
                        null);
        return KeepingInTouch.of(id, touch, new Today(TODAY, ZoneOffset.UTC)).orElseThrow();
    }
}
