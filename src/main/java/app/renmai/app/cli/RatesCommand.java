package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.service.rate.Rate;
import app.renmai.service.rate.Rates;
import app.renmai.service.rate.Try;
import app.renmai.service.rate.Try.Fate;
import app.renmai.store.Workspace;
import app.renmai.ui.desk.Wording;
import app.renmai.ui.insight.RateText;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;

/** Tells how often the user's own attempts were answered. */
@Command(
        name = "rates",
        mixinStandardHelpOptions = true,
        description = "Tells how often your own attempts were answered, with the counts.")
final class RatesCommand implements Callable<Integer> {
    private final Common common;

    @Option(
            names = "--months",
            paramLabel = "N",
            description = "Only attempts of the last N months (default: all).")
    private @Nullable Integer months;

    RatesCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        Months.check(months, common);
        try (AppContext context = common.open()) {
            var services = context.services();
            LocalDate since =
                    Months.since(months, LocalDate.now(services.clock().withZone(common.zone())));
            Rates rates = Workspace.await(services.outreach().rates().since(since));
            if (common.json()) {
                common.print(json(rates, since));
            } else if (rates.all().reached() == 0) {
                common.line(common.text("cli.rates.none"));
            } else {
                tell(
                        rates,
                        new RateText(
                                new Wording(
                                        common.messages(),
                                        common.names(),
                                        common.times(services.clock()))));
            }
            return Cli.DONE;
        }
    }

    private void tell(Rates rates, RateText text) {
        for (int number = 1; number <= Math.min(Rates.LATE, rates.longest()); number++) {
            line(text, text.attempts(number), rates.near(number));
        }
        common.line("");
        for (Carried each : Carried.values()) {
            if (rates.carried(each).reached() > 0) {
                line(text, text.carried(each), rates.carried(each));
            }
        }
        common.line("");
        for (String each : rates.channels()) {
            line(text, text.channel(each), rates.channel(each));
        }
        String median = text.median(rates.all());
        if (!median.isEmpty()) {
            common.line("");
            common.line(median);
        }
    }

    private void line(RateText text, String label, Rate rate) {
        String waiting =
                rate.waiting() == 0 ? "" : common.text("cli.rates.waiting", rate.waiting());
        String refused =
                rate.refused() == 0 ? "" : common.text("cli.rates.refused", rate.refused());
        common.line(text.said(label, rate).text() + refused + waiting);
    }

    private static Map<String, @Nullable Object> json(Rates rates, @Nullable LocalDate since) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("since", since == null ? null : since.toString());
        json.put("threads", rates.threads());
        json.put("rates", rates(rates));
        return json;
    }

    /** Rates as data, each with its group and its name. */
    static List<Object> rates(Rates rates) {
        List<Object> all = new ArrayList<>();
        all.add(named("all", "", rates.all()));
        for (int number = 1; number <= rates.longest(); number++) {
            all.add(named("attempt", Integer.toString(number), rates.attempt(number)));
        }
        all.add(named("late", "", rates.from(Rates.LATE)));
        all.add(named("something-new", "", rates.somethingNew()));
        for (Carried each : Carried.values()) {
            if (rates.carried(each).reached() > 0) {
                all.add(named("carried", each.code(), rates.carried(each)));
            }
        }
        rates.channels().forEach(each -> all.add(named("channel", each, rates.channel(each))));
        return all;
    }

    private static Map<String, @Nullable Object> named(String group, String name, Rate rate) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("group", group);
        json.put("name", name);
        json.putAll(json(rate));
        return json;
    }

    private static Map<String, @Nullable Object> json(Rate rate) {
        boolean few = rate.tooFew();
        OptionalDouble share = rate.share();
        OptionalDouble median = rate.medianDays();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("reached", rate.reached());
        json.put("waiting", rate.waiting());
        json.put("answered", rate.answered());
        json.put("of", rate.of());
        json.put("refused", rate.refused());
        json.put("tooFew", few);
        json.put("share", share.isPresent() ? share.getAsDouble() : null);
        json.put("low", few ? null : rate.interval().low());
        json.put("high", few ? null : rate.interval().high());
        json.put("medianDays", median.isPresent() ? median.getAsDouble() : null);
        Map<String, Object> behind = new LinkedHashMap<>();
        for (Fate each : Fate.values()) {
            behind.put(
                    each.name().toLowerCase(Locale.ROOT),
                    rate.with(each).stream().map(Try::outreachId).toList());
        }
        json.put("threads", behind);
        return json;
    }
}
