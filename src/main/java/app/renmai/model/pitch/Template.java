package app.renmai.model.pitch;

/**
 * Pitch text with placeholders.
 *
 * @param id the row; 0 for a built-in template or one not yet stored
 * @param key the name scripts use: for a built-in one a word such as {@code first-note}, for the
 *     user's own its uid
 * @param language a BCP 47 tag: {@code en} or {@code zh-CN}
 * @param name what the user sees
 * @param situation when to use it, one line
 * @param kind what sort of text it makes
 * @param subject the subject line
 * @param body Markdown with {@code {{placeholders}}}
 */
public record Template(
        long id,
        String key,
        String language,
        String name,
        String situation,
        Pitch.Kind kind,
        String subject,
        String body) {

    /** The same template with another text. */
    public Template withText(String newSubject, String newBody) {
        return new Template(id, key, language, name, situation, kind, newSubject, newBody);
    }

    /** Whether it came with the program. */
    public boolean builtIn() {
        return id == 0;
    }
}
