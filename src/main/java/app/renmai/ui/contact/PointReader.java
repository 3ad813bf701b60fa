package app.renmai.ui.contact;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ContactPoint.Kind;
import app.renmai.text.PhoneText;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Tells what sort of contact point a typed text is. */
final class PointReader {
    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+\\.\\S+");
    private static final Pattern LINK = Pattern.compile("(https?://|www\\.)\\S+|\\S+\\.\\S+/\\S*");
    private static final Map<String, String> SERVICES =
            Map.of(
                    "wechat", "wechat",
                    "微信", "wechat",
                    "qq", "qq",
                    "dingtalk", "dingtalk",
                    "钉钉", "dingtalk",
                    "telegram", "telegram",
                    "whatsapp", "whatsapp",
                    "linkedin", "linkedin",
                    "领英", "linkedin");

    private PointReader() {}

    /**
     * Reads a contact point: {@code chen@x.example}, {@code +86 138…}, {@code https://…}, {@code
     * wechat chenbo}, {@code 微信：chenbo}. Anything else is a WeChat name when it is one word, and a
     * postal address when it is several.
     *
     * @return the point, or empty for a blank text
     */
    static Optional<ContactPoint> read(String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        String[] words = text.split("[\\s:：]+", 2);
        String service = SERVICES.get(words[0].toLowerCase(Locale.ROOT));
        if (service != null && words.length == 2 && !words[1].isBlank()) {
            return Optional.of(ContactPoint.of(Kind.MESSENGER, service, words[1].strip(), ""));
        }
        if (EMAIL.matcher(text).matches()) {
            return Optional.of(ContactPoint.email(text, ""));
        }
        if (PhoneText.looksLikePhone(text)) {
            return Optional.of(ContactPoint.phone(text, ""));
        }
        if (LINK.matcher(text).matches()) {
            boolean linkedIn = text.contains("linkedin.com");
            return Optional.of(ContactPoint.of(Kind.LINK, linkedIn ? "linkedin" : "", text, ""));
        }
        boolean oneWord = !text.contains(" ") && text.codePoints().allMatch(c -> c < 0x2E80);
        return Optional.of(
                oneWord
                        ? ContactPoint.of(Kind.MESSENGER, "wechat", text, "")
                        : ContactPoint.of(Kind.ADDRESS, "", text, ""));
    }
}
