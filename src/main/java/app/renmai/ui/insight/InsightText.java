package app.renmai.ui.insight;

import app.renmai.service.insight.Insights.Said;
import app.renmai.service.match.Growth;
import app.renmai.ui.desk.Wording;
import app.renmai.ui.insight.Told.Chart;

import java.util.List;
import java.util.stream.Stream;

/**
 * What each chart tells, the same in the window and on the command line.
 *
 * @param wording the language
 */
public record InsightText(Wording wording) {
    /** All charts, one after the other. */
    public List<Told> all(Said said) {
        return Stream.of(Chart.values()).map(each -> of(each, said)).toList();
    }

    /** One chart. */
    public Told of(Chart chart, Said said) {
        AnswerWords answers = new AnswerWords(wording);
        ValueWords value = new ValueWords(wording);
        return switch (chart) {
            case ATTEMPTS -> answers.byAttempt(said.rates());
            case CARRIED -> answers.byCarried(said.rates());
            case CHANNELS -> answers.byChannel(said.rates());
            case VALUE -> value.value(said);
            case STANDING -> value.standing(said);
            case INTRODUCERS -> value.introducers(said);
            case FIRST -> value.first(said);
            case GROWTH -> value.growth(said.growth());
        };
    }

    /** What is needed, and what of it one offers. */
    public Told needs(Growth growth) {
        return new ValueWords(wording).growth(growth);
    }

    /** What one offers, as a table. */
    public Figures offers(Growth growth) {
        return new ValueWords(wording).offers(growth);
    }
}
