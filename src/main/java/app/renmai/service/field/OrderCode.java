package app.renmai.service.field;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;

/** The stable texts of what lists are sorted by, a field of the user's own among it. */
public final class OrderCode {
    private static final String OWN = "field-";

    private OrderCode() {}

    /**
     * The text of an order.
     *
     * @param by what is sorted by
     * @param field the field of the user's own, by its id; 0 when it is sorted by none
     */
    public static String of(Enum<?> by, long field) {
        return field == 0 ? by.name().toLowerCase(Locale.ROOT) : OWN + field;
    }

    /**
     * The order with a text; empty when there is none.
     *
     * @param own the constant that means a field of the user's own
     * @param order makes an order of a constant and the id of a field, or 0
     */
    public static <B extends Enum<B>, O> Optional<O> read(
            String code, B own, BiFunction<B, Long, O> order) {
        if (code.matches(OWN + "\\d{1,18}")) {
            return Optional.of(order.apply(own, Long.valueOf(code.substring(OWN.length()))));
        }
        return Arrays.stream(own.getDeclaringClass().getEnumConstants())
                .filter(each -> each != own && each.name().equalsIgnoreCase(code))
                .map(each -> order.apply(each, 0L))
                .findFirst();
    }
}
