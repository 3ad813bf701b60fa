package app.renmai.ui.i18n;

import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;

import java.nio.file.Path;
import java.util.function.Function;

/**
 * What is said of the parts of a file that do not come in as they are, in the window and on the
 * command line.
 *
 * @param messages in whose language
 * @param path how a path is shown
 */
public record RemarkWords(Messages messages, Function<Path, String> path) {

    /** Why a file, or a part of it, does not come in. */
    public String reason(Remark remark) {
        return messages.text(
                "import.reason." + remark.reason().code(),
                remark.arguments().stream()
                        .map(each -> each instanceof Path file ? path.apply(file) : each)
                        .toArray());
    }

    /** A part of a file that cannot come in. */
    public String rejected(Remark remark) {
        return line("import.rejected", remark);
    }

    /** A part of a file that is left out, or came in though something is to be said of it. */
    public String skipped(Remark remark) {
        return line(key(remark.reason()), remark);
    }

    private static String key(Reason reason) {
        return switch (reason) {
            case GROUP, MEMBER_GONE, NO_PERSON, CHANGE_RECORD -> "import.skipped";
            default -> reason.isNote() ? "import.noted" : "import.left-out";
        };
    }

    private String line(String key, Remark remark) {
        return messages.text(key, remark.line(), reason(remark));
    }
}
