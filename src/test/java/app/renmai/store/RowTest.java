package app.renmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

class RowTest {
    @Test
    void theOrderOfColumnsMakesNoDifference() {
        Row one = Row.of("name", "tea").and("id", 7L).and("folded", null);
        Row other = Row.of("folded", null).and("id", 7L).and("name", "tea");
        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(InsertedRows.digest(one)).isEqualTo(InsertedRows.digest(other));
        assertThat(one.has(List.of("name", "id", "folded"))).isTrue();
        assertThat(one.has(other.columns())).isFalse();
        assertThat(one.has(List.of("name", "id"))).isFalse();
    }

    @Test
    void aColumnThatIsNullIsNotOneThatIsMissing() {
        Row with = Row.of("name", "tea").and("due_on", null);
        Row without = Row.of("name", "tea").and("met_on", null);
        assertThat(with).isNotEqualTo(without).isNotEqualTo(Row.of("name", "tea"));
        assertThat(with.get("due_on")).isNull();
    }

    @Test
    void theSameColumnAgainReplacesItsValue() {
        assertThat(Row.of("name", "tea").and("id", 1L).and("name", "drinks"))
                .isEqualTo(Row.of("name", "drinks").and("id", 1L));
    }

    @Test
    void holdsAnyNumberOfColumns() {
        Row row = new Row();
        IntStream.range(0, 100).forEach(i -> row.and("column" + i, (long) i));
        assertThat(row.columns()).hasSize(100);
        assertThat(row.get("column99")).isEqualTo(99L);
        assertThat(row.sum((_, value) -> (Long) value)).isEqualTo(4_950);
    }

    @Test
    void overlaidAndChanged() {
        Row before = Row.of("id", 1L).and("name", "tea").and("place", "Hangzhou");
        Row set = Row.of("name", "drinks").and("place", "Hangzhou").and("notes", "");
        assertThat(set.changedFrom(before)).isEqualTo(Row.of("name", "drinks").and("notes", ""));
        assertThat(before.overlaid(set))
                .isEqualTo(
                        Row.of("id", 1L)
                                .and("name", "drinks")
                                .and("place", "Hangzhou")
                                .and("notes", ""));
        assertThat(before.get("name")).as("untouched").isEqualTo("tea");
        assertThat(before).hasToString("{id=1, name=tea, place=Hangzhou}");
    }

    @Test
    void timesAreKeptToTheMicrosecondInUtc() {
        Instant instant = Instant.parse("2026-11-18T02:00:00.123456789Z");
        assertThat(Row.of("at", instant))
                .isEqualTo(Row.of("at", OffsetDateTime.parse("2026-11-18T10:00:00.123456+08:00")));
    }
}
