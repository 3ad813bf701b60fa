package app.renmai.service.outreach;

import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.SettingStore;
import app.renmai.store.Workspace;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;

/** When a next attempt can go out: the gaps the user wants, over the days that are worked. */
public final class OutreachSettings {
    private static final String SETTING = "outreach.gaps";

    private final Workspace workspace;
    private final WorkCalendar calendar;

    /** The settings of a workspace. */
    public OutreachSettings(Workspace workspace, WorkCalendar calendar) {
        this.workspace = workspace;
        this.calendar = calendar;
    }

    /** The gaps between attempts. */
    public CompletableFuture<Gaps> gaps() {
        return workspace.read(OutreachSettings::gaps);
    }

    /** The gaps between attempts, as a reader sees them. */
    static Gaps gaps(Reader reader) {
        return SettingStore.find(reader, SETTING).flatMap(Gaps::read).orElse(Gaps.USUAL);
    }

    /** Sets the gaps between attempts. */
    public CompletableFuture<Void> setGaps(Gaps gaps) {
        String text = gaps.equals(Gaps.USUAL) ? "" : gaps.text();
        return workspace.run(
                Op.EDIT_OUTREACH_SETTINGS, "", tx -> SettingStore.put(tx, SETTING, text));
    }

    /**
     * The day on which the next attempt can go out, as a reader sees settings and holidays.
     *
     * @param attempt the number of the last attempt, 1 for the first
     * @param made the day it was made
     */
    public LocalDate next(Reader reader, int attempt, LocalDate made) {
        return gaps(reader).next(attempt, made, calendar.workingDays(reader));
    }
}
