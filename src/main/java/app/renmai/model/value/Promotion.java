package app.renmai.model.value;

import java.time.LocalDate;

/**
 * That the user trusts a contact with whom work is proven.
 *
 * @param contactId whom
 * @param note why
 * @param on since when
 */
public record Promotion(long contactId, String note, LocalDate on) {}
