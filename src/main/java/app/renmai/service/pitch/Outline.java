package app.renmai.service.pitch;

import app.renmai.text.ResourceText;

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
        String tag = language.startsWith("zh") ? "zh" : "en";
        return ResourceText.read("/app/renmai/outlines/plan_" + tag + ".md").strip();
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
