package app.renmai.ui.today;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.ContactName;
import app.renmai.service.activity.Agenda;
import app.renmai.service.activity.Anniversary;
import app.renmai.service.activity.Suggestions.Asked;
import app.renmai.service.activity.Suggestions.InTouch;
import app.renmai.service.activity.Suggestions.Nudge;
import app.renmai.service.activity.Suggestions.Promise;
import app.renmai.service.activity.Suggestions.Suggestion;
import app.renmai.text.DateText;
import app.renmai.ui.calendar.EntryWords;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.warmth.WarmthText;

import org.kordamp.ikonli.feather.Feather;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How a day is told.
 *
 * @param desk the language
 * @param today all that the day is made of
 */
record TodayText(Desk desk, Agenda.Today today) {
    private EntryWords words() {
        return new EntryWords(desk, today.names());
    }

    /** A contact's name; words for "no name" when the contact is not there. */
    String name(long contactId) {
        return words().name(contactId);
    }

    String initials(long contactId) {
        ContactName name = today.names().get(contactId);
        return name == null ? "?" : desk.names().initials(name.name());
    }

    /** With whom, and what. */
    String title(Suggestion suggestion) {
        if (suggestion instanceof InTouch touch) {
            return desk.text("today.in-touch", name(touch.contactId()));
        }
        if (suggestion instanceof Asked asked) {
            return desk.text("today.asked", talk(asked.interaction()));
        }
        return desk.text("today.title", name(suggestion.contactId()), suggestion.text());
    }

    /** Why it is suggested, in one line. */
    String reason(Suggestion suggestion) {
        Long source = suggestion.talk();
        Interaction talk = source == null ? null : today.talks().get(source);
        Instant said = talk == null ? suggestion.noted() : talk.start();
        String noted = desk.times().day(desk.times().dayOf(said));
        LocalDate due = suggestion.due();
        return switch (suggestion) {
            case Promise promise when promise.mine() ->
                    due == null
                            ? desk.text("today.reason.mine", noted)
                            : desk.text("today.reason.mine.due", noted, weekday(due));
            case Promise _ ->
                    due == null
                            ? desk.text("today.reason.theirs", noted)
                            : desk.text("today.reason.theirs.due", noted, weekday(due));
            case Nudge nudge when talk != null ->
                    desk.text(
                            "today.reason.reminder.talk",
                            weekday(nudge.reminder().due()),
                            noted,
                            talk.summary());
            case Nudge nudge ->
                    desk.text("today.reason.reminder", noted, weekday(nudge.reminder().due()));
            case InTouch touch -> reason(touch, noted);
            case Asked asked ->
                    desk.text("today.reason.asked", words().moment(asked.interaction()));
        };
    }

    private String reason(InTouch touch, String last) {
        WarmthText words = new WarmthText(desk);
        String warmth = words.word(touch.warmth().warmth());
        String days = words.days(touch.warmth());
        return touch.tag().isEmpty()
                ? desk.text("today.reason.in-touch", warmth, days, last)
                : desk.text("today.reason.in-touch.tag", warmth, days, last, touch.tag());
    }

    static Feather icon(Suggestion suggestion) {
        return switch (suggestion) {
            case Promise promise when promise.mine() -> Feather.FLAG;
            case Promise _ -> Feather.CORNER_DOWN_LEFT;
            case Nudge _ -> Feather.BELL;
            case InTouch _ -> Feather.MESSAGE_CIRCLE;
            case Asked _ -> Feather.HELP_CIRCLE;
        };
    }

    String weekday(LocalDate day) {
        return desk.times().weekday(day);
    }

    /** A talk: with whom, and about what. */
    String talk(Interaction talk) {
        return words().talk(talk);
    }

    /** The hour; empty when only the day is known. */
    String time(Interaction talk) {
        return words().time(talk);
    }

    String time(Instant moment) {
        return words().time(moment);
    }

    /** A date that returns: Li Wei’s birthday. */
    String anniversary(Anniversary anniversary) {
        return words().anniversary(anniversary);
    }

    /** The lunar day it stands for; empty for a Gregorian one. */
    String lunar(Anniversary anniversary) {
        return words().lunar(anniversary);
    }

    /** Which day of the next ones: Thu, 周四. */
    String shortDay(LocalDate day) {
        return DateText.shortWeekday(day, desk.locale());
    }
}
