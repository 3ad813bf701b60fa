package app.renmai.ui.timeline;

import app.renmai.service.activity.TimelineEntry.Lane;
import app.renmai.ui.chart.Frame;
import app.renmai.ui.chart.Place;
import app.renmai.ui.chart.Span;
import app.renmai.ui.chart.Ticks;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Function;

/**
 * What a chart is to look like now.
 *
 * @param frame what stands where
 * @param ticks the axis
 * @param now where today is
 * @param today the word for it
 * @param titles what lanes are called
 * @param labels what a bar is called, the longest first; none for nothing
 * @param numbers the number of an attempt
 * @param counts how a number is written on a pill
 * @param picked what is selected; null for nothing
 * @param range what is listed; null for all
 * @param only the one lane that is listed; null for all
 */
record ChartLook(
        Frame frame,
        List<Ticks.Tick> ticks,
        long now,
        String today,
        Function<Lane, String> titles,
        Function<Place, List<String>> labels,
        Function<Place, String> numbers,
        Function<Integer, String> counts,
        @Nullable Place picked,
        @Nullable Span range,
        @Nullable Lane only) {}
