package app.renmai.exchange.monica;

import app.renmai.exchange.PointForms;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ContactPoint.Kind;
import app.renmai.model.contact.PostalAddress;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Contact points out of Monica's contact fields, whose types their owner may have made up. */
final class MonicaPoints {
    /** Services that have a page for everyone, rather than an account one writes to. */
    private static final Set<String> PAGES =
            Set.of("facebook", "linkedin", "x", "instagram", "github", "weibo", "zhihu", "flickr");

    private MonicaPoints() {}

    /**
     * Reads a contact field.
     *
     * @param value the address, number or account
     * @param type its type, or null when the file does not tell
     * @return the contact point, or empty when the value is none of its type
     */
    static Optional<ContactPoint> of(String value, @Nullable MonicaThing type) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        if (type == null) {
            return guessed(value);
        }
        String name = type.text("name");
        String protocol = type.text("protocol").toLowerCase(Locale.ROOT);
        String label = isPlain(name) ? "" : name;
        if (type.text("type").equals("email") || protocol.startsWith("mailto")) {
            return PointForms.email(value).map(email -> ContactPoint.email(email, label));
        }
        if (type.text("type").equals("phone") || protocol.startsWith("tel")) {
            return Optional.of(ContactPoint.phone(value, label));
        }
        return Optional.of(account(value, name));
    }

    private static boolean isPlain(String name) {
        return Set.of("email", "e-mail", "phone", "邮箱", "电话")
                .contains(name.strip().toLowerCase(Locale.ROOT));
    }

    private static ContactPoint account(String value, String name) {
        Optional<String> service = PointForms.service(name);
        boolean address = value.contains("://") || value.startsWith("www.");
        if (!address && service.filter(PAGES::contains).isEmpty()) {
            return PointForms.messenger(name, value, "");
        }
        ContactPoint link = PointForms.link(value, service.isPresent() ? "" : name);
        return ContactPoint.of(Kind.LINK, service.orElse(link.service()), value, link.label());
    }

    private static Optional<ContactPoint> guessed(String value) {
        if (value.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            return Optional.of(ContactPoint.email(value, ""));
        }
        if (value.matches("\\+?[\\d\\s().-]{5,}")) {
            return Optional.of(ContactPoint.phone(value, ""));
        }
        return value.contains("://") ? Optional.of(PointForms.link(value, "")) : Optional.empty();
    }

    /** Reads an address; empty when nothing of a place is known. */
    static Optional<ContactPoint> address(Unread place) {
        String label = place.text("name");
        PostalAddress parts =
                new PostalAddress(
                        "",
                        "",
                        place.text("street"),
                        place.text("city"),
                        place.text("province"),
                        place.text("postal_code"),
                        place.text("country"));
        return PointForms.isBlank(parts)
                ? Optional.empty()
                : Optional.of(PointForms.address(parts, "", label));
    }
}
