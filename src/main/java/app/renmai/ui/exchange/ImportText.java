package app.renmai.ui.exchange;

import app.renmai.exchange.Remark;
import app.renmai.service.exchange.FileReport;
import app.renmai.service.exchange.ImportReport;
import app.renmai.service.exchange.RecordKind;
import app.renmai.service.exchange.Verdict;
import app.renmai.ui.desk.Desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.ToIntBiFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What imports say, in the user's words. */
final class ImportText {
    private final Desk desk;

    ImportText(Desk desk) {
        this.desk = desk;
    }

    /** A file by its name; the folder is known, the user has just chosen it. */
    static String name(Path file) {
        return Objects.toString(file.getFileName(), file.toString());
    }

    /** What a file is: {@code Google CSV · GB18030}. */
    String kind(String format, String variant, String charset) {
        String what =
                switch (format) {
                    case "vcard" -> "vCard " + variant;
                    case "csv" -> desk.text("import.source." + variant);
                    case "ics", "mail", "ldif", "monica" -> desk.text("exchange.format." + format);
                    default -> format;
                };
        return what.strip() + " · " + charset(charset);
    }

    /** A charset by the name people know it by. */
    static String charset(String name) {
        return switch (name) {
            case "windows-31j" -> "Shift_JIS";
            case "x-windows-949" -> "EUC-KR";
            case "US-ASCII" -> "ASCII";
            default -> name;
        };
    }

    /** What became of the records of a file. */
    String outcome(FileReport file) {
        return outcome(file::count);
    }

    /** What became of all. */
    String outcome(ImportReport report) {
        return outcome(report::count);
    }

    private String outcome(ToIntBiFunction<RecordKind, Verdict> count) {
        String made =
                kinds(
                        kind ->
                                count.applyAsInt(kind, Verdict.NEW)
                                        + count.applyAsInt(kind, Verdict.POSSIBLE));
        String completed = kinds(kind -> count.applyAsInt(kind, Verdict.UPDATE));
        String same = kinds(kind -> count.applyAsInt(kind, Verdict.SAME));
        String leftOut = kinds(kind -> count.applyAsInt(kind, Verdict.LEFT_OUT));
        String all =
                Stream.of(
                                made.isEmpty() ? "" : desk.text("exchange.created", made),
                                completed.isEmpty() ? "" : desk.text("exchange.updated", completed),
                                same.isEmpty() ? "" : desk.text("exchange.unchanged", same),
                                leftOut.isEmpty() ? "" : desk.text("exchange.left-out", leftOut))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        return all.isEmpty() ? desk.text("exchange.nobody") : all;
    }

    /** Counts by kind in words: 12 people, 30 talks; empty when there are none. */
    String kinds(ToIntFunction<RecordKind> count) {
        return Stream.of(RecordKind.values())
                .filter(kind -> count.applyAsInt(kind) > 0)
                .map(kind -> desk.text("exchange.count." + kind.code(), count.applyAsInt(kind)))
                .collect(Collectors.joining(desk.text("exchange.list.separator")));
    }

    /** Why a file, or a part of it, does not come in. */
    String reason(Remark remark) {
        return desk.text(
                "import.reason." + remark.reason().code(),
                remark.arguments().stream()
                        .map(argument -> argument instanceof Path path ? name(path) : argument)
                        .toArray());
    }

    /** A part of a file that does not come in. */
    String rejected(Remark remark) {
        return desk.text("import.rejected", remark.line(), reason(remark));
    }

    /** A part of a file that is no person, or in which nobody is known. */
    String skipped(Remark remark) {
        return desk.text(remark.key(), remark.line(), reason(remark));
    }

    /** The columns or properties for which there is no place. */
    String unused(List<String> names) {
        return desk.text("import.unused", joined(names));
    }

    /** The columns or properties that are kept with the contact as they are. */
    String kept(List<String> names) {
        return desk.text("exchange.kept", joined(names));
    }

    private String joined(List<String> names) {
        return String.join(desk.text("exchange.list.separator"), names);
    }
}
