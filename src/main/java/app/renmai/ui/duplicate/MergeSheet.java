package app.renmai.ui.duplicate;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.Position;
import app.renmai.model.contact.Tag;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.duplicate.MergeDraft;
import app.renmai.service.duplicate.MergeField;
import app.renmai.service.duplicate.MergeRow;
import app.renmai.service.duplicate.Side;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.field.FieldText;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.KeyCap;
import app.renmai.ui.people.PersonLine;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two contacts in two columns. Where both have a value of what there is one of, arrow keys choose;
 * lists are kept together. Ctrl+Enter merges.
 */
public final class MergeSheet extends VBox {
    private static final double WIDTH = 760;
    private static final double LABELS = 130;
    private static final double MOST_HEIGHT = 440;
    private static final KeyCombination MERGE =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Desk desk;
    private final MergeViewModel model;
    private final GridPane grid = new GridPane();
    private final Button merge;
    private int line;

    /**
     * @param desk what every screen is given
     * @param model the two
     */
    public MergeSheet(Desk desk, MergeViewModel model) {
        this.desk = desk;
        this.model = model;
        getStyleClass().addAll("over-sheet", "merge-sheet");
        setId("merge");
        setMaxSize(WIDTH, USE_PREF_SIZE);
        setPrefWidth(WIDTH);
        this.merge = Buttons.primary(desk.text("merge.run"), null, this::merge);
        Label heading = new Label(desk.text("merge.title"));
        heading.getStyleClass().add("section");
        Button swap =
                Buttons.small(
                        Buttons.outlined(desk.text("merge.swap"), Feather.REPEAT, model::swap));
        swap.setId("merge-swap");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(12, heading, gap, swap);
        top.setAlignment(Pos.CENTER_LEFT);
        top.setPadding(new Insets(20, 24, 12, 24));
        arrange();
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        // What a line needs when it is folded is known only once it is as wide as the sheet.
        grid.heightProperty()
                .subscribe(
                        height ->
                                scroll.setPrefViewportHeight(
                                        Math.min(MOST_HEIGHT, height.doubleValue())));
        getChildren().addAll(top, scroll, footer());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.draftProperty().subscribe(this::show);
    }

    private void arrange() {
        grid.setHgap(16);
        grid.setVgap(10);
        grid.setPadding(new Insets(16, 24, 20, 24));
        ColumnConstraints labels = new ColumnConstraints(LABELS);
        grid.getColumnConstraints().add(labels);
        for (int i = 0; i < 2; i++) {
            ColumnConstraints side = new ColumnConstraints();
            side.setPrefWidth((WIDTH - LABELS) / 2);
            side.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(side);
        }
    }

    private HBox footer() {
        Label hint = new Label(desk.text("merge.hint"));
        hint.getStyleClass().add("small");
        hint.setWrapText(true);
        HBox.setHgrow(hint, Priority.ALWAYS);
        hint.setMaxWidth(Double.MAX_VALUE);
        merge.setId("merge-run");
        merge.setGraphic(new KeyCap(MERGE));
        merge.setContentDisplay(ContentDisplay.RIGHT);
        merge.setMinWidth(Region.USE_PREF_SIZE);
        HBox footer = new HBox(12, hint, merge);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.getStyleClass().add("sheet-footer");
        return footer;
    }

    /** Where the focus begins. */
    public Node first() {
        return merge;
    }

    private void key(KeyEvent event) {
        if (MERGE.match(event)) {
            event.consume();
            merge();
        }
    }

    private void merge() {
        model.merge(desk.overlays()::close);
    }

    private void show(@Nullable MergeDraft draft) {
        grid.getChildren().clear();
        line = 0;
        if (draft == null) {
            return;
        }
        add(
                desk.text("merge.kept"),
                person(draft.kept(), "merge.side.kept"),
                person(draft.other(), "merge.side.other"));
        for (MergeRow row : draft.rows()) {
            if (row.open()) {
                choice(row, draft);
            } else {
                taken(row, draft);
            }
        }
        draft.own().forEach(this::own);
        list(draft, "merge.points", ContactDetails::points, ContactPoint::value);
        list(draft, "merge.positions", ContactDetails::positions, MergeSheet::position);
        list(draft, "merge.dates", MergeSheet::otherDates, this::date);
        list(draft, "merge.tags", ContactDetails::tags, Tag::name);
    }

    private VBox person(ContactDetails of, String key) {
        PersonLine person =
                PersonLine.tall(32)
                        .show(
                                of.contact().id(),
                                desk.names().shown(of.contact().name()),
                                of.currentPosition().map(Position::title).orElse(""),
                                of.currentPosition().map(Position::organizationName).orElse(""));
        Label what = new Label(desk.text(key));
        what.getStyleClass().add("small");
        return new VBox(6, person, what);
    }

    private void add(String label, Node kept, Node other) {
        Label name = new Label(label);
        name.getStyleClass().add("secondary");
        name.setWrapText(true);
        GridPane.setValignment(name, VPos.TOP);
        grid.add(name, 0, line);
        grid.add(kept, 1, line);
        grid.add(other, 2, line);
        line++;
    }

    private String label(MergeRow row) {
        return desk.text("merge.field." + row.field().code());
    }

    private void choice(MergeRow row, MergeDraft draft) {
        ToggleGroup group = new ToggleGroup();
        RadioButton kept = radio(row, Side.KEPT, words(row.field(), row.kept(), draft.kept()));
        RadioButton other = radio(row, Side.OTHER, words(row.field(), row.other(), draft.other()));
        kept.setToggleGroup(group);
        other.setToggleGroup(group);
        add(label(row), kept, other);
        if (row.field() == MergeField.NOTES) {
            RadioButton both = radio(row, Side.BOTH, desk.text("merge.side.both"));
            both.setToggleGroup(group);
            grid.add(both, 1, line++, 2, 1);
        }
    }

    private void own(MergeDraft.Own own) {
        FieldText text = new FieldText(desk);
        String label = own.field().name();
        String mine = text.shown(own.field(), own.kept());
        String theirs = text.shown(own.field(), own.other());
        if (!own.open()) {
            add(label, text(mine), text(theirs));
            return;
        }
        ToggleGroup group = new ToggleGroup();
        RadioButton kept = radio(own, Side.KEPT, mine);
        RadioButton other = radio(own, Side.OTHER, theirs);
        kept.setToggleGroup(group);
        other.setToggleGroup(group);
        add(label, kept, other);
    }

    private RadioButton radio(MergeDraft.Own own, Side side, String words) {
        return radio(
                "field-" + own.field().id() + "-" + side.code(),
                own.field().name(),
                words,
                side == Side.KEPT,
                () -> model.choose(own.field(), side));
    }

    private RadioButton radio(MergeRow row, Side side, String words) {
        return radio(
                row.field().code() + "-" + side.code(),
                label(row),
                words,
                row.side() == side,
                () -> model.choose(row.field(), side));
    }

    private static RadioButton radio(
            String id, String label, String words, boolean usual, Runnable choose) {
        RadioButton button = new RadioButton(words);
        button.setId("merge-" + id);
        button.setAccessibleText(label + ": " + words);
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setSelected(usual);
        GridPane.setValignment(button, VPos.TOP);
        button.selectedProperty()
                .subscribe(
                        selected -> {
                            if (selected) {
                                choose.run();
                            }
                        });
        return button;
    }

    private void taken(MergeRow row, MergeDraft draft) {
        add(
                label(row),
                text(words(row.field(), row.kept(), draft.kept())),
                text(words(row.field(), row.other(), draft.other())));
    }

    private Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private String words(MergeField field, String value, ContactDetails of) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case BIRTHDAY, MET_ON -> desk.times().inPart(PartialDate.parse(value));
            case PHOTO -> desk.text("merge.photo", desk.names().of(of.contact().name()));
            default -> value;
        };
    }

    private <T> void list(
            MergeDraft draft,
            String key,
            Function<ContactDetails, List<T>> values,
            Function<T, String> words) {
        String kept = joined(values.apply(draft.kept()), words);
        String other = joined(values.apply(draft.other()), words);
        if (!kept.isEmpty() || !other.isEmpty()) {
            add(desk.text(key), text(kept), text(other));
        }
    }

    private static <T> String joined(List<T> values, Function<T, String> words) {
        return values.stream().map(words).collect(Collectors.joining("\n"));
    }

    private static String position(Position position) {
        return Stream.of(position.title(), position.organizationName())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static List<ImportantDate> otherDates(ContactDetails of) {
        return of.dates().stream()
                .filter(date -> date.kind() != ImportantDate.Kind.BIRTHDAY)
                .toList();
    }

    private String date(ImportantDate date) {
        return (date.label() + " " + desk.times().inPart(date.date())).strip();
    }
}
