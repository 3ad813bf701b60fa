package app.renmai.ui.calendar;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.service.activity.Anniversary;
import app.renmai.service.activity.Course;
import app.renmai.service.calendar.DayEntry;
import app.renmai.text.DateText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Wording;
import app.renmai.ui.timeline.TimelineText;

import org.kordamp.ikonli.feather.Feather;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How what stands on a day is told in one line.
 *
 * @param wording the language
 * @param names the names of everyone in it
 */
public record EntryWords(Wording wording, Map<Long, ContactName> names) {
    /** In the language of a desk. */
    public EntryWords(Desk desk, Map<Long, ContactName> names) {
        this(desk.wording(), names);
    }

    /** A contact's name; words for "no name" when the contact is not there. */
    public String name(long contactId) {
        ContactName name = names.get(contactId);
        return name == null
                ? wording.text("contact.nameless")
                : wording.names().pair(name.name()).main();
    }

    /** A talk: with whom, and about what. */
    public String talk(Interaction talk) {
        String comma = wording.messages().chinese() ? "、" : ", ";
        String people =
                talk.participants().stream().map(this::name).collect(Collectors.joining(comma));
        if (people.isEmpty() || talk.summary().isEmpty()) {
            return people + talk.summary();
        }
        return people + " · " + talk.summary();
    }

    /** The hour a talk begins at; empty when only the day is known. */
    public String time(Interaction talk) {
        return talk.allDay() ? "" : time(talk.start());
    }

    /** Day and hour a talk begins at: Tue 17 Nov, 10:00. */
    public String moment(Interaction talk) {
        String day = wording.times().weekday(wording.times().dayOf(talk.start()));
        return talk.allDay() ? day : wording.text("time.moment", day, time(talk.start()));
    }

    /** An hour where the user is. */
    public String time(Instant moment) {
        return DateText.time(moment.atZone(wording.times().zone()).toLocalTime());
    }

    /** A date that returns: Li Wei’s birthday. */
    public String anniversary(Anniversary anniversary) {
        ImportantDate date = anniversary.date();
        String who = name(anniversary.contactId());
        if (!date.label().isBlank()) {
            return wording.text("today.title", who, date.label());
        }
        return wording.text("today.date." + date.kind().code(), who);
    }

    /** The lunar day it stands for; empty for a Gregorian one. */
    public String lunar(Anniversary anniversary) {
        if (anniversary.date().calendar() != Calendar.CHINESE) {
            return "";
        }
        var parts = anniversary.date().date();
        return wording.text(
                "today.date.lunar",
                Objects.requireNonNull(parts.month()),
                Objects.requireNonNull(parts.day()));
    }

    /** What stands on a day, without its hour. */
    String words(DayEntry entry) {
        return switch (entry) {
            case DayEntry.Talk talk -> talk(talk.interaction());
            case DayEntry.Nudge nudge ->
                    about(nudge.reminder().contactId(), nudge.reminder().reason());
            case DayEntry.Promise promise ->
                    about(promise.commitment().contactId(), promise.commitment().promise());
            case DayEntry.Returning returning -> {
                String lunar = lunar(returning.anniversary());
                String words = anniversary(returning.anniversary());
                yield lunar.isEmpty() ? words : words + " · " + lunar;
            }
        };
    }

    private String about(long contactId, String text) {
        return wording.text("today.title", name(contactId), text);
    }

    /** The hour it stands at; empty when it has none. */
    String time(DayEntry entry) {
        return entry instanceof DayEntry.Talk talk && entry.timed() ? time(talk.interaction()) : "";
    }

    /** What kind of entry it is, in a word or two. */
    String kind(DayEntry entry) {
        return switch (entry) {
            case DayEntry.Talk talk -> kind(talk.interaction());
            case DayEntry.Nudge _ -> wording.text("calendar.kind.reminder");
            case DayEntry.Promise promise ->
                    wording.text("calendar.kind.promise." + promise.commitment().owedBy().code());
            case DayEntry.Returning _ -> wording.text("calendar.kind.date");
        };
    }

    private String kind(Interaction talk) {
        String kind = wording.text("interaction.kind." + talk.kind().code());
        return talk.held() ? kind : kind + " · " + wording.text("course." + course(talk).code());
    }

    /** How a talk stands; empty for what happened and for what is no talk. */
    Optional<Course> course(DayEntry entry) {
        return entry instanceof DayEntry.Talk talk && !talk.interaction().held()
                ? Optional.of(course(talk.interaction()))
                : Optional.empty();
    }

    private Course course(Interaction talk) {
        return Course.of(talk, wording.times().clock().instant(), wording.times().zone());
    }

    /** The style class that gives it its colour. */
    String colour(DayEntry entry) {
        return switch (entry) {
            case DayEntry.Talk talk ->
                    talk.interaction().kind() == Interaction.Kind.HOSPITALITY
                            ? "calendar-quiet"
                            : "calendar-talk";
            case DayEntry.Nudge _ -> "calendar-reminder";
            case DayEntry.Promise _ -> "calendar-promise";
            case DayEntry.Returning _ -> "calendar-date";
        };
    }

    static Feather icon(DayEntry entry) {
        return switch (entry) {
            case DayEntry.Talk talk -> TimelineText.icon(talk.interaction().kind());
            case DayEntry.Nudge _ -> Feather.BELL;
            case DayEntry.Promise _ -> Feather.FLAG;
            case DayEntry.Returning _ -> Feather.STAR;
        };
    }
}
