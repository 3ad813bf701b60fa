package app.renmai.service.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameIndexTest {
    private final People people = Acquaintances.all();

    @ParameterizedTest
    @CsvSource({
        "曾慧, 1",
        "zenghui, 1",
        "Zeng Hui, 1",
        "hui zeng, 1",
        "慧, 1",
        "王宁, 2",
        "老猫, 1",
        "laomao, 1",
        "Tom, 1",
        "TOM BECKER, 1",
        "Becker, 1",
        "To, 0",
        "Tom Smith, 0",
        "'', 0"
    })
    void aWholeFormOfTheNameNames(String name, int count) {
        assertThat(people.named(name)).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({
        "陈, 2",
        "chen, 2",
        "Chen, 2",
        "陳, 2",
        "欧阳, 1",
        "ouyang, 1",
        "Becker, 1",
        "慧, 0",
        "Tom, 0"
    })
    void aFamilyIsFoundAsItIsWrittenAndRead(String family, int count) {
        assertThat(people.ofFamily(family)).hasSize(count);
    }
}
