package app.renmai.service.exchange;

import app.renmai.model.contact.ContactPoint;
import app.renmai.text.Folding;
import app.renmai.text.LinkText;
import app.renmai.text.PhoneText;

import java.util.Locale;

/** Makes contact points equal that reach the same place. */
final class PointKey {
    /** Fewer digits than this are an extension, or words that stand for a number. */
    private static final int DIGITS_OF_A_NUMBER = 5;

    private PointKey() {}

    /** The key of a contact point; equal for two that reach the same place. */
    static String of(ContactPoint.Kind kind, String service, String value) {
        return kind.code()
                + ":"
                + switch (kind) {
                    case EMAIL -> value.strip().toLowerCase(Locale.ROOT);
                    case PHONE -> phone(value);
                    case LINK -> LinkText.page(value);
                    case MESSENGER -> service + ":" + value.strip().toLowerCase(Locale.ROOT);
                    case ADDRESS -> Folding.fold(value).replaceAll("[\\s,，]", "");
                };
    }

    static String of(ContactPoint point) {
        return of(point.kind(), point.service(), point.value());
    }

    /** Whether a contact point is a page that belongs to one person. */
    static boolean isProfile(ContactPoint point) {
        return point.kind() == ContactPoint.Kind.LINK
                && point.service().equals("linkedin")
                && point.value().toLowerCase(Locale.ROOT).contains("/in/");
    }

    /** China's prefix does not make it another number. */
    private static String phone(String value) {
        String digits = PhoneText.digits(value);
        if (digits.length() < DIGITS_OF_A_NUMBER) {
            return Folding.fold(value);
        }
        String international = digits.startsWith("0086") ? digits.substring(2) : digits;
        boolean mobile = international.length() == 13 && international.startsWith("861");
        return mobile ? international.substring(2) : digits;
    }
}
