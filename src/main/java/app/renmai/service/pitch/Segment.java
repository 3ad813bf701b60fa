package app.renmai.service.pitch;

import java.util.List;

/** A piece of a text with placeholders. */
sealed interface Segment {
    /** Words as they are written. */
    record Words(String text) implements Segment {}

    /** A placeholder, as it is written. */
    record Place(String name, String written) implements Segment {}

    /**
     * A section: what is in it stands only when a placeholder has words, or only when it has none.
     * A mark alone on its line takes the line with it.
     *
     * @param name the placeholder
     * @param inverted whether it stands when there are no words
     * @param inner what is in it
     * @param begin the mark that begins it, as it is written
     * @param end the mark that ends it, as it is written
     */
    record Section(String name, boolean inverted, List<Segment> inner, String begin, String end)
            implements Segment {

        /** Keeps the list unchangeable. */
        public Section {
            inner = List.copyOf(inner);
        }

        /** Whether it stands. */
        boolean stands(boolean words) {
            return words != inverted;
        }
    }
}
