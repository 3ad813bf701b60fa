package app.renmai.ui.kit;

import javafx.scene.Node;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What a field may mean: where {@link Completion} finds it, how it is drawn, and what becomes of
 * it. All but the work of {@link #find} is on the UI thread.
 *
 * @param <T> what is proposed
 */
public interface Proposals<T> {
    /** Called when typing begins anew: what was known may have changed meanwhile. */
    default void begin() {}

    /**
     * Finds what a text may mean, the likeliest first; an empty text may mean all that is known.
     */
    CompletableFuture<List<T>> find(String typed);

    /** Draws one. */
    Node row(T item);

    /** One in words, for a screen reader. */
    String words(T item);

    /** Takes the one that was chosen. */
    void take(T item);

    /** Whether a text means the first one found so surely that Enter takes it at once. */
    boolean meant(String typed, T first);

    /**
     * Enter was pressed before the answer came.
     *
     * @return whether that is dealt with; if not, Enter means what it does without a list
     */
    default boolean early(String typed) {
        return false;
    }

    /** What to say when nothing is found; empty to say nothing. */
    default String nothing() {
        return "";
    }

    /** Told why nothing could be found. */
    void failed(Throwable cause);
}
