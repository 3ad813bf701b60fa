package app.renmai.service.outreach;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.shared.Coded;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to do next in a thread, and why. Time alone never makes a no of a silence.
 *
 * @param action the main thing to do
 * @param reasons why, and what to mind, the most important first
 * @param next the day on which the next attempt can go out, where there is one
 */
public record Advice(Action action, List<Reason> reasons, Optional<Next> next) {
    /** After so many reminders in a row something useful comes first. */
    public static final int REMINDERS = 2;

    /** A list of its own. */
    public Advice {
        reasons = List.copyOf(reasons);
    }

    /** The main thing to do. Message keys are {@code advice.action.<code>}. */
    public enum Action implements Coded {
        /** Nothing went out yet. */
        FIRST("first"),
        /** The day of the next attempt is still to come. */
        WAIT("wait"),
        /** The next attempt can go out. */
        TRY("try"),
        PREPARE_FIRST("prepare-first"),
        /** They answered. */
        REPLY("reply"),
        /** After a meeting: a pitch, or an end. */
        DECIDE("decide"),
        /** They asked to be left alone for now. */
        LEAVE("leave"),
        /** The day until which they asked to be left alone has come. */
        TAKE_UP("take-up"),
        /** They said no: only something new opens it again. */
        BRING_NEW("bring-new"),
        NOTHING("nothing");

        private final String code;

        Action(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * A reason.
     *
     * @param key the key of its sentence
     * @param arguments what stands in it
     */
    public record Reason(String key, List<Object> arguments) {
        /** A list of its own. */
        public Reason {
            arguments = List.copyOf(arguments);
        }

        static Reason of(String key, Object... arguments) {
            return new Reason(key, List.of(arguments));
        }
    }

    /**
     * Advises.
     *
     * @param thread the thread
     * @param today the day
     * @param zone where the user's days are counted
     * @param next the day of the next attempt, where there is one
     * @param alike the earlier attempt the newest one is too like, where there is one
     * @param stopped whether they asked not to be written to again
     */
    public static Advice of(
            OutreachThread thread,
            LocalDate today,
            ZoneId zone,
            Optional<Next> next,
            Optional<Alike> alike,
            boolean stopped) {
        Outreach outreach = thread.outreach();
        if (stopped) {
            return new Advice(
                    Action.NOTHING, List.of(Reason.of("advice.reason.stopped")), Optional.empty());
        }
        Action action = action(thread, next.filter(each -> each.due(today)).isPresent());
        List<Reason> reasons = new ArrayList<>();
        if (action == Action.PREPARE_FIRST) {
            reasons.add(Reason.of("advice.reason.reminders", REMINDERS));
        }
        state(thread, today, zone).ifPresent(reasons::add);
        next.map(Advice::reason).ifPresent(reasons::add);
        boolean more = outreach.state() != Outreach.State.CLOSED && thread.next() > 1;
        boolean silent = action != Action.REPLY && action != Action.DECIDE;
        if (more && silent) {
            reasons.add(Reason.of("advice.reason.new-for-them", thread.next()));
        }
        if (more) {
            thread.last()
                    .flatMap(last -> alike.map(each -> like(last, each)))
                    .ifPresent(reasons::add);
        }
        return new Advice(action, reasons, next);
    }

    private static Reason like(Attempt last, Alike alike) {
        return Reason.of("advice.reason.alike", last.number(), alike.attempt());
    }

    private static Action action(OutreachThread thread, boolean due) {
        return switch (thread.outreach().state()) {
            case PREPARING -> thread.attempts().isEmpty() ? Action.FIRST : again(thread, due);
            case WAITING -> again(thread, due);
            case PAUSED ->
                    !due ? Action.LEAVE : tired(thread) ? Action.PREPARE_FIRST : Action.TAKE_UP;
            case ANSWERED -> Action.REPLY;
            case MET -> Action.DECIDE;
            case DECLINED -> Action.BRING_NEW;
            case CLOSED -> Action.NOTHING;
        };
    }

    private static Action again(OutreachThread thread, boolean due) {
        if (tired(thread)) {
            return Action.PREPARE_FIRST;
        }
        return due ? Action.TRY : Action.WAIT;
    }

    /** Whether the last attempts carried nothing but a reminder. */
    private static boolean tired(OutreachThread thread) {
        List<Attempt> all = thread.attempts();
        return all.size() >= REMINDERS
                && all.subList(all.size() - REMINDERS, all.size()).stream()
                        .noneMatch(each -> each.carried().value());
    }

    private static Optional<Reason> state(OutreachThread thread, LocalDate today, ZoneId zone) {
        return switch (thread.outreach().state()) {
            case WAITING ->
                    thread.last()
                            .map(
                                    last ->
                                            Reason.of(
                                                    "advice.reason.silence",
                                                    Math.max(
                                                            0,
                                                            ChronoUnit.DAYS.between(
                                                                    last.madeAt()
                                                                            .atZone(zone)
                                                                            .toLocalDate(),
                                                                    today))));
            case DECLINED -> Optional.of(Reason.of("advice.reason.declined"));
            case CLOSED -> Optional.of(Reason.of("advice.reason.closed"));
            case ANSWERED -> Optional.of(Reason.of("advice.reason.answered"));
            case MET -> Optional.of(Reason.of("advice.reason.met"));
            case PREPARING, PAUSED -> Optional.empty();
        };
    }

    private static Reason reason(Next next) {
        return switch (next.basis()) {
            case GAP -> Reason.of("outreach.next.gap", next.gap(), next.attempt());
            case OWN -> Reason.of("outreach.next.own");
            case UNTIL -> Reason.of("outreach.next.until", next.on());
        };
    }
}
