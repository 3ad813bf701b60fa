package app.renmai.service.pitch;

/**
 * How long a text is, as people count it: Chinese in characters, other languages in words.
 *
 * @param count how many
 * @param characters whether characters were counted, else words
 */
public record TextLength(int count, boolean characters) {
    private static final int HAN_AND_WORDS_ALIKE = 2;

    /**
     * Counts a text. In one that is mostly Chinese each Han character and each Latin word or number
     * counts one; in any other each run of letters and digits does, and each Han character in it.
     * Markdown's signs and punctuation do not count.
     */
    public static TextLength of(String text) {
        int han = 0;
        int words = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean isHan = Character.isIdeographic(c);
            boolean letter = !isHan && Character.isLetterOrDigit(c);
            boolean joins = inWord && (c == '\'' || c == '’' || c == '-') && !isHan;
            if (isHan) {
                han++;
            }
            if (letter && !inWord) {
                words++;
            }
            inWord = letter || joins;
        }
        boolean chinese = han > words * HAN_AND_WORDS_ALIKE;
        return new TextLength(han + words, chinese);
    }
}
