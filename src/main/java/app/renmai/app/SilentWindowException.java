package app.renmai.app;

import java.io.IOException;

/** A window has the workspace open and does not answer. */
public final class SilentWindowException extends IOException {
    private static final long serialVersionUID = 1L;
}
