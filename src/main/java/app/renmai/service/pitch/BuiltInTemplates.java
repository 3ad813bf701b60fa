package app.renmai.service.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.Template;
import app.renmai.model.shared.Coded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The templates that come with the program: one Markdown file each, written in each language by
 * itself, with name, situation, kind and subject above the text.
 */
final class BuiltInTemplates {
    /** Their keys, in the order they are offered. */
    static final List<String> KEYS =
            List.of(
                    "first-note",
                    "after-silence",
                    "reopen-with-plan",
                    "thanks-and-result",
                    "reconnect");

    private static final String FENCE = "---\n";

    private BuiltInTemplates() {}

    /** The templates in a language; any Chinese reads the simplified ones, any other English. */
    static List<Template> in(String language) {
        String tag = Templates.language(language);
        return KEYS.stream().map(key -> load(key, tag)).toList();
    }

    private static Template load(String key, String language) {
        String folder = language.equals(Templates.CHINESE) ? "zh" : "en";
        String file = "/app/renmai/templates/" + folder + "/" + key + ".md";
        try (InputStream in = BuiltInTemplates.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IOException("missing " + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return parse(key, language, text.replace("\r\n", "\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Template parse(String key, String language, String text) {
        int end = text.indexOf("\n" + FENCE, FENCE.length());
        Map<String, String> matter = new HashMap<>();
        text.substring(FENCE.length(), end)
                .lines()
                .forEach(
                        line -> {
                            int colon = line.indexOf(": ");
                            matter.put(line.substring(0, colon), line.substring(colon + 2));
                        });
        return new Template(
                0,
                key,
                language,
                required(matter, "name"),
                required(matter, "situation"),
                Coded.of(Pitch.Kind.class, required(matter, "kind")),
                required(matter, "subject"),
                text.substring(end + 1 + FENCE.length()).strip() + "\n");
    }

    private static String required(Map<String, String> matter, String name) {
        String value = matter.get(name);
        if (value == null) {
            throw new IllegalStateException("a built-in template has no " + name);
        }
        return value;
    }
}
