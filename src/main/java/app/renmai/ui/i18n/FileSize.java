package app.renmai.ui.i18n;

/** How large a file is, in words. */
public final class FileSize {
    private static final long KILO = 1024;

    private FileSize() {}

    /** 12 KB, 3 MB. */
    public static String text(Messages messages, long bytes) {
        return bytes < KILO * KILO
                ? messages.text("log.files.kb", Math.max(1, bytes / KILO))
                : messages.text("log.files.mb", bytes / (KILO * KILO));
    }
}
