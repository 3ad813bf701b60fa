package app.renmai.model.outreach;

import java.time.LocalDate;

/**
 * That a contact asked not to be written to again. It stands on the contact, not on a thread.
 *
 * @param id the row, or 0 before it is stored
 * @param contactId who asked
 * @param words what they said; may be empty
 * @param saidOn the day they said it
 */
public record StopWish(long id, long contactId, String words, LocalDate saidOn) {}
