package app.renmai.service.today;

import app.renmai.service.today.Suggestion.Asked;
import app.renmai.service.today.Suggestion.InTouch;
import app.renmai.service.today.Suggestion.Meeting;
import app.renmai.service.today.Suggestion.NextAttempt;
import app.renmai.service.today.Suggestion.Nudge;
import app.renmai.service.today.Suggestion.Occasion;
import app.renmai.service.today.Suggestion.Over;
import app.renmai.service.today.Suggestion.Promise;
import app.renmai.service.today.Suggestion.Reconnect;
import app.renmai.service.today.Suggestion.Serve;
import app.renmai.service.today.Suggestion.WhoFollows;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is worth doing today, the most useful first, in the order of {@link Place}. A day has room
 * for so many things; what was done today and would have stood here has taken its part of it.
 * Nobody is told to get in touch with somebody who is named anyway, and of those worth reconnecting
 * one is named, when there is room.
 *
 * @param now worth doing today, no more than there is room for
 * @param later what can wait: what did not fit, then what is due within {@link #HORIZON_DAYS} days,
 *     the nearest first, then what has no day, then who is dormant
 * @param finished how much of what was done today has taken room
 */
public record Suggestions(List<Suggestion> now, List<Suggestion> later, int finished) {
    /** My promises are suggested this many days before they are due. */
    public static final int SOON_DAYS = 3;

    /** What is due later than in this many days is not mentioned. */
    public static final int HORIZON_DAYS = 30;

    /** Nothing at all. */
    public static final Suggestions NONE = new Suggestions(List.of(), List.of(), 0);

    /** Keeps the lists unchangeable. */
    public Suggestions {
        now = List.copyOf(now);
        later = List.copyOf(later);
    }

    /** Where a suggestion stands; the first is the most useful today. */
    enum Place {
        /** It is over, and what came out of it is soon forgotten. */
        ASKED,
        /** It has an hour of its own. */
        MEETING,
        /** I owe it by now. */
        MY_PROMISE,
        /** Tomorrow is too late. */
        DATE_TODAY,
        /** I wanted to be told by now. */
        REMINDER,
        /** They owe it by now. */
        THEIR_PROMISE,
        /** What came of it and what they said is still fresh. */
        OVER,
        /** I owe it in the next days. */
        MY_NEXT_PROMISE,
        /** Another try can go out. */
        ATTEMPT,
        /** Somebody needs what I can do. */
        SERVE,
        /** There is time to prepare something. */
        DATE_SOON,
        /** It is time to speak again. */
        IN_TOUCH,
        /** It is long past time, so it can be any day. */
        RECONNECT,
        /** There is somebody new to know, and it can be asked any day. */
        FOLLOWER,
        /** It can wait. */
        LATER,
        /** It can wait longest. */
        ASLEEP;

        boolean today() {
            return compareTo(LATER) < 0;
        }
    }

    /**
     * Something that could be suggested.
     *
     * @param suggestion what
     * @param until the day until which it was put off, or null
     */
    public record Candidate(Suggestion suggestion, @Nullable LocalDate until) {
        /** Something that was not put off. */
        public static Candidate of(Suggestion suggestion) {
            return new Candidate(suggestion, null);
        }
    }

    private record Ranked(Place place, LocalDate day, Instant noted, Suggestion suggestion) {}

    private static final Comparator<Ranked> MOST_USEFUL =
            Comparator.comparing(Ranked::place)
                    .thenComparing(Ranked::day)
                    .thenComparing(Ranked::noted);

    /**
     * Chooses.
     *
     * @param open what could be suggested; those to get in touch with and those worth reconnecting
     *     in the order they are to be named
     * @param done what was done today, as it would have been suggested
     * @param settings what the user wants
     * @param today the day
     */
    public static Suggestions of(
            Collection<Candidate> open,
            Collection<Suggestion> done,
            TodaySettings settings,
            LocalDate today) {
        List<Ranked> ranked = new ArrayList<>();
        for (Candidate each : open) {
            rank(each, settings, today, ranked);
        }
        int finished = finished(done, settings, today);
        leaveOutWhoIsNamed(ranked);
        int room = Math.max(0, settings.limit() - finished);
        boolean reconnected = done.stream().anyMatch(Reconnect.class::isInstance);
        wakeOne(ranked, reconnected ? 0 : room);
        ranked.sort(MOST_USEFUL);
        int worth = (int) ranked.stream().filter(each -> each.place().today()).count();
        List<Suggestion> all = ranked.stream().map(Ranked::suggestion).toList();
        int first = Math.min(room, worth);
        return new Suggestions(all.subList(0, first), all.subList(first, all.size()), finished);
    }

    /** What was done counts when it would have been worth doing today. */
    private static int finished(
            Collection<Suggestion> done, TodaySettings settings, LocalDate today) {
        List<Ranked> ranked = new ArrayList<>();
        done.forEach(each -> rank(Candidate.of(each), settings, today, ranked));
        return (int)
                ranked.stream()
                        .filter(each -> each.place().today() || each.place() == Place.ASLEEP)
                        .count();
    }

    /** Whoever is named today by something else need not be named by the cadence too. */
    private static void leaveOutWhoIsNamed(List<Ranked> ranked) {
        Set<Long> named = new HashSet<>();
        ranked.stream()
                .filter(each -> each.place().today() && !ofCadence(each.suggestion()))
                .forEach(each -> named.add(each.suggestion().contactId()));
        ranked.removeIf(
                each ->
                        ofCadence(each.suggestion())
                                && named.contains(each.suggestion().contactId()));
    }

    private static boolean ofCadence(Suggestion suggestion) {
        return suggestion instanceof InTouch || suggestion instanceof Reconnect;
    }

    /** When there is room left, the first of those who are dormant is worth a word today. */
    private static void wakeOne(List<Ranked> ranked, int room) {
        long others =
                ranked.stream().filter(each -> each.place().compareTo(Place.RECONNECT) < 0).count();
        for (int i = 0; i < ranked.size() && others < room; i++) {
            Ranked each = ranked.get(i);
            if (each.place() == Place.ASLEEP) {
                ranked.set(
                        i,
                        new Ranked(Place.RECONNECT, each.day(), each.noted(), each.suggestion()));
                return;
            }
        }
    }

    private static void rank(
            Candidate candidate, TodaySettings settings, LocalDate today, List<Ranked> ranked) {
        Suggestion suggestion = candidate.suggestion();
        LocalDate due = suggestion.due();
        LocalDate until = candidate.until();
        LocalDate day = due == null ? LocalDate.MAX : due;
        if (until != null && until.isAfter(today)) {
            boolean passes =
                    suggestion instanceof Meeting
                            || suggestion instanceof Occasion && until.isAfter(day);
            add(passes ? null : Place.LATER, until, suggestion, today, ranked);
        } else {
            add(place(suggestion, day, settings, today), day, suggestion, today, ranked);
        }
    }

    private static void add(
            @Nullable Place place,
            LocalDate day,
            Suggestion suggestion,
            LocalDate today,
            List<Ranked> ranked) {
        boolean named = suggestion.due() != null || !day.equals(LocalDate.MAX);
        if (place == null || named && day.isAfter(today.plusDays(HORIZON_DAYS))) {
            return;
        }
        // Who is named by the cadence stays in the order given.
        ranked.add(
                ofCadence(suggestion)
                        ? new Ranked(place, LocalDate.EPOCH, Instant.EPOCH, suggestion)
                        : new Ranked(place, day, suggestion.noted(), suggestion));
    }

    /** Where something stands that was not put off; null when it is not named. */
    private static @Nullable Place place(
            Suggestion suggestion, LocalDate day, TodaySettings settings, LocalDate today) {
        boolean come = !day.isAfter(today);
        return switch (suggestion) {
            case Asked _ -> Place.ASKED;
            case Over _ -> Place.OVER;
            case Meeting _ -> day.equals(today) ? Place.MEETING : null;
            case Promise promise when promise.mine() ->
                    come
                            ? Place.MY_PROMISE
                            : day.isAfter(today.plusDays(SOON_DAYS))
                                    ? Place.LATER
                                    : Place.MY_NEXT_PROMISE;
            case Promise _ -> come ? Place.THEIR_PROMISE : Place.LATER;
            case Nudge _ -> come ? Place.REMINDER : Place.LATER;
            case NextAttempt _ -> come ? Place.ATTEMPT : Place.LATER;
            case Serve _ -> Place.SERVE;
            case Occasion _ -> dated(day, settings, today);
            case InTouch _ -> Place.IN_TOUCH;
            case Reconnect _ -> Place.ASLEEP;
            case WhoFollows _ -> Place.FOLLOWER;
        };
    }

    private static @Nullable Place dated(LocalDate day, TodaySettings settings, LocalDate today) {
        if (day.isBefore(today) || day.isAfter(today.plusDays(settings.lead()))) {
            return null;
        }
        return day.equals(today) ? Place.DATE_TODAY : Place.DATE_SOON;
    }
}
