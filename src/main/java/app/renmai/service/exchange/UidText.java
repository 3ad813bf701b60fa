package app.renmai.service.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Identities as files spell them. */
final class UidText {
    private static final int UUID_LENGTH = 36;

    private UidText() {}

    /**
     * The identity a file gives; where it gives none, one made of all that is told, so that a
     * second import knows it again.
     */
    static UUID uuid(String uid, Object... told) {
        return uuid(uid)
                .orElseGet(
                        () ->
                                UUID.nameUUIDFromBytes(
                                        List.of(told).toString().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * The identity a file gives: its own when it is a UUID, else one made of its text, always the
     * same for the same text. Empty when the file gives none.
     */
    static Optional<UUID> uuid(String text) {
        String uid = text.strip();
        if (uid.isEmpty()) {
            return Optional.empty();
        }
        if (uid.length() == UUID_LENGTH && uid.charAt(8) == '-' && uid.charAt(13) == '-') {
            try {
                return Optional.of(UUID.fromString(uid));
            } catch (IllegalArgumentException _) {
                // It only looks like one: a text as any other.
            }
        }
        return Optional.of(UUID.nameUUIDFromBytes(uid.getBytes(StandardCharsets.UTF_8)));
    }
}
