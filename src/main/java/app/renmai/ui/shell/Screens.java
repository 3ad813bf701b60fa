package app.renmai.ui.shell;

import app.renmai.model.field.CustomField;
import app.renmai.ui.brief.BriefView;
import app.renmai.ui.brief.BriefViewModel;
import app.renmai.ui.calendar.CalendarView;
import app.renmai.ui.calendar.CalendarViewModel;
import app.renmai.ui.collaboration.WorkView;
import app.renmai.ui.collaboration.WorkViewModel;
import app.renmai.ui.collaboration.WorksView;
import app.renmai.ui.collaboration.WorksViewModel;
import app.renmai.ui.contact.ContactPageView;
import app.renmai.ui.contact.ContactPageViewModel;
import app.renmai.ui.contacts.ContactsView;
import app.renmai.ui.contacts.ContactsViewModel;
import app.renmai.ui.desk.Appearance;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.desk.Preferences;
import app.renmai.ui.duplicate.DuplicatesView;
import app.renmai.ui.duplicate.DuplicatesViewModel;
import app.renmai.ui.field.FieldsViewModel;
import app.renmai.ui.field.OwnFieldsViewModel;
import app.renmai.ui.growth.GrowthView;
import app.renmai.ui.growth.GrowthViewModel;
import app.renmai.ui.insight.InsightsView;
import app.renmai.ui.insight.InsightsViewModel;
import app.renmai.ui.introduction.IntroductionsView;
import app.renmai.ui.introduction.IntroductionsViewModel;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.match.MatchesView;
import app.renmai.ui.match.MatchesViewModel;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Screen;
import app.renmai.ui.network.NetworkView;
import app.renmai.ui.network.NetworkViewModel;
import app.renmai.ui.organization.OrganizationView;
import app.renmai.ui.organization.OrganizationViewModel;
import app.renmai.ui.organization.OrganizationsView;
import app.renmai.ui.organization.OrganizationsViewModel;
import app.renmai.ui.outreach.OutreachView;
import app.renmai.ui.outreach.OutreachViewModel;
import app.renmai.ui.pitch.PitchesView;
import app.renmai.ui.pitch.PitchesViewModel;
import app.renmai.ui.pitch.StudioView;
import app.renmai.ui.pitch.StudioViewModel;
import app.renmai.ui.reconnect.ReconnectView;
import app.renmai.ui.reconnect.ReconnectViewModel;
import app.renmai.ui.settings.SettingsView;
import app.renmai.ui.settings.SettingsViewModel;
import app.renmai.ui.timeline.EveryoneView;
import app.renmai.ui.timeline.TimelineFeed;
import app.renmai.ui.timeline.TimelineList;
import app.renmai.ui.timeline.TimelineScope;
import app.renmai.ui.timeline.TimelineViewModel;
import app.renmai.ui.today.TodayView;
import app.renmai.ui.today.TodayViewModel;
import app.renmai.ui.welcome.WelcomeView;
import app.renmai.ui.welcome.WelcomeViewModel;

import javafx.scene.Node;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Makes the screen of each place: the one list of what the window can show. */
final class Screens {
    private static final long PAUSE_IN_WRITING = 2_000;

    private Screens() {}

    static Screen of(Desk desk, Route route, Appearance window, FileDialogs dialogs) {
        return switch (route) {
            case Route.Welcome _ -> new WelcomeView(desk, new WelcomeViewModel(desk), window);
            case Route.Today _ -> today(desk);
            case Route.Contacts contacts -> contacts(desk, contacts);
            case Route.View view -> contacts(desk, new ContactsViewModel(desk, view.id()));
            case Route.Duplicates duplicates -> duplicates(desk, duplicates);
            case Route.Introductions introductions ->
                    new IntroductionsView(
                            desk, new IntroductionsViewModel(desk), introductions.introduction());
            case Route.Reconnect _ -> new ReconnectView(desk, new ReconnectViewModel(desk));
            case Route.Contact contact -> contact(desk, contact, dialogs);
            case Route.Timeline timeline -> timeline(desk, timeline, dialogs);
            case Route.Calendar _ -> new CalendarView(desk, new CalendarViewModel(desk));
            case Route.Outreach outreach -> outreach(desk, outreach);
            case Route.Brief brief ->
                    new BriefView(
                            desk,
                            new BriefViewModel(desk, brief.contact(), brief.meeting()),
                            dialogs);
            case Route.Pitches _ -> pitches(desk);
            case Route.Pitch pitch -> pitch(desk, pitch, dialogs);
            case Route.Collaborations _ -> new WorksView(desk, new WorksViewModel(desk));
            case Route.Collaboration work -> collaboration(desk, work, dialogs);
            case Route.Organizations _ -> organizations(desk);
            case Route.Organization organization -> organization(desk, organization, dialogs);
            case Route.Insights insights ->
                    new InsightsView(desk, new InsightsViewModel(desk), insights.part(), dialogs);
            case Route.Network _ -> new NetworkView(desk, new NetworkViewModel(desk));
            case Route.Matches _ -> new MatchesView(desk, new MatchesViewModel(desk));
            case Route.Growth _ -> new GrowthView(desk, new GrowthViewModel(desk), dialogs);
            case Route.Settings settings -> settings(desk, settings, window);
        };
    }

    private static Screen today(Desk desk) {
        return new TodayView(desk, new TodayViewModel(desk));
    }

    private static Screen contacts(Desk desk, Route.Contacts route) {
        ContactsViewModel model = new ContactsViewModel(desk);
        String filter = route.filter();
        if (filter != null) {
            model.filterProperty().set(filter);
        }
        return contacts(desk, model);
    }

    private static Screen contacts(Desk desk, ContactsViewModel model) {
        Node add =
                Buttons.primary(desk.text("command.new"), Feather.PLUS, desk.sheets()::newContact);
        Node in =
                Buttons.outlined(
                        desk.text("contacts.import"),
                        Feather.DOWNLOAD,
                        () -> desk.sheets().importFiles(List.of()));
        in.setId("contacts-import");
        Node out = Buttons.outlined(desk.text("contacts.export"), null, desk.sheets()::export);
        out.setId("contacts-export");
        Node alike =
                Buttons.outlined(
                        desk.text("contacts.duplicates"),
                        null,
                        () -> desk.navigator().open(new Route.Duplicates()));
        alike.setId("contacts-duplicates");
        return new ContactsView(desk, model, List.of(alike, in, out, add));
    }

    private static Screen duplicates(Desk desk, Route.Duplicates route) {
        return new DuplicatesView(desk, new DuplicatesViewModel(desk), route.contact());
    }

    private static Screen contact(Desk desk, Route.Contact route, FileDialogs dialogs) {
        long id = route.id();
        TimelineViewModel happened =
                new TimelineViewModel(
                        desk,
                        id,
                        TimelineFeed.whole(() -> desk.services().timeline().ofContact(id)));
        return new ContactPageView(
                desk,
                new ContactPageViewModel(desk, id),
                new OwnFieldsViewModel(desk, CustomField.Target.CONTACT, id),
                happened,
                new TimelineList(
                        desk,
                        happened,
                        desk.sheets()::edit,
                        desk.text("timeline.empty.contact"),
                        dialogs));
    }

    private static Screen timeline(Desk desk, Route.Timeline route, FileDialogs dialogs) {
        Preferences remembered = desk.services().preferences();
        String code = route.scope();
        TimelineScope scope =
                code == null ? TimelineScope.last(remembered) : TimelineScope.of(code);
        scope.remember(remembered);
        TimelineViewModel model =
                new TimelineViewModel(desk, 0, scope.feed(desk.services().timeline()));
        return new EveryoneView(
                desk,
                model,
                new TimelineList(desk, model, desk.sheets()::edit, scope.invitation(desk), dialogs),
                scope);
    }

    private static Screen outreach(Desk desk, Route.Outreach route) {
        return new OutreachView(desk, new OutreachViewModel(desk), route.thread());
    }

    private static Screen pitches(Desk desk) {
        return new PitchesView(desk, new PitchesViewModel(desk));
    }

    private static Screen pitch(Desk desk, Route.Pitch route, FileDialogs dialogs) {
        StudioViewModel model =
                new StudioViewModel(
                        desk,
                        route.id(),
                        CompletableFuture.delayedExecutor(
                                PAUSE_IN_WRITING, TimeUnit.MILLISECONDS, desk.ui()));
        return StudioView.of(desk, model, route.id(), dialogs);
    }

    private static Screen collaboration(Desk desk, Route.Collaboration route, FileDialogs dialogs) {
        long id = route.id();
        TimelineViewModel talks =
                new TimelineViewModel(
                        desk,
                        0,
                        TimelineFeed.whole(() -> desk.services().timeline().ofCollaboration(id)));
        return new WorkView(
                desk,
                new WorkViewModel(desk, id),
                talks,
                new TimelineList(
                        desk,
                        talks,
                        desk.sheets()::edit,
                        desk.text("collaboration.timeline.empty"),
                        dialogs));
    }

    private static Screen organizations(Desk desk) {
        return new OrganizationsView(desk, new OrganizationsViewModel(desk));
    }

    private static Screen organization(Desk desk, Route.Organization route, FileDialogs dialogs) {
        long id = route.id();
        TimelineViewModel timeline =
                new TimelineViewModel(
                        desk,
                        0,
                        TimelineFeed.whole(() -> desk.services().timeline().ofOrganization(id)));
        return new OrganizationView(
                desk,
                new OrganizationViewModel(desk, id),
                new OwnFieldsViewModel(desk, CustomField.Target.ORGANIZATION, id),
                timeline,
                new TimelineList(
                        desk,
                        timeline,
                        desk.sheets()::edit,
                        desk.text("organization.timeline.empty"),
                        dialogs));
    }

    private static Screen settings(Desk desk, Route.Settings route, Appearance window) {
        return new SettingsView(
                desk,
                new SettingsViewModel(desk),
                new FieldsViewModel(desk),
                window,
                route.fields());
    }
}
