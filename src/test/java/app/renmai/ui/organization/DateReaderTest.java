package app.renmai.ui.organization;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.shared.PartialDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    @ParameterizedTest
    @CsvSource({
        "2015, 2015",
        "2015年, 2015",
        "2015-4, 2015-04",
        "2015/04, 2015-04",
        "2015年4月, 2015-04",
        "April 2015, 2015-04",
        "apr 2015, 2015-04",
        "15 April 2015, 2015-04-15",
        "2015.4.15, 2015-04-15",
        "2015年4月15日, 2015-04-15"
    })
    void readsWhatPeopleType(String typed, String meant) {
        assertThat(DateReader.read(typed)).contains(PartialDate.parse(meant));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "15", "2015-13", "31 April 2015", "2015年4月31日", "20155"})
    void refusesWhatIsNoDate(String typed) {
        assertThat(DateReader.read(typed)).isEmpty();
    }
}
