package app.renmai.bench;

import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Runs the benchmarks and says what each costs beside the plain work it is made of: the ratio is
 * what stays the same from one machine to the next.
 */
public final class Benchmarks {
    private static final String OURS = "ours";

    private Benchmarks() {}

    /** Runs those whose names match the first argument, or all. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Material.many();
        Material.busy();
        Material.cards(10_000);
        Material.cards(100_000);
        String which = arguments.length == 0 ? "Bench\\." : arguments[0];
        Options options =
                new OptionsBuilder()
                        .include(which)
                        .forks(1)
                        .jvmArgsAppend(
                                "-Xmx2g",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw")
                        .warmupIterations(2)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(4)
                        .measurementTime(TimeValue.seconds(1))
                        .shouldFailOnError(true)
                        .build();
        String table = table(new Runner(options).run());
        Files.writeString(Path.of("target", "bench", "ratios.md"), table);
        System.out.println(table);
    }

    /**
     * What ours costs beside each other way to do the work or a part of it, and how many times
     * that.
     */
    static String table(Collection<RunResult> results) {
        Map<String, Map<String, Result<?>>> byName = new TreeMap<>();
        for (RunResult result : results) {
            String method = result.getParams().getBenchmark();
            int dot = method.lastIndexOf('.');
            String name = method.substring(method.lastIndexOf('.', dot - 1) + 1, dot);
            byName.computeIfAbsent(name + parameters(result.getParams()), _ -> new TreeMap<>())
                    .put(method.substring(dot + 1), result.getPrimaryResult());
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                String.format(
                        Locale.ROOT,
                        "%s, %d processors, Java %s",
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version()));
        lines.add("");
        lines.add("| benchmark | beside | ours | the other | ratio |");
        lines.add("|---|---|---:|---:|---:|");
        byName.forEach(
                (name, methods) -> {
                    double ours = median(methods.get(OURS));
                    methods.forEach(
                            (method, result) -> {
                                if (!method.equals(OURS)) {
                                    lines.add(line(name, method, ours, median(result)));
                                }
                            });
                });
        return String.join("\n", lines) + "\n";
    }

    private static String parameters(BenchmarkParams parameters) {
        return parameters.getParamsKeys().stream()
                .map(key -> " “" + parameters.getParam(key) + "”")
                .collect(Collectors.joining());
    }

    private static String line(String name, String beside, double ours, double other) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %.1f ms | %.1f ms | %.1f |",
                name,
                beside,
                ours / 1_000,
                other / 1_000,
                ours / other);
    }

    /** What is in the middle: one run that another program held up does not count. */
    private static double median(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }
}
