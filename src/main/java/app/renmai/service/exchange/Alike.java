package app.renmai.service.exchange;

/**
 * A contact that somebody in a file may be.
 *
 * @param contact the contact
 * @param name their name as it is shown
 * @param score how likely, 1 to 99
 */
public record Alike(long contact, String name, int score) {}
