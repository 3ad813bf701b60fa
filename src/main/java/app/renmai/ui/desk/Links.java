package app.renmai.ui.desk;

import java.net.URI;

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
}
