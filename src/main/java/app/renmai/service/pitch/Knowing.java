package app.renmai.service.pitch;

import app.renmai.service.contact.ContactDetails;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.text.DateText;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Gathers what is known for texts to contacts, as it is today. */
public final class Knowing {
    /** Far enough ahead to read a note and answer it. */
    private static final int ASK_AHEAD = 4;

    private static final String ASK_DATE = "ask.date";

    private final Workspace workspace;
    private final WorkCalendar calendar;
    private final ZoneId zone;

    /**
     * @param workspace what is noted
     * @param calendar which days are worked
     * @param zone where days begin
     */
    public Knowing(Workspace workspace, WorkCalendar calendar, ZoneId zone) {
        this.workspace = workspace;
        this.calendar = calendar;
        this.zone = zone;
    }

    /** Where days begin. */
    ZoneId zone() {
        return zone;
    }

    /**
     * What is known for a text.
     *
     * @param contact whom it is to
     * @param profile the fields of the user's profile
     * @param language the language of the text, {@link Templates#ENGLISH} or {@link
     *     Templates#CHINESE}
     */
    Known of(Reader reader, ContactDetails contact, Map<String, String> profile, String language) {
        LocalDate today = LocalDate.ofInstant(workspace.clock().instant(), zone);
        List<Suggestion> suggestions = new ArrayList<>(Suggestions.of(reader, contact, today));
        LocalDate day = calendar.workingDays(reader).plus(today, ASK_AHEAD);
        suggestions.add(
                new Suggestion(
                        ASK_DATE,
                        DateText.inLetter(day, Locale.forLanguageTag(language)),
                        Optional.empty(),
                        "",
                        Optional.empty()));
        return Known.of(contact, profile, suggestions);
    }
}
