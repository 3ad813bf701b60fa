package app.renmai.service.today;

/**
 * An open need of a contact that the user can serve.
 *
 * @param need what they need, in words
 * @param offer what the user can do about it, in words
 */
public record Served(String need, String offer) {}
