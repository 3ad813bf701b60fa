package app.renmai.app.cli;

import app.renmai.model.contact.Warmth;
import app.renmai.service.insight.FirstWork.Beginning;
import app.renmai.service.insight.Insights.Said;
import app.renmai.service.insight.Introducers.Introducer;
import app.renmai.service.insight.StandingWarmth.Line;
import app.renmai.service.insight.ValueOverTime.Stretch;
import app.renmai.service.match.Growth.Topic;
import app.renmai.ui.insight.Told;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/** What the charts of Insights show, as data. */
final class InsightsDocument {
    private static final int YEAR = 12;
    private static final int QUARTER = 3;

    private final Common common;

    InsightsDocument(Common common) {
        this.common = common;
    }

    /** The document. */
    Map<String, @Nullable Object> of(Said said, List<Told> charts, List<Path> written) {
        OptionalDouble median = said.beginnings().medianDays();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("since", Objects.toString(said.scope().since(), null));
        json.put("tag", said.scope().everybody() ? null : said.scope().tag());
        json.put("rates", RatesCommand.rates(said.rates()));
        json.put(
                "value", said.value().stretches().stream().map(InsightsDocument::stretch).toList());
        json.put("hospitality", said.hospitality());
        json.put(
                "standing", said.standings().lines().stream().map(InsightsDocument::line).toList());
        json.put("introducers", said.introducers().all().stream().map(this::introducer).toList());
        json.put("firstWork", said.beginnings().all().stream().map(this::beginning).toList());
        json.put("medianDays", median.isPresent() ? median.getAsDouble() : null);
        json.put("needs", said.growth().topics().stream().map(InsightsDocument::topic).toList());
        Map<String, Object> sentences = new LinkedHashMap<>();
        charts.forEach(each -> sentences.put(each.chart().code(), each.sentence()));
        json.put("sentences", sentences);
        json.put("files", written.stream().map(Path::toString).toList());
        return json;
    }

    private static Map<String, Object> stretch(Stretch each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("begins", each.begins().toString());
        json.put("months", each.wholeYear() ? YEAR : QUARTER);
        json.put("given", each.given());
        json.put("received", each.received());
        return json;
    }

    private static Map<String, Object> line(Line line) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("standing", line.standing().code());
        for (Warmth each : Warmth.values()) {
            json.put(each.code(), line.at(each).size());
        }
        json.put("notCounted", line.uncounted().size());
        return json;
    }

    private Map<String, Object> introducer(Introducer each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("contact", common.person(each.contact()));
        json.put("brought", each.brought());
        json.put("worked", each.worked());
        return json;
    }

    private Map<String, Object> beginning(Beginning each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("contact", common.person(each.contact()));
        json.put("first", each.first().toString());
        json.put("work", each.work().toString());
        json.put("days", each.days());
        return json;
    }

    private static Map<String, Object> topic(Topic each) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", each.name());
        json.put("people", each.askers());
        json.put("servable", each.servable());
        json.put("proof", each.proof());
        return json;
    }
}
