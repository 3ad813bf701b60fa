package app.renmai.exchange;

/**
 * Who somebody is to the person of a file.
 *
 * @param kind what they are: {@code spouse}, {@code assistant}, or free words
 * @param uid their identity when they are another person of the same file, or empty
 * @param name their name, as far as the file has it
 */
public record ImportedRelation(String kind, String uid, String name) {}
