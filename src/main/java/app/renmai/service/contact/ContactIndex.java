package app.renmai.service.contact;

import app.renmai.model.field.CustomField;
import app.renmai.service.cadence.Today;
import app.renmai.service.cadence.WarmthNow;
import app.renmai.service.contact.ContactList.By;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.field.FieldOrder;
import app.renmai.text.Folding;
import app.renmai.text.Query;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The lines of all contacts at one moment. Never changes, so it is read without locks; an index
 * with a few lines changed shares the others. Each order is sorted when first asked for, so a
 * filter only walks through it.
 */
final class ContactIndex {
    private static final Comparator<ContactRow> BY_NAME =
            Comparator.comparing(ContactRow::sortKey).thenComparing(ContactRow::id);

    private final List<ContactRow> byName;
    private final List<CustomField> fields;
    private final Map<Sorting, List<ContactRow>> sorted = new ConcurrentHashMap<>();

    /** An order by warmth is of one day: who cools faster overtakes others. */
    private record Sorting(Order order, boolean descending, @Nullable Today today) {}

    private record Keyed<T>(ContactRow row, @Nullable T key) {}

    private interface Key<T> {
        @Nullable T of(ContactRow row);
    }

    private ContactIndex(ContactRow[] byName, List<CustomField> fields) {
        this.byName = fixed(byName);
        this.fields = List.copyOf(fields);
    }

    /** An index of lines in any order, and the fields of the user's own they can be sorted by. */
    static ContactIndex of(Collection<ContactRow> rows, List<CustomField> fields) {
        ContactRow[] all = rows.toArray(ContactRow[]::new);
        Arrays.parallelSort(all, BY_NAME);
        return new ContactIndex(all, fields);
    }

    /**
     * The index after a change.
     *
     * @param touched the ids of the contacts that changed, came or went
     * @param rows the lines of those that are there now
     * @param fields the fields of the user's own that there are now
     */
    ContactIndex with(Set<Long> touched, Collection<ContactRow> rows, List<CustomField> fields) {
        ContactRow[] added = rows.toArray(ContactRow[]::new);
        Arrays.sort(added, BY_NAME);
        Set<Long> ids = new HashSet<>(touched);
        rows.forEach(row -> ids.add(row.id()));
        List<ContactRow> merged = new ArrayList<>(byName.size() + added.length);
        int next = 0;
        for (ContactRow row : byName) {
            if (!ids.contains(row.id())) {
                while (next < added.length && BY_NAME.compare(added[next], row) < 0) {
                    merged.add(added[next++]);
                }
                merged.add(row);
            }
        }
        merged.addAll(Arrays.asList(added).subList(next, added.length));
        return new ContactIndex(merged.toArray(ContactRow[]::new), fields);
    }

    /** The line of one contact, or empty. */
    Optional<ContactRow> row(long id) {
        return byName.stream().filter(row -> row.id() == id).findFirst();
    }

    /** The lines that match, in an order; those without a value come last either way. */
    List<ContactRow> matching(Query query, Order order, boolean descending, Today today) {
        List<ContactRow> all = inOrder(order, descending, today);
        return query.isEmpty()
                ? all
                : all.parallelStream()
                        .filter(row -> query.matches(row.nameKey(), row.text()))
                        .toList();
    }

    private List<ContactRow> inOrder(Order order, boolean descending, Today today) {
        if (order.by() != By.WARMTH) {
            return sorted.computeIfAbsent(new Sorting(order, descending, null), this::sorted);
        }
        sorted.keySet().removeIf(each -> each.today != null && !each.today.equals(today));
        return sorted.computeIfAbsent(
                new Sorting(order, descending, today),
                by -> by(row -> today.warmth(row.touch()), WarmthNow.WARMEST, by.descending()));
    }

    private List<ContactRow> sorted(Sorting by) {
        boolean descending = by.descending();
        return switch (by.order().by()) {
            case NAME -> descending ? fixed(byName.reversed().toArray(ContactRow[]::new)) : byName;
            case POSITION -> by(row -> folded(row.title()), descending);
            case ORGANIZATION -> by(row -> folded(row.organization()), descending);
            case TAGS ->
                    by(
                            row -> row.tags().isEmpty() ? null : folded(row.tags().getFirst()),
                            descending);
            case STANDING -> by(ContactRow::standing, descending);
            case WARMTH -> throw new IllegalArgumentException("needs a day");
            case LAST_TALK -> by(ContactRow::lastTalk, descending);
            case FIELD -> byField(by.order().field(), descending);
            case NEXT -> by(row -> row.next() == null ? null : day(row.next()), descending);
        };
    }

    /** A field that is not there any more orders nothing: by name. */
    private List<ContactRow> byField(long id, boolean descending) {
        return fields.stream()
                .filter(field -> field.id() == id)
                .findFirst()
                .map(field -> by(row -> FieldOrder.key(field, row.own().get(id)), descending))
                .orElse(byName);
    }

    private <T extends Comparable<? super T>> List<ContactRow> by(Key<T> key, boolean descending) {
        return by(key, Comparator.<T>naturalOrder(), descending);
    }

    /** Makes each key once, not once a comparison; the sort is stable, so equals stay by name. */
    private <T> List<ContactRow> by(Key<T> key, Comparator<T> order, boolean descending) {
        List<Keyed<T>> keyed = new ArrayList<>(byName.size());
        byName.forEach(row -> keyed.add(new Keyed<>(row, key.of(row))));
        Comparator<T> values = descending ? order.reversed() : order;
        keyed.sort(
                (one, other) -> {
                    T a = one.key();
                    T b = other.key();
                    if (a == null || b == null) {
                        return a == b ? 0 : a == null ? 1 : -1;
                    }
                    return values.compare(a, b);
                });
        ContactRow[] rows = new ContactRow[keyed.size()];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = keyed.get(i).row();
        }
        return fixed(rows);
    }

    private static List<ContactRow> fixed(ContactRow[] rows) {
        return Collections.unmodifiableList(Arrays.asList(rows));
    }

    private static @Nullable String folded(String text) {
        return text.isBlank() ? null : Folding.fold(text);
    }

    /** The day something is due; a draft has none and comes after all that has. */
    static LocalDate day(ContactRow.Next next) {
        return next.due() == null ? LocalDate.MAX : next.due();
    }
}
