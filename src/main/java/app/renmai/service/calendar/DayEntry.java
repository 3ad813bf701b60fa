package app.renmai.service.calendar;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.service.activity.Anniversary;

import java.util.List;

/** Something that stands on a day of the calendar. */
public sealed interface DayEntry {
    /** The contacts it is about, the first the most. */
    List<Long> people();

    /** Whether it stands at an hour of the day. */
    default boolean timed() {
        return false;
    }

    /**
     * A talk that was held or is planned.
     *
     * @param interaction the talk
     * @param begins whether it begins on this day; one that lasts for days stands on each of them
     */
    record Talk(Interaction interaction, boolean begins) implements DayEntry {
        @Override
        public List<Long> people() {
            return interaction.participants();
        }

        @Override
        public boolean timed() {
            return begins && !interaction.allDay();
        }
    }

    /** A reminder that is open. */
    record Nudge(Reminder reminder) implements DayEntry {
        @Override
        public List<Long> people() {
            return List.of(reminder.contactId());
        }
    }

    /** A promise that is open. */
    record Promise(Commitment commitment) implements DayEntry {
        @Override
        public List<Long> people() {
            return List.of(commitment.contactId());
        }
    }

    /** A date that returns. */
    record Returning(Anniversary anniversary) implements DayEntry {
        @Override
        public List<Long> people() {
            return List.of(anniversary.contactId());
        }
    }
}
