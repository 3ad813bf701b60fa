package app.renmai.exchange;

import java.util.Arrays;

/**
 * A picture out of a file.
 *
 * @param mediaType {@code image/jpeg}
 * @param bytes its bytes; must not be changed
 */
public record ImportedPhoto(String mediaType, byte[] bytes) {
    @Override
    public boolean equals(Object other) {
        return other instanceof ImportedPhoto photo
                && photo.mediaType.equals(mediaType)
                && Arrays.equals(photo.bytes, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return mediaType + " of " + bytes.length + " bytes";
    }
}
