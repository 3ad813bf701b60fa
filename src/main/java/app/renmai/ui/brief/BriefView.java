package app.renmai.ui.brief;

import app.renmai.model.value.Fact;
import app.renmai.service.brief.Brief;
import app.renmai.service.brief.Brief.Question;
import app.renmai.service.brief.Part;
import app.renmai.ui.brief.BriefViewModel.Shown;
import app.renmai.ui.command.Command;
import app.renmai.ui.command.KeyHint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.kit.Avatar;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.FocusScroll;
import app.renmai.ui.kit.Presence;
import app.renmai.ui.kit.SidePane;
import app.renmai.ui.navigation.Page;
import app.renmai.ui.navigation.Route;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;

import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to know of somebody before one meets: the page, whose lines lead to their sources, beside it
 * which parts are ready and what is still to find out.
 */
public final class BriefView extends Page {
    private static final double AVATAR = 32;
    private static final double ROOM_FOR_PANEL = 980;

    private static final List<KeyHint> HINTS =
            List.of(
                    KeyHint.in("brief.page", "brief.keys.part", "1 – 8"),
                    KeyHint.in("brief.page", "brief.keys.source", "Enter"),
                    KeyHint.in("brief.page", "fact.keys.link", "O"),
                    KeyHint.in("brief.page", "fact.keys.talk", "T"));

    private final Desk desk;
    private final BriefViewModel model;
    private final FileDialogs dialogs;
    private final Avatar avatar = new Avatar("", 0, AVATAR);
    private final Label title = new Label();
    private final Label when = new Label();
    private final BriefPaper paper;
    private final BriefPanel panel;
    private final SidePane columns;
    private final HBox header;

    /**
     * @param desk what every screen is given
     * @param model the brief
     * @param dialogs asks where the page goes
     */
    public BriefView(Desk desk, BriefViewModel model, FileDialogs dialogs) {
        super(model);
        this.desk = desk;
        this.model = model;
        this.dialogs = dialogs;
        setId("brief");
        setFocusTraversable(true);
        paper = new BriefPaper(desk, model, this::ask);
        StackPane around = new StackPane(paper);
        around.setAlignment(Pos.TOP_CENTER);
        around.getStyleClass().add("brief-around");
        ScrollPane scroll = new ScrollPane(around);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("brief-desk");
        FocusScroll.in(scroll, node -> node);
        panel = new BriefPanel(desk, model, this::enter);
        columns = new SidePane(panel, HPos.RIGHT, ROOM_FOR_PANEL);
        columns.setMiddle(scroll);
        header = header();
        header.setVisible(false);
        setTop(header);
        setCenter(columns);
        columns.setVisible(false);
        model.stateProperty().subscribe(this::show);
        model.shownProperty().subscribe(shown -> shown.ifPresent(this::show));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private HBox header() {
        title.getStyleClass().add("section");
        title.setId("brief-title");
        title.setMinWidth(0);
        when.getStyleClass().add("secondary");
        when.setId("brief-when");
        when.setMinWidth(0);
        HBox words = new HBox(8, title, when);
        words.setAlignment(Pos.BASELINE_LEFT);
        words.setMinWidth(0);
        words.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button back =
                Buttons.icon(
                        desk.text("brief.contact"),
                        Feather.ARROW_LEFT,
                        () -> desk.navigator().open(new Route.Contact(model.contact())));
        back.setId("brief-contact");
        Button copy = Buttons.outlined(desk.text("brief.copy"), null, this::copy);
        copy.setId("brief-copy");
        Button pdf = Buttons.outlined(desk.text("brief.pdf"), Feather.FILE_TEXT, this::savePdf);
        pdf.setId("brief-pdf");
        Button details =
                Buttons.icon(
                        desk.text("command.brief-details"), Feather.SIDEBAR, this::togglePanel);
        details.setId("brief-details");
        details.visibleProperty().bind(columns.drawerProperty());
        details.managedProperty().bind(details.visibleProperty());
        Button print = Buttons.primary(desk.text("brief.print"), Feather.PRINTER, model::print);
        print.setId("brief-print");
        HBox all = new HBox(8, back, avatar, words, details, copy, pdf, print);
        all.setAlignment(Pos.CENTER_LEFT);
        all.getStyleClass().addAll("studio-header", "rule-below");
        return all;
    }

    private void show(Presence state) {
        if (state == Presence.GONE) {
            setTop(null);
            setCenter(
                    new EmptyState(
                            Feather.USER_X,
                            desk.text("contact.gone"),
                            desk.text("contact.gone.back"),
                            () -> desk.navigator().open(new Route.Contacts(null))));
        } else if (getTop() == null) {
            setTop(header);
            setCenter(columns);
        }
    }

    private void show(Shown shown) {
        Brief brief = shown.brief();
        header.setVisible(true);
        columns.setVisible(true);
        avatar.show(desk.names().initials(brief.who().name()), brief.who().id());
        title.setText(model.words().title(brief));
        when.setText(model.words().when(brief));
        paper.show(brief);
        panel.show(shown);
        if (isFocused()) {
            paper.enter();
        }
    }

    private void togglePanel() {
        if (columns.covers()) {
            columns.openProperty().set(false);
            paper.enter();
        } else {
            columns.reveal();
            panel.enter();
        }
    }

    /** Goes to a question in the panel. */
    private void ask(Question question) {
        columns.reveal();
        panel.enter(question);
    }

    /** Goes to a part on the page, or to its question. */
    private void enter(Part part) {
        columns.openProperty().set(false);
        paper.enter(part);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && columns.covers()) {
            event.consume();
            togglePanel();
        } else if (event.getCode().isDigitKey()
                && !event.isShortcutDown()
                && !event.isAltDown()
                && event.getText().matches("[1-8]")) {
            event.consume();
            enter(Part.values()[Integer.parseInt(event.getText()) - 1]);
        }
    }

    private void copy() {
        ClipboardContent content = new ClipboardContent();
        content.putString(model.plain());
        Clipboard.getSystemClipboard().setContent(content);
        desk.toasts().show(desk.text("brief.copied"));
    }

    private void savePdf() {
        FileDialogs.Kind kind = new FileDialogs.Kind(desk.text("brief.pdf.kind"), List.of("pdf"));
        dialogs.save(desk.text("brief.pdf"), Path.of(model.fileName()), kind)
                .ifPresent(model::writePdf);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of(
                        "brief-fact",
                        "Shortcut+J",
                        Feather.BOOKMARK,
                        () -> model.addFact(Fact.Kind.PRODUCT)),
                Command.of(
                        "brief-sentence",
                        "Shortcut+E",
                        Feather.EDIT_3,
                        () -> enter(Part.FIRST_SENTENCE)),
                Command.of("brief-log", "Shortcut+L", Feather.CLOCK, model::log),
                Command.of("brief-copy", "Shortcut+Shift+C", Feather.COPY, this::copy),
                Command.of("brief-pdf", "Shortcut+S", Feather.FILE_TEXT, this::savePdf),
                Command.of("brief-print", "Shortcut+P", Feather.PRINTER, model::print),
                Command.of("brief-details", "Shortcut+I", Feather.SIDEBAR, this::togglePanel));
    }

    @Override
    public List<KeyHint> hints() {
        return Stream.concat(HINTS.stream(), QuestionCard.HINTS.stream()).toList();
    }

    @Override
    public Node focusTarget() {
        return this;
    }
}
