package app.renmai.model.collaboration;

/**
 * Who took part in a collaboration besides the user.
 *
 * @param contactId who
 * @param part as what; may be empty
 * @param said what they said afterwards; may be empty
 */
public record Collaborator(long contactId, String part, String said) {}
