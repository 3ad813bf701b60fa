package app.renmai.ui.contact;

import app.renmai.model.contact.Deed;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.ui.brief.BriefPart;
import app.renmai.ui.brief.BriefViewModel;
import app.renmai.ui.collaboration.WorksPart;
import app.renmai.ui.collaboration.WorksPartModel;
import app.renmai.ui.command.Command;
import app.renmai.ui.command.KeyHint;
import app.renmai.ui.departure.DepartureCards;
import app.renmai.ui.departure.DeparturesModel;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.fact.ContactFacts;
import app.renmai.ui.fact.FactSheet;
import app.renmai.ui.fact.FactsViewModel;
import app.renmai.ui.fact.OfferList;
import app.renmai.ui.fact.OffersViewModel;
import app.renmai.ui.field.OwnFieldsViewModel;
import app.renmai.ui.introduction.ContactIntroductions;
import app.renmai.ui.introduction.ContactIntroductionsModel;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.Presence;
import app.renmai.ui.kit.SidePane;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Screen;
import app.renmai.ui.need.NeedsModel;
import app.renmai.ui.need.NeedsPart;
import app.renmai.ui.outreach.ContactThreads;
import app.renmai.ui.outreach.ContactThreadsModel;
import app.renmai.ui.standing.StandingViewModel;
import app.renmai.ui.timeline.TimelineList;
import app.renmai.ui.timeline.TimelineViewModel;
import app.renmai.ui.value.ContactValue;
import app.renmai.ui.value.LedgerViewModel;
import app.renmai.ui.value.ValueSheet;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.stream.Stream;

/**
 * The page of one contact: who it is, what happened, and beside it what is open and how to reach
 * them. Below 1100 px the side panel is a drawer.
 */
public final class ContactPageView extends StackPane implements Screen {

    /** The window's 1100 px less the sidebar, with some play. */
    private static final double ROOM_FOR_SIDE = 945;

    private final Desk desk;
    private final ContactPageViewModel model;
    private final OwnFieldsViewModel own;
    private final TimelineViewModel timelineModel;
    private final ContactThreadsModel threads;
    private final WorksPartModel works;
    private final BriefViewModel brief;
    private final NeedsModel needs;
    private final OffersViewModel offers;
    private final FactsViewModel facts;
    private final StandingViewModel standing;
    private final LedgerViewModel ledger;
    private final ContactIntroductionsModel introductions;
    private final DeparturesModel departures;
    private final TimelineList timeline;
    private final SidePanel side;
    private final PrivateModel privacy;
    private final ContactHeader header;
    private final BorderPane page = new BorderPane();
    private final SidePane columns;
    private final EmptyState gone;

    /**
     * @param model who it is
     * @param own the fields of the user's own
     * @param timelineModel what happened
     * @param timeline shows it
     */
    public ContactPageView(
            Desk desk,
            ContactPageViewModel model,
            OwnFieldsViewModel own,
            TimelineViewModel timelineModel,
            TimelineList timeline) {
        this.desk = desk;
        this.model = model;
        this.own = own;
        this.timelineModel = timelineModel;
        this.timeline = timeline;
        this.threads = new ContactThreadsModel(desk, model.id());
        this.works = WorksPartModel.ofContact(desk, model.id());
        this.brief = new BriefViewModel(desk, model.id(), null);
        this.needs = NeedsModel.ofContact(desk, model.id());
        this.offers = OffersViewModel.ofContact(desk, model.id());
        this.facts = FactsViewModel.ofContact(desk, model.id());
        this.standing = new StandingViewModel(desk, model.id());
        this.ledger = new LedgerViewModel(desk, model.id());
        this.introductions = new ContactIntroductionsModel(desk, model.id());
        this.departures = new DeparturesModel(desk, model.id());
        this.side =
                new SidePanel(
                        desk,
                        model,
                        own,
                        new ContactThreads(desk, threads),
                        new WorksPart(desk, works),
                        new BriefPart(desk, brief),
                        new ContactFacts(desk, facts),
                        new ContactNeeds(
                                desk, new NeedsPart(desk, needs, timeline::reveal), offers),
                        new ContactValue(desk, ledger, this::reveal),
                        new ContactIntroductions(desk, introductions),
                        new DepartureCards(desk, departures),
                        timeline::reveal);
        this.privacy = new PrivateModel(desk, model.id());
        this.header =
                new ContactHeader(
                        desk,
                        model,
                        threads,
                        privacy,
                        standing,
                        this::show,
                        this::addPosition,
                        this::toggleSide,
                        introductions::introduce);
        setId("contact-page");
        gone = gone(desk);
        this.columns = new SidePane(side, HPos.RIGHT, ROOM_FOR_SIDE);
        columns.setMiddle(timeline);
        page.setTop(header);
        page.setCenter(columns);
        gone.setVisible(false);
        getChildren().addAll(page, gone);
        columns.drawerProperty().subscribe(header::setDrawer);
        model.stateProperty().subscribe(this::show);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private static EmptyState gone(Desk desk) {
        return new EmptyState(
                Feather.USER_X,
                desk.text("contact.gone"),
                desk.text("contact.gone.back"),
                () -> desk.navigator().open(new Route.Contacts(null)));
    }

    private void show(Presence state) {
        page.setVisible(state != Presence.GONE);
        gone.setVisible(state == Presence.GONE);
    }

    /** Shows where an event that counts stands. */
    private void show(Deed deed) {
        switch (deed.kind()) {
            case TALK, SENT, RECEIVED, INITIATIVE -> reveal(deed.id());
            case ANSWER -> desk.navigator().open(new Route.Outreach(deed.id()));
            case GIVEN, TAKEN -> ledger.edit(deed.id());
            case DONE, DONE_WELL, SIGNIFICANT ->
                    desk.navigator().open(new Route.Collaboration(deed.id()));
            case PROMOTION -> {}
        }
    }

    private void reveal(long interaction) {
        model.talk(interaction, talk -> timeline.reveal(new TimelineEntry.Talk(talk, List.of())));
    }

    private void toggleSide() {
        if (columns.covers()) {
            columns.openProperty().set(false);
            header.focusTarget().requestFocus();
        } else {
            columns.reveal();
            side.begin();
        }
    }

    private void addPosition() {
        columns.reveal();
        side.addPosition();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.F2) {
            event.consume();
            header.editName(false);
        } else if (event.getCode() == KeyCode.ESCAPE && columns.covers()) {
            event.consume();
            toggleSide();
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("contact-log", "Shortcut+L", Feather.CLOCK, header::log),
                Command.of(
                        "contact-pitch",
                        "Shortcut+D",
                        Feather.EDIT_2,
                        () -> desk.sheets().draftPitch(model.id())),
                Command.of(
                        "contact-fact",
                        "Shortcut+J",
                        Feather.BOOKMARK,
                        () -> FactSheet.ofContact(desk, model.id())),
                Command.of(
                        "contact-name", "Shortcut+E", Feather.USER, () -> header.editName(false)),
                Command.of(
                        "contact-brief",
                        "Shortcut+Shift+B",
                        Feather.FILE_TEXT,
                        () -> desk.navigator().open(new Route.Brief(model.id()))),
                Command.of("contact-cadence", "Shortcut+T", Feather.REPEAT, header::editCadence),
                Command.of("contact-why", "Shortcut+Shift+W", Feather.AWARD, header::showWhy),
                Command.of(
                        "contact-value",
                        "Shortcut+U",
                        Feather.THUMBS_UP,
                        () -> ValueSheet.ofContact(desk, model.id(), null)),
                Command.of("contact-introduce", null, Feather.SHARE_2, introductions::introduce),
                Command.of("contact-not-now", null, Feather.CALENDAR, header::notNow),
                Command.when(
                        threads.silent(),
                        "contact-answered",
                        "Shortcut+Shift+R",
                        Feather.CHECK,
                        threads::answered),
                Command.when(
                        threads.stopped().not(),
                        "contact-stop",
                        null,
                        Feather.SLASH,
                        threads::noteStop),
                Command.when(threads.stopped(), "contact-allow", null, Feather.SEND, threads::lift),
                Command.of("contact-filter", "Shortcut+F", Feather.FILTER, timeline::find),
                Command.of("contact-details", "Shortcut+I", Feather.SIDEBAR, this::toggleSide),
                Command.of("contact-everything", null, Feather.DOWNLOAD, header::exportAll),
                Command.of("contact-private", null, Feather.LOCK, header::turnPrivate),
                Command.of(
                        "contact-erase",
                        null,
                        Feather.TRASH_2,
                        () -> desk.sheets().erase(model.id())));
    }

    @Override
    public List<KeyHint> hints() {
        return Stream.of(
                        timeline.hints(),
                        ContactFacts.hints(),
                        OfferList.hints("contact.offers"),
                        ContactValue.HINTS)
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public List<ViewModel> models() {
        return List.of(
                model,
                privacy,
                own,
                threads,
                works,
                brief,
                facts,
                needs,
                offers,
                standing,
                ledger,
                introductions,
                departures,
                timelineModel);
    }

    @Override
    public void dayTurned() {
        model.refresh();
        brief.refresh();
        standing.refresh();
        ledger.refresh();
        departures.refresh();
        header.dayTurned();
        side.dayTurned();
        timeline.dayTurned();
    }

    @Override
    public Node focusTarget() {
        return timeline.list();
    }
}
