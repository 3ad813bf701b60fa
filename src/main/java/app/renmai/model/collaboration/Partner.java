package app.renmai.model.collaboration;

/**
 * An organization that took part in a collaboration.
 *
 * @param organizationId which
 * @param part as what; may be empty
 */
public record Partner(long organizationId, String part) {}
