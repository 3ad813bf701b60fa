/**
 * Reads what Monica exports of an account: its JSON (from version 4, {@code 1.0-preview.1}) and its
 * SQL dump.
 */
@NullMarked
package app.renmai.exchange.monica;

import org.jspecify.annotations.NullMarked;
