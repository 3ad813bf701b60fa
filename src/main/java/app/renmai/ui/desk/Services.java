package app.renmai.ui.desk;

import app.renmai.service.activity.Agenda;
import app.renmai.service.activity.AttachedFiles;
import app.renmai.service.activity.FileOwner;
import app.renmai.service.activity.Interactions;
import app.renmai.service.activity.Timeline;
import app.renmai.service.backup.Backups;
import app.renmai.service.brief.Briefs;
import app.renmai.service.cadence.Cadences;
import app.renmai.service.calendar.Calendars;
import app.renmai.service.check.Checking;
import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.Contacts;
import app.renmai.service.contact.Erasure;
import app.renmai.service.contact.Extras;
import app.renmai.service.duplicate.Duplicates;
import app.renmai.service.duplicate.Merging;
import app.renmai.service.exchange.Archives;
import app.renmai.service.exchange.CsvLayouts;
import app.renmai.service.exchange.Exports;
import app.renmai.service.exchange.Imports;
import app.renmai.service.exchange.PersonExports;
import app.renmai.service.field.CustomFields;
import app.renmai.service.job.Jobs;
import app.renmai.service.log.LogLines;
import app.renmai.service.organization.Organizations;
import app.renmai.service.overview.Overview;
import app.renmai.service.pitch.Drafting;
import app.renmai.service.pitch.Knowing;
import app.renmai.service.pitch.Pitches;
import app.renmai.service.pitch.Profile;
import app.renmai.service.pitch.Templates;
import app.renmai.service.privacy.Privacy;
import app.renmai.service.sample.SampleStory;
import app.renmai.service.today.Reconnects;
import app.renmai.service.today.Serving;
import app.renmai.service.today.Suggesting;
import app.renmai.service.undo.Undoing;
import app.renmai.service.value.Competitors;
import app.renmai.service.value.Facts;
import app.renmai.service.value.Needs;
import app.renmai.service.value.Offers;
import app.renmai.service.view.SavedViews;
import app.renmai.store.Workspace;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/**
 * The use cases that screens call; built once by the composition root.
 *
 * @param workspace tells of changes
 * @param undoing undoes and redoes
 * @param contacts what can be done with contacts
 * @param contactList all contacts as lines, filtered as one types
 * @param cadences how often one means to be in touch
 * @param fields fields of the user's own
 * @param suggesting what is worth doing on a day
 * @param reconnects who is worth a word again
 * @param views saved views
 * @param extras what is known of contacts beyond the usual
 * @param contactFiles files kept with contacts
 * @param pitchFiles files that go along with pitches
 * @param erasure erases people for good
 * @param organizations what can be done with organizations
 * @param drafting writing pitches
 * @param checking looks pitches over
 * @param pitches all pitches as lists show them
 * @param templates what a pitch can start from
 * @param profile what the user has said about themselves
 * @param overview how much there is
 * @param interactions logs what happened
 * @param logLines understands lines of the log
 * @param timeline what happened, in order
 * @param agenda what to do now
 * @param needs what contacts need
 * @param facts what was found out
 * @param offers what the user can do
 * @param competitors who competes with whom
 * @param briefs what to know before one meets
 * @param outreach what there is around threads of outreach
 * @param calendars what stands on which day
 * @param imports brings files in
 * @param csvLayouts how CSV files are read
 * @param value what there is around value, work and whom one knows through whom
 * @param privacy what is for the user alone
 * @param exports takes the workspace out into files
 * @param people everything about one person, out
 * @param archives the whole workspace as one file, out and in
 * @param duplicates finds contacts that may be one
 * @param merging makes one contact of two
 * @param backups copies the whole workspace
 * @param sample the sample story
 * @param jobs the long work under way
 * @param links opens links with other programs
 * @param preferences what the window remembers
 * @param notices tells the user something outside the window
 * @param clock what time it is
 * @param zone where the user is
 */
public record Services(
        Workspace workspace,
        Undoing undoing,
        Contacts contacts,
        ContactList contactList,
        Cadences cadences,
        CustomFields fields,
        Suggesting suggesting,
        Reconnects reconnects,
        SavedViews views,
        Extras extras,
        AttachedFiles contactFiles,
        AttachedFiles pitchFiles,
        Erasure erasure,
        Organizations organizations,
        Drafting drafting,
        Checking checking,
        Pitches pitches,
        Templates templates,
        Profile profile,
        Overview overview,
        Interactions interactions,
        LogLines logLines,
        Timeline timeline,
        Agenda agenda,
        Needs needs,
        Facts facts,
        Offers offers,
        Competitors competitors,
        Briefs briefs,
        OutreachServices outreach,
        Calendars calendars,
        Imports imports,
        CsvLayouts csvLayouts,
        ValueServices value,
        Privacy privacy,
        Exports exports,
        PersonExports people,
        Archives archives,
        Duplicates duplicates,
        Merging merging,
        Backups backups,
        SampleStory sample,
        Jobs jobs,
        Links links,
        Preferences preferences,
        Notices notices,
        Clock clock,
        ZoneId zone) {

    /** Services that can tell nothing outside the window. */
    public static Services of(
            Workspace workspace,
            Jobs jobs,
            Links links,
            Preferences preferences,
            Clock clock,
            ZoneId zone) {
        return of(workspace, jobs, links, preferences, Notices.NONE, clock, zone);
    }

    /**
     * Builds every service around an open workspace.
     *
     * @param workspace the workspace
     * @param jobs runs long work
     * @param links opens links and files
     * @param preferences what the window remembers
     * @param notices tells the user something outside the window
     * @param clock what time it is
     * @param zone where the user is
     */
    public static Services of(
            Workspace workspace,
            Jobs jobs,
            Links links,
            Preferences preferences,
            Notices notices,
            Clock clock,
            ZoneId zone) {
        Reach reach = Reach.of(workspace, preferences, zone);
        return new Services(
                workspace,
                new Undoing(workspace, jobs),
                new Contacts(workspace),
                reach.contactList(),
                new Cadences(workspace),
                new CustomFields(workspace),
                reach.suggesting(),
                new Reconnects(workspace, reach.contactList(), Serving.BY_MATCHES, zone),
                new SavedViews(workspace, reach.contactList()),
                new Extras(workspace),
                new AttachedFiles(FileOwner.CONTACT, workspace, jobs),
                new AttachedFiles(FileOwner.PITCH, workspace, jobs),
                new Erasure(workspace, jobs),
                new Organizations(workspace),
                new Drafting(workspace, reach.knowing()),
                new Checking(workspace, reach.outreach().workCalendar(), clock, zone),
                new Pitches(workspace, reach.knowing()),
                new Templates(workspace),
                new Profile(workspace),
                new Overview(workspace, reach.suggesting(), zone),
                new Interactions(workspace, jobs),
                new LogLines(reach.contactList(), clock, zone),
                new Timeline(workspace, reach.outreach().advising(), zone),
                new Agenda(workspace),
                new Needs(workspace),
                new Facts(workspace),
                new Offers(workspace),
                new Competitors(workspace),
                new Briefs(workspace, zone),
                reach.outreach(),
                new Calendars(workspace),
                new Imports(workspace, jobs),
                new CsvLayouts(workspace),
                ValueServices.of(
                        workspace, jobs, reach.outreach().outreaches(), reach.contactList(), zone),
                new Privacy(workspace),
                new Exports(workspace, jobs),
                new PersonExports(workspace, jobs),
                new Archives(workspace, jobs),
                new Duplicates(workspace, jobs),
                new Merging(workspace),
                new Backups(workspace, jobs),
                new SampleStory(workspace),
                jobs,
                links,
                preferences,
                notices,
                clock,
                zone);
    }

    /** What several other services are built of. */
    private record Reach(
            ContactList contactList,
            OutreachServices outreach,
            Knowing knowing,
            Suggesting suggesting) {
        static Reach of(Workspace workspace, Preferences preferences, ZoneId zone) {
            ContactList contacts = new ContactList(workspace, zone);
            OutreachServices outreach =
                    OutreachServices.of(workspace, () -> language(preferences), zone);
            return new Reach(
                    contacts,
                    outreach,
                    new Knowing(workspace, outreach.workCalendar(), zone),
                    new Suggesting(
                            workspace, contacts, outreach.advising(), Serving.BY_MATCHES, zone));
        }
    }

    /** The language the user reads in, as the window has it. */
    private static Locale language(Preferences preferences) {
        return Locale.forLanguageTag(
                preferences.get("language", Locale.getDefault().toLanguageTag()));
    }
}
