package app.renmai.service.activity;

import app.renmai.service.outreach.Advising;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Workspace;

import java.time.ZoneId;
import java.util.Locale;

/** The timeline of a workspace whose user reads English. */
public final class Timelines {
    private Timelines() {}

    public static Timeline of(Workspace workspace, ZoneId zone) {
        WorkCalendar days = new WorkCalendar(workspace, () -> Locale.ENGLISH);
        return new Timeline(workspace, new Advising(workspace, days, zone), zone);
    }
}
