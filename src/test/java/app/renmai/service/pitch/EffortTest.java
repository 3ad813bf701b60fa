package app.renmai.service.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EffortTest {
    @ParameterizedTest
    @CsvSource({
        "'',0,''",
        "3,180,3",
        "3.5,210,3.5",
        "'3,5',210,3.5",
        "3:30,210,3.5",
        "0:20,20,0:20",
        ".25,15,0.25",
        "2 h,120,2",
        "2小时,120,2"
    })
    void timeIsReadAsItIsWritten(String typed, int minutes, String shown) {
        assertThat(Effort.minutes(typed)).hasValue(minutes);
        assertThat(Effort.text(minutes)).isEqualTo(shown);
        assertThat(Effort.minutes(shown)).hasValue(minutes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"three", "3:75", "-2", "1.2.3", "99999", "3h30"})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(Effort.minutes(typed)).isEmpty();
    }
}
