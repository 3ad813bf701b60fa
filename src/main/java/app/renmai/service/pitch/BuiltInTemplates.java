package app.renmai.service.pitch;

import app.renmai.model.pitch.Template;
import app.renmai.text.ResourceText;

import java.util.List;

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
                    "introduction",
                    "introduction-second",
                    "introduction-made",
                    "reconnect",
                    "meeting-request",
                    "plan");

    private BuiltInTemplates() {}

    /** The templates in a language; any Chinese reads the simplified ones, any other English. */
    static List<Template> in(String language) {
        String tag = Templates.language(language);
        return KEYS.stream().map(key -> load(key, tag)).toList();
    }

    private static Template load(String key, String language) {
        String folder = language.equals(Templates.CHINESE) ? "zh" : "en";
        String file = "/app/renmai/templates/" + folder + "/" + key + ".md";
        return TemplateText.read(ResourceText.read(file), language, key);
    }
}
