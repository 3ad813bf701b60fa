package app.renmai.service.introduction;

import app.renmai.model.introduction.Introduction;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * When the steps of an introduction were; null for what has not been, or on a day nobody knows.
 *
 * @param oneAsked when the first was asked
 * @param otherAsked when the other was asked
 * @param made when they were brought together
 * @param result when it was known what came of it
 * @param thanked when the user was thanked
 */
public record Days(
        @Nullable LocalDate oneAsked,
        @Nullable LocalDate otherAsked,
        @Nullable LocalDate made,
        @Nullable LocalDate result,
        @Nullable LocalDate thanked) {
    /** Nothing has been. */
    public static final Days NONE = new Days(null, null, null, null, null);

    /** Those of an introduction. */
    public static Days of(Introduction introduction) {
        return new Days(
                introduction.one().askedOn(),
                introduction.other().askedOn(),
                introduction.madeOn(),
                introduction.resultOn(),
                introduction.thankedOn());
    }

    /** The same, and nobody thanked the user. */
    public Days withoutThanks() {
        return new Days(oneAsked, otherAsked, made, result, null);
    }

    /** Whether one can have followed the other. */
    public boolean inOrder() {
        return follows(oneAsked, made)
                && follows(otherAsked, made)
                && follows(made, result)
                && follows(made, thanked);
    }

    private static boolean follows(@Nullable LocalDate before, @Nullable LocalDate after) {
        return before == null || after == null || !after.isBefore(before);
    }
}
