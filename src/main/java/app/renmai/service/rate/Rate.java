package app.renmai.service.rate;

import app.renmai.service.rate.Try.Fate;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How often some attempts were answered: answered ÷ (made less those still waiting).
 *
 * @param tries the attempts behind it, waiting ones too, in the order of their threads
 */
public record Rate(List<Try> tries) {
    /** Of fewer than so many, nothing is said but the counts. */
    public static final int ENOUGH = 10;

    /** A list of its own. */
    public Rate {
        tries = List.copyOf(tries);
    }

    /** How many were made, those still waiting included. */
    public int reached() {
        return tries.size();
    }

    /** How many may still be answered; they count neither for nor against. */
    public int waiting() {
        return count(Fate.WAITING);
    }

    /** How many were answered, by whatever was said. */
    public int answered() {
        return count(Fate.ANSWERED) + count(Fate.REFUSED);
    }

    /** How many of the answers were a no. */
    public int refused() {
        return count(Fate.REFUSED);
    }

    /** How many of them it is a share of: all but those still waiting. */
    public int of() {
        return reached() - waiting();
    }

    private int count(Fate fate) {
        return (int) tries.stream().filter(each -> each.fate() == fate).count();
    }

    /** Whether there are too few to say more than the counts. */
    public boolean tooFew() {
        return of() < ENOUGH;
    }

    /** The share answered, 0 to 1; empty when nothing can be said. */
    public OptionalDouble share() {
        return tooFew() ? OptionalDouble.empty() : OptionalDouble.of((double) answered() / of());
    }

    /** Where the share may lie, seen from so few. */
    public Wilson interval() {
        return Wilson.of(answered(), of());
    }

    /**
     * The median of the days to an answer, over the attempts that were answered and of which it is
     * known when; of an even number, the middle between two. Silence is not in it: it tells how
     * soon those answered who did, not how long to wait.
     */
    public OptionalDouble medianDays() {
        long[] days =
                tries.stream()
                        .filter(each -> each.days().isPresent())
                        .mapToLong(each -> each.days().getAsLong())
                        .sorted()
                        .toArray();
        if (days.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = days.length / 2;
        return OptionalDouble.of(
                days.length % 2 == 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2.0);
    }

    /** The attempts with a fate. */
    public List<Try> with(Fate fate) {
        return tries.stream().filter(each -> each.fate() == fate).toList();
    }
}
