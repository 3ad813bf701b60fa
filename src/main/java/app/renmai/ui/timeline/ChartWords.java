package app.renmai.ui.timeline;

import app.renmai.model.activity.Interaction;
import app.renmai.model.outreach.Attempt;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.activity.TimelineEntry.Lane;
import app.renmai.ui.chart.ChartData;
import app.renmai.ui.chart.LaneData;
import app.renmai.ui.chart.Place;
import app.renmai.ui.chart.Shape;
import app.renmai.ui.chart.Span;
import app.renmai.ui.desk.Desk;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.Notation;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What a chart says: on the lanes, on the card beside the pointer, and to those who listen. */
final class ChartWords {
    private static final int LONG_NUMBER = 1_000;

    /**
     * So many kinds are counted one by one; of more it would take long, and nobody would read it.
     */
    private static final int COUNTED = 20_000;

    private final Desk desk;
    private final TimelineViewModel model;
    private final LocalizedNumberFormatter compact;

    ChartWords(Desk desk, TimelineViewModel model) {
        this.desk = desk;
        this.model = model;
        this.compact =
                NumberFormatter.withLocale(desk.locale())
                        .notation(Notation.compactShort())
                        .precision(Precision.maxSignificantDigits(2));
    }

    /** What a lane is called. */
    String lane(Lane lane) {
        return desk.text("chart.lane." + lane.code());
    }

    /** A number on a pill. */
    String count(int count) {
        return count < LONG_NUMBER ? String.valueOf(count) : compact.format(count).toString();
    }

    /** What is at a place; null when it is not loaded. */
    @Nullable TimelineEntry entry(Place place) {
        ChartedEntries chart = model.chartProperty().get();
        return chart.entries().get(Picked.of(chart.data(), place));
    }

    /** What a bar is called: in full, and for where there is less room. */
    List<String> labels(Place place) {
        TimelineEntry entry = entry(place);
        return entry == null ? List.of() : model.text().labels(entry);
    }

    /** The number of an attempt; empty for anything else. */
    String number(Place place) {
        return entry(place) instanceof TimelineEntry.Attempted attempted
                ? String.valueOf(attempted.attempt().number())
                : "";
    }

    /** A stretch of time: 3 Mar – 20 Jun 2024. Its end is no part of it. */
    String span(Span span) {
        LocalDate from = day(span.from());
        LocalDate to = day(Math.max(span.from(), span.to() - 1));
        return from.equals(to)
                ? desk.times().day(from)
                : desk.text("chart.span", desk.times().day(from), desk.times().day(to));
    }

    private LocalDate day(long moment) {
        return desk.times().dayOf(Instant.ofEpochMilli(moment));
    }

    /** What is selected, for those who listen; else what the chart holds. */
    String told(ChartData data, @Nullable Place place) {
        if (place == null) {
            return desk.text("chart.told", data.size());
        }
        TimelineEntry entry = entry(place);
        String what =
                entry == null
                        ? lane(Lane.of(data.lanes().get(place.lane()).code()))
                        : model.text().title(entry);
        String detail = entry == null ? "" : model.text().detail(entry);
        return desk.text(
                "chart.told.event",
                what,
                desk.times().day(day(data.from(place))),
                detail,
                rank(data, place),
                data.size());
    }

    /** How many events came before, and this one. */
    private static int rank(ChartData data, Place place) {
        long moment = data.from(place);
        int rank = place.index() + 1;
        for (int lane = 0; lane < data.lanes().size(); lane++) {
            if (lane != place.lane()) {
                rank += data.lanes().get(lane).firstFrom(lane < place.lane() ? moment + 1 : moment);
            }
        }
        return rank;
    }

    /** What a pill holds: 8 meetings, 4 calls. */
    String kinds(LaneData lane, int first, int last) {
        if (lane.bars() || last - first > COUNTED) {
            return "";
        }
        Map<Shape, Integer> counts = new EnumMap<>(Shape.class);
        for (int i = first; i <= last; i++) {
            counts.merge(lane.shape(i), 1, Integer::sum);
        }
        List<String> said = new ArrayList<>();
        counts.forEach((shape, count) -> said.add(desk.text("chart.kind", shape(shape), count)));
        return String.join(" · ", said);
    }

    /** What a shape stands for. */
    String shape(Shape shape) {
        return switch (shape) {
            case DISC -> kind(Interaction.Kind.MEETING);
            case DIAMOND -> kind(Interaction.Kind.CALL);
            case SQUARE -> kind(Interaction.Kind.MESSAGE);
            case TRIANGLE -> kind(Interaction.Kind.EVENT);
            case NAMED -> desk.text("chart.shape.introduction");
            case HOLLOW -> kind(Interaction.Kind.HOSPITALITY);
            case DOT -> kind(Interaction.Kind.NOTE);
            case RING -> desk.text("chart.shape.planned");
            case CROSS -> desk.text("chart.shape.not-held");
            case SILENT -> outcome(Attempt.Outcome.NONE);
            case DECLINED -> outcome(Attempt.Outcome.DECLINED);
            case NOT_NOW -> outcome(Attempt.Outcome.NOT_NOW);
            case NEXT -> desk.text("outreach.mark.next");
            case ANSWERED, WORKED -> outcome(Attempt.Outcome.ANSWERED);
            case BAR -> desk.text("chart.shape.answered");
            case OPEN_BAR -> desk.text("chart.shape.open");
            case WORK, RUNNING -> lane(Lane.COLLABORATIONS);
            case PALE_BAR -> lane(Lane.POSITIONS);
        };
    }

    /** What a shape stands for, where there is room to say more. */
    String legend(Shape shape) {
        return shape == Shape.HOLLOW ? desk.text("chart.legend.hollow") : shape(shape);
    }

    /** Whose timeline it is. */
    String subject() {
        if (!model.name().isEmpty()) {
            return model.name();
        }
        long subject = model.text().subject();
        return model.chartProperty().get().entries().values().stream()
                .flatMap(entry -> entry.people().stream())
                .filter(person -> person.id() == subject)
                .findFirst()
                .map(person -> desk.names().pair(person.name()).main())
                .orElseGet(() -> desk.text("section.timeline"));
    }

    private String outcome(Attempt.Outcome outcome) {
        return desk.text("attempt.outcome." + outcome.code());
    }

    private String kind(Interaction.Kind kind) {
        return desk.text("chart.shape." + kind.code());
    }

    Desk desk() {
        return desk;
    }

    TimelineText text() {
        return model.text();
    }
}
