package app.renmai.exchange.vcard;

import app.renmai.exchange.ImportedPhoto;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The bytes that stand in a card, in any of the ways in which the versions write them. */
final class CardBinary {
    private static final String DATA = "data:";
    private static final String MARK = ";base64,";

    private CardBinary() {}

    /** The picture in a property; empty when it is a link, or no picture. */
    static Optional<ImportedPhoto> photo(VcardProperty property) {
        String value = property.raw();
        Optional<byte[]> bytes;
        String type = "";
        if (value.regionMatches(true, 0, DATA, 0, DATA.length())) {
            int comma = value.indexOf(',');
            type = comma < 0 ? "" : value.substring(DATA.length(), comma).split(";")[0];
            bytes = comma < 0 ? Optional.empty() : decoded(value.substring(comma + 1));
        } else {
            bytes =
                    inBase64(property)
                            ? decoded(value)
                            : property.parameter("VALUE") == null && isBare(value)
                                    ? decoded(value).filter(CardBinary::isPicture)
                                    : Optional.empty();
        }
        String written = type.isEmpty() ? pictureType(property) : type;
        return bytes.filter(some -> some.length > 0)
                .map(some -> new ImportedPhoto(magic(some, written), some));
    }

    /** Whether a value may be base64 of which the card does not say so. */
    private static boolean isBare(String value) {
        return value.length() > 100 && value.indexOf(':') < 0;
    }

    private static boolean isPicture(byte[] bytes) {
        return !magic(bytes, "").startsWith("application/");
    }

    /** A binary value as a data URI, which 3.0 and 4.0 can both hold; empty when it is none. */
    static Optional<String> dataUri(VcardProperty property) {
        if (!inBase64(property)) {
            return Optional.empty();
        }
        String type = type(property);
        String base64 = property.raw().replaceAll("\\s", "");
        return decoded(base64)
                .filter(bytes -> bytes.length > 0)
                .map(
                        _ ->
                                DATA
                                        + (type.isEmpty() ? "application/octet-stream" : type)
                                        + MARK
                                        + base64);
    }

    private static boolean inBase64(VcardProperty property) {
        String encoding = property.parameter("ENCODING");
        return "b".equalsIgnoreCase(encoding) || "base64".equalsIgnoreCase(encoding);
    }

    private static Optional<byte[]> decoded(String base64) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(base64);
            return Optional.of(bytes);
        } catch (IllegalArgumentException _) {
            // Cut off, or no base64 at all: the property is told of as unused.
            return Optional.empty();
        }
    }

    private static String type(VcardProperty property) {
        String media = property.parameter("MEDIATYPE");
        if (media != null) {
            return media.toLowerCase(Locale.ROOT);
        }
        List<String> types = property.types();
        for (String type : types) {
            if (type.contains("/")) {
                return type;
            }
            if (List.of("jpeg", "jpg", "png", "gif", "webp", "bmp").contains(type)) {
                return "image/" + (type.equals("jpg") ? "jpeg" : type);
            }
        }
        return "";
    }

    /** A picture of a type that nobody knows is one all the same. */
    private static String pictureType(VcardProperty property) {
        String known = type(property);
        List<String> types = property.types();
        boolean named = known.isEmpty() && !types.isEmpty() && !types.getFirst().equals("pref");
        return named ? "image/" + types.getFirst() : known;
    }

    /** What the first bytes say counts more than what is written. */
    private static String magic(byte[] bytes, String written) {
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return "image/jpeg";
        }
        if (begins(bytes, 0x89, 'P', 'N', 'G')) {
            return "image/png";
        }
        if (begins(bytes, 'G', 'I', 'F', '8')) {
            return "image/gif";
        }
        return written.isEmpty() ? "application/octet-stream" : written;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
