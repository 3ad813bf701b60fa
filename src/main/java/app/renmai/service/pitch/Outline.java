package app.renmai.service.pitch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a plan begins from. */
public final class Outline {
    private Outline() {}

    /**
     * The outline of a plan: their situation, what competitors do, what is overlooked, the
     * proposal, the effort and the next small step.
     *
     * @param language a BCP 47 tag; Chinese, or anything else for English
     * @return Markdown with placeholders
     */
    public static String plan(String language) {
        String file =
                "/app/renmai/outlines/plan_" + (language.startsWith("zh") ? "zh" : "en") + ".md";
        try (InputStream in = Objects.requireNonNull(Outline.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * In which language a text is written.
     *
     * @param text the text
     * @param otherwise what to answer when there are no words in it
     */
    public static String language(String text, String otherwise) {
        TextLength length = TextLength.of(text.replaceAll("\\{\\{[^{}]*}}", ""));
        if (length.count() == 0) {
            return otherwise;
        }
        return length.characters() ? Templates.CHINESE : Templates.ENGLISH;
    }
}
