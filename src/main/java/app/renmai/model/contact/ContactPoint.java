package app.renmai.model.contact;

import app.renmai.model.shared.Coded;

import org.jspecify.annotations.Nullable;

/**
 * A way to reach someone.
 *
 * @param id the row, or 0 before it is stored
 * @param kind what it is
 * @param service for {@link Kind#MESSENGER} and {@link Kind#LINK} the service's name in lower case
 *     ({@code wechat}, {@code qq}, {@code dingtalk}, {@code linkedin}), else empty
 * @param value the address, number, account or link as it is shown; for a postal address its lines
 * @param label free words: work, home, 手机
 * @param preferred whether they like to be reached here
 * @param address the parts of a postal address, else null
 */
public record ContactPoint(
        long id,
        Kind kind,
        String service,
        String value,
        String label,
        boolean preferred,
        @Nullable PostalAddress address) {

    /** What sort of contact point it is. */
    public enum Kind implements Coded {
        EMAIL("email"),
        PHONE("phone"),
        MESSENGER("messenger"),
        LINK("link"),
        ADDRESS("address");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** A contact point without a postal address. */
    public static ContactPoint of(Kind kind, String service, String value, String label) {
        return new ContactPoint(0, kind, service, value, label, false, null);
    }

    /** An e-mail address. */
    public static ContactPoint email(String value, String label) {
        return of(Kind.EMAIL, "", value, label);
    }

    /** A telephone number. */
    public static ContactPoint phone(String value, String label) {
        return of(Kind.PHONE, "", value, label);
    }

    /** The same contact point, preferred or not. */
    public ContactPoint withPreferred(boolean nowPreferred) {
        return new ContactPoint(id, kind, service, value, label, nowPreferred, address);
    }

    /** The same contact point with another value; the parts of an address are dropped. */
    public ContactPoint withValue(String newValue) {
        return new ContactPoint(id, kind, service, newValue, label, preferred, null);
    }

    /** The same contact point with another label. */
    public ContactPoint withLabel(String newLabel) {
        return new ContactPoint(id, kind, service, value, newLabel, preferred, address);
    }
}
