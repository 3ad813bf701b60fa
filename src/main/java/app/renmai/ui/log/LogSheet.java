package app.renmai.ui.log;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.text.When;
import app.renmai.text.WhenText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.FocusScroll;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KeyCap;
import app.renmai.ui.kit.KeyedChips;
import app.renmai.ui.kit.KnownWords;
import app.renmai.ui.kit.TabLeaves;
import app.renmai.ui.log.LogForm.Field;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

import java.io.File;
import java.time.LocalDate;

/**
 * Logs a talk in thirty seconds without a mouse: who, when, where, what about; then who promised
 * what, and when next. The line at the top understands all of it at once and fills the rest.
 */
public final class LogSheet extends StackPane {
    private static final double WIDTH = 780;
    private static final double COPYING = 96;
    private static final double WHEN_SHARE = 56;
    private static final KeyCombination SAVE =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Desk desk;
    private final LogViewModel model;
    private final LogForm form;
    private final LineField line;
    private final LineChips chips;
    private final KeyedChips<Interaction.Kind> kinds;
    private final PeopleField people;
    private final CustomTextField when = new CustomTextField();
    private final CustomTextField place = new CustomTextField();
    private final TextField summary = new TextField();
    private final TextArea body = new TextArea();
    private final MentionHint mention;
    private final Questions questions;
    private final Button save = new Button();

    /**
     * @param desk what every screen is given
     * @param model what is filled in
     */
    public LogSheet(Desk desk, LogViewModel model) {
        this.desk = desk;
        this.model = model;
        this.form = model.form();
        this.line = new LineField(desk, model.line(), this::goToChips, this::goOn);
        this.chips = new LineChips(desk, model.line(), line.area());
        this.kinds = KindChips.of(desk, form.kindProperty());
        this.people = new PeopleField(desk, model);
        this.mention = new MentionHint(desk, form, body);
        this.questions = new Questions(desk, form, this::save);
        setId("log-sheet");
        getStyleClass().addAll("over-sheet", "log-sheet");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        VBox zones = new VBox(top());
        if (!model.editing()) {
            VBox said = new VBox(8, line, chips, asked());
            said.getStyleClass().add("log-said");
            zones.getChildren().addFirst(said);
        }
        if (!model.editing() || model.asking()) {
            zones.getChildren().add(questions);
        }
        ScrollPane scroll = new ScrollPane(zones);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        FocusScroll.in(scroll);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().add(new VBox(scroll, footer()));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        acceptFiles();
    }

    /** Where to begin typing. */
    public Node first() {
        if (model.asking()) {
            return questions.first();
        }
        return model.editing() ? summary : line.area();
    }

    /** A question is no error: it has the colour of what is to be looked at. */
    private Label asked() {
        Label asked = Problems.label(model.line().askedProperty());
        asked.getStyleClass().setAll("label", "small", "warning");
        return asked;
    }

    private void goToChips() {
        model.line().ready().thenRunAsync(chips::focus, desk.ui());
    }

    /**
     * To a chip that asks to be checked, else to the questions; of what is to come nothing is
     * asked.
     */
    private void goOn() {
        model.line()
                .ready()
                .thenRunAsync(
                        () -> {
                            boolean check =
                                    model.line().chipsProperty().get().stream()
                                            .anyMatch(LineChip::check);
                            if (check) {
                                chips.focus();
                            } else if (questions.waiting()) {
                                save.requestFocus();
                            } else {
                                questions.first().requestFocus();
                            }
                        },
                        desk.ui());
    }

    private VBox top() {
        Label title = new Label(desk.text(titleKey()));
        title.getStyleClass().add("section");
        title.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(16, title, gap(), kinds);
        head.setAlignment(Pos.CENTER_LEFT);
        summary.setId("log-summary");
        summary.setPromptText(desk.text("log.summary.prompt"));
        summary.setAccessibleText(desk.text("log.summary"));
        summary.textProperty().bindBidirectional(form.summaryProperty());
        body.setId("log-body");
        body.setPromptText(desk.text("log.body.prompt"));
        body.setAccessibleText(desk.text("log.body"));
        body.setWrapText(true);
        body.setPrefRowCount(3);
        body.textProperty().bindBidirectional(form.bodyProperty());
        TabLeaves.in(body);
        VBox whenBox = new VBox(4, when(), Problems.label(form.error(Field.WHEN)));
        VBox placed = new VBox(4, place(), Problems.label(form.error(Field.PLACE)));
        StackPane where = new StackPane(placed, directions());
        where.setAlignment(Pos.TOP_LEFT);
        GridPane whenWhere = new GridPane();
        whenWhere.setHgap(10);
        whenWhere.getColumnConstraints().setAll(column(WHEN_SHARE), column(100 - WHEN_SHARE));
        whenWhere.addRow(0, whenBox, where);
        VBox zone =
                new VBox(
                        10,
                        head,
                        draftNotice(),
                        new VBox(4, people, Problems.label(form.error(Field.PEOPLE))),
                        whenWhere,
                        new VBox(4, summary, Problems.label(form.error(Field.SUMMARY))),
                        new VBox(4, body, mention, Problems.label(form.error(Field.BODY))),
                        belongings());
        zone.getStyleClass().add("log-top");
        return zone;
    }

    private String titleKey() {
        if (model.asking()) {
            return "log.title.asked";
        }
        return model.editing() ? "log.title.edit" : "command.log";
    }

    private static ColumnConstraints column(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        return column;
    }

    private HBox draftNotice() {
        Label kept = new Label(desk.text("log.draft"));
        kept.getStyleClass().add("small");
        Button afresh =
                Buttons.small(
                        Buttons.plain(
                                desk.text("log.draft.afresh"),
                                null,
                                () -> {
                                    model.startAfresh();
                                    first().requestFocus();
                                }));
        afresh.setId("log-afresh");
        HBox notice = new HBox(8, Icons.of(Feather.ROTATE_CCW), kept, afresh);
        notice.setAlignment(Pos.CENTER_LEFT);
        notice.managedProperty().bind(model.restoredProperty());
        notice.visibleProperty().bind(model.restoredProperty());
        return notice;
    }

    private CustomTextField when() {
        when.setId("log-when");
        when.setPromptText(desk.text("log.when.prompt"));
        when.setAccessibleText(desk.text("log.when"));
        when.textProperty().bindBidirectional(form.whenProperty());
        Label understood = aside("log-understood");
        understood
                .textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        form.understood()
                                                .map(this::unlessTyped)
                                                .orElseGet(() -> desk.text("log.when.unclear")),
                                form.whenProperty()));
        DayPicker picker =
                new DayPicker(
                        desk,
                        when,
                        () -> form.understood().map(When::day),
                        day -> when.setText(onDay(day)));
        Button calendar =
                Buttons.small(
                        Buttons.icon(desk.text("log.when.pick"), Feather.CALENDAR, picker::open));
        calendar.getStyleClass().add("field-button");
        calendar.setFocusTraversable(false);
        when.setLeft(calendar);
        when.setRight(understood);
        return when;
    }

    /** What stands in the field need not stand beside it. */
    private String unlessTyped(When understood) {
        String typed = form.whenProperty().get();
        String written = WhenText.written(understood, desk.times().today(), desk.locale());
        boolean same =
                written.equals(typed) || WhenText.exact(understood, desk.locale()).equals(typed);
        return same ? "" : written;
    }

    /** The day with the hours that were typed before, if any were. */
    private String onDay(LocalDate day) {
        When time =
                form.whenProperty().get().isBlank()
                        ? When.of(day)
                        : form.understood()
                                .map(before -> new When(day, before.from(), before.to()))
                                .orElseGet(() -> When.of(day));
        return WhenText.exact(time, desk.locale());
    }

    private static Label aside(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("secondary");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private CustomTextField place() {
        place.setId("log-place");
        place.setLeft(Icons.of(Feather.MAP_PIN));
        place.setPromptText(desk.text("log.place.prompt"));
        place.setAccessibleText(desk.text("log.place"));
        place.textProperty().bindBidirectional(form.placeProperty());
        place.visibleProperty()
                .bind(form.kindProperty().map(kind -> !LogForm.directed(kind)).orElse(true));
        place.managedProperty().bind(place.visibleProperty());
        KnownWords.propose(
                place,
                () -> Icons.of(Feather.MAP_PIN),
                () -> desk.services().interactions().places(),
                desk::problem);
        return place;
    }

    /** Files, collaborations, initiative: one below the other they would push the questions out. */
    private HBox belongings() {
        WorkChips works = new WorkChips(desk, form, !model.editing() || model.asking());
        HBox.setHgrow(works, Priority.ALWAYS);
        CheckBox initiative = initiative();
        initiative.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(16, new FileRows(desk, model), works, initiative);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** Whether it was their initiative; of what was logged before, its details say so. */
    private CheckBox initiative() {
        CheckBox box = new CheckBox(desk.text("initiative.title"));
        box.setId("log-initiative");
        box.selectedProperty().bindBidirectional(form.initiativeProperty());
        box.managedProperty().bind(box.visibleProperty());
        boolean fresh = !model.editing() || model.asking();
        form.kindProperty()
                .subscribe(kind -> box.setVisible(fresh && LogForm.canBeInitiative(kind)));
        return box;
    }

    /** Who turned to whom stands where the place would: what has one has not the other. */
    private HBox directions() {
        HBox row = new HBox(4);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(32);
        ToggleGroup group = new ToggleGroup();
        for (Direction each : Direction.values()) {
            ToggleButton chip = new ToggleButton(desk.text("log.direction." + each.code()));
            chip.getStyleClass().setAll("toggle-button", "chip", "filter", "kind-chip");
            chip.setToggleGroup(group);
            chip.setMinWidth(USE_PREF_SIZE);
            chip.setId("log-direction-" + each.code());
            chip.setOnAction(
                    _ -> {
                        form.directionProperty().set(each);
                        chip.setSelected(true);
                    });
            form.directionProperty().subscribe(chosen -> chip.setSelected(chosen == each));
            row.getChildren().add(chip);
        }
        row.visibleProperty().bind(place.visibleProperty().not());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private HBox footer() {
        Label saves = new Label();
        saves.setId("log-saves");
        saves.getStyleClass().add("small");
        saves.setWrapText(true);
        HBox.setHgrow(saves, Priority.ALWAYS);
        saves.setMaxWidth(Double.MAX_VALUE);
        HBox footer = new HBox(8, saves);
        if (model.editing() && !model.asking()) {
            Button delete =
                    Buttons.plain(
                            desk.text("timeline.delete"),
                            Feather.TRASH_2,
                            () -> model.delete(desk.overlays()::close));
            delete.setId("log-delete");
            footer.getChildren().setAll(delete, gap());
        } else {
            saves.textProperty().bind(form.savesProperty());
        }
        save.setOnAction(_ -> save());
        save.setText(desk.text("log.save"));
        save.getStyleClass().add("primary");
        save.setMinWidth(USE_PREF_SIZE);
        save.setId("log-save");
        save.setGraphic(new KeyCap(SAVE));
        save.setContentDisplay(ContentDisplay.RIGHT);
        save.disableProperty().bind(model.savingProperty());
        footer.getChildren()
                .addAll(
                        hint("Tab", "log.key.tab"),
                        hint(
                                "Esc",
                                model.editing() && !model.asking()
                                        ? "log.key.esc.edit"
                                        : "log.key.esc"),
                        copying(),
                        save);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }

    /** How far the copying of files is; there only meanwhile. */
    private HBox copying() {
        ProgressBar bar = new ProgressBar();
        bar.setId("log-copying");
        bar.setPrefWidth(COPYING);
        bar.setAccessibleText(desk.text("log.copying"));
        bar.progressProperty().bind(model.copying().progressProperty());
        Button stop =
                Buttons.small(
                        Buttons.outlined(
                                desk.text("shell.jobs.cancel"), null, model.copying()::cancel));
        stop.setId("log-copying-cancel");
        stop.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(8, bar, stop);
        box.setAlignment(Pos.CENTER_LEFT);
        box.visibleProperty().bind(model.copying().jobProperty().isNotNull());
        box.managedProperty().bind(box.visibleProperty());
        model.copying()
                .jobProperty()
                .subscribe(
                        job -> {
                            if (job != null) {
                                stop.requestFocus();
                            }
                        });
        return box;
    }

    private HBox hint(String key, String text) {
        Label words = new Label(desk.text(text));
        words.getStyleClass().add("small");
        words.setMinWidth(USE_PREF_SIZE);
        HBox hint = new HBox(4, new KeyCap(key), words);
        hint.setAlignment(Pos.CENTER_LEFT);
        return hint;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private void key(KeyEvent event) {
        if (SAVE.match(event)) {
            event.consume();
            save();
        } else if (event.isAltDown()) {
            kinds.digit(event);
            mention.key(event);
        }
    }

    /** Whoever was typed last is taken before it is saved; what is not clear is asked first. */
    private void save() {
        model.ready()
                .thenCompose(_ -> people.takeTyped())
                .thenRunAsync(
                        () -> {
                            if (!chips.ask()) {
                                model.save(desk.overlays()::close)
                                        .ifPresent(field -> field(field).requestFocus());
                            }
                        },
                        desk.ui());
    }

    private Node field(Field field) {
        return switch (field) {
            case PEOPLE -> people.field();
            case WHEN -> when;
            case PLACE -> place;
            case SUMMARY, FILES -> summary;
            case BODY -> body;
            case NEEDS, PROMISES, NEXT -> questions.field(field);
        };
    }

    private void acceptFiles() {
        setOnDragOver(
                event -> {
                    if (event.getDragboard().hasFiles()) {
                        event.acceptTransferModes(TransferMode.COPY);
                        event.consume();
                    }
                });
        setOnDragDropped(
                event -> {
                    model.attach(
                            event.getDragboard().getFiles().stream().map(File::toPath).toList());
                    event.setDropCompleted(true);
                    event.consume();
                });
    }
}
