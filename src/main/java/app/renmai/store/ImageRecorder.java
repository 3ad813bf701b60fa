package app.renmai.store;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Keeps the image of every row before and after. */
final class ImageRecorder implements Recorder {
    private static final int IMAGES_HELD = 2_000;

    private final Consumer<List<RowImage>> keep;
    private final List<RowImage> images = new ArrayList<>();

    /**
     * @param keep takes the images as they add up
     */
    ImageRecorder(Consumer<List<RowImage>> keep) {
        this.keep = keep;
    }

    @Override
    public void record(RowImage image) {
        images.add(image);
        if (images.size() >= IMAGES_HELD) {
            finish();
        }
    }

    @Override
    public void finish() {
        keep.accept(List.copyOf(images));
        images.clear();
    }
}
