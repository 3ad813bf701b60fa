package app.renmai.ui.exchange;

import app.renmai.exchange.ImportedField;
import app.renmai.exchange.csv.CsvLayout;
import app.renmai.exchange.csv.CsvMeaning;
import app.renmai.exchange.csv.CsvMeaning.Field;
import app.renmai.exchange.csv.CsvPreview.TopRow;
import app.renmai.exchange.csv.DateOrder;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Target;
import app.renmai.service.field.CustomFields;
import app.renmai.service.field.FieldValues;
import app.renmai.text.Folding;
import app.renmai.text.Pinyin;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.field.FieldText;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** What the layouts of CSV files say, in the user's words. */
final class MappingText {
    /** Cells of a row that are named. */
    private static final int CELLS = 4;

    private final Desk desk;
    private final Supplier<List<CustomField>> fields;

    /**
     * @param desk the language
     * @param fields the fields of the user's own that there are
     */
    MappingText(Desk desk, Supplier<List<CustomField>> fields) {
        this.desk = desk;
        this.fields = fields;
    }

    /** What a column means: {@code Phone (work)}. */
    String meaning(CsvMeaning meaning) {
        String field = desk.text("csv.field." + meaning.field().code());
        String detail = meaning.detail();
        if (detail.isEmpty()) {
            return field;
        }
        if (meaning.field() == Field.OWN) {
            return own(meaning, field);
        }
        return meaning.field() == Field.MESSENGER || meaning.field() == Field.RELATION
                ? detail(meaning.field(), detail)
                : desk.text("csv.field.with", field, detail(meaning.field(), detail));
    }

    private String own(CsvMeaning meaning, String field) {
        String name = meaning.ownName();
        return named(name).isPresent()
                ? desk.text("csv.field.own.named", field, name)
                : desk.text(
                        "csv.field.own.kind",
                        desk.text("csv.field.own.new"),
                        name,
                        new FieldText(desk).kind(meaning.ownKind()));
    }

    private String detail(Field field, String detail) {
        String word =
                switch (detail) {
                    case "work fax" -> "work-fax";
                    case "home fax" -> "home-fax";
                    default -> detail;
                };
        String key =
                switch (field) {
                    case MESSENGER -> "point.service." + word;
                    case RELATION -> "contact.relation.kind." + word;
                    default -> "csv.detail." + word;
                };
        if (desk.messages().has(key)) {
            return desk.messages().text(key);
        }
        return field == Field.MESSENGER
                ? Character.toUpperCase(detail.charAt(0)) + detail.substring(1)
                : detail;
    }

    /** What somebody has in a field, as it would stand there: {@code Budget: 1200}. */
    String value(ImportedField found) {
        CustomField field =
                named(found.name())
                        .orElseGet(
                                () ->
                                        CustomField.of(
                                                Target.CONTACT,
                                                found.name(),
                                                found.kind(),
                                                found.choices()));
        String shown =
                FieldValues.ofFile(field.kind(), field.choices(), found.value())
                        .map(value -> new FieldText(desk).shown(field, value))
                        .orElse(found.value());
        return desk.text("csv.field.own.value", field.name(), shown);
    }

    private Optional<CustomField> named(String name) {
        String folded = Folding.fold(name);
        return fields.get().stream()
                .filter(each -> Folding.fold(each.name()).equals(folded))
                .findFirst();
    }

    /** What is typed to come to a meaning: its words, in Chinese their Pinyin too. */
    boolean begins(CsvMeaning meaning, String typed) {
        String words = meaning(meaning);
        return Folding.fold(words).startsWith(typed)
                || Pinyin.of(words).replace(" ", "").startsWith(typed);
    }

    String delimiter(char delimiter) {
        return switch (delimiter) {
            case ',' -> desk.text("csv.delimiter.comma");
            case ';' -> desk.text("csv.delimiter.semicolon");
            case '\t' -> desk.text("csv.delimiter.tab");
            default -> desk.text("csv.delimiter.bar");
        };
    }

    String dates(DateOrder order) {
        return desk.text("csv.dates." + order.code());
    }

    /** A row as the header: its line and its first cells. */
    String header(int row, List<TopRow> top) {
        if (row == CsvLayout.NO_HEADER) {
            return desk.text("csv.header.none");
        }
        if (row >= top.size()) {
            return "";
        }
        String cells =
                top.get(row).cells().stream()
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .limit(CELLS)
                        .collect(Collectors.joining(desk.text("exchange.list.separator")));
        return desk.text("csv.header.line", top.get(row).line(), cells);
    }

    /** The name of a column; its number when it has none. */
    String name(MappedColumn column) {
        return column.name().isEmpty()
                ? desk.text("csv.column", column.index() + 1)
                : column.name();
    }

    /** What becomes of the columns that hold something, in numbers. */
    String summary(List<MappedColumn> columns) {
        List<Field> held =
                columns.stream()
                        .filter(column -> !column.samples().isEmpty())
                        .map(column -> column.meaning().field())
                        .toList();
        int kept = Collections.frequency(held, Field.KEEP);
        int ignored = Collections.frequency(held, Field.IGNORE);
        return desk.text("csv.summary", held.size() - kept - ignored, kept, ignored);
    }

    /** What a column can mean; what it is kept as or left out first. */
    static List<CsvMeaning> choices() {
        List<CsvMeaning> all = new ArrayList<>(of(Field.KEEP, ""));
        all.addAll(of(Field.IGNORE, ""));
        for (Field field : Field.values()) {
            switch (field) {
                case KEEP, IGNORE, UID, LABEL, SERVICE, EXTENDED, OWN -> {}
                case PHONE -> all.addAll(of(field, "", "mobile", "work", "home", "fax"));
                case EMAIL -> all.addAll(of(field, "", "work", "home"));
                case MESSENGER ->
                        all.addAll(
                                of(
                                        field,
                                        "",
                                        "wechat",
                                        "qq",
                                        "dingtalk",
                                        "feishu",
                                        "wecom",
                                        "whatsapp",
                                        "telegram",
                                        "skype"));
                case ADDRESS, STREET, CITY, REGION, POSTAL_CODE, COUNTRY, PO_BOX ->
                        all.addAll(of(field, "", "work", "home"));
                case RELATION ->
                        all.addAll(of(field, "", "spouse", "child", "assistant", "manager"));
                default -> all.addAll(of(field, ""));
            }
        }
        return List.copyOf(all);
    }

    /**
     * The fields of the user's own that a column can mean: those there are, and a new one of its
     * name, of the kind its values seem to be.
     */
    List<CsvMeaning> own(MappedColumn column) {
        List<CsvMeaning> own = new ArrayList<>();
        for (CustomField field : fields.get()) {
            own.add(CsvMeaning.own(field.name(), field.kind()));
        }
        String name = name(column);
        if (named(name).isEmpty() && name.length() <= CustomFields.LONGEST_NAME) {
            own.add(CsvMeaning.own(name, FieldValues.guess(column.samples())));
        }
        return own;
    }

    private static List<CsvMeaning> of(Field field, String... details) {
        return List.of(details).stream().map(detail -> CsvMeaning.of(field, detail)).toList();
    }
}
