package app.renmai.ui.insight;

import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Warmth;
import app.renmai.service.insight.FirstWork;
import app.renmai.service.insight.FirstWork.Beginning;
import app.renmai.service.insight.Insights.Said;
import app.renmai.service.insight.Introducers.Introducer;
import app.renmai.service.insight.StandingWarmth;
import app.renmai.service.insight.ValueOverTime;
import app.renmai.service.insight.ValueOverTime.Stretch;
import app.renmai.service.match.Growth;
import app.renmai.service.match.Growth.Topic;
import app.renmai.service.match.Growth.Use;
import app.renmai.ui.desk.Wording;
import app.renmai.ui.insight.Told.Chart;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is told of value, standing, introducers, beginnings and needs.
 *
 * @param wording the language
 */
record ValueWords(Wording wording) {
    private static final int CENTURY = 100;

    private String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    private static String text(int number) {
        return Integer.toString(number);
    }

    String name(ContactName contact) {
        return wording.names().pair(contact.name()).main();
    }

    /** A quarter, with its year or without; or a year. */
    String stretch(Stretch stretch, boolean withYear) {
        int year = stretch.begins().getYear();
        if (stretch.wholeYear()) {
            return text("insights.year", Integer.toString(year));
        }
        return withYear
                ? text(
                        "insights.quarter.year",
                        stretch.quarter(),
                        String.format("%02d", year % CENTURY))
                : text("insights.quarter", stretch.quarter());
    }

    /** Value given and received, stretch by stretch, to be heard. */
    String heard(ValueOverTime all) {
        return all.stretches().stream()
                .map(
                        each ->
                                text(
                                        "insights.value.stretch",
                                        stretch(each, true),
                                        each.given(),
                                        each.received()))
                .collect(Collectors.joining(" "));
    }

    private Told told(
            Chart chart, String sentence, boolean empty, Figures figures, List<String> notes) {
        return new Told(
                chart, text(chart.title()), sentence, empty, figures, empty ? List.of() : notes);
    }

    Told value(Said said) {
        ValueOverTime all = said.value();
        boolean empty = all.given() + all.received() == 0;
        boolean quarters = all.stretches().stream().noneMatch(Stretch::wholeYear);
        return told(
                Chart.VALUE,
                empty
                        ? text("insights.value.none")
                        : text(
                                quarters ? "insights.value.said" : "insights.value.said.years",
                                all.given(),
                                all.received()),
                empty,
                new Figures(
                        List.of(
                                text(quarters ? "insights.column.quarter" : "insights.column.year"),
                                text("value.direction.given"),
                                text("value.direction.received")),
                        all.stretches().stream()
                                .map(
                                        each ->
                                                List.of(
                                                        stretch(each, true),
                                                        text(each.given()),
                                                        text(each.received())))
                                .toList()),
                List.of(text("insights.value.footnote", said.hospitality())));
    }

    Told standing(Said said) {
        StandingWarmth all = said.standings();
        List<String> columns = new ArrayList<>();
        columns.add(text("insights.column.standing"));
        for (Warmth each : Warmth.values()) {
            columns.add(text("warmth." + each.code()));
        }
        columns.add(text("insights.standing.uncounted"));
        List<List<String>> rows = new ArrayList<>();
        for (StandingWarmth.Line line : all.lines()) {
            List<String> row = new ArrayList<>();
            row.add(text("standing." + line.standing().code()));
            for (Warmth each : Warmth.values()) {
                row.add(text(line.at(each).size()));
            }
            row.add(text(line.uncounted().size()));
            rows.add(row);
        }
        return told(
                Chart.STANDING,
                all.contacts() == 0
                        ? text("insights.standing.none")
                        : text("insights.standing.said", all.goneDormant().size()),
                all.contacts() == 0,
                new Figures(columns, rows),
                List.of(text("insights.standing.footnote", all.contacts(), all.uncounted())));
    }

    Told introducers(Said said) {
        List<Introducer> all = said.introducers().all();
        return told(
                Chart.INTRODUCERS,
                all.isEmpty()
                        ? text("insights.introducers.none")
                        : text(
                                "insights.introducers.said",
                                name(all.getFirst().contact()),
                                all.getFirst().brought(),
                                all.getFirst().worked()),
                all.isEmpty(),
                new Figures(
                        List.of(
                                text("insights.column.name"),
                                text("insights.column.brought"),
                                text("insights.column.worked")),
                        all.stream()
                                .map(
                                        each ->
                                                List.of(
                                                        name(each.contact()),
                                                        text(each.brought()),
                                                        text(each.worked())))
                                .toList()),
                List.of(text("insights.introducers.footnote")));
    }

    Told first(Said said) {
        FirstWork all = said.beginnings();
        return told(
                Chart.FIRST,
                all.all().isEmpty()
                        ? text("insights.first.none")
                        : text(
                                "insights.first.said",
                                Math.round(all.medianDays().orElse(0)),
                                all.all().size()),
                all.all().isEmpty(),
                new Figures(
                        List.of(
                                text("insights.column.name"),
                                text("insights.column.first"),
                                text("insights.column.work"),
                                text("insights.column.days")),
                        all.all().stream().map(this::row).toList()),
                List.of(text("insights.first.footnote")));
    }

    private List<String> row(Beginning each) {
        return List.of(
                name(each.contact()),
                each.first().toString(),
                each.work().toString(),
                Long.toString(each.days()));
    }

    Told growth(Growth all) {
        return told(
                Chart.GROWTH,
                all.needs() == 0
                        ? text("growth.sentence.none")
                        : text("growth.sentence", all.gaps()),
                all.needs() == 0,
                new Figures(
                        List.of(
                                text("insights.column.need"),
                                text("insights.column.people"),
                                text("insights.column.served")),
                        all.topics().stream()
                                .map(
                                        each ->
                                                List.of(
                                                        topic(each),
                                                        text(each.askers()),
                                                        text(each.servable())))
                                .toList()),
                List.of(text("growth.footnote", all.needs(), all.people(), all.servable())));
    }

    /** What the user offers, how many open needs it may serve, and when a pitch spoke of it. */
    Figures offers(Growth all) {
        return new Figures(
                List.of(
                        text("insights.growth.offer"),
                        text("insights.column.needs"),
                        text("insights.column.pitch")),
                all.offers().stream().map(this::row).toList());
    }

    private List<String> row(Use use) {
        String words = use.meant().offer().words();
        String proof = use.meant().proof();
        Instant used = use.used();
        return List.of(
                proof.isBlank() ? words : text("growth.topic", words, proof),
                text(use.needs()),
                used == null ? "" : wording.times().dayOf(used).toString());
    }

    /** What is needed, with what shows that the user can do it. */
    String topic(Topic topic) {
        return topic.proof().isBlank()
                ? topic.name()
                : text("growth.topic", topic.name(), topic.proof());
    }
}
