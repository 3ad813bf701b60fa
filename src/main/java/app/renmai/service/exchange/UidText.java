package app.renmai.service.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Identities as files spell them. */
final class UidText {
    private UidText() {}

    /**
     * The identity a file gives: its own when it is a UUID, else one made of its text, always the
     * same for the same text. Empty when the file gives none.
     */
    static Optional<UUID> uuid(String text) {
        String uid = text.strip();
        if (uid.isEmpty()) {
            return Optional.empty();
        }
        if (uid.matches("(?i)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")) {
            return Optional.of(UUID.fromString(uid));
        }
        return Optional.of(UUID.nameUUIDFromBytes(uid.getBytes(StandardCharsets.UTF_8)));
    }
}
