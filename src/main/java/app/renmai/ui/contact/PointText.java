package app.renmai.ui.contact;

import app.renmai.model.contact.ContactPoint;
import app.renmai.ui.desk.Desk;

import org.kordamp.ikonli.feather.Feather;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** How ways to reach someone are told, drawn and opened. */
final class PointText {
    private PointText() {}

    /** What sort it is: E-mail, WeChat. */
    static String kind(Desk desk, ContactPoint point) {
        String service = point.service();
        if (service.isEmpty()) {
            return desk.text("point.kind." + point.kind().code());
        }
        String key = "point.service." + service;
        return desk.messages().has(key)
                ? desk.messages().text(key)
                : Character.toUpperCase(service.charAt(0)) + service.substring(1);
    }

    /** Its icon. */
    static Feather icon(ContactPoint point) {
        return switch (point.kind()) {
            case EMAIL -> Feather.MAIL;
            case PHONE -> Feather.PHONE;
            case MESSENGER -> Feather.MESSAGE_SQUARE;
            case LINK -> Feather.LINK;
            case ADDRESS -> Feather.MAP_PIN;
        };
    }

    /** Its value on one line. */
    static String line(ContactPoint point) {
        return point.value().strip().replaceAll("\\s*\\n\\s*", ", ");
    }

    /** The link that writes, calls or browses there; empty when no program does. */
    static Optional<URI> link(ContactPoint point) {
        String value = point.value().strip();
        try {
            return switch (point.kind()) {
                case EMAIL -> Optional.of(new URI("mailto", value, null));
                case PHONE -> Optional.of(new URI("tel", value.replaceAll("[^+0-9]", ""), null));
                case LINK ->
                        Optional.of(URI.create(value.contains("://") ? value : "https://" + value));
                case MESSENGER, ADDRESS -> Optional.empty();
            };
        } catch (URISyntaxException | IllegalArgumentException notALink) {
            return Optional.empty();
        }
    }
}
