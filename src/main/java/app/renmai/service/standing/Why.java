package app.renmai.service.standing;

import app.renmai.model.contact.Deed;
import app.renmai.model.contact.Standing;
import app.renmai.model.contact.Tally;
import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why one has come as far with a contact as one has.
 *
 * @param standing how far
 * @param rungs each level whose condition holds, the lowest first, with what makes it hold
 * @param next the one event that would raise it; empty at the top
 */
public record Why(Standing standing, List<Rung> rungs, Optional<Raise> next) {
    private static final Comparator<Deed> FIRST =
            Comparator.comparing(Why::day).thenComparing(Deed::kind).thenComparing(Deed::id);

    /** Keeps the list unchangeable. */
    public Why {
        rungs = List.copyOf(rungs);
    }

    /**
     * A level whose condition holds.
     *
     * @param level which
     * @param counted what makes it hold, the earliest first; the rest would not change it
     * @param more how many others of its kind there are
     */
    public record Rung(Standing level, List<Deed> counted, int more) {
        /** Keeps the list unchangeable. */
        public Rung {
            counted = List.copyOf(counted);
        }
    }

    /** What would raise it. Message keys are {@code standing.raise.<code>}. */
    public enum Raise implements Coded {
        EXCHANGE("exchange"),
        VALUE("value"),
        COLLABORATION("collaboration"),
        /** A significant collaboration; one done well is not enough yet. */
        SIGNIFICANT("significant"),
        /** One more that is done well. */
        DONE_WELL("done-well"),
        INITIATIVE("initiative");

        private final String code;

        Raise(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /** Why, by what happened, in whatever order. */
    public static Why of(Collection<Deed> deeds) {
        Tally tally = StandingRule.tally(deeds);
        Standing standing = StandingRule.of(tally);
        List<Rung> rungs = new ArrayList<>();
        exchange(deeds).ifPresent(rungs::add);
        rung(deeds, Standing.USEFUL, 1, Deed.Kind.GIVEN, Deed.Kind.TAKEN).ifPresent(rungs::add);
        rung(
                        deeds,
                        Standing.WORKED_TOGETHER,
                        1,
                        Deed.Kind.DONE,
                        Deed.Kind.DONE_WELL,
                        Deed.Kind.SIGNIFICANT)
                .ifPresent(rungs::add);
        proof(deeds, tally).ifPresent(rungs::add);
        if (standing == Standing.TRUSTED) {
            rung(deeds, Standing.TRUSTED, 1, Deed.Kind.INITIATIVE, Deed.Kind.PROMOTION)
                    .ifPresent(rungs::add);
        }
        return new Why(standing, rungs, next(standing, tally));
    }

    private static Optional<Raise> next(Standing standing, Tally tally) {
        return switch (standing) {
            case MET -> Optional.of(Raise.EXCHANGE);
            case EXCHANGING -> Optional.of(Raise.VALUE);
            case USEFUL -> Optional.of(Raise.COLLABORATION);
            case WORKED_TOGETHER ->
                    Optional.of(
                            tally.doneWell() + 1 < StandingRule.PROVE
                                    ? Raise.SIGNIFICANT
                                    : Raise.DONE_WELL);
            case PROVEN -> Optional.of(Raise.INITIATIVE);
            case TRUSTED -> Optional.empty();
        };
    }

    /** A talk or an answer makes an exchange by itself; else one message each way does. */
    private static Optional<Rung> exchange(Collection<Deed> deeds) {
        Optional<Rung> talks =
                rung(deeds, Standing.EXCHANGING, 1, Deed.Kind.TALK, Deed.Kind.ANSWER);
        if (talks.isPresent()) {
            return talks;
        }
        List<Deed> sent = of(deeds, Deed.Kind.SENT);
        List<Deed> received = of(deeds, Deed.Kind.RECEIVED);
        if (sent.isEmpty() || received.isEmpty()) {
            return Optional.empty();
        }
        List<Deed> pair = new ArrayList<>(List.of(sent.getFirst(), received.getFirst()));
        pair.sort(FIRST);
        return Optional.of(
                new Rung(Standing.EXCHANGING, pair, sent.size() + received.size() - pair.size()));
    }

    private static Optional<Rung> proof(Collection<Deed> deeds, Tally tally) {
        if (tally.significant() > 0) {
            return rung(deeds, Standing.PROVEN, 1, Deed.Kind.SIGNIFICANT);
        }
        return tally.doneWell() >= StandingRule.PROVE
                ? rung(deeds, Standing.PROVEN, StandingRule.PROVE, Deed.Kind.DONE_WELL)
                : Optional.empty();
    }

    private static Optional<Rung> rung(
            Collection<Deed> deeds, Standing level, int needed, Deed.Kind... kinds) {
        List<Deed> all = of(deeds, kinds);
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Rung(
                                level,
                                all.subList(0, Math.min(needed, all.size())),
                                Math.max(0, all.size() - needed)));
    }

    private static List<Deed> of(Collection<Deed> deeds, Deed.Kind... kinds) {
        Set<Deed.Kind> some = Set.of(kinds);
        return deeds.stream().filter(deed -> some.contains(deed.kind())).sorted(FIRST).toList();
    }

    private static LocalDate day(Deed deed) {
        return Optional.ofNullable(deed.on()).flatMap(PartialDate::earliest).orElse(LocalDate.MAX);
    }
}
