package app.renmai.app.cli;

import app.renmai.app.AppContext;
import app.renmai.exchange.TargetException;
import app.renmai.exchange.WholeFile;
import app.renmai.exchange.csv.CsvFile;
import app.renmai.model.contact.Tag;
import app.renmai.service.insight.Insights.Said;
import app.renmai.service.insight.Scope;
import app.renmai.store.Workspace;
import app.renmai.text.Folding;
import app.renmai.ui.desk.Services;
import app.renmai.ui.desk.Wording;
import app.renmai.ui.insight.InsightText;
import app.renmai.ui.insight.Told;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Tells what the user's own records say: the charts of Insights, as tables. */
@Command(
        name = "insights",
        mixinStandardHelpOptions = true,
        description =
                "Tells what your own records say: answers, value, standing and warmth, introducers,"
                        + " beginnings, needs. The same figures as in the window.")
final class InsightsCommand implements Callable<Integer> {
    private final Common common;

    @Option(
            names = "--months",
            paramLabel = "N",
            description = "Only what happened in the last N months (default: all).")
    private @Nullable Integer months;

    @Option(
            names = "--tag",
            paramLabel = "TAG",
            description = "Only contacts that bear a tag (default: all).")
    private @Nullable String tag;

    @Option(
            names = "--csv",
            paramLabel = "DIR",
            description = "Write each table as a CSV file into a folder.")
    private @Nullable Path folder;

    InsightsCommand(Common common) {
        this.common = common;
    }

    @Override
    public Integer call() {
        Months.check(months, common);
        try (AppContext context = common.open()) {
            Services services = context.services();
            LocalDate today = LocalDate.now(services.clock().withZone(common.zone()));
            Scope scope = new Scope(Months.since(months, today), known(services));
            Said said = Workspace.await(services.value().insights().of(scope));
            InsightText text =
                    new InsightText(
                            new Wording(
                                    common.messages(),
                                    common.names(),
                                    common.times(services.clock())));
            List<Told> charts = text.all(said);
            List<Path> written = new ArrayList<>();
            Path into = folder;
            if (into != null) {
                written.addAll(write(charts, into));
            }
            if (common.json()) {
                common.print(new InsightsDocument(common).of(said, charts, written));
            } else if (into == null) {
                charts.forEach(this::tell);
            } else {
                written.forEach(each -> common.line(each.toString()));
            }
            return Cli.DONE;
        }
    }

    /** The tag as it is written in the workspace; empty when none was named. */
    private String known(Services services) {
        String wanted = tag == null ? "" : tag.strip().replaceFirst("^[#＃]", "");
        if (wanted.isEmpty()) {
            return "";
        }
        return Workspace.await(services.contacts().tags()).stream()
                .map(Tag::name)
                .filter(each -> Folding.fold(each).equals(Folding.fold(wanted)))
                .findFirst()
                .orElseThrow(() -> new InputException(common.text("cli.insights.tag", wanted)));
    }

    private void tell(Told chart) {
        common.line(chart.title());
        common.line("  " + chart.sentence());
        if (!chart.empty()) {
            new TextTable(chart.figures().columns(), chart.figures().rows())
                    .lines()
                    .forEach(line -> common.line("  " + line));
            chart.notes().forEach(note -> common.line("  " + note));
        }
        common.line("");
    }

    private static List<Path> write(List<Told> charts, Path folder) {
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Told each : charts) {
                Path file = folder.resolve(each.chart().code() + ".csv");
                WholeFile.check(file);
                CsvFile.write(file, each.figures().columns(), each.figures().rows());
                written.add(file);
            }
        } catch (IOException e) {
            throw TargetException.of(e, folder);
        }
        return written;
    }
}
