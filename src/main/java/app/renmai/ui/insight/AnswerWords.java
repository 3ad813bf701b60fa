package app.renmai.ui.insight;

import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.service.rate.Rate;
import app.renmai.service.rate.Rates;
import app.renmai.ui.desk.Wording;
import app.renmai.ui.insight.Told.Chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is told of answers: by attempt, by what was brought, by channel.
 *
 * @param wording the language
 */
record AnswerWords(Wording wording) {
    private RateText text() {
        return new RateText(wording);
    }

    private String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    /** By attempt, then what was new beside what was not. */
    List<List<RateLine>> attempts(Rates rates) {
        List<RateLine> numbers = new ArrayList<>();
        for (int number = 1; number <= Rates.LATE; number++) {
            numbers.add(new RateLine(text().row(number), rates.near(number)));
        }
        return List.of(
                numbers,
                List.of(
                        new RateLine(text().somethingNew(), rates.somethingNew()),
                        line(rates, Carried.REMINDER),
                        new RateLine(
                                text("rate.introduced"), rates.carried(Carried.INTRODUCTION))));
    }

    private RateLine line(Rates rates, Carried value) {
        return new RateLine(text().carried(value), rates.carried(value));
    }

    /** By what was brought, as far as there were such attempts. */
    List<List<RateLine>> carried(Rates rates) {
        return List.of(
                Arrays.stream(Carried.values())
                        .map(each -> line(rates, each))
                        .filter(each -> each.rate().reached() > 0)
                        .toList());
    }

    /** By channel, the one most used first. */
    List<List<RateLine>> channels(Rates rates) {
        return List.of(
                rates.channels().stream()
                        .map(each -> new RateLine(text().channel(each), rates.channel(each)))
                        .toList());
    }

    Told byAttempt(Rates rates) {
        Rate all = rates.all();
        String sentence =
                all.answered() == 0
                        ? text("rate.sentence.none")
                        : text("rate.sentence.attempt", rates.from(2).answered(), all.answered());
        List<String> notes = new ArrayList<>();
        notes.add(text("rate.footnote.line"));
        if (all.waiting() > 0) {
            notes.add(waiting(all));
        }
        if (all.answered() > 0) {
            notes.add(text("rate.footnote.no", all.refused(), all.answered()));
        }
        if (all.medianDays().isPresent()) {
            notes.add(text().median(all));
        }
        return told(Chart.ATTEMPTS, rates, sentence, attempts(rates), notes);
    }

    /** How many still wait. */
    String waiting(Rate all) {
        return text("rate.footnote.waiting", all.waiting());
    }

    Told byCarried(Rates rates) {
        String sentence =
                text().said(text().somethingNew(), rates.somethingNew()).text()
                        + text("rate.between")
                        + text().said(
                                        text().carried(Carried.REMINDER),
                                        rates.carried(Carried.REMINDER))
                                .text();
        return told(
                Chart.CARRIED,
                rates,
                sentence,
                carried(rates),
                List.of(text("rate.footnote.carried")));
    }

    Told byChannel(Rates rates) {
        String first = rates.channels().isEmpty() ? "" : rates.channels().getFirst();
        String sentence =
                text(
                        "rate.sentence.channel",
                        text().channel(first),
                        rates.channel(first).reached(),
                        rates.all().reached());
        return told(
                Chart.CHANNELS,
                rates,
                sentence,
                channels(rates),
                List.of(text("rate.footnote.channel")));
    }

    private Told told(
            Chart chart,
            Rates rates,
            String sentence,
            List<List<RateLine>> groups,
            List<String> notes) {
        boolean empty = rates.all().reached() == 0;
        return new Told(
                chart,
                text(chart.title()),
                empty ? text("insights.answers.none") : sentence,
                empty,
                figures(groups),
                empty ? List.of() : notes);
    }

    private Figures figures(List<List<RateLine>> groups) {
        return new Figures(
                List.of(
                        text("insights.column.attempts"),
                        text("insights.column.answered"),
                        text("insights.column.of"),
                        text("insights.column.share"),
                        text("insights.column.interval"),
                        text("rate.waiting")),
                groups.stream()
                        .flatMap(List::stream)
                        .map(
                                line ->
                                        List.of(
                                                line.label(),
                                                "" + line.rate().answered(),
                                                "" + line.rate().of(),
                                                text().share(line.rate()),
                                                text().interval(line.rate()),
                                                "" + line.rate().waiting()))
                        .toList());
    }
}
