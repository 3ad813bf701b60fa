package app.renmai.ui.desk;

import java.net.URI;
import java.nio.file.Path;

/** Opens links with the programs the system has for them: mail, telephone, browser, folders. */
@FunctionalInterface
public interface Links {
    /**
     * Hands a link to the system.
     *
     * @param link {@code mailto:}, {@code tel:}, {@code http:}, {@code https:}, or {@code file:} of
     *     a folder
     * @return whether the system took it
     */
    boolean open(URI link);

    /**
     * Hands over a link of another kind, of which the user was asked and said yes. What would run
     * something, or open a file, is never handed over.
     *
     * @param link the link
     * @return whether the system took it
     */
    default boolean openAsked(URI link) {
        return open(link);
    }

    /**
     * Opens a file of the user's own with the program the system has for its kind. Kept apart from
     * {@link #open}, so that a link that came in with data never reaches a file.
     *
     * @param file the file
     * @return whether the system took it
     */
    default boolean openFile(Path file) {
        return open(file.toUri());
    }
}
