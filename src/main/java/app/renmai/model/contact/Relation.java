package app.renmai.model.contact;

import org.jspecify.annotations.Nullable;

/**
 * Who somebody is to a contact.
 *
 * @param id the row, or 0 before it is stored
 * @param related the contact it is, or null when they are none
 * @param name their name; for a contact empty, since the contact has it
 * @param kind what they are to the contact: {@code spouse}, {@code assistant}, or free words
 */
public record Relation(long id, @Nullable Long related, String name, String kind) {}
