package app.renmai.ui.outreach;

import app.renmai.model.activity.Interaction;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.outreach.Advice;
import app.renmai.service.outreach.Next;
import app.renmai.service.outreach.OutreachThread;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.service.pitch.Fill;
import app.renmai.service.pitch.Placeholders;
import app.renmai.text.DateText;
import app.renmai.ui.desk.Channels;
import app.renmai.ui.desk.Wording;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * What is said of threads, in the user's language: short, and never blaming.
 *
 * @param wording the language
 */
public record OutreachText(Wording wording) {
    private String text(String key, Object... arguments) {
        return wording.text(key, arguments);
    }

    private LocalDate today() {
        return wording.times().today();
    }

    /** Where a thread stands, in a word or two. */
    public String state(State state) {
        return text("outreach.state." + state.code());
    }

    /** What is to be known of all threads in a state; empty for most. */
    String note(State state, List<OutreachThread> threads) {
        return switch (state) {
            case WAITING -> text("outreach.note.waiting");
            case DECLINED -> text("outreach.note.declined");
            case CLOSED -> ended(threads);
            case PREPARING, ANSWERED, MET, PAUSED -> "";
        };
    }

    /** What came of those that are over. */
    private String ended(List<OutreachThread> threads) {
        long answered =
                threads.stream().filter(each -> has(each, Attempt.Outcome.ANSWERED)).count();
        long no =
                threads.stream()
                        .filter(each -> !has(each, Attempt.Outcome.ANSWERED))
                        .filter(each -> has(each, Attempt.Outcome.DECLINED))
                        .count();
        return text("outreach.note.closed", answered, no, threads.size() - answered - no);
    }

    private static boolean has(OutreachThread thread, Attempt.Outcome outcome) {
        return thread.attempts().stream().anyMatch(each -> each.outcome() == outcome);
    }

    /** How a thread stands now, in the line that is read first. */
    public String standing(ThreadRow row) {
        Outreach thread = row.thread().outreach();
        return switch (thread.state()) {
            case PREPARING ->
                    text(
                            row.thread().attempts().isEmpty()
                                    ? "outreach.not-begun"
                                    : "outreach.preparing");
            case WAITING -> row.thread().last().map(this::waiting).orElse("");
            case ANSWERED -> answered(row);
            case MET -> row.meeting() == null ? text("outreach.decide") : text("outreach.meeting");
            case PAUSED, DECLINED ->
                    thread.theirWords().isEmpty()
                            ? state(thread.state())
                            : quoted(thread.theirWords());
            case CLOSED -> closed(row);
        };
    }

    private String answered(ThreadRow row) {
        if (row.meeting() != null) {
            return text("outreach.meeting");
        }
        String words = row.thread().last().map(Attempt::answer).orElse("");
        return words.isBlank() ? text("outreach.propose") : quoted(words);
    }

    private String closed(ThreadRow row) {
        return row.thread().last().map(this::outcome).orElseGet(() -> text("outreach.never-begun"));
    }

    /** More of it, in the line below. */
    String more(ThreadRow row) {
        OutreachThread thread = row.thread();
        return switch (thread.outreach().state()) {
            case PREPARING, WAITING ->
                    row.advice().action() == Advice.Action.PREPARE_FIRST
                            ? text("advice.action.prepare-first")
                            : thread.last().map(this::brought).map(OutreachText::upper).orElse("");
            case ANSWERED, MET -> thread.last().map(this::answeredAfter).orElse("");
            case PAUSED, DECLINED ->
                    thread.outreach().theirWords().isEmpty()
                            ? ""
                            : text("outreach.their-words", day(said(thread)));
            case CLOSED -> day(thread.outreach().updatedAt());
        };
    }

    private static Instant said(OutreachThread thread) {
        return thread.last()
                .map(Attempt::answeredAt)
                .orElseGet(() -> thread.outreach().updatedAt());
    }

    /** When it goes on; empty when nobody knows. */
    String when(ThreadRow row) {
        Interaction meeting = row.meeting();
        LocalDate day =
                switch (row.thread().outreach().state()) {
                    case ANSWERED, MET ->
                            meeting == null ? row.next() : wording.times().dayOf(meeting.start());
                    case PREPARING, WAITING, PAUSED, DECLINED, CLOSED -> row.next();
                };
        return day == null ? "" : near(day);
    }

    /** A day in words when it has come, else with its weekday. */
    String near(LocalDate day) {
        return day.isAfter(today()) ? wording.times().weekday(day) : text("outreach.today");
    }

    /** What is then. */
    String whenMore(ThreadRow row) {
        Interaction meeting = row.meeting();
        return switch (row.thread().outreach().state()) {
            case PREPARING, WAITING -> text("outreach.attempt", row.thread().next());
            case ANSWERED, MET -> meeting == null || meeting.allDay() ? "" : time(meeting.start());
            case PAUSED -> text("outreach.take-up");
            case DECLINED, CLOSED -> "";
        };
    }

    private String time(Instant moment) {
        return DateText.time(LocalTime.from(moment.atZone(wording.times().zone())));
    }

    /** The attempt to come, and when. */
    String next(ThreadRow row) {
        LocalDate day = row.next();
        int number = row.thread().next();
        return day == null
                ? text("outreach.ladder.next", number)
                : day.isAfter(today())
                        ? text("outreach.ladder.next.on", number, wording.times().weekday(day))
                        : text("outreach.ladder.next.today", number);
    }

    /** Why then; empty when there is no reason to tell. */
    String whyThen(ThreadRow row) {
        return row.advice().next().map(this::why).orElse("");
    }

    private String why(Next next) {
        return switch (next.basis()) {
            case GAP -> text("outreach.next.gap", next.gap(), next.attempt());
            case OWN -> text("outreach.next.own");
            case UNTIL -> text("outreach.next.until", wording.times().weekday(next.on()));
        };
    }

    /** What follows a dot in the middle of a line begins small. */
    String lower(String words) {
        return words.isEmpty()
                ? words
                : Character.toLowerCase(words.charAt(0)) + words.substring(1);
    }

    private static String upper(String words) {
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** For how long there is no answer yet. */
    String waiting(Attempt attempt) {
        return text("pitch.waiting", days(attempt.madeAt(), null));
    }

    private long days(Instant from, @Nullable Instant to) {
        LocalDate until = to == null ? today() : wording.times().dayOf(to);
        return Math.max(0, ChronoUnit.DAYS.between(wording.times().dayOf(from), until));
    }

    /** What came of an attempt. */
    public String outcome(Attempt attempt) {
        return switch (attempt.outcome()) {
            case NONE -> waiting(attempt);
            case ANSWERED -> answeredAfter(attempt);
            case NOT_NOW, DECLINED -> text("attempt.outcome." + attempt.outcome().code());
        };
    }

    private String answeredAfter(Attempt attempt) {
        Instant answered = attempt.answeredAt();
        return answered == null
                ? text("attempt.outcome.answered")
                : text("pitch.answered.after", days(attempt.madeAt(), answered));
    }

    /** What an attempt carried: what was brought, in its words if there are any. */
    public String brought(Attempt attempt) {
        if (!attempt.carried().value()) {
            return carried(Attempt.Carried.REMINDER);
        }
        String words = attempt.carriedWords();
        return text(
                "outreach.brought", words.isBlank() ? carried(attempt.carried()) : words.strip());
    }

    /** A sort of value. */
    public String carried(Attempt.Carried carried) {
        return text("carried." + carried.code());
    }

    /** A way to send. */
    public String channel(String code) {
        return Channels.words(wording.messages(), code);
    }

    /** Their words as words of theirs. */
    public String quoted(String words) {
        String stripped = words.strip();
        boolean marked = stripped.startsWith("“") || stripped.startsWith("「");
        return stripped.isEmpty() || marked ? stripped : text("pitch.quoted", stripped);
    }

    /** The day of a moment. */
    String day(Instant moment) {
        return wording.times().day(wording.times().dayOf(moment));
    }

    /** The day of a moment with its weekday. */
    String weekday(Instant moment) {
        return wording.times().weekday(wording.times().dayOf(moment));
    }

    /** What a draft is called, as far as it is filled. */
    String title(Pitch pitch) {
        String subject =
                Fill.fill(pitch.subject(), Map.of(), name -> text("pitch.unfilled", label(name)))
                        .text()
                        .strip();
        return subject.isEmpty() ? text("pitch.untitled") : subject;
    }

    private String label(String placeholder) {
        return Placeholders.find(placeholder)
                .map(known -> text(known.labelKey()))
                .orElse(placeholder);
    }

    /** How a contact is called in a sentence. */
    public String name(ThreadRow row) {
        return wording.names().pair(row.name()).main();
    }
}
