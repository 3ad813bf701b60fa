package app.renmai.ui.exchange;

import app.renmai.exchange.Remark;
import app.renmai.service.exchange.FileReport;
import app.renmai.service.exchange.ImportReport;
import app.renmai.ui.desk.Desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What imports say, in the user's words. */
final class ImportText {
    /** How many people of a file are named. */
    private static final int FIRST = 5;

    private final Desk desk;

    ImportText(Desk desk) {
        this.desk = desk;
    }

    /** A file by its name; the folder is known, the user has just chosen it. */
    static String name(Path file) {
        return Objects.toString(file.getFileName(), file.toString());
    }

    /** What a file is: {@code Google CSV · GB18030}. */
    String kind(FileReport file) {
        String format =
                file.format().equals("vcard")
                        ? "vCard " + file.variant()
                        : desk.text("import.source." + file.variant());
        return format.strip() + " · " + charset(file.charset());
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

    /** The first people of a file, by whom one sees whether it was read rightly. */
    String first(FileReport file) {
        List<String> titles = file.first(FIRST);
        String names = String.join(desk.text("exchange.list.separator"), titles);
        return file.records().size() > titles.size() ? names + "…" : names;
    }

    /** What would become, or became, of the people of a file. */
    String outcome(FileReport file) {
        return outcome(file.created(), file.updated(), file.unchanged());
    }

    /** What would become, or became, of all. */
    String outcome(ImportReport report) {
        return outcome(report.created(), report.updated(), report.unchanged());
    }

    private String outcome(int created, int updated, int unchanged) {
        List<String> parts =
                List.of(
                        created > 0 ? desk.text("exchange.created", created) : "",
                        updated > 0 ? desk.text("exchange.updated", updated) : "",
                        unchanged > 0 ? desk.text("exchange.unchanged", unchanged) : "");
        String text =
                parts.stream()
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(desk.text("exchange.list.separator")));
        return text.isEmpty() ? desk.text("exchange.nobody") : text;
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

    /** A part of a file that is no person. */
    String skipped(Remark remark) {
        return desk.text("import.skipped", remark.line(), reason(remark));
    }

    /** The columns or properties for which there is no place. */
    String unused(FileReport file) {
        return desk.text(
                "import.unused", String.join(desk.text("exchange.list.separator"), file.unused()));
    }
}
