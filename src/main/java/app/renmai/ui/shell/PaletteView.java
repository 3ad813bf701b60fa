package app.renmai.ui.shell;

import app.renmai.ui.command.PaletteEntry;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KeyCap;

import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** One field that finds people, organizations and commands; arrows choose, Enter goes. */
final class PaletteView extends VBox {
    private static final double WIDTH = 640;
    private static final double ROW = 36;
    private static final double HEADING = 26;
    private static final double HEIGHT = 460;
    private static final double PADDING = 14;
    private static final double EMPTY = 72;

    private final Desk desk;
    private final PaletteViewModel model;
    private final TextField field = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();

    /** Enter was pressed before the answer came: who types fast must not get the wrong thing. */
    private boolean entered;

    private Optional<PaletteEntry> goneTo = Optional.empty();
    private String askedFor = "";

    PaletteView(Desk desk, PaletteViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().add("over-sheet");
        setId("palette");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        field.setPromptText(desk.text("shell.palette.prompt"));
        field.getStyleClass().add("palette-field");
        field.setId("palette-field");
        field.textProperty().bindBidirectional(model.queryProperty());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        Region rule = new Region();
        rule.getStyleClass().add("rule-below");
        list.setItems(model.entriesProperty());
        list.getStyleClass().add("palette-list");
        list.setId("palette-list");
        list.setCellFactory(_ -> new Cell());
        list.setFocusTraversable(false);
        list.setOnMouseClicked(
                event -> {
                    if (event.getButton() == MouseButton.PRIMARY) {
                        run();
                    }
                });
        Label empty = new Label();
        empty.getStyleClass().add("muted");
        empty.textProperty()
                .bind(
                        model.queryProperty()
                                .map(text -> desk.text("shell.palette.empty", text.strip())));
        list.setPlaceholder(empty);
        model.entriesProperty().addListener((ListChangeListener<PaletteEntry>) _ -> arrived());
        arrived();
        getChildren().addAll(field, rule, list);
    }

    TextField field() {
        return field;
    }

    /**
     * As high as what was found, up to a limit. The best is chosen; when the same was asked before
     * and something has changed meanwhile, what one had gone to stays chosen.
     */
    private void arrived() {
        List<PaletteEntry> found = model.entriesProperty();
        long headings = found.stream().map(PaletteEntry::group).distinct().count();
        double height = found.size() * ROW + headings * HEADING + PADDING;
        list.setPrefHeight(found.isEmpty() ? EMPTY : Math.min(HEIGHT, height));
        choose(goneTo.filter(_ -> model.query().equals(askedFor)).map(this::place).orElse(0));
        if (entered && model.current()) {
            entered = false;
            run();
        }
    }

    private void key(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> move(event, 1);
            case UP -> move(event, -1);
            case PAGE_DOWN -> move(event, 8);
            case PAGE_UP -> move(event, -8);
            case ENTER -> {
                event.consume();
                entered = !model.current();
                if (!entered) {
                    run();
                }
            }
            default -> {}
        }
    }

    private void move(KeyEvent event, int by) {
        event.consume();
        int size = list.getItems().size();
        if (size > 0) {
            int next = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, size - 1);
            choose(next);
            goneTo = Optional.of(list.getItems().get(next));
            askedFor = model.query();
        }
    }

    private void choose(int index) {
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(Math.max(0, index - 4));
    }

    private int place(PaletteEntry gone) {
        List<PaletteEntry> found = model.entriesProperty();
        return IntStream.range(0, found.size())
                .filter(at -> found.get(at).sameAs(gone))
                .findFirst()
                .orElse(0);
    }

    private void run() {
        PaletteEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null) {
            desk.overlays().close();
            entry.run().run();
        } else if (!model.queryProperty().get().isBlank()) {
            desk.overlays().close();
            model.addContact();
        }
    }

    private static Node icon(PaletteEntry.Group group) {
        return switch (group) {
            case PEOPLE -> Icons.of(Feather.USER);
            case ORGANIZATIONS -> Icons.building();
            case VIEWS -> Icons.of(Feather.FILTER);
            case PITCHES -> Icons.of(Feather.EDIT_2);
            case TALKS -> Icons.of(Feather.CLOCK);
            case COMMANDS -> Icons.of(Feather.CORNER_DOWN_RIGHT);
        };
    }

    private final class Cell extends ListCell<PaletteEntry> {
        private final Label heading = new Label();
        private final Label title = new Label();
        private final Label detail = new Label();
        private final HBox row = new HBox(title, detail);
        private final VBox box = new VBox(row);

        Cell() {
            heading.getStyleClass().addAll("small", "strong");
            heading.setPadding(new Insets(8, 16, 2, 16));
            detail.getStyleClass().add("secondary");
            HBox.setHgrow(detail, Priority.ALWAYS);
            detail.setMaxWidth(Double.MAX_VALUE);
            title.setMinWidth(120);
            detail.setMinWidth(0);
            row.getStyleClass().add("palette-row");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(PaletteEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            title.setText(entry.title());
            detail.setText(entry.detail());
            row.getChildren().setAll(icon(entry.group()), title, detail);
            setAccessibleText(entry.title() + ", " + entry.detail());
            if (!entry.key().isEmpty()) {
                row.getChildren().add(new KeyCap(entry.key()));
            }
            boolean first =
                    getIndex() == 0
                            || !Objects.equals(
                                    getListView().getItems().get(getIndex() - 1).group(),
                                    entry.group());
            heading.setText(desk.text("palette." + entry.group().code()));
            box.getChildren().setAll(row);
            if (first) {
                box.getChildren().addFirst(heading);
            }
            box.setPrefHeight(first ? ROW + HEADING : ROW);
            setGraphic(box);
        }
    }
}
