package app.renmai.ui.i18n;

/** Files by the names people know them by, in the window and on the command line. */
public final class FileKinds {
    private FileKinds() {}

    /**
     * What a file is: {@code Google CSV}.
     *
     * @param messages in whose language
     * @param format the code of its format
     * @param variant which one of several, as its reader says; may be empty
     */
    public static String of(Messages messages, String format, String variant) {
        String what =
                switch (format) {
                    case "vcard" -> "vCard " + variant;
                    case "csv" -> messages.text("import.source." + variant);
                    case "ics", "mail", "ldif", "monica" ->
                            messages.text("exchange.format." + format);
                    default -> format;
                };
        return what.strip();
    }

    /** A charset by the name people know it by. */
    public static String charset(String name) {
        return switch (name) {
            case "windows-31j" -> "Shift_JIS";
            case "x-windows-949" -> "EUC-KR";
            case "US-ASCII" -> "ASCII";
            default -> name;
        };
    }
}
