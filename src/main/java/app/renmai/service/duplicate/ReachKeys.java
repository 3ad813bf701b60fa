package app.renmai.service.duplicate;

import app.renmai.model.contact.ContactPoint;
import app.renmai.text.Folding;
import app.renmai.text.LinkText;
import app.renmai.text.PhoneText;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes places equal where the same person is reached, however they are written. */
final class ReachKeys {
    static final String EMAIL = "email:";
    static final String PHONE = "phone:";
    static final String PROFILE = "profile:";
    static final String ACCOUNT = "account:";

    /** Fewer digits than this are an extension: many have the same. */
    private static final int DIGITS_OF_A_NUMBER = 6;

    /** A number with its country code, and no zero of a number at home behind it. */
    private static final Pattern INTERNATIONAL =
            Pattern.compile("\\+(1|86) ?[1-9](?:[ -]?[0-9]){8,11}");

    private static final Pattern BEHIND_PLUS = Pattern.compile("\\+.*$");

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    private final String region;

    /**
     * @param region the region that numbers without a country code are of (ISO 3166-1, two letters)
     */
    ReachKeys(String region) {
        this.region = region;
    }

    /** The key of a place; empty for one that many people share by its nature. */
    Optional<String> of(ContactPoint.Kind kind, String service, String value) {
        return switch (kind) {
            case EMAIL -> email(value);
            case PHONE -> phone(value);
            case LINK -> profile(value);
            case MESSENGER -> account(service, value);
            case ADDRESS -> Optional.empty();
        };
    }

    private static Optional<String> email(String value) {
        String address = value.strip().toLowerCase(Locale.ROOT);
        int at = address.lastIndexOf('@');
        if (at <= 0 || at == address.length() - 1) {
            return Optional.empty();
        }
        String box = address.substring(0, at);
        String host = address.substring(at + 1);
        if (host.equals("gmail.com") || host.equals("googlemail.com")) {
            // Google delivers all of these to one box: support.google.com/mail/answer/7436150.
            box = BEHIND_PLUS.matcher(box).replaceFirst("").replace(".", "");
            host = "gmail.com";
        }
        return Optional.of(EMAIL + box + "@" + host);
    }

    private Optional<String> phone(String value) {
        String digits = PhoneText.digits(value);
        if (digits.length() < DIGITS_OF_A_NUMBER) {
            return Optional.empty();
        }
        if (INTERNATIONAL.matcher(value).matches()) {
            // Most numbers are written like this, and taking them apart takes longest.
            return Optional.of(PHONE + "+" + digits);
        }
        try {
            PhoneNumber number = numbers.parse(value, region);
            if (numbers.isPossibleNumber(number)) {
                String extension = number.hasExtension() ? ";" + number.getExtension() : "";
                return Optional.of(
                        PHONE + numbers.format(number, PhoneNumberFormat.E164) + extension);
            }
        } catch (NumberParseException _) {
            // No number of any plan: its digits are compared as they stand.
            return Optional.of(PHONE + digits);
        }
        return Optional.of(PHONE + digits);
    }

    /** A page below a site's first one; the first one is that of an organization. */
    private static Optional<String> profile(String value) {
        String page = LinkText.page(value);
        int slash = page.indexOf('/');
        if (slash <= 0) {
            return Optional.empty();
        }
        String host = page.substring(0, slash);
        // LinkedIn shows one profile under the host of every country.
        String one = host.endsWith(".linkedin.com") ? "linkedin.com" : host;
        return Optional.of(PROFILE + one + page.substring(slash));
    }

    private static Optional<String> account(String service, String value) {
        String name = Folding.fold(value).replaceFirst("^@", "");
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(ACCOUNT + Folding.fold(service) + ":" + name);
    }
}
