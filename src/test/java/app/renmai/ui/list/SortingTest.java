package app.renmai.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.field.OrderCode;
import app.renmai.ui.desk.Preferences;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.Map;

class SortingTest {
    private final Map<String, String> kept = new HashMap<>();
    private final Preferences preferences =
            new Preferences() {
                @Override
                public String get(String name, String fallback) {
                    return kept.getOrDefault(name, fallback);
                }

                @Override
                public void put(String name, String value) {
                    kept.put(name, value);
                }
            };

    private enum By {
        NAME,
        LAST_TALK,
        FIELD
    }

    private Sorting<By> sorting() {
        return new Sorting<>(
                preferences,
                "people",
                By.NAME,
                by -> OrderCode.of(by, 0),
                code -> OrderCode.read(code, By.FIELD, (by, _) -> by));
    }

    @Test
    void isAsUsualUntilItIsChangedAndThenRemembersThat() {
        assertThat(sorting().order()).isEqualTo(By.NAME);
        assertThat(sorting().descending()).isFalse();

        assertThat(sorting().change(By.LAST_TALK, true)).isTrue();

        assertThat(sorting().order()).isEqualTo(By.LAST_TALK);
        assertThat(sorting().descending()).isTrue();
        assertThat(kept).containsEntry("people.order", "last_talk");
    }

    @Test
    void theSameOrderAgainIsNoChange() {
        assertThat(sorting().change(By.NAME, false)).isFalse();
        assertThat(kept).isEmpty();
    }

    @Test
    void anOrderThatNoLongerExistsIsTheUsualOne() {
        kept.put("people.order", "standing");
        assertThat(sorting().order()).isEqualTo(By.NAME);
    }
}
