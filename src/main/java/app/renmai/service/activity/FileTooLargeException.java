package app.renmai.service.activity;

import java.nio.file.Path;

/** A file is larger than {@link Interactions#LARGEST_FILE}; nothing was saved. */
public final class FileTooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Path file;

    /**
     * @param file the file
     */
    public FileTooLargeException(Path file) {
        super(file + " is larger than " + Interactions.LARGEST_FILE + " bytes");
        this.file = file;
    }

    /** The file. */
    public Path file() {
        return file;
    }
}
