package app.renmai.model.view;

/**
 * Contacts that are looked at again and again.
 *
 * @param id the row, or 0 before it is stored
 * @param name what the user calls it
 * @param rule which contacts it shows
 */
public record SavedView(long id, String name, ViewRule rule) {}
