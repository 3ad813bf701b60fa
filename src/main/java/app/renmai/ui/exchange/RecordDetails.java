package app.renmai.ui.exchange;

import app.renmai.service.exchange.Alike;
import app.renmai.service.exchange.Decision;
import app.renmai.service.exchange.FieldChange;
import app.renmai.service.exchange.PlannedRecord;
import app.renmai.service.exchange.RecordKind;
import app.renmai.service.exchange.Verdict;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.KeyCap;

import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.Supplier;

/**
 * What there is to tell of the records that are selected: of one every field, who it may be, and
 * what is done with it; of several how many, and what can be done with all.
 */
final class RecordDetails extends ScrollPane {
    private static final double FIELD = 80;
    private static final int MOST_FIELDS = 80;
    private static final int MOST_CHARACTERS = 600;

    private final Desk desk;
    private final PlanViewModel model;
    private final RecordText text;
    private final Supplier<List<PlannedRecord>> chosen;
    private final VBox content = new VBox(12);

    /**
     * @param chosen the records that are selected
     */
    RecordDetails(
            Desk desk, PlanViewModel model, RecordText text, Supplier<List<PlannedRecord>> chosen) {
        this.desk = desk;
        this.model = model;
        this.text = text;
        this.chosen = chosen;
        setId("import-details");
        getStyleClass().add("record-details");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        content.setPadding(new Insets(16));
        setContent(content);
        model.decidedProperty().subscribe(_ -> show());
    }

    /** Shows what is selected now. */
    void show() {
        List<PlannedRecord> records = chosen.get();
        content.getChildren().clear();
        if (records.size() == 1) {
            one(records.getFirst());
        } else if (!records.isEmpty()) {
            several(records);
        }
    }

    private void several(List<PlannedRecord> records) {
        add(FileRow.line(desk.text("exchange.selected", records.size()), "section"));
        for (Verdict verdict : Verdict.values()) {
            long count = records.stream().filter(one -> model.verdict(one) == verdict).count();
            if (count > 0) {
                add(FileRow.line(text.verdict(verdict) + " " + count, "secondary"));
            }
        }
        VBox actions = new VBox(8);
        boolean may = records.stream().anyMatch(one -> !one.alike().isEmpty());
        if (may) {
            actions.getChildren()
                    .addAll(
                            action("exchange.same.all", "S", () -> model.same(records, 0)),
                            action("exchange.create.all", "N", () -> model.create(records)));
        }
        if (records.stream().anyMatch(Decisions::canLeaveOut)) {
            actions.getChildren().add(turn(records));
        }
        add(actions);
    }

    private void one(PlannedRecord record) {
        Verdict now = model.verdict(record);
        VBox head = new VBox(2, FileRow.line(text.title(record), "section"));
        String detail = text.detail(record);
        String kind =
                record.kind() == RecordKind.CONTACT && !detail.isEmpty()
                        ? detail
                        : detail.isEmpty()
                                ? text.kind(record.kind())
                                : text.kind(record.kind()) + " · " + detail;
        head.getChildren().add(FileRow.line(kind, "secondary"));
        add(head);
        Label fate = FileRow.line(fate(record, now), "fate");
        fate.getStyleClass().add("verdict-" + now.code());
        add(fate);
        if (!record.alike().isEmpty()) {
            add(choices(record));
        }
        List<FieldChange> fields = model.fields(record);
        if (!fields.isEmpty()) {
            add(grid(fields, !record.changes().isEmpty()));
        }
        if (record.alike().isEmpty() && Decisions.canLeaveOut(record)) {
            add(actions(record));
        }
        String name = ImportText.name(model.filesProperty().get().get(record.id().file()).path());
        add(FileRow.line(desk.text("exchange.record.line", record.line(), name), "small"));
    }

    private String fate(PlannedRecord record, Verdict now) {
        if (Decisions.foundTwice(record)) {
            return desk.text("exchange.fate.twice");
        }
        if (model.decision(record).orElse(null) instanceof Decision.Into into) {
            return record.alike().stream()
                    .filter(one -> one.contact() == into.contact())
                    .findFirst()
                    .map(one -> desk.text("exchange.fate.into", one.name()))
                    .orElseGet(() -> desk.text("exchange.fate.taken"));
        }
        boolean person = record.kind() == RecordKind.CONTACT;
        return switch (now) {
            case NEW -> desk.text(person ? "exchange.fate.new" : "exchange.fate.new-entry");
            case POSSIBLE -> desk.text("exchange.fate.possible");
            case UPDATE -> desk.text("exchange.fate.update");
            case SAME -> desk.text("exchange.fate.same");
            case LEFT_OUT -> desk.text("exchange.fate.left-out");
        };
    }

    private VBox choices(PlannedRecord record) {
        VBox choices = new VBox(4);
        Decision decided = model.decision(record).orElse(null);
        List<PlannedRecord> only = List.of(record);
        for (int i = 0; i < record.alike().size(); i++) {
            Alike alike = record.alike().get(i);
            int place = i;
            boolean is = decided instanceof Decision.Into into && into.contact() == alike.contact();
            ToggleButton choice =
                    choice(
                            String.valueOf(i + 1),
                            text.same(alike),
                            is,
                            () -> model.same(only, place));
            choice.setId("import-same-" + (i + 1));
            choices.getChildren().add(choice);
        }
        ToggleButton create =
                choice(
                        "N",
                        desk.text("exchange.alike.new"),
                        decided instanceof Decision.Create,
                        () -> model.create(only));
        create.setId("import-create");
        ToggleButton leave =
                choice(
                        desk.text("exchange.key.space"),
                        desk.text("exchange.alike.leave"),
                        decided instanceof Decision.LeaveOut,
                        () -> model.turn(only));
        leave.setId("import-turn");
        choices.getChildren().addAll(create, leave);
        return choices;
    }

    private static ToggleButton choice(
            String key, String words, boolean selected, Runnable action) {
        ToggleButton choice = new ToggleButton(words, new KeyCap(key));
        choice.getStyleClass().add("choice-row");
        choice.setWrapText(true);
        choice.setMinHeight(USE_PREF_SIZE);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setSelected(selected);
        choice.setOnAction(_ -> action.run());
        return choice;
    }

    private VBox actions(PlannedRecord record) {
        VBox actions = new VBox(8);
        if (Decisions.canCreate(record)
                && !(model.decision(record).orElse(null) instanceof Decision.Create)) {
            Button create =
                    action("exchange.record.create", "N", () -> model.create(List.of(record)));
            create.setId("import-create");
            actions.getChildren().add(create);
        }
        actions.getChildren().add(turn(List.of(record)));
        return actions;
    }

    private Button turn(List<PlannedRecord> records) {
        boolean out =
                records.stream()
                        .filter(Decisions::canLeaveOut)
                        .allMatch(one -> model.verdict(one) == Verdict.LEFT_OUT);
        Button button =
                action(
                        out ? "exchange.record.take" : "exchange.record.leave",
                        desk.text("exchange.key.space"),
                        () -> model.turn(records));
        button.setId("import-turn");
        return button;
    }

    private Button action(String key, String cap, Runnable run) {
        Button button = Buttons.small(Buttons.outlined(desk.text(key), null, run));
        button.setGraphic(new KeyCap(cap));
        button.setContentDisplay(ContentDisplay.RIGHT);
        return button;
    }

    private GridPane grid(List<FieldChange> fields, boolean changes) {
        GridPane grid = new GridPane(12, 8);
        ColumnConstraints names = new ColumnConstraints(FIELD);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        String before = "";
        int row = 0;
        for (FieldChange change : fields.subList(0, Math.min(fields.size(), MOST_FIELDS))) {
            String name = text.field(change);
            Label label = FileRow.line(name.equals(before) ? "" : name, "small");
            label.setPadding(new Insets(1, 0, 0, 0));
            GridPane.setValignment(label, VPos.TOP);
            before = name;
            grid.addRow(row++, label, value(change, changes));
        }
        if (fields.size() > MOST_FIELDS) {
            int more = fields.size() - MOST_FIELDS;
            grid.add(FileRow.line(desk.text("exchange.more-remarks", more), "small"), 1, row);
        }
        return grid;
    }

    private Node value(FieldChange change, boolean changes) {
        String words = text.value(change);
        Label value =
                FileRow.line(
                        words.length() > MOST_CHARACTERS
                                ? words.substring(0, MOST_CHARACTERS) + "…"
                                : words,
                        "field-value");
        if (!changes) {
            return value;
        }
        Label effect = FileRow.line(text.effect(change), "small");
        String code = change.effect().code();
        effect.getStyleClass().add("effect-" + code);
        value.getStyleClass().add("value-" + code);
        return new VBox(value, effect);
    }

    private void add(Node node) {
        content.getChildren().add(node);
    }
}
