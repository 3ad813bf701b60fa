package app.renmai.service.organization;

import app.renmai.model.field.CustomField;
import app.renmai.model.organization.OrganizationLine;
import app.renmai.service.field.FieldOrder;
import app.renmai.service.field.OrderCode;
import app.renmai.text.Folding;
import app.renmai.text.Query;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All organizations at one moment.
 *
 * @param lines a line each, by name
 * @param fields the fields of the user's own that they can have, in their order
 */
public record OrganizationList(List<OrganizationLine> lines, List<CustomField> fields) {
    /** None, before any are read. */
    public static final OrganizationList NONE = new OrganizationList(List.of(), List.of());

    /** Keeps the lists unchangeable. */
    public OrganizationList {
        lines = List.copyOf(lines);
        fields = List.copyOf(fields);
    }

    /** What a list can be sorted by. */
    public enum By {
        NAME,
        SECTOR,
        PEOPLE,
        LAST_TALK,
        /** A field of the user's own. */
        FIELD
    }

    /**
     * The order of a list.
     *
     * @param by what it is sorted by
     * @param field the field of the user's own, by its id; 0 when it is sorted by none
     */
    public record Order(By by, long field) {
        public static final Order NAME = new Order(By.NAME, 0);
        public static final Order SECTOR = new Order(By.SECTOR, 0);
        public static final Order PEOPLE = new Order(By.PEOPLE, 0);
        public static final Order LAST_TALK = new Order(By.LAST_TALK, 0);

        /** By a field of the user's own. */
        public static Order of(CustomField field) {
            return new Order(By.FIELD, field.id());
        }

        /** The stable text of an order, as it is remembered. */
        public String code() {
            return OrderCode.of(by, field);
        }

        /** The order with a code; empty when there is none. */
        public static Optional<Order> ofCode(String code) {
            return OrderCode.read(code, By.FIELD, Order::new);
        }
    }

    /**
     * The lines that match a filter, in an order.
     *
     * @param filter what was typed: words that must all match, see {@link Query}
     * @param order what to sort by; lines without a value come last either way
     * @param descending whether the order is turned round
     */
    public List<OrganizationLine> arranged(String filter, Order order, boolean descending) {
        Query query = Query.parse(filter);
        List<OrganizationLine> found =
                new ArrayList<>(
                        lines.stream()
                                .filter(line -> query.matches(line.searchKey(), text(line)))
                                .toList());
        switch (order.by()) {
            case NAME -> {
                if (descending) {
                    Collections.reverse(found);
                }
            }
            case SECTOR ->
                    sort(found, line -> blankAsNull(Folding.fold(line.sector())), descending);
            case PEOPLE -> sort(found, OrganizationLine::people, descending);
            case LAST_TALK -> sort(found, OrganizationLine::lastTalk, descending);
            // A field that is not there any more orders nothing: by name.
            case FIELD ->
                    fields.stream()
                            .filter(field -> field.id() == order.field())
                            .forEach(field -> sort(found, key(field), descending));
        }
        return List.copyOf(found);
    }

    private static String text(OrganizationLine line) {
        return Folding.fold(
                String.join(
                        "\n",
                        String.join(
                                " ", line.name(), line.otherName(), line.sector(), line.notes()),
                        String.join("\n", line.own().values())));
    }

    private static Function<OrganizationLine, FieldOrder.@Nullable Key> key(CustomField field) {
        return line -> FieldOrder.key(field, line.own().get(field.id()));
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <T extends Comparable<? super T>> void sort(
            List<OrganizationLine> lines,
            Function<OrganizationLine, @Nullable T> value,
            boolean descending) {
        Comparator<T> order = Comparator.naturalOrder();
        lines.sort(
                Comparator.comparing(
                        value, Comparator.nullsLast(descending ? order.reversed() : order)));
    }
}
