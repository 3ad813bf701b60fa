package app.renmai.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What is drawn, what is gathered, what the pointer is on, and where the arrow keys lead. */
class ChartLayoutTest {
    private static final long DAY = TimeUnit.DAYS.toMillis(1);

    /** 1,000 pixels; a day is a pixel. */
    private static final TimeScale SCALE = TimeScale.showing(new Span(0, 1_000 * DAY), 1_000);

    private static LaneData talks(long... days) {
        List<ChartEvent> events = new ArrayList<>();
        for (long day : days) {
            events.add(ChartEvent.at(day * DAY, Shape.DISC, events.size()));
        }
        return LaneData.of("talks", events);
    }

    private static LaneData bars(String spans) {
        List<ChartEvent> events = new ArrayList<>();
        for (String span : spans.split(" ")) {
            String[] days = span.split("-");
            boolean open = days.length == 1;
            events.add(
                    new ChartEvent(
                            Long.parseLong(days[0]) * DAY,
                            open ? ChartEvent.OPEN : Long.parseLong(days[1]) * DAY,
                            open ? Shape.OPEN_BAR : Shape.BAR,
                            events.size()));
        }
        return LaneData.of("pitches", events);
    }

    private static Shape[] discs(int size) {
        Shape[] shapes = new Shape[size];
        Arrays.fill(shapes, Shape.DISC);
        return shapes;
    }

    private static List<Item> layout(LaneData lane, TimeScale scale) {
        return ChartLayout.of(new ChartData(List.of(lane)), scale, 900 * DAY).lanes().getFirst();
    }

    private static String told(List<Item> items) {
        return items.stream()
                .map(
                        item ->
                                switch (item) {
                                    case Item.Mark mark -> String.valueOf(Math.round(mark.x()));
                                    case Item.Bar bar ->
                                            Math.round(bar.left())
                                                    + "-"
                                                    + Math.round(bar.right())
                                                    + (bar.track() == 0 ? "" : "/" + bar.track());
                                    case Item.Pill pill ->
                                            pill.count() + "@" + Math.round(pill.middle());
                                })
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "'100', 100",
        "'100,106,112', 100 106 112",
        "'100,105', 2@103",
        "'100,100,100', 3@100",
        "'100,105,110,115', 4@108",
        // the pill of two would lie over the third, which is gathered too
        "'100,105,111', 3@106",
        "'100,105,130', 2@103 130",
        "'900,100,500', 100 500 900",
    })
    void gathersWhatIsCloserThanSixPixels(String days, String expected) {
        long[] all = Arrays.stream(days.split(",")).mapToLong(Long::parseLong).toArray();
        assertThat(told(layout(talks(all), SCALE))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 10, 100, 1_000, 10_000, 100_000})
    void countsAddUp(int size) {
        long[] moments = new Random(7).longs(size, 0, 1_000 * DAY).sorted().toArray();
        LaneData lane =
                LaneData.points("talks", moments, discs(size), LongStream.range(0, size).toArray());
        List<Item> items = lane.size() == 0 ? List.of() : layout(lane, SCALE);
        assertThat(items.stream().mapToInt(Item::count).sum()).isEqualTo(size);
        assertThat(items.size()).isLessThan(1_000 / 6);
        int next = 0;
        for (Item item : items) {
            assertThat(item.first()).isEqualTo(next);
            assertThat(item.last()).isEqualTo(next + item.count() - 1);
            next = item.last() + 1;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 300, 3_000})
    void marksAloneKeepApart(int size) {
        long[] moments = new Random(11).longs(size, 0, 1_000 * DAY).sorted().toArray();
        LaneData lane = LaneData.points("talks", moments, discs(size), new long[size]);
        Item before = null;
        for (Item item : layout(lane, SCALE)) {
            if (before instanceof Item.Mark one && item instanceof Item.Mark other) {
                assertThat(other.x() - one.x()).isGreaterThanOrEqualTo(Gathering.CLOSE);
            }
            before = item;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 5_000, 200_000})
    void crowdsStayTheSameWhileOneLooksAround(int size) {
        long[] moments = new Random(3).longs(size, 0, 10_000 * DAY).sorted().toArray();
        LaneData lane = LaneData.points("talks", moments, discs(size), new long[size]);
        Span all = new Span(0, 10_000 * DAY);
        TimeScale scale = TimeScale.showing(new Span(4_000 * DAY, 5_000 * DAY), 1_000);
        List<String> here = inner(lane, scale, 4_300, 4_700);
        for (double pixels : new double[] {1, 13, 100, -1, -77, -250}) {
            assertThat(inner(lane, scale.panned(pixels, all), 4_300, 4_700)).isEqualTo(here);
        }
        assertThat(here).isNotEmpty();
    }

    private static List<String> inner(LaneData lane, TimeScale scale, long from, long to) {
        return layout(lane, scale).stream()
                .filter(item -> lane.from(item.first()) > from * DAY)
                .filter(item -> lane.from(item.last()) < to * DAY)
                .map(item -> item.first() + "+" + item.count())
                .toList();
    }

    @Test
    void laysOutOnlyWhatIsSeen() {
        long[] moments = LongStream.range(0, 10_000).map(i -> i * DAY).toArray();
        LaneData lane = LaneData.points("talks", moments, discs(10_000), new long[10_000]);
        TimeScale scale = TimeScale.showing(new Span(5_000 * DAY, 5_050 * DAY), 1_000);
        List<Item> items = layout(lane, scale);
        assertThat(items).hasSizeBetween(51, 60).allMatch(Item.Mark.class::isInstance);
        assertThat(items.getFirst().first()).isBetween(4_995, 5_000);
    }

    @ParameterizedTest
    @CsvSource({
        "100-200, 100-200",
        "100-101, 100-105",
        "800, 800-900",
        "100-101 103-104, 2@102",
        "100-101 110-111, 100-105 110-115",
        "100-200 150-250, 100-200 150-250/1",
        "100-200 150-250 160-260, 100-200 150-250/1 160-260/2",
        "100-200 200-300, 100-200 200-300",
        // there is no fourth line: a mark at its beginning stands for it
        "100-200 150-250 160-260 170-270 172-280, 100-200 150-250/1 160-260/2 2@171",
    })
    void barsStandAboveEachOther(String spans, String expected) {
        assertThat(told(layout(bars(spans), SCALE))).isEqualTo(expected);
    }

    @Test
    void aBarThatBeganLongAgoIsSeen() {
        TimeScale scale = TimeScale.showing(new Span(500 * DAY, 510 * DAY), 1_000);
        assertThat(told(layout(bars("100-200 300-800 505-506"), scale)))
                .isEqualTo("-40-1040 500-600/1");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 14, 100",
        "103, 14, 100",
        "111, 14, 100",
        "113, 14,",
        // between two, the nearer
        "302, 14, 300",
        "305, 14, 307",
        "100, 30, 3@502",
        "503, 40, 3@502",
        "512, 40, 3@502",
        "503, 14,",
        "100, 60,",
        "100, -3,",
        "-1, 14,",
    })
    void thePointerIsOn(double x, double y, String expected) {
        ChartData data = new ChartData(List.of(talks(100, 300, 307), talks(500, 503, 504)));
        Frame frame = ChartLayout.of(data, SCALE, 900 * DAY);
        HitTest.Hit hit = HitTest.at(frame, x, y, 28);
        if (expected != null && expected.contains("@") && x < 500) {
            assertThat(hit).isNull();
        } else {
            assertThat(hit == null ? null : told(List.of(hit.item()))).isEqualTo(expected);
        }
    }

    @Test
    void thePointerTellsBarsAboveEachOther() {
        ChartData data = new ChartData(List.of(bars("100-200 150-250")));
        Frame frame = ChartLayout.of(data, SCALE, 900 * DAY);
        assertThat(Objects.requireNonNull(HitTest.at(frame, 170, 5, 28)).item().first()).isZero();
        assertThat(Objects.requireNonNull(HitTest.at(frame, 170, 22, 28)).item().first()).isOne();
    }

    @Test
    void walksThroughAllLanesByTimeAndBack() {
        ChartData data =
                new ChartData(List.of(talks(10, 20, 20, 50), bars("5-90 20-30 60"), talks(20)));
        List<Place> order = new ArrayList<>();
        for (Place at = Walk.first(data); at != null; at = Walk.next(data, at)) {
            order.add(at);
        }
        assertThat(order)
                .containsExactly(
                        new Place(1, 0),
                        new Place(0, 0),
                        new Place(0, 1),
                        new Place(0, 2),
                        new Place(1, 1),
                        new Place(2, 0),
                        new Place(0, 3),
                        new Place(1, 2));
        List<Place> back = new ArrayList<>();
        for (Place at = Walk.last(data); at != null; at = Walk.previous(data, at)) {
            back.addFirst(at);
        }
        assertThat(back).isEqualTo(order);
    }

    @Test
    void walksAcrossToTheNearest() {
        ChartData data = new ChartData(List.of(talks(10, 20, 50), bars("5-90 48-60")));
        assertThat(Walk.across(data, new Place(0, 2), 1)).isEqualTo(new Place(1, 1));
        assertThat(Walk.across(data, new Place(1, 0), -1)).isEqualTo(new Place(0, 0));
        assertThat(Walk.across(data, new Place(0, 0), -1)).isNull();
        assertThat(Walk.nearest(data, 30 * DAY)).isEqualTo(new Place(0, 1));
        assertThat(Walk.first(ChartData.EMPTY)).isNull();
        assertThat(Walk.last(ChartData.EMPTY)).isNull();
        assertThat(Walk.nearest(ChartData.EMPTY, 0)).isNull();
    }

    @Test
    void theWholeReachesFromTheFirstEventToThreeMonthsAhead() {
        long now = 900 * DAY;
        assertThat(ChartData.EMPTY.whole(now).holds(now)).isTrue();
        Span one = new ChartData(List.of(talks(899))).whole(now);
        assertThat(one.to()).isEqualTo(now + 92 * DAY);
        assertThat(one.from()).isBetween(890 * DAY, 899 * DAY);
        Span ahead = new ChartData(List.of(talks(899, 2_000))).whole(now);
        assertThat(ahead.to()).isGreaterThan(2_000 * DAY);
        Span open = new ChartData(List.of(bars("100"))).whole(now);
        assertThat(open.to()).isEqualTo(now + 92 * DAY);
    }

    @Test
    void findsAnEventAgain() {
        ChartData data = new ChartData(List.of(talks(1, 20, 20, 50)));
        assertThat(data.find("talks", 20 * DAY, 2)).isEqualTo(new Place(0, 2));
        assertThat(data.find("talks", 21 * DAY, 2)).isNull();
        assertThat(data.find("pitches", 20 * DAY, 2)).isNull();
        Frame frame = ChartLayout.of(data, SCALE, 0);
        assertThat(Objects.requireNonNull(frame.of(new Place(0, 2))).count()).isEqualTo(2);
    }
}
