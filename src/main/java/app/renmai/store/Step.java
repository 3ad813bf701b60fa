package app.renmai.store;

import java.time.Instant;

/**
 * A write that was done: what the user reads beside undo and in the history.
 *
 * @param id the row in the history
 * @param op the kind of write
 * @param subject what it was done to, as the user knows it; may be empty
 * @param at when
 */
public record Step(long id, Op op, String subject, Instant at) {}
