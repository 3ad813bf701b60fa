package app.renmai.ui.desk;

import app.renmai.service.outreach.Advising;
import app.renmai.service.outreach.InnerNotes;
import app.renmai.service.outreach.OutreachBoard;
import app.renmai.service.outreach.OutreachSettings;
import app.renmai.service.outreach.Outreaches;
import app.renmai.service.outreach.StopWishes;
import app.renmai.service.rate.BaseRates;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Workspace;

import java.time.ZoneId;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What there is around threads of outreach.
 *
 * @param outreaches threads to win somebody's attention
 * @param advising says of threads what to do next
 * @param board threads as they are looked at
 * @param outreachSettings when a next attempt can go out
 * @param workCalendar which days are worked
 * @param rates how often attempts are answered
 * @param stopWishes who asked not to be written to again
 * @param innerNotes what goes on in the user while nobody answers
 */
public record OutreachServices(
        Outreaches outreaches,
        Advising advising,
        OutreachBoard board,
        OutreachSettings outreachSettings,
        WorkCalendar workCalendar,
        BaseRates rates,
        StopWishes stopWishes,
        InnerNotes innerNotes) {
    /**
     * Builds them around an open workspace.
     *
     * @param workspace the workspace
     * @param language the language the user reads in, which says whose holidays are meant
     * @param zone where the user is
     */
    static OutreachServices of(Workspace workspace, Supplier<Locale> language, ZoneId zone) {
        Outreaches outreaches = new Outreaches(workspace, zone);
        WorkCalendar days = new WorkCalendar(workspace, language);
        Advising advising = new Advising(workspace, days, zone);
        return new OutreachServices(
                outreaches,
                advising,
                new OutreachBoard(workspace, advising),
                new OutreachSettings(workspace),
                days,
                new BaseRates(outreaches, zone),
                new StopWishes(workspace, zone),
                new InnerNotes(workspace));
    }
}
