package app.renmai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rule 8: what is written can be read, what is drawn can be seen, in light and in dark (WCAG 2.1).
 */
class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double MARK = 3.0;
    private static final List<String> PAGES =
            List.of("-color-bg-default", "-color-bg-subtle", "-color-bg-overlay");
    private static final List<String> LANES =
            List.of("talks", "outreach", "pitches", "collaborations", "introductions", "positions");

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void textCanBeRead(String theme) throws IOException {
        Map<String, double[]> colours = colours(theme);
        List<String> weak = new ArrayList<>();
        for (String page : PAGES) {
            for (String text :
                    List.of(
                            "-color-fg-default",
                            "-color-fg-muted",
                            "-color-accent-fg",
                            "-color-success-fg",
                            "-color-warning-fg",
                            "-color-danger-fg")) {
                check(colours, text, page, TEXT, weak);
            }
        }
        for (String ground : List.of("-app-chip", "-app-sel", "-app-nav-sel", "-app-keycap")) {
            check(colours, "-color-fg-default", ground, TEXT, weak);
            check(colours, "-color-fg-muted", ground, TEXT, weak);
        }
        check(colours, "-color-accent-fg", "-app-sel", TEXT, weak);
        check(colours, "-color-accent-fg", "-app-nav-sel", TEXT, weak);
        check(colours, "-color-fg-emphasis", "-color-accent-emphasis", TEXT, weak);
        check(colours, "-color-warning-fg", "-color-warning-subtle", TEXT, weak);
        for (String lane : LANES) {
            check(colours, "-color-fg-default", "-app-" + lane + "-tint", TEXT, weak);
        }
        for (String avatar : colours.keySet()) {
            if (avatar.startsWith("-app-avatar-")) {
                check(colours, "-app-on-avatar", avatar, TEXT, weak);
            }
        }
        assertThat(weak).as("text needs %s to 1 in %s", TEXT, theme).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void marksCanBeSeen(String theme) throws IOException {
        Map<String, double[]> colours = colours(theme);
        List<String> weak = new ArrayList<>();
        for (String page : List.of("-color-bg-default", "-color-bg-subtle")) {
            for (String lane : LANES) {
                check(colours, "-app-" + lane, page, MARK, weak);
            }
            for (String mark :
                    List.of("-color-accent-emphasis", "-color-success-fg", "-color-warning-fg")) {
                check(colours, mark, page, MARK, weak);
            }
        }
        assertThat(weak).as("marks need %s to 1 in %s", MARK, theme).isEmpty();
    }

    private static void check(
            Map<String, double[]> colours,
            String front,
            String back,
            double least,
            List<String> weak) {
        assertThat(colours).containsKeys(front, back);
        double[] ground = over(colours.get(back), colours.get("-color-bg-default"));
        double ratio = ratio(over(colours.get(front), ground), ground);
        if (ratio < least) {
            weak.add("%s on %s: %.2f".formatted(front, back, ratio));
        }
    }

    private static double ratio(double[] one, double[] other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(double[] colour) {
        double[] linear = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = colour[i] / 255;
            linear[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static double[] over(double[] front, double[] back) {
        double[] mixed = new double[4];
        for (int i = 0; i < 3; i++) {
            mixed[i] = front[i] * front[3] + back[i] * (1 - front[3]);
        }
        mixed[3] = 1;
        return mixed;
    }

    private static Map<String, double[]> colours(String theme) throws IOException {
        Map<String, String> named = new HashMap<>();
        String primer = "/atlantafx/base/theme/primer-" + theme + ".css";
        try (InputStream in = ContrastTest.class.getResourceAsStream(primer)) {
            String sheet = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            declare(sheet.substring(0, sheet.indexOf('}')), named);
        }
        String tokens = Sources.text(Sources.RESOURCES.resolve("theme/tokens.css"));
        int dark = tokens.indexOf(".root.dark");
        declare(tokens.substring(0, dark), named);
        if (theme.equals("dark")) {
            declare(tokens.substring(dark), named);
        }
        Map<String, double[]> colours = new HashMap<>();
        named.keySet().forEach(name -> resolve(name, named, colours));
        return colours;
    }

    private static void declare(String block, Map<String, String> named) {
        Matcher line = Pattern.compile("(-(?:app|color)-[\\w-]+)\\s*:\\s*([^;]+);").matcher(block);
        while (line.find()) {
            named.put(line.group(1), line.group(2).strip());
        }
    }

    private static void resolve(
            String name, Map<String, String> named, Map<String, double[]> colours) {
        String value = named.get(name);
        while (named.containsKey(value)) {
            value = named.get(value);
        }
        Matcher rgb =
                Pattern.compile(
                                "rgba?\\(([\\d.]+),\\s*([\\d.]+),\\s*([\\d.]+)(?:,\\s*([\\d.]+))?\\)")
                        .matcher(value);
        if (value.matches("#[0-9a-fA-F]{6}")) {
            int number = Integer.parseInt(value.substring(1), 16);
            colours.put(name, new double[] {number >> 16, number >> 8 & 0xff, number & 0xff, 1});
        } else if (rgb.matches()) {
            double alpha = rgb.group(4) == null ? 1 : Double.parseDouble(rgb.group(4));
            colours.put(
                    name,
                    new double[] {
                        Double.parseDouble(rgb.group(1)),
                        Double.parseDouble(rgb.group(2)),
                        Double.parseDouble(rgb.group(3)),
                        alpha
                    });
        }
    }
}
