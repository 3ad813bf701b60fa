package app.renmai.bench;

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

/**
 * Runs the benchmarks and says what each costs beside the plain work it is made of: the ratio is
 * what stays the same from one machine to the next.
 */
public final class Benchmarks {
    private static final String OURS = "ours";
    private static final String PLAIN = "plain";

    private Benchmarks() {}

    /** Runs those whose names match the first argument, or all. */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Material.many();
        Material.busy();
        Material.cards();
        String which = arguments.length == 0 ? "Bench\\." : arguments[0];
        Options options =
                new OptionsBuilder()
                        .include(which)
                        .forks(1)
                        .jvmArgsAppend("-Xmx2g", "--enable-native-access=ALL-UNNAMED")
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

    /** One line a benchmark: what it costs, what the plain work costs, and how many times that. */
    static String table(Collection<RunResult> results) {
        Map<String, Map<String, Result<?>>> byName = new TreeMap<>();
        for (RunResult result : results) {
            String method = result.getParams().getBenchmark();
            int dot = method.lastIndexOf('.');
            String name = method.substring(method.lastIndexOf('.', dot - 1) + 1, dot);
            String typed = result.getParams().getParam("typed");
            byName.computeIfAbsent(
                            typed == null ? name : name + " “" + typed + "”", _ -> new TreeMap<>())
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
        lines.add("| benchmark | ours | plain | ratio |");
        lines.add("|---|---:|---:|---:|");
        byName.forEach(
                (name, both) -> {
                    double ours = median(both.get(OURS));
                    double plain = median(both.get(PLAIN));
                    lines.add(
                            String.format(
                                    Locale.ROOT,
                                    "| %s | %.1f ms | %.1f ms | %.1f |",
                                    name,
                                    ours / 1_000,
                                    plain / 1_000,
                                    ours / plain));
                });
        return String.join("\n", lines) + "\n";
    }

    /** What is in the middle: one run that another program held up does not count. */
    private static double median(Result<?> result) {
        return result.getStatistics().getPercentile(50);
    }
}
