package app.renmai.ui.contact;

import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.Relation;
import app.renmai.service.activity.OpenWithContact;
import app.renmai.service.activity.OpenWithContact.Promise;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.contact.ContactExtras;
import app.renmai.ui.brief.BriefPart;
import app.renmai.ui.collaboration.WorksPart;
import app.renmai.ui.departure.DepartureCards;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.fact.ContactFacts;
import app.renmai.ui.field.FieldRows;
import app.renmai.ui.field.OwnFieldsViewModel;
import app.renmai.ui.files.FilesPart;
import app.renmai.ui.introduction.ContactIntroductions;
import app.renmai.ui.kit.FocusScroll;
import app.renmai.ui.kit.PanelPart;
import app.renmai.ui.outreach.ContactThreads;
import app.renmai.ui.row.EditRow;
import app.renmai.ui.row.Rows;
import app.renmai.ui.value.ContactValue;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/**
 * What stands beside the timeline: what is next, promises, needs, how to reach them, positions,
 * dates, how you met, notes. Each part is a heading over its rows; a part without any is one
 * inviting line.
 */
final class SidePanel extends ScrollPane {
    static final double WIDTH = 304;
    private static final PseudoClass BARE = PseudoClass.getPseudoClass("bare");

    private final Plans plans;
    private final Rows<Reminder> reminders;
    private final Rows<Promise> promises;
    private final ContactNeeds needs;
    private final ContactThreads threads;
    private final WorksPart works;
    private final ContactFacts facts;
    private final ContactValue value;
    private final ContactIntroductions introductions;
    private final Rows<ContactPoint> points;
    private final Rows<Position> positions;
    private final Rows<ImportantDate> dates;
    private final ReminderRow newReminder;
    private final PositionRow newPosition;
    private final MeetingRow meeting;
    private final NotesRow notes;
    private final VBox meetingPart;
    private final VBox notesPart;
    private final Rows<Relation> relations;
    private final KeptFields kept;
    private final VBox keptPart;
    private final FilesPart files;
    private final VBox filesPart;

    /**
     * @param own the fields of the user's own
     * @param threads outreach with the contact
     * @param works what was done together
     * @param brief how much of the brief is ready
     * @param facts what is known of the contact
     * @param needs what the contact needs, and can do
     * @param value what went both ways
     * @param introductions to whom the contact was brought
     * @param departures what is to be asked of positions that were left
     * @param reveal shows an interaction in the timeline
     */
    SidePanel(
            Desk desk,
            ContactPageViewModel model,
            OwnFieldsViewModel own,
            ContactThreads threads,
            WorksPart works,
            BriefPart brief,
            ContactFacts facts,
            ContactNeeds needs,
            ContactValue value,
            ContactIntroductions introductions,
            DepartureCards departures,
            Consumer<TimelineEntry> reveal) {
        this.threads = threads;
        this.works = works;
        this.facts = facts;
        this.needs = needs;
        this.value = value;
        this.introductions = introductions;
        look();
        plans = new Plans(desk, model.id(), reveal);
        reminders = new Rows<>(Reminder::id, () -> ReminderRow.of(desk, model));
        promises = new Rows<>(each -> each.commitment().id(), () -> PromiseRow.of(desk, model));
        points = new Rows<>(ContactPoint::id, () -> new PointRow(desk, model));
        positions = new Rows<>(Position::id, () -> PositionRow.of(desk, model));
        dates = new Rows<>(ImportantDate::id, () -> DateRow.of(desk, model));
        newPosition = inviting(PositionRow.adding(desk, model), "add-position");
        meeting = named(new MeetingRow(desk, model), "how-met");
        notes = named(new NotesRow(desk, model), "notes");
        newReminder = inviting(ReminderRow.adding(desk, model), "add-reminder");
        relations = new Rows<>(Relation::id, () -> RelationRow.of(desk, model));
        kept = new KeptFields(desk, model);
        keptPart = section(desk.text("contact.kept"), kept);
        files = new FilesPart(desk, "contact-files", model);
        filesPart = section(desk.text("contact.files"), files);
        meetingPart = section(desk.text("contact.how-met"), meeting);
        notesPart = section(desk.text("contact.notes"), notes);
        VBox parts =
                new VBox(
                        departures,
                        next(desk),
                        promises(desk, model),
                        brief,
                        part(desk.text("fact.title"), facts),
                        needs(desk),
                        part(desk.text("value.title"), value),
                        part(desk.text("section.outreach"), threads),
                        part(desk.text("section.collaborations"), works),
                        part(desk.text("introduction.title"), introductions),
                        reach(desk, model),
                        section(desk.text("contact.positions"), positions, newPosition),
                        dates(desk, model),
                        relations(desk, model),
                        own(desk, own),
                        meetingPart,
                        notesPart,
                        filesPart,
                        keptPart);
        hold(parts, model);
    }

    private VBox reach(Desk desk, ContactPageViewModel model) {
        NewPointRow newPoint = inviting(new NewPointRow(desk, model), "add-point");
        return section(desk.text("contact.reach"), points, newPoint);
    }

    private VBox dates(Desk desk, ContactPageViewModel model) {
        DateRow newDate = inviting(DateRow.adding(desk, model), "add-date");
        return section(desk.text("contact.dates"), dates, newDate);
    }

    private void hold(VBox parts, ContactPageViewModel model) {
        parts.getStyleClass().add("side-parts");
        setContent(parts);
        listen(model);
    }

    private VBox promises(Desk desk, ContactPageViewModel model) {
        PromiseRow newPromise = inviting(PromiseRow.adding(desk, model), "add-promise");
        return section(desk.text("contact.promises"), promises, newPromise);
    }

    /** Whatever is next: plans, then reminders. */
    private VBox next(Desk desk) {
        VBox next = section(desk.text("contact.next"), plans, reminders, newReminder);
        Runnable headed = () -> bare(next, !plans.isVisible() && !reminders.isVisible());
        plans.visibleProperty().subscribe(headed);
        reminders.visibleProperty().subscribe(headed);
        headed.run();
        return next;
    }

    private static <R extends EditRow<?>> R inviting(R row, String id) {
        row.invite();
        return named(row, id);
    }

    private static <N extends Node> N named(N node, String id) {
        node.setId(id);
        return node;
    }

    private VBox part(String title, PanelPart part) {
        VBox section = section(title, part);
        part.anyProperty().subscribe(there -> bare(section, !there));
        return section;
    }

    private VBox needs(Desk desk) {
        VBox section = section(desk.text("contact.needs"), needs);
        needs.anyProperty().subscribe(there -> bare(section, !there));
        return section;
    }

    private VBox relations(Desk desk, ContactPageViewModel model) {
        RelationRow newRelation = inviting(RelationRow.adding(desk, model), "add-relation");
        return section(desk.text("contact.relations"), relations, newRelation);
    }

    private static VBox own(Desk desk, OwnFieldsViewModel own) {
        VBox section = section(desk.text("field.title"), new FieldRows(desk, own));
        own.fieldsProperty().subscribe(shown -> bare(section, shown.fields().isEmpty()));
        return section;
    }

    private void look() {
        setId("contact-side");
        getStyleClass().add("side-panel");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        FocusScroll.in(this, EditRow::around);
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
    }

    private void listen(ContactPageViewModel model) {
        keptPart.managedProperty().bind(keptPart.visibleProperty());
        model.detailsProperty().subscribe(found -> found.ifPresent(this::show));
        model.openProperty().subscribe(this::show);
        model.extrasProperty().subscribe(this::show);
        model.filesProperty()
                .subscribe(
                        shown -> {
                            files.show(shown);
                            bare(filesPart, shown.isEmpty());
                        });
    }

    private static VBox section(String heading, Node... parts) {
        Label label = new Label(heading);
        label.getStyleClass().add("side-heading");
        VBox section = new VBox(label);
        section.getChildren().addAll(parts);
        section.getStyleClass().add("side-section");
        if (parts[0] instanceof Rows<?> rows && parts.length == 2) {
            rows.visibleProperty().subscribe(there -> bare(section, !there));
        }
        return section;
    }

    /** A part without anything has no heading, only its inviting line. */
    private static void bare(VBox section, boolean empty) {
        Node heading = section.getChildren().getFirst();
        heading.setVisible(!empty);
        heading.setManaged(!empty);
        section.pseudoClassStateChanged(BARE, empty);
    }

    private void show(ContactDetails details) {
        points.show(details.points());
        positions.show(details.positions());
        dates.show(details.dates());
        Meeting met = Meeting.of(details);
        String written = details.contact().notes();
        meeting.show(met);
        notes.show(written);
        bare(meetingPart, met.isEmpty());
        bare(notesPart, written.isBlank());
    }

    private void show(ContactExtras extras) {
        relations.show(extras.relations());
        kept.show(extras.kept());
        keptPart.setVisible(!extras.kept().isEmpty());
    }

    private void show(OpenWithContact open) {
        plans.show(open.planned());
        reminders.show(open.reminders());
        promises.show(open.promises());
    }

    /** Tells days anew, from another today. */
    void dayTurned() {
        plans.dayTurned();
        threads.dayTurned();
        works.dayTurned();
        facts.dayTurned();
        introductions.dayTurned();
        reminders.dayTurned();
        promises.dayTurned();
        needs.dayTurned();
        dates.dayTurned();
    }

    /** Gives the focus to its first row. */
    void begin() {
        setVvalue(0);
        newReminder.main().requestFocus();
    }

    /** Opens the fields of a new position. */
    void addPosition() {
        newPosition.edit();
    }
}
