package app.renmai.service.field;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.field.FieldValue.Problem;
import app.renmai.service.field.FieldValue.Refused;
import app.renmai.service.field.FieldValue.Taken;
import app.renmai.text.DateReader;
import app.renmai.text.Folding;
import app.renmai.text.LinkText;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads values of fields as people type them, in English and Chinese. */
public final class FieldValues {
    /** A longer value is refused. */
    public static final int LONGEST = 4_000;

    private static final int LONGEST_NUMBER = 100;
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:\\d{1,3}(?:[, ]\\d{3})+|\\d+)?(?:\\.\\d+)?");
    private static final Pattern GROUPING = Pattern.compile("(?<=\\d)[, ](?=\\d{3})");

    private FieldValues() {}

    /** Reads what is typed into a field. */
    public static FieldValue read(CustomField field, String typed) {
        return read(field.kind(), field.choices(), typed);
    }

    /**
     * What a field takes of a value out of a file; what can be chosen in a file can be chosen here
     * from then on.
     *
     * @param kind what the field's values are
     * @param choices what can be chosen in it here
     */
    public static Optional<String> ofFile(Kind kind, List<String> choices, String value) {
        List<String> more = new ArrayList<>(choices);
        more.add(value.strip());
        return taken(read(kind, more, value));
    }

    private static Optional<String> taken(FieldValue read) {
        return read instanceof Taken(String value) ? Optional.of(value) : Optional.empty();
    }

    private static FieldValue read(Kind kind, List<String> choices, String typed) {
        String text = typed.strip();
        if (text.isEmpty()) {
            return new Taken("");
        }
        if (text.length() > LONGEST) {
            return new Refused(Problem.LONG);
        }
        return switch (kind) {
            case TEXT -> new Taken(text);
            case NUMBER -> number(text);
            case DATE -> date(text);
            case CHOICE -> choice(choices, text);
            case LINK ->
                    LinkText.whole(text)
                            .filter(link -> link.length() <= LONGEST)
                            .<FieldValue>map(Taken::new)
                            .orElseGet(() -> new Refused(Problem.LINK));
        };
    }

    /** Like {@link #read(CustomField, String)}; empty where it is refused. */
    public static Optional<String> taken(CustomField field, String typed) {
        return taken(read(field, typed));
    }

    /**
     * Whether a text can become a value of a kind and still say all that it says: {@code 007} is no
     * number then, for its noughts would go.
     */
    static boolean keeps(Kind kind, String text) {
        return read(kind, List.of(text.strip()), text) instanceof Taken(String value)
                && (kind != Kind.NUMBER || value.equals(ungrouped(text)));
    }

    /** What the values of a column seem to be: all of one kind, else texts. */
    public static Kind guess(List<String> values) {
        List<String> filled = values.stream().filter(value -> !value.isBlank()).toList();
        return List.of(Kind.NUMBER, Kind.DATE, Kind.LINK).stream()
                .filter(_ -> !filled.isEmpty())
                .filter(kind -> filled.stream().allMatch(value -> keeps(kind, value)))
                .findFirst()
                .orElse(Kind.TEXT);
    }

    private static FieldValue number(String text) {
        String plain = ungrouped(text);
        return plain.isEmpty()
                ? new Refused(Problem.NUMBER)
                : new Taken(new BigDecimal(plain).toPlainString());
    }

    /** A number with ASCII digits and without what groups them; empty when it is none. */
    private static String ungrouped(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2212', '-').strip();
        boolean number =
                plain.length() <= LONGEST_NUMBER
                        && NUMBER.matcher(plain).matches()
                        && plain.chars().anyMatch(Character::isDigit);
        return number ? GROUPING.matcher(plain).replaceAll("") : "";
    }

    private static FieldValue date(String text) {
        return DateReader.parts(text)
                .map(part -> new PartialDate(part.year(), part.month(), part.day()))
                .<FieldValue>map(date -> new Taken(date.toString()))
                .orElseGet(() -> new Refused(DateReader.shaped(text) ? Problem.DAY : Problem.DATE));
    }

    private static FieldValue choice(List<String> choices, String text) {
        String folded = Folding.fold(text);
        return choices.stream()
                .filter(each -> Folding.fold(each).equals(folded))
                .findFirst()
                .<FieldValue>map(Taken::new)
                .orElseGet(() -> new Refused(Problem.CHOICE));
    }
}
