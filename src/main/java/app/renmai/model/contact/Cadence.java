package app.renmai.model.contact;

import app.renmai.model.shared.Coded;

import java.util.Comparator;
import java.util.Optional;

/**
 * How often one means to keep in touch.
 *
 * @param ideal so many days from one contact to the next, at best
 * @param maximum so many at the most; no fewer than at best
 */
public record Cadence(int ideal, int maximum) {
    /** The longest interval: ten years. */
    public static final int LONGEST = 3_650;

    /** The tightest first. */
    public static final Comparator<Cadence> TIGHTEST =
            Comparator.comparingInt(Cadence::ideal).thenComparingInt(Cadence::maximum);

    /** Refuses what {@link #problem} finds. */
    public Cadence {
        problem(ideal, maximum)
                .ifPresent(
                        problem -> {
                            throw new IllegalArgumentException(
                                    problem.code() + ": " + ideal + ", " + maximum);
                        });
    }

    /** What is wrong with two intervals. Message keys are {@code cadence.problem.<code>}. */
    public enum Problem implements Coded {
        /** Not a number of days from 1 to {@link #LONGEST}. */
        IDEAL("ideal"),
        /** Less than at best, or more than {@link #LONGEST}. */
        MAXIMUM("maximum");

        private final String code;

        Problem(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** What is wrong with two intervals; empty when they make a cadence. */
    public static Optional<Problem> problem(int ideal, int maximum) {
        if (ideal < 1 || ideal > LONGEST) {
            return Optional.of(Problem.IDEAL);
        }
        return maximum < ideal || maximum > LONGEST
                ? Optional.of(Problem.MAXIMUM)
                : Optional.empty();
    }
}
