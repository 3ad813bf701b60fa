package app.renmai.ui.contact;

import javafx.scene.image.Image;

import java.io.ByteArrayInputStream;
import java.util.concurrent.CompletableFuture;

/** Pictures out of the bytes another program had. */
final class Pictures {
    /** Twice the largest avatar, for screens with fine dots; a photo of a camera is far larger. */
    private static final double SIDE = 256;

    private Pictures() {}

    /**
     * Decodes a picture, elsewhere than on the UI thread.
     *
     * @return the picture, at most as large as it is ever shown; one with an error when the bytes
     *     are none
     */
    static CompletableFuture<Image> decode(byte[] bytes) {
        return CompletableFuture.supplyAsync(
                () -> new Image(new ByteArrayInputStream(bytes), SIDE, SIDE, true, true));
    }
}
