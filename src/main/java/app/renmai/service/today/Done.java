package app.renmai.service.today;

import java.time.Instant;

/**
 * Something that was done.
 *
 * @param what what, as it would have been suggested
 * @param at when
 */
public record Done(Suggestion what, Instant at) {}
