package app.renmai.service.outreach;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.shared.Coded;
import app.renmai.service.workday.WorkingDays;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The day on which the next attempt can go out.
 *
 * @param on the day
 * @param basis where it comes from
 * @param gap the working days left after the last attempt; 0 unless by the gaps
 * @param attempt the number of the last attempt; 0 unless by the gaps
 */
public record Next(LocalDate on, Basis basis, int gap, int attempt) {
    /** Where the day comes from. Message keys are {@code outreach.next.<code>}. */
    public enum Basis implements Coded {
        /** So many working days after the last attempt. */
        GAP("gap"),
        /** The user chose it. */
        OWN("own"),
        /** Until then they asked to be left alone. */
        UNTIL("until");

        private final String code;

        Basis(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * Reckons the day. The user's own comes before all; when nothing is to be sent, because they
     * answered, said no, or the thread is over, there is none.
     *
     * @param thread the thread
     * @param gaps how many working days to leave
     * @param calendar which days are worked
     * @param zone where the user's days are counted
     */
    public static Optional<Next> of(
            OutreachThread thread, Gaps gaps, WorkingDays calendar, ZoneId zone) {
        Outreach outreach = thread.outreach();
        LocalDate own = outreach.nextOn();
        if (outreach.state() == Outreach.State.CLOSED) {
            return Optional.empty();
        }
        if (own != null) {
            return Optional.of(new Next(own, Basis.OWN, 0, 0));
        }
        LocalDate until = outreach.untilOn();
        return switch (outreach.state()) {
            case PREPARING, WAITING ->
                    thread.last().map(last -> byGap(last, last.madeAt(), gaps, calendar, zone));
            case PAUSED ->
                    until != null
                            ? Optional.of(new Next(until, Basis.UNTIL, 0, 0))
                            : thread.last()
                                    .map(last -> byGap(last, said(last), gaps, calendar, zone));
            case ANSWERED, MET, DECLINED, CLOSED -> Optional.empty();
        };
    }

    private static Instant said(Attempt last) {
        @Nullable Instant answered = last.answeredAt();
        return answered == null ? last.madeAt() : answered;
    }

    private static Next byGap(
            Attempt last, Instant from, Gaps gaps, WorkingDays calendar, ZoneId zone) {
        LocalDate day = from.atZone(zone).toLocalDate();
        return new Next(
                gaps.next(last.number(), day, calendar),
                Basis.GAP,
                gaps.after(last.number()),
                last.number());
    }

    /** Whether the day has come. */
    public boolean due(LocalDate today) {
        return !on.isAfter(today);
    }
}
