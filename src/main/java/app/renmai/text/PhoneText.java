package app.renmai.text;

import java.util.regex.Pattern;

/** Telephone numbers as text. */
public final class PhoneText {
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()./-]{2,}");

    private PhoneText() {}

    /** Whether a text is a number somebody could dial, or a part of one. */
    public static boolean looksLikePhone(String text) {
        return PHONE.matcher(text.strip()).matches();
    }

    /** The digits alone. */
    public static String digits(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
        return digits.toString();
    }
}
