package app.renmai.ui.list;

import app.renmai.ui.desk.Preferences;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a list is sorted by, remembered from one start to the next.
 *
 * @param <O> what it can be sorted by
 */
public final class Sorting<O> {
    private final Preferences preferences;
    private final String list;
    private final Function<O, String> code;
    private O order;
    private boolean descending;

    /**
     * The order the list had last.
     *
     * @param list names the list among the preferences
     * @param usual the order of a list that was never sorted
     * @param code the stable text of an order
     * @param ofCode the order with a text; empty when there is none any more
     */
    public Sorting(
            Preferences preferences,
            String list,
            O usual,
            Function<O, String> code,
            Function<String, Optional<O>> ofCode) {
        this.preferences = preferences;
        this.list = list;
        this.code = code;
        this.order = ofCode.apply(preferences.get(list + ".order", "")).orElse(usual);
        this.descending = Boolean.parseBoolean(preferences.get(list + ".descending", "false"));
    }

    /** What the list is sorted by. */
    public O order() {
        return order;
    }

    /** Whether the order is turned round. */
    public boolean descending() {
        return descending;
    }

    /** What rows answer that match a filter and have this order. */
    public Question<O> question(String filter) {
        return new Question<>(filter, order, descending);
    }

    /**
     * Sorts by something else, and remembers it.
     *
     * @return whether that is another order than before
     */
    public boolean change(O by, boolean turned) {
        if (by.equals(order) && turned == descending) {
            return false;
        }
        order = by;
        descending = turned;
        preferences.put(list + ".order", code.apply(by));
        preferences.put(list + ".descending", Boolean.toString(turned));
        return true;
    }
}
