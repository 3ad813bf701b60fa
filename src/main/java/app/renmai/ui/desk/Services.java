package app.renmai.ui.desk;

import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.Contacts;
import app.renmai.service.job.Jobs;
import app.renmai.service.organization.Organizations;
import app.renmai.service.overview.Overview;
import app.renmai.service.pitch.Drafting;
import app.renmai.service.pitch.Pitches;
import app.renmai.service.pitch.Profile;
import app.renmai.service.pitch.Templates;
import app.renmai.store.Workspace;
import java.time.Clock;
import java.time.ZoneId;

/**
 * The use cases that screens call; built once by the composition root.
 *
 * @param workspace tells of changes, undoes and redoes
 * @param contacts what can be done with contacts
 * @param contactList all contacts as lines, filtered as one types
 * @param organizations what can be done with organizations
 * @param drafting writing pitches
 * @param pitches all pitches as lists show them
 * @param templates what a pitch can start from
 * @param profile what the user has said about themselves
 * @param overview how much there is
 * @param jobs the long work under way
 * @param links opens links with other programs
 * @param preferences what the window remembers
 * @param clock what time it is
 * @param zone where the user is
 */
public record Services(
        Workspace workspace,
        Contacts contacts,
        ContactList contactList,
        Organizations organizations,
        Drafting drafting,
        Pitches pitches,
        Templates templates,
        Profile profile,
        Overview overview,
        Jobs jobs,
        Links links,
        Preferences preferences,
        Clock clock,
        ZoneId zone) {}
