package app.renmai.exchange.csv;

import app.renmai.exchange.csv.CsvMeaning.Field;
import app.renmai.model.contact.ImportantDate.Kind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The spellings of single cells: several values in one, and labels. */
final class CsvValues {
    /** Google joins several values in one cell. */
    static final String JOINT = "\\s*:::\\s*";

    private static final Pattern JOINED = Pattern.compile(JOINT);
    private static final Pattern LISTED = Pattern.compile("\\s*[;,；，、|\\n]\\s*|\\s+/\\s+");
    private static final Pattern LISTED_NUMBERS = Pattern.compile("\\s*[;,；，、/|\\n]\\s*");
    private static final Pattern STAR = Pattern.compile("^\\*\\s*");

    private static final Pattern ROUNDED = Pattern.compile("\\d(?:\\.\\d+)?E\\+\\d{1,2}");

    private CsvValues() {}

    /** Whether a spreadsheet has made a rounded figure of a number: 1.38E+10. */
    static boolean rounded(String value) {
        return ROUNDED.matcher(value).matches();
    }

    /** The texts that Google joins, blank ones in their place. */
    static List<String> parts(String cell) {
        return cell.isEmpty() ? List.of() : List.of(JOINED.split(cell, -1));
    }

    /** The values of a cell: those that are joined, and those listed as people do. */
    static List<String> split(Field field, String cell) {
        List<String> joined =
                Arrays.stream(JOINED.split(cell))
                        .map(String::strip)
                        .filter(v -> !v.isEmpty())
                        .toList();
        if (joined.size() != 1) {
            return joined;
        }
        return switch (field) {
            case EMAIL -> listed(LISTED, cell, ColumnValues::email);
            case PHONE -> listed(LISTED_NUMBERS, cell, ColumnValues::phone);
            default -> joined;
        };
    }

    private static List<String> listed(
            Pattern separator, String cell, java.util.function.Predicate<String> value) {
        List<String> values =
                Arrays.stream(separator.split(cell))
                        .map(String::strip)
                        .filter(v -> !v.isEmpty())
                        .toList();
        return values.stream().allMatch(value) && !values.isEmpty()
                ? values
                : List.of(cell.strip());
    }

    /**
     * The label of one of several values: the one at its place when there are as many, else the
     * first for all.
     */
    static String at(List<String> labels, int index, String otherwise, int values) {
        if (labels.isEmpty()) {
            return otherwise;
        }
        return labels.size() == values ? labels.get(index) : labels.getFirst();
    }

    /** A label without the star of what is preferred. */
    static String withoutStar(String written) {
        return STAR.matcher(written.strip()).replaceFirst("");
    }

    /**
     * The labels that programs set themselves, in our spelling; others stay as the user wrote them.
     */
    static String label(String written) {
        String label = withoutStar(written).strip();
        return switch (label.toLowerCase(Locale.ROOT).replace(" ", "")) {
            case "work", "home", "mobile", "pager", "main", "fax", "callback", "assistant" ->
                    label.toLowerCase(Locale.ROOT);
            case "cell", "手机", "移动电话" -> "mobile";
            case "工作", "单位", "公司" -> "work";
            case "住宅", "家庭", "家" -> "home";
            case "workfax" -> "work fax";
            case "homefax" -> "home fax";
            case "other", "andere", "其他" -> "";
            default -> label;
        };
    }

    /** What a date celebrates, by its label. */
    static Kind dateKind(String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "anniversary", "纪念日", "周年纪念", "周年纪念日", "结婚纪念日", "jahrestag" -> Kind.ANNIVERSARY;
            case "birthday", "生日", "geburtstag", "农历生日", "阴历生日", "lunar birthday" -> Kind.BIRTHDAY;
            default -> Kind.OTHER;
        };
    }

    /** Who somebody is, in our words where a program's own label says it. */
    static String relation(String label) {
        return switch (label.toLowerCase(Locale.ROOT)) {
            case "spouse", "配偶", "wife", "husband", "ehepartner" -> "spouse";
            case "child", "children", "子女", "孩子", "kind", "kinder" -> "child";
            case "assistant", "助理", "assistent" -> "assistant";
            case "manager", "经理", "上级", "vorgesetzter" -> "manager";
            case "partner", "伴侣" -> "partner";
            case "parent", "mother", "father", "brother", "sister", "friend", "relative" ->
                    label.toLowerCase(Locale.ROOT);
            default -> label;
        };
    }
}
