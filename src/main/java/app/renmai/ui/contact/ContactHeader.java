package app.renmai.ui.contact;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.Deed;
import app.renmai.model.contact.Position;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.contact.ContactDetails;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Avatar;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.kit.WholeText;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.outreach.ContactThreadsModel;
import app.renmai.ui.people.Portraits;
import app.renmai.ui.standing.StandingChip;
import app.renmai.ui.standing.StandingViewModel;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Who it is: avatar, name in both scripts and how to address them, position, tags; and what to do
 * with them.
 */
final class ContactHeader extends HBox {
    private static final double AVATAR = 64;

    private final Desk desk;
    private final ContactPageViewModel model;
    private final PrivateModel privacy;
    private final Runnable addPosition;
    private final Runnable introduce;
    private final Avatar avatar = new Avatar("", 0, AVATAR);
    private final Button name = new Button();
    private final Label other = new Label();
    private final Button address = new Button();
    private final HBox position = new HBox();
    private final StandingChip standingChip;
    private final WarmthChip warmth;
    private final ContactThreadsModel threads;
    private final Button stopped = new Button();
    private final TagChips tags;
    private final Button more;
    private final Button details;

    /**
     * @param threads outreach with the contact
     * @param standing how far one has come
     * @param showDeed shows where an event that counts stands
     * @param addPosition opens the fields of a new position
     * @param toggleSide opens and closes the side panel where it is a drawer
     * @param introduce asks to whom the contact is to be brought
     */
    ContactHeader(
            Desk desk,
            ContactPageViewModel model,
            ContactThreadsModel threads,
            PrivateModel privacy,
            StandingViewModel standing,
            Consumer<Deed> showDeed,
            Runnable addPosition,
            Runnable toggleSide,
            Runnable introduce) {
        super(16);
        this.desk = desk;
        this.model = model;
        this.threads = threads;
        this.privacy = privacy;
        this.addPosition = addPosition;
        this.standingChip = new StandingChip(desk, standing, this::plainName, showDeed);
        this.introduce = introduce;
        this.warmth = new WarmthChip(desk, model);
        this.tags = new TagChips(desk, model);
        getStyleClass().add("contact-header");
        name.setId("contact-name");
        name.getStyleClass().setAll("button", "name-button", "title");
        name.setOnAction(_ -> editName(false));
        name.setTooltip(new Tooltip(desk.text("command.contact-name")));
        other.getStyleClass().add("other-script");
        address.getStyleClass().setAll("button", "address-button");
        address.setOnAction(_ -> editName(true));
        address.setMinWidth(0);
        HBox line = new HBox(name, other, address);
        line.getStyleClass().add("name-line");
        position.getStyleClass().add("position-line");
        HBox chips = new HBox(standingChip, warmth, why(), lock(), tags);
        HBox.setHgrow(tags, Priority.ALWAYS);
        VBox words = new VBox(line, position);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        keepName(words);
        details = Buttons.outlined(desk.text("contact.details"), Feather.SIDEBAR, toggleSide);
        details.setId("contact-details");
        details.managedProperty().bind(details.visibleProperty());
        more = Buttons.icon(desk.text("shell.menu"), Feather.MORE_HORIZONTAL, () -> {});
        more.setId("contact-more");
        more.setOnAction(_ -> menu().show(more, Side.BOTTOM, 0, 4));
        HBox actions = actions();
        // The chips have the whole width: below what can be done with the contact.
        VBox all = new VBox(new HBox(16, words, actions), chips, stopped());
        all.setMinWidth(0);
        HBox.setHgrow(all, Priority.ALWAYS);
        getChildren().addAll(avatar, all);
        model.detailsProperty().subscribe(found -> found.ifPresent(this::show));
        Portraits portraits = new Portraits(desk, AVATAR);
        model.extrasProperty()
                .subscribe(found -> portraits.show(avatar, found.photo().orElse(null)));
    }

    private void keepName(VBox words) {
        WholeText.whenCut(name);
        WholeText.whenCut(other);
        WholeText.whenCut(address);
        Runnable first = () -> nameFirst(words.getWidth());
        words.widthProperty().subscribe(first);
        name.textProperty().subscribe(first);
        other.textProperty().subscribe(first);
    }

    /**
     * Where there is little room, all else gives way before the name does, and before the name in
     * the other script.
     */
    private void nameFirst(double room) {
        double wide = Math.min(name.prefWidth(-1), room);
        name.setMinWidth(wide);
        other.setMinWidth(other.isManaged() ? Math.min(other.prefWidth(-1), room - wide) : 0);
    }

    /** That they asked not to be written to again: seen before anything is begun. */
    private HBox stopped() {
        stopped.setText(desk.text("person.stop"));
        stopped.setId("contact-stop-chip");
        stopped.getStyleClass().addAll("chip", "warmth-chip");
        stopped.setMinWidth(Region.USE_PREF_SIZE);
        stopped.setTooltip(new Tooltip(desk.text("command.contact-allow")));
        stopped.setOnAction(_ -> threads.lift());
        HBox box = new HBox(stopped);
        box.getStyleClass().add("warmth-chip-box");
        box.visibleProperty().bind(threads.stopped());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /** Says that the contact is private; one click ends it. */
    private Node lock() {
        Button lock = new Button(desk.text("contact.private"), Icons.of(Feather.LOCK));
        lock.setId("contact-private");
        lock.getStyleClass().setAll("button", "chip");
        lock.setTooltip(new Tooltip(desk.text("contact.private.what")));
        lock.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setMargin(lock, new Insets(6, 0, 0, 4));
        lock.setOnAction(_ -> turnPrivate());
        lock.visibleProperty().bind(privacy.hiddenProperty());
        lock.managedProperty().bind(lock.visibleProperty());
        return lock;
    }

    /** Marks the contact as private, or takes the mark away. */
    void turnPrivate() {
        model.detailsProperty()
                .get()
                .ifPresent(found -> privacy.turn(desk.names().of(found.contact().name())));
    }

    private Hyperlink why() {
        Hyperlink why = new Hyperlink(desk.text("standing.why"));
        why.setId("contact-why");
        why.getStyleClass().add("header-why");
        why.setMinWidth(Region.USE_PREF_SIZE);
        why.setOnAction(_ -> showWhy());
        return why;
    }

    /** Shows why one has come so far. */
    void showWhy() {
        standingChip.why();
    }

    private String plainName() {
        return model.detailsProperty()
                .get()
                .map(found -> desk.names().of(found.contact().name()))
                .orElse("");
    }

    private HBox actions() {
        Button brief =
                Buttons.outlined(
                        desk.text("brief.title"),
                        Feather.FILE_TEXT,
                        () -> desk.navigator().open(new Route.Brief(model.id())));
        brief.setId("contact-brief");
        brief.managedProperty().bind(brief.visibleProperty());
        // Where the panel is a drawer there is no room; its own line opens the brief there.
        brief.visibleProperty().bind(details.visibleProperty().not());
        Button pitch =
                Buttons.outlined(
                        desk.text("contact.pitch"),
                        Feather.EDIT_2,
                        () -> desk.sheets().draftPitch(model.id()));
        pitch.setId("contact-pitch");
        Button log = Buttons.primary(desk.text("command.contact-log"), Feather.CLOCK, this::log);
        log.setId("contact-log");
        HBox actions = new HBox(8, details, brief, pitch, log, more);
        actions.setAlignment(Pos.TOP_RIGHT);
        actions.setMinWidth(Region.USE_PREF_SIZE);
        return actions;
    }

    /** Whether the button that opens the side panel is there. */
    void setDrawer(boolean drawer) {
        details.setVisible(drawer);
    }

    void log() {
        desk.sheets().log(List.of(model.id()));
    }

    private void show(ContactDetails found) {
        Contact contact = found.contact();
        var pair = desk.names().pair(contact.name());
        avatar.show(desk.names().initials(contact.name()), contact.id());
        name.setText(pair.main());
        other.setText(pair.other());
        other.setVisible(!pair.other().isEmpty());
        other.setManaged(!pair.other().isEmpty());
        boolean unknown = contact.addressAs().isEmpty();
        address.setText(
                unknown
                        ? desk.text("contact.address.add")
                        : desk.text("contact.address", contact.addressAs()));
        address.getStyleClass().remove("invitation");
        if (unknown) {
            address.getStyleClass().add("invitation");
        }
        showPosition(found.currentPosition());
        tags.show(found.tags());
    }

    private void showPosition(Optional<Position> current) {
        position.getChildren().clear();
        if (current.isEmpty()) {
            Button add = new Button(desk.text("contact.position.add"));
            add.getStyleClass().setAll("button", "address-button", "invitation");
            add.setOnAction(_ -> addPosition.run());
            position.getChildren().add(add);
            return;
        }
        Position held = current.get();
        Node where = organization(held);
        boolean both = !held.title().isEmpty() && !held.organizationName().isEmpty();
        if (desk.messages().chinese()) {
            position.getChildren().addAll(where, plain((both ? " " : "") + held.title()));
        } else {
            position.getChildren().addAll(plain(held.title() + (both ? ", " : "")), where);
        }
        PartialDate since = held.from();
        if (since != null) {
            String words = desk.text("contact.position.since", desk.times().inPart(since));
            position.getChildren().add(plain(" · " + words));
        }
    }

    private Node organization(Position held) {
        Long id = held.organizationId();
        if (id == null) {
            return plain(held.organizationName());
        }
        Hyperlink link = new Hyperlink(held.organizationName());
        link.setId("contact-organization");
        link.getStyleClass().add("organization-link");
        link.setMinWidth(0);
        WholeText.whenCut(link);
        link.setOnAction(_ -> desk.navigator().open(new Route.Organization(id)));
        return link;
    }

    private static Label plain(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("muted");
        WholeText.whenCut(label);
        return label;
    }

    /** Opens the name in its parts. */
    void editName(boolean beginWithAddress) {
        model.detailsProperty()
                .get()
                .ifPresent(
                        found ->
                                new NameForm(desk, found.contact(), model::rename)
                                        .show(this, name, beginWithAddress));
    }

    /** Opens how often one means to be in touch. */
    void editCadence() {
        warmth.edit();
    }

    /** Asks until when the contact is left alone. */
    void notNow() {
        warmth.notNow();
    }

    /** Tells days anew, from another today. */
    void dayTurned() {
        warmth.dayTurned();
    }

    private ContextMenu menu() {
        ContextMenu menu = new ContextMenu();
        menu.getItems()
                .setAll(
                        item("command.contact-name", () -> editName(false)),
                        item("command.contact-cadence", this::editCadence),
                        item("command.contact-not-now", this::notNow),
                        threads.stopped().get()
                                ? item("command.contact-allow", threads::lift)
                                : item("command.contact-stop", threads::noteStop),
                        item("command.contact-introduce", introduce),
                        item("contact.card.copy", this::copyCard),
                        item("contact.everything", this::exportAll),
                        item(
                                privacy.hiddenProperty().get()
                                        ? "contact.private.end"
                                        : "contact.private.mark",
                                this::turnPrivate),
                        new SeparatorMenuItem(),
                        item("contact.delete", model::delete),
                        item("contact.erase", () -> desk.sheets().erase(model.id())));
        return menu;
    }

    private MenuItem item(String key, Runnable action) {
        return Menus.item(desk.text(key), action);
    }

    /** Takes everything about the contact out into a file. */
    void exportAll() {
        model.detailsProperty()
                .get()
                .ifPresent(found -> desk.sheets().exportPerson(model.id(), found.contact().name()));
    }

    private void copyCard() {
        model.card()
                .thenAcceptAsync(
                        card ->
                                card.ifPresent(
                                        text -> {
                                            ClipboardContent content = new ClipboardContent();
                                            content.putString(text);
                                            Clipboard.getSystemClipboard().setContent(content);
                                            desk.toasts().show(desk.text("contact.card.copied"));
                                        }),
                        desk.ui());
    }

    /** Where the focus belongs when the page appears. */
    Node focusTarget() {
        return name;
    }
}
