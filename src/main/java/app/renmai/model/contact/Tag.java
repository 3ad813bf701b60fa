package app.renmai.model.contact;

/**
 * A word that groups contacts.
 *
 * @param id the row, or 0 before it is stored
 * @param name the word, without a leading #
 */
public record Tag(long id, String name) {}
