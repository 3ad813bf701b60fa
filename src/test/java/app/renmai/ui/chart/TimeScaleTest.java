package app.renmai.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Where a moment stands, closer, farther and beside; and what the axis says. */
class TimeScaleTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    private static long day(String day) {
        return LocalDate.parse(day).atStartOfDay(ZONE).toInstant().toEpochMilli();
    }

    private static Span span(String from, String to) {
        return new Span(day(from), day(to));
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "2, 100", "2, 400", "2, 799", "1.1, 250", "10, 300", "0.5, 400"})
    void zoomKeepsTheMomentUnderThePointer(double factor, double x) {
        Span all = span("2016-01-01", "2027-01-01");
        TimeScale scale = TimeScale.showing(span("2021-01-01", "2023-01-01"), 800);
        TimeScale zoomed = scale.zoomed(factor, x, all);
        assertThat(zoomed.x(scale.at(x))).isCloseTo(x, within(0.01));
        assertThat(zoomed.perPixel()).isCloseTo(scale.perPixel() / factor, within(1e-6));
    }

    @Test
    void zoomThereAndBackIsWhereItBegan() {
        Span all = span("2016-01-01", "2027-01-01");
        TimeScale scale = TimeScale.showing(span("2021-01-01", "2023-01-01"), 800);
        TimeScale back = scale.zoomed(3, 123, all).zoomed(1.0 / 3, 123, all);
        assertThat((double) back.from()).isCloseTo(scale.from(), within(1e6));
    }

    @ParameterizedTest
    @CsvSource({
        // closer than a day and farther than all there is: nobody can look
        "1e9, 1",
        "1e-9, 4018",
    })
    void zoomHasEnds(double factor, long days) {
        Span all = span("2016-01-01", "2027-01-01");
        TimeScale scale = TimeScale.showing(span("2021-01-01", "2023-01-01"), 800);
        assertThat(scale.zoomed(factor, 400, all).span().length() / DAY).isEqualTo(days);
    }

    @Test
    void aYearIsSeenWholeHoweverLittleThereIs() {
        Span all = span("2026-10-01", "2027-02-01");
        TimeScale scale = TimeScale.showing(all, 800).zoomed(1e-9, 0, all);
        assertThat(scale.span().length() / DAY).isEqualTo(400);
        assertThat(scale.from()).isLessThanOrEqualTo(all.from());
        assertThat(scale.at(800)).isGreaterThanOrEqualTo(all.to());
    }

    @ParameterizedTest
    @CsvSource({
        "100, 2021-01-01, -91",
        "-100, 2021-01-01, 91",
        "1e7, 2016-01-01, 0",
        "-1e7, 2025-01-01, 0",
    })
    void panStopsAtTheEnds(double pixels, String from, long daysAfter) {
        Span all = span("2016-01-01", "2027-01-01");
        TimeScale scale = TimeScale.showing(span("2021-01-01", "2023-01-01"), 800);
        long moved = scale.panned(pixels, all).from() - day(from);
        assertThat(Math.round((double) moved / DAY)).isEqualTo(daysAfter);
    }

    @Test
    void anotherWidthShowsTheSame() {
        TimeScale scale = TimeScale.showing(span("2021-01-01", "2023-01-01"), 800);
        assertThat(scale.resized(1_500).span()).isEqualTo(scale.span());
    }

    @ParameterizedTest
    @CsvSource({"2021-06-01, false", "2020-12-31, true", "2023-05-01, true", "2021-01-02, true"})
    void revealsWithAMargin(String moment, boolean moves) {
        Span all = span("2016-01-01", "2027-01-01");
        TimeScale scale = TimeScale.showing(span("2021-01-01", "2023-01-01"), 800);
        TimeScale shown = scale.revealing(day(moment), 24, all);
        assertThat(shown != scale).isEqualTo(moves);
        assertThat(shown.x(day(moment))).isBetween(23.9, 776.1);
        assertThat(shown.perPixel()).isEqualTo(scale.perPixel());
    }

    @ParameterizedTest
    @CsvSource({"WEEK, 7", "MONTH, 31", "YEAR, 365", "ALL, 4018"})
    void presets(Preset preset, long days) {
        Span all = span("2016-01-01", "2027-01-01");
        Span shown = preset.around(day("2021-05-05"), all, ZONE);
        assertThat(shown.length() / DAY).isEqualTo(days);
        assertThat(shown.holds(day("2021-05-05"))).isTrue();
    }

    @Test
    void noRoomIsRefused() {
        assertThatThrownBy(() -> new TimeScale(0, 0, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeScale(0, 1, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(TimeScale.showing(new Span(5, 5), 0).span().length()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020-01-01|2027-01-01|en|*2020 *2021 *2022 *2023 *2024 *2025 *2026",
                "1890-01-01|2190-01-01|en|*1900 *1920 *1940 *1960 *1980 *2000 *2020 *2040 *2060"
                        + " *2080 *2100 *2120 *2140 *2160 *2180",
                "2025-01-01|2027-01-01|en|*2025 Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec *2026"
                        + " Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
                "2023-12-01|2027-02-01|en|*2024 Apr Jul Oct *2025 Apr Jul Oct *2026 Apr Jul Oct"
                        + " *2027",
                "2024-02-10|2027-02-01|en|*2024 Apr Jul Oct *2025 Apr Jul Oct *2026 Apr Jul Oct"
                        + " *2027",
                "2026-03-01|2027-03-01|zh-CN|*2026 4月 5月 6月 7月 8月 9月 10月 11月 12月 *2027 2月",
                "2026-10-20|2026-12-10|en|*October_2026 26 *November_2026 9 16 23 *December_2026 7",
                "2026-11-16|2026-11-23|en|*November_2026 17 18 19 20 21 22",
                "2026-11-16|2026-11-23|zh-CN|*2026年11月 17日 18日 19日 20日 21日 22日",
            })
    void theAxisSays(String from, String to, String locale, String labels) {
        TimeScale scale = TimeScale.showing(span(from, to), 900);
        List<Ticks.Tick> ticks = Ticks.of(scale, ZONE, Locale.forLanguageTag(locale));
        String said =
                ticks.stream()
                        .filter(tick -> !tick.label().isEmpty())
                        .map(tick -> (tick.strong() ? "*" : "") + tick.label().replace(' ', '_'))
                        .collect(Collectors.joining(" "));
        assertThat(said).isEqualTo(labels);
        assertThat(ticks).extracting(Ticks.Tick::x).isSorted();
    }

    @Test
    void ticksStandWhereADayBeginsThoughTheClockIsMoved() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        long from = LocalDate.parse("2026-10-24").atStartOfDay(berlin).toInstant().toEpochMilli();
        TimeScale scale = TimeScale.showing(new Span(from, from + 4 * DAY), 900);
        assertThat(Ticks.of(scale, berlin, Locale.ENGLISH))
                .extracting(tick -> Instant.ofEpochMilli(scale.at(tick.x())).toString())
                .contains("2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z");
    }
}
