package app.renmai.service.today;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.ContactName;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.activity.Anniversary;
import app.renmai.service.brief.Brief;
import app.renmai.service.outreach.Advising.Advised;
import app.renmai.service.rate.Rates;
import app.renmai.service.today.ReconnectPage.Pick;
import app.renmai.text.LunarDate;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * All that a day is made of.
 *
 * @param date the day
 * @param lunar the same day in the Chinese calendar
 * @param settings what the user wants of Today
 * @param suggestions what is worth doing, and what can wait
 * @param done what was done that day, the earliest first
 * @param open open promises and reminders, the nearest first, and pitches still to be sent
 * @param ahead interactions of that day and the next ones, the earliest first
 * @param dates dates that return on that day or the next ones, the nearest first
 * @param recent contacts met lately, the latest first
 * @param talks the interactions that suggestions came out of, by their ids; of what can wait, as
 *     many as were asked for
 * @param names the names of everyone in it, as far as it is to be shown
 * @param contacts how many contacts there are
 * @param threads outreach that goes on
 * @param briefs what to know before the meetings of the suggestions, by the meeting's id
 * @param pick whom the week has drawn by lot, while it is worth a word; null when nobody is, when
 *     they are named anyway and when the user left it
 */
public record DayPage(
        LocalDate date,
        LunarDate lunar,
        TodaySettings settings,
        Suggestions suggestions,
        List<Done> done,
        Open open,
        List<Interaction> ahead,
        List<Anniversary> dates,
        List<ContactName> recent,
        Map<Long, Interaction> talks,
        Map<Long, ContactName> names,
        long contacts,
        Threads threads,
        Map<Long, Brief> briefs,
        @Nullable Pick pick) {
    /** So many things of the next days are shown, and named, beside the suggestions. */
    public static final int NEXT_SHOWN = 8;

    /** Keeps the lists unchangeable. */
    public DayPage {
        done = List.copyOf(done);
        ahead = List.copyOf(ahead);
        dates = List.copyOf(dates);
        recent = List.copyOf(recent);
        talks = Map.copyOf(talks);
        names = Map.copyOf(names);
        briefs = Map.copyOf(briefs);
    }

    /**
     * Outreach.
     *
     * @param open the threads that go on, as they were begun
     * @param rates how often attempts were answered so far
     */
    public record Threads(List<Advised> open, Rates rates) {
        /** Keeps the list unchangeable. */
        public Threads {
            open = List.copyOf(open);
        }

        /** Those without an answer yet, the longest silence first. */
        public List<Advised> silent() {
            return open.stream()
                    .filter(each -> each.thread().outreach().state() == Outreach.State.WAITING)
                    .filter(each -> each.thread().last().isPresent())
                    .sorted(
                            Comparator.comparing(
                                    each -> each.thread().last().orElseThrow().madeAt()))
                    .toList();
        }
    }

    /**
     * What is open.
     *
     * @param commitments promises, the nearest first
     * @param reminders reminders, the nearest first
     * @param drafts pitches still to be sent, the latest first
     */
    public record Open(List<Commitment> commitments, List<Reminder> reminders, List<Pitch> drafts) {
        /** Keeps the lists unchangeable. */
        public Open {
            commitments = List.copyOf(commitments);
            reminders = List.copyOf(reminders);
            drafts = List.copyOf(drafts);
        }
    }
}
