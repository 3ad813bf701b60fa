package app.renmai.service.insight;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Which part of what is noted counts.
 *
 * @param since the first day that counts; null for all time
 * @param tag only contacts that bear it; empty for all contacts
 */
public record Scope(@Nullable LocalDate since, String tag) {
    /** All of it. */
    public static final Scope ALL = new Scope(null, "");

    /** Whether a day counts; one that is not known counts only when all time does. */
    boolean has(@Nullable LocalDate day) {
        return since == null || day != null && !day.isBefore(since);
    }

    /** Whether all contacts count. */
    public boolean everybody() {
        return tag.isBlank();
    }
}
