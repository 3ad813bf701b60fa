package app.renmai.service.check;

/**
 * Words that would mend what was found.
 *
 * @param span what they take the place of; empty to insert them
 * @param words what is written there, with the spaces it needs
 * @param shown the words as a button shows them
 */
public record Fix(Span span, String words, String shown) {}
