package app.renmai.service.field;

import app.renmai.model.field.CustomField;
import app.renmai.model.shared.PartialDate;
import app.renmai.text.Folding;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** How the values of a field stand to each other. */
public final class FieldOrder {
    /** Behind every digit: a date without a year comes after those that have one. */
    private static final String LAST = "~";

    private FieldOrder() {}

    /**
     * Where a value stands in the order of its field: numbers as numbers, dates as days, choices as
     * they are offered, words as they are folded. Keys of one field can be compared.
     */
    public record Key(BigDecimal number, String word) implements Comparable<Key> {
        private static final Comparator<Key> ORDER =
                Comparator.comparing(Key::number).thenComparing(Key::word);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * The key of a value.
     *
     * @param value what stands in the field, or null
     * @return null when nothing stands there that has a place in the field's order
     */
    public static @Nullable Key key(CustomField field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        return switch (field.kind()) {
            case NUMBER -> key(number(value));
            case DATE -> key(day(value));
            case CHOICE -> {
                Integer place = place(field, value);
                yield key(place == null ? null : BigDecimal.valueOf(place));
            }
            case TEXT, LINK -> key(Folding.fold(value));
        };
    }

    private static @Nullable Key key(@Nullable BigDecimal number) {
        return number == null ? null : new Key(number, "");
    }

    private static @Nullable Key key(@Nullable String word) {
        return word == null ? null : new Key(BigDecimal.ZERO, word);
    }

    /** The place of a choice among those that are offered, or null. */
    private static @Nullable Integer place(CustomField field, String value) {
        int place = field.choices().indexOf(value);
        return place < 0 ? null : place;
    }

    /** The number that a text is, or null. */
    public static @Nullable BigDecimal number(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /** The date that a text is; empty when it is none. */
    public static Optional<PartialDate> date(String value) {
        try {
            return Optional.of(PartialDate.parse(value));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A text by which days are ordered, those without a year behind those with one; or null. */
    private static @Nullable String day(String value) {
        PartialDate date = date(value).orElse(null);
        return date == null
                ? null
                : date.earliest().map(Object::toString).orElseGet(() -> LAST + date);
    }

    /** Tells numbers below one, or above it. */
    static Predicate<String> number(String bound, boolean below) {
        BigDecimal than = number(bound);
        return value -> {
            BigDecimal number = number(value);
            return than != null
                    && number != null
                    && (below ? number.compareTo(than) < 0 : number.compareTo(than) > 0);
        };
    }

    /** Tells numbers that are as much as one, however many noughts stand behind the point. */
    static Predicate<String> sameNumber(String other) {
        BigDecimal than = number(other);
        return value -> {
            BigDecimal number = number(value);
            return than != null && number != null && number.compareTo(than) == 0;
        };
    }

    /**
     * Tells dates that are wholly before one, or wholly after it: a day of 1985 is neither before
     * nor after 1985. Days without a year are held against days without one.
     */
    static Predicate<String> date(String bound, boolean before) {
        PartialDate than = date(bound).orElse(null);
        return value -> {
            PartialDate date = date(value).orElse(null);
            if (than == null || date == null) {
                return false;
            }
            if (than.year() == null || date.year() == null) {
                boolean both = than.year() == null && date.year() == null;
                int order = value.compareTo(bound);
                return both && (before ? order < 0 : order > 0);
            }
            return before
                    ? date.latest().orElseThrow().isBefore(than.earliest().orElseThrow())
                    : date.earliest().orElseThrow().isAfter(than.latest().orElseThrow());
        };
    }

    /** Tells dates that agree in all that one says: 15 April 1985 is in 1985, and on 15 April. */
    static Predicate<String> sameDate(String other) {
        PartialDate than = date(other).orElse(null);
        return value -> {
            PartialDate date = date(value).orElse(null);
            return than != null
                    && date != null
                    && agrees(than.year(), date.year())
                    && agrees(than.month(), date.month())
                    && agrees(than.day(), date.day());
        };
    }

    private static boolean agrees(@Nullable Integer said, @Nullable Integer part) {
        return said == null || Objects.equals(said, part);
    }
}
