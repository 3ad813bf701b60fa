package app.renmai.service.check;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.shared.Coded;
import app.renmai.service.check.CheckInput.Background;
import app.renmai.service.check.CheckInput.Draft;
import app.renmai.service.check.CheckInput.Earlier;
import app.renmai.service.check.CheckInput.KnownFact;
import app.renmai.text.LinkedText;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A line of a golden file: a text, and whether a rule finds something in it.
 *
 * @param line where it stands in the file
 * @param found whether something is found
 * @param settings what differs from the usual, by name
 * @param text the text, with links to the facts of {@link GoldenWorld} by name
 * @param marked the words that are marked; empty for no matter, {@link #NOTHING} for none
 */
record GoldenCase(
        int line, boolean found, Map<String, String> settings, String text, String marked) {
    static final String NOTHING = "∅";

    private static final String FOLDER = "/app/renmai/service/check/golden/";

    /** The cases of a rule in a language. */
    static List<GoldenCase> of(String rule, String language) {
        List<GoldenCase> cases = new ArrayList<>();
        Map<String, String> paragraphs = new HashMap<>();
        int number = 0;
        for (String line : text(FOLDER + rule + "_" + language + ".tsv").split("\n")) {
            number++;
            String[] cells = line.split("\t", -1);
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            if (cells[0].startsWith("=")) {
                paragraphs.put("$" + cells[0].substring(1), cells[2]);
                continue;
            }
            String text = cells[2];
            for (Map.Entry<String, String> paragraph : paragraphs.entrySet()) {
                text = text.replace(paragraph.getKey(), paragraph.getValue());
            }
            cases.add(
                    new GoldenCase(
                            number,
                            cells[0].equals("+"),
                            settings(cells[1]),
                            text.replace("\\n", "\n"),
                            cells.length > 3 ? cells[3].replace("\\n", "\n") : ""));
        }
        return cases;
    }

    private static String text(String resource) {
        try (InputStream in = GoldenCase.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IOException("missing " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code subject} takes the rest of the cell: it has spaces. */
    private static Map<String, String> settings(String cell) {
        Map<String, String> settings = new HashMap<>();
        String rest = cell;
        int subject = rest.indexOf("subject=");
        if (subject >= 0) {
            settings.put("subject", rest.substring(subject + "subject=".length()));
            rest = rest.substring(0, subject);
        }
        String[] parts = rest.strip().split(" (?=[a-z]+=)");
        for (String part : parts) {
            if (!part.isBlank()) {
                settings.put(
                        part.substring(0, part.indexOf('=')),
                        part.substring(part.indexOf('=') + 1));
            }
        }
        return settings;
    }

    /** What the check is given. */
    CheckInput input(GoldenWorld world) {
        LinkedText read = LinkedText.parse(world.linked(text));
        Draft draft =
                new Draft(
                        settings.getOrDefault("subject", ""),
                        read.words(),
                        CheckInput.links(read),
                        Coded.of(Pitch.Kind.class, settings.getOrDefault("kind", "first-note")),
                        Integer.parseInt(settings.getOrDefault("attempt", "1")),
                        "",
                        world.values());
        List<Earlier> earlier =
                settings.containsKey("earlier")
                        ? List.of(settings.get("earlier").split(",")).stream()
                                .map(Integer::valueOf)
                                .map(n -> new Earlier(n, world.earlier().get(n - 1)))
                                .toList()
                        : List.of();
        List<KnownFact> facts =
                settings.getOrDefault("facts", "").equals("none") ? List.of() : world.facts();
        Background background =
                new Background(
                        world.them(),
                        facts,
                        world.offers(),
                        earlier,
                        settings.containsKey("foreign")
                                ? List.of(settings.get("foreign").split(";"))
                                : List.of(),
                        GoldenWorld.TODAY,
                        GoldenWorld.TUESDAY);
        int stale = Integer.parseInt(settings.getOrDefault("stale", "180"));
        return new CheckInput(draft, background, new CheckSettings(Set.of(), stale), Set.of());
    }

    @Override
    public String toString() {
        return line + " " + (found ? "+" : "-") + " " + text.replace("\n", "\\n");
    }
}
