package app.renmai.ui.desk;

import app.renmai.service.activity.WorkFiles;
import app.renmai.service.collaboration.Collaborations;
import app.renmai.service.contact.ContactList;
import app.renmai.service.departure.Departures;
import app.renmai.service.insight.Insights;
import app.renmai.service.introduction.Introductions;
import app.renmai.service.job.Jobs;
import app.renmai.service.match.Matches;
import app.renmai.service.network.Networks;
import app.renmai.service.outreach.Outreaches;
import app.renmai.service.standing.Standings;
import app.renmai.service.value.Ledger;
import app.renmai.store.Workspace;

import java.time.ZoneId;

/**
 * What there is around value, work done together, and whom one knows through whom.
 *
 * @param standings how far one has come with contacts
 * @param ledger value given and received
 * @param matches which offers may serve which needs
 * @param introductions bringing contacts together
 * @param departures what is asked when somebody has left a position
 * @param collaborations what was done together
 * @param workFiles documents of collaborations
 * @param networks who is tied to whom
 * @param insights counts over all that is noted
 */
public record ValueServices(
        Standings standings,
        Ledger ledger,
        Matches matches,
        Introductions introductions,
        Departures departures,
        Collaborations collaborations,
        WorkFiles workFiles,
        Networks networks,
        Insights insights) {
    static ValueServices of(
            Workspace workspace,
            Jobs jobs,
            Outreaches outreaches,
            ContactList contacts,
            ZoneId zone) {
        return new ValueServices(
                new Standings(workspace, zone),
                new Ledger(workspace),
                new Matches(workspace),
                new Introductions(workspace),
                new Departures(workspace, zone),
                new Collaborations(workspace),
                new WorkFiles(workspace, jobs),
                new Networks(workspace),
                new Insights(workspace, outreaches, contacts, zone));
    }
}
