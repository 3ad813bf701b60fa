package app.renmai.exchange.csv;

import app.renmai.exchange.WholeName;
import app.renmai.exchange.csv.CsvMeaning.Field;
import app.renmai.model.contact.PersonName;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The name of one row, out of its parts or out of the whole. */
final class CsvName {
    /** Becker, Tom; but not Tom Becker, PhD. */
    private static final Pattern FAMILY_FIRST =
            Pattern.compile("([\\p{IsLatin}'’-]+),\\s+(\\p{IsLatin}[\\p{IsLatin} .'’-]*)");

    private final Function<Field, String> texts;
    private final UnaryOperator<String> phonetics;
    private final PersonName name;

    /**
     * @param texts the value of a field, or empty
     * @param phonetics how a part of the name is spelled, or empty
     */
    CsvName(Function<Field, String> texts, UnaryOperator<String> phonetics) {
        this.texts = texts;
        this.phonetics = phonetics;
        this.name = read();
    }

    /** The name in parts; blank for an organization. */
    PersonName name() {
        return name;
    }

    private String text(Field field) {
        return texts.apply(field);
    }

    private PersonName read() {
        String family = text(Field.FAMILY);
        String given = text(Field.GIVEN);
        String whole = text(Field.WHOLE);
        boolean parts = !(family + given + text(Field.MIDDLE)).isEmpty();
        if (!parts && !whole.isEmpty() && !whole.equals(text(Field.ORGANIZATION))) {
            Matcher turned = FAMILY_FIRST.matcher(whole);
            PersonName split = WholeName.split(whole);
            family = turned.matches() ? turned.group(1) : split.family();
            given = turned.matches() ? turned.group(2) : split.given();
        }
        return new PersonName(
                family,
                text(Field.MIDDLE),
                given,
                text(Field.PREFIX),
                text(Field.SUFFIX),
                text(Field.NICKNAME),
                phonetic(family + given));
    }

    private String phonetic(String written) {
        boolean eastern = written.codePoints().anyMatch(Character::isIdeographic);
        List<String> order =
                eastern
                        ? List.of("family", "middle", "given")
                        : List.of("given", "middle", "family");
        String parts =
                String.join(
                        " ",
                        order.stream().map(phonetics).filter(part -> !part.isEmpty()).toList());
        return parts.isEmpty() ? phonetics.apply("") : parts;
    }

    /** Whether the parts say what a whole name says. */
    boolean says(String whole) {
        return name.isBlank()
                ? whole.equals(text(Field.ORGANIZATION))
                : spellings().contains(letters(whole));
    }

    /** Whether a text shows no more than the name, the nickname, or one of other known texts. */
    boolean shows(String text, List<String> known) {
        String letters = letters(text);
        if (spellings().contains(letters)) {
            return true;
        }
        for (String other : known) {
            boolean itself = letters.equals(letters(other));
            boolean withName =
                    spellings().stream()
                            .anyMatch(spelling -> letters.equals(spelling + letters(other)));
            if (!other.isEmpty() && (itself || withName)) {
                return true;
            }
        }
        return false;
    }

    private List<String> spellings() {
        List<String> all = new ArrayList<>();
        String given = name.given();
        String family = name.family();
        Stream.of(
                        name.prefix() + given + name.middle() + family + name.suffix(),
                        given + name.middle() + family + name.suffix(),
                        name.prefix() + given + name.middle() + family,
                        given + name.middle() + family,
                        given + family,
                        family + given + name.middle(),
                        family + name.middle() + given,
                        family + given,
                        name.nickname())
                .map(CsvName::letters)
                .filter(spelling -> !spelling.isEmpty())
                .forEach(all::add);
        return all;
    }

    private static String letters(String text) {
        return ColumnNames.fold(text);
    }
}
