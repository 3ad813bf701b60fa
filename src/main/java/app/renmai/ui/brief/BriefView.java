package app.renmai.ui.brief;

import app.renmai.model.value.Fact;
import app.renmai.service.brief.Brief;
import app.renmai.service.brief.BriefLine;
import app.renmai.service.brief.Part;
import app.renmai.ui.command.Command;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.InlineArea;
import app.renmai.ui.kit.SidePane;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Screen;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What to know of somebody before one meets: the page as it is printed, beside it which parts are
 * ready and what is still to find out.
 */
public final class BriefView extends BorderPane implements Screen {
    private static final double PANEL = 316;
    private static final double PAGE = 595;
    private static final double ROOM_FOR_PANEL = 980;

    private final Desk desk;
    private final BriefViewModel model;
    private final FileDialogs dialogs;
    private final Label title = new Label();
    private final Label when = new Label();
    private final ImageView page = new ImageView();
    private final Label ready = new Label();
    private final VBox parts = new VBox();
    private final VBox open = new VBox(6);
    private final InlineArea sentence;
    private final SidePane columns;

    /**
     * @param desk what every screen is given
     * @param model the brief
     * @param dialogs asks where the page goes
     */
    public BriefView(Desk desk, BriefViewModel model, FileDialogs dialogs) {
        this.desk = desk;
        this.model = model;
        this.dialogs = dialogs;
        this.sentence = new InlineArea(desk.text("brief.sentence.prompt"), model::begin);
        setId("brief");
        sentence.setId("brief-sentence");
        page.setPreserveRatio(true);
        page.setFitWidth(PAGE);
        page.setId("brief-page");
        page.setAccessibleText(desk.text("brief.page"));
        StackPane paper = new StackPane(page);
        paper.getStyleClass().add("brief-paper");
        ScrollPane scroll = new ScrollPane(paper);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("brief-desk");
        columns = new SidePane(panel(), HPos.RIGHT, ROOM_FOR_PANEL);
        columns.setMiddle(scroll);
        setTop(header());
        setCenter(columns);
        model.briefProperty().subscribe(this::show);
        model.pageProperty()
                .subscribe(
                        png ->
                                page.setImage(
                                        png.map(ByteArrayInputStream::new)
                                                .map(Image::new)
                                                .orElse(null)));
    }

    private HBox header() {
        title.getStyleClass().add("section");
        title.setId("brief-title");
        title.setMinWidth(0);
        when.getStyleClass().add("secondary");
        when.setMinWidth(0);
        HBox words = new HBox(8, title, when);
        words.setAlignment(Pos.BASELINE_LEFT);
        words.setMinWidth(0);
        words.setMaxHeight(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button back =
                Buttons.icon(
                        desk.text("command.contacts"),
                        Feather.ARROW_LEFT,
                        () ->
                                model.briefProperty()
                                        .get()
                                        .ifPresent(
                                                one ->
                                                        desk.navigator()
                                                                .open(
                                                                        new Route.Contact(
                                                                                one.who().id()))));
        back.setId("brief-contact");
        Button copy = Buttons.outlined(desk.text("brief.copy"), null, this::copy);
        copy.setId("brief-copy");
        Button pdf = Buttons.outlined(desk.text("brief.pdf"), Feather.FILE_TEXT, this::savePdf);
        pdf.setId("brief-pdf");
        Button details = Buttons.icon(desk.text("pitch.notes"), Feather.SIDEBAR, this::togglePanel);
        details.visibleProperty().bind(columns.drawerProperty());
        details.managedProperty().bind(details.visibleProperty());
        Button print = Buttons.primary(desk.text("brief.print"), Feather.PRINTER, model::print);
        print.setId("brief-print");
        HBox header = new HBox(8, back, words, details, copy, pdf, print);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().addAll("studio-header", "rule-below");
        return header;
    }

    private void togglePanel() {
        columns.openProperty().set(!columns.openProperty().get());
    }

    private ScrollPane panel() {
        ready.getStyleClass().add("section");
        ready.setId("brief-ready");
        Label heading = new Label(desk.text("brief.sentence"));
        heading.getStyleClass().add("side-heading");
        VBox first = new VBox(4, heading, sentence);
        VBox content = new VBox(12, ready, parts, open, first);
        content.getStyleClass().add("brief-side");
        ScrollPane pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setMinWidth(PANEL);
        pane.setPrefWidth(PANEL);
        pane.setMaxWidth(PANEL);
        pane.getStyleClass().add("side-panel");
        return pane;
    }

    private void show(Optional<Brief> found) {
        found.ifPresent(
                one -> {
                    title.setText(model.words().title(one));
                    when.setText(model.words().when(one));
                    ready.setText(desk.text("brief.ready.of", one.ready(), Brief.PARTS));
                    sentence.show(one.firstSentence());
                    parts.getChildren().clear();
                    open.getChildren().clear();
                    for (Part part : Part.values()) {
                        parts.getChildren().add(line(one, part));
                        if (!one.ready(part) && part != Part.FIRST_SENTENCE) {
                            open.getChildren().add(question(one, part));
                        }
                    }
                    Label heading =
                            new Label(
                                    desk.text(
                                            open.getChildren().isEmpty()
                                                    ? "brief.all"
                                                    : "brief.still"));
                    heading.getStyleClass().add("side-heading");
                    heading.setWrapText(true);
                    open.getChildren().addFirst(heading);
                });
    }

    private HBox line(Brief one, Part part) {
        boolean there = one.ready(part);
        Label name =
                new Label(
                        desk.text("brief.part." + part.code()),
                        Icons.of(there ? Feather.CHECK : Feather.HELP_CIRCLE));
        name.setGraphicTextGap(10);
        name.getStyleClass().add(there ? "brief-ready" : "brief-open");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        List<BriefLine> lines = one.lines(part);
        Label count =
                new Label(
                        desk.text(
                                "brief.count",
                                part == Part.FIRST_SENTENCE ? (there ? 1 : 0) : lines.size()));
        count.getStyleClass().addAll("small", there ? "muted" : "warning");
        count.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, name, count);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(28);
        return line;
    }

    private VBox question(Brief one, Part part) {
        Label asked = new Label(model.words().question(one, part));
        asked.setWrapText(true);
        asked.setMinHeight(USE_PREF_SIZE);
        HBox actions = new HBox(8);
        kind(part)
                .ifPresent(
                        kind -> {
                            Button add =
                                    Buttons.small(
                                            Buttons.outlined(
                                                    desk.text("fact.add"),
                                                    Feather.PLUS,
                                                    () -> model.addFact(kind)));
                            add.setId("brief-fact-" + part.code());
                            actions.getChildren().add(add);
                        });
        Button task =
                Buttons.small(
                        Buttons.plain(
                                desk.text("brief.prepare"),
                                Feather.CHECK_SQUARE,
                                () -> model.prepare(part)));
        task.setId("brief-task-" + part.code());
        actions.getChildren().add(task);
        VBox box = new VBox(6, asked, actions);
        box.getStyleClass().add("brief-question");
        return box;
    }

    private static Optional<Fact.Kind> kind(Part part) {
        return switch (part) {
            case PRODUCT -> Optional.of(Fact.Kind.PRODUCT);
            case CAMPAIGNS -> Optional.of(Fact.Kind.CAMPAIGN);
            case COMPETITORS -> Optional.of(Fact.Kind.COMPETITOR);
            case OVERLOOKED -> Optional.of(Fact.Kind.OVERLOOKED);
            case NEEDS -> Optional.of(Fact.Kind.NEED);
            case OFFERS, TALKS, FIRST_SENTENCE -> Optional.empty();
        };
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
    public Node node() {
        return this;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("brief-fact", "Shortcut+J", Feather.BOOKMARK, this::addFact),
                Command.of("brief-copy", "Shortcut+Shift+C", Feather.COPY, this::copy),
                Command.of("brief-pdf", "Shortcut+S", Feather.FILE_TEXT, this::savePdf),
                Command.of("brief-print", "Shortcut+P", Feather.PRINTER, model::print));
    }

    private void addFact() {
        model.addFact(Fact.Kind.PRODUCT);
    }

    @Override
    public List<ViewModel> models() {
        return List.of(model);
    }

    @Override
    public void dayTurned() {
        model.refresh();
    }

    @Override
    public Node focusTarget() {
        return sentence;
    }
}
