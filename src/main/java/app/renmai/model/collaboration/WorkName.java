package app.renmai.model.collaboration;

/**
 * A collaboration, as far as naming it and going to it need.
 *
 * @param id the row
 * @param title what it is called
 */
public record WorkName(long id, String title) {}
