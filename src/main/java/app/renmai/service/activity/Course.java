package app.renmai.service.activity;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.activity.Interaction.State;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How an interaction stands at a moment. What was planned never turns into something that happened
 * by itself: once it is over, it is a question. Message keys are {@code course.<code>}.
 */
public enum Course {
    /** It is still to come, or under way. */
    PLANNED("planned"),
    /** It was planned, is over, and nobody has said how it went. */
    ASKED("asked"),
    HELD("held"),
    NOT_HELD("not-held");

    /** So long is taken what has no end. */
    public static final Duration USUAL = Duration.ofHours(1);

    private final String code;

    Course(String code) {
        this.code = code;
    }

    /** The code for message keys, style classes and documents. */
    public String code() {
        return code;
    }

    /**
     * How an interaction stands.
     *
     * @param now the moment
     * @param zone where whole days end
     */
    public static Course of(Interaction interaction, Instant now, ZoneId zone) {
        return switch (interaction.state()) {
            case HELD -> HELD;
            case NOT_HELD -> NOT_HELD;
            case PLANNED -> now.isBefore(end(interaction, zone)) ? PLANNED : ASKED;
        };
    }

    /**
     * When an interaction is over: at its end, else after an hour; of whole days, with the last.
     */
    public static Instant end(Interaction interaction, ZoneId zone) {
        Instant start = interaction.start();
        Instant said = interaction.end();
        Instant end = said == null || !said.isAfter(start) ? null : said;
        if (!interaction.allDay()) {
            return end == null ? start.plus(USUAL) : end;
        }
        // An end at midnight is that of the day before.
        Instant within = end == null ? start : end.minusNanos(1);
        LocalDate last = within.atZone(zone).toLocalDate();
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * The state an interaction is to be stored in: what begins later is planned, whatever was said
     * of it before; what has begun stays what it was. A note is a memory and never planned.
     *
     * @param before what it was, or is said to be
     * @param now the moment
     */
    public static State stored(State before, Kind kind, Instant start, Instant now) {
        if (kind == Kind.NOTE) {
            return State.HELD;
        }
        return start.isAfter(now) ? State.PLANNED : before;
    }

    /** The interaction in the state it is to be stored in, see {@link #stored}. */
    static Interaction settled(Interaction interaction, Instant now) {
        return interaction.in(
                stored(interaction.state(), interaction.kind(), interaction.start(), now));
    }
}
