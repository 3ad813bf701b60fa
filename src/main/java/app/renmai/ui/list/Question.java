package app.renmai.ui.list;

/**
 * What the rows of a list answer.
 *
 * @param filter what was typed
 * @param order what they are sorted by
 * @param descending whether the order is turned round
 * @param <O> what they can be sorted by
 */
public record Question<O>(String filter, O order, boolean descending) {}
