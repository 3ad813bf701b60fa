package app.renmai.ui.view;

import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.view.Condition;
import app.renmai.model.view.Condition.HasField;
import app.renmai.model.view.Condition.Test;
import app.renmai.model.view.ViewRule;
import app.renmai.service.field.FieldValues;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.field.FieldText;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Asks for what contacts have in fields of the user's own: which field, what is asked, against
 * what. Enter adds it, and the list behind is narrowed at once; Enter in the empty field is done.
 */
final class FieldSheet extends VBox {
    private static final double WIDTH = 560;
    private static final double TOP = 120;

    private final Desk desk;
    private final ObjectProperty<ViewRule> rule;
    private final FieldText text;
    private final ComboBox<CustomField> field = new ComboBox<>();
    private final ComboBox<Test> test = new ComboBox<>();
    private final TextField value = new TextField();
    private final ComboBox<String> choice = new ComboBox<>();
    private final Label error = new Label();
    private final FlowPane chips = new FlowPane(6, 6);

    private FieldSheet(Desk desk, ObjectProperty<ViewRule> rule, List<CustomField> fields) {
        super(12);
        this.desk = desk;
        this.rule = rule;
        this.text = new FieldText(desk);
        getStyleClass().add("over-sheet");
        setId("field-sheet");
        setPadding(new Insets(20));
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new Label(desk.text("facet.field.title"));
        title.getStyleClass().add("section");
        box(field, "field-sheet-field", "facet.field.field", CustomField::name);
        box(test, "field-sheet-test", "facet.field.test", this::words);
        box(choice, "field-sheet-choice", "facet.field.value", Function.identity());
        choice.managedProperty().bind(choice.visibleProperty());
        choice.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(choice, Priority.ALWAYS);
        value.managedProperty().bind(value.visibleProperty());
        field.getItems().setAll(fields);
        field.valueProperty().subscribe(this::chosen);
        test.valueProperty().subscribe(this::asks);
        value.setId("field-sheet-value");
        value.setAccessibleText(desk.text("facet.field.value"));
        value.setOnAction(_ -> enter());
        HBox.setHgrow(value, Priority.ALWAYS);
        Button add = Buttons.outlined(desk.text("facet.field.add"), Feather.PLUS, this::add);
        add.setId("field-sheet-add");
        Button done = Buttons.primary(desk.text("facet.done"), null, this::done);
        error.setId("field-sheet-error");
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        HBox asked = new HBox(8, field, test, value, choice);
        HBox last = new HBox(8, add, done);
        last.setAlignment(javafx.geometry.Pos.CENTER_RIGHT);
        getChildren().addAll(title, asked, error, chips, last);
        field.setValue(fields.getFirst());
        show();
    }

    /** Opens the sheet; without any field, the place where they are made. */
    static void show(Desk desk, ObjectProperty<ViewRule> rule) {
        desk.after(
                desk.services().fields().of(Target.CONTACT),
                fields -> {
                    if (fields.isEmpty()) {
                        desk.navigator().open(new Route.Settings(true));
                    } else {
                        FieldSheet sheet = new FieldSheet(desk, rule, fields);
                        desk.overlays().show(sheet, TOP, sheet.field, () -> {});
                    }
                });
    }

    private <T> void box(ComboBox<T> box, String id, String key, Function<T, String> words) {
        box.setId(id);
        box.setAccessibleText(desk.text(key));
        box.setPrefWidth(160);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable T each) {
                        return each == null ? "" : words.apply(each);
                    }

                    @Override
                    public T fromString(String typed) {
                        throw new IllegalStateException("chosen, not typed");
                    }
                });
    }

    private String words(Test each) {
        return desk.text("field.test." + each.code());
    }

    private void chosen(@Nullable CustomField now) {
        if (now != null) {
            test.getItems().setAll(Test.of(now.kind()));
            test.setValue(test.getItems().getFirst());
            boolean chosen = now.kind() == Kind.CHOICE;
            value.setVisible(!chosen);
            choice.setVisible(chosen);
            choice.getItems().setAll(now.choices());
            choice.setPromptText(text.prompt(now));
            clear();
            value.setPromptText(text.prompt(now));
            error.setText("");
        }
    }

    private void asks(@Nullable Test now) {
        value.setDisable(now == null || !now.asks());
        choice.setDisable(value.isDisable());
    }

    /** What is asked for, as typed or chosen. */
    private String typed() {
        String chosen = choice.getValue();
        return choice.isVisible() ? chosen == null ? "" : chosen : value.getText().strip();
    }

    private void clear() {
        value.clear();
        choice.setValue(null);
    }

    private void enter() {
        if (typed().isEmpty()) {
            done();
        } else {
            add();
        }
    }

    private void done() {
        if (typed().isEmpty() || add()) {
            desk.overlays().close();
        }
    }

    /** Adds what is asked; false when it cannot be. */
    private boolean add() {
        CustomField asked = field.getValue();
        Test how = test.getValue();
        String typed = typed();
        List<String> against = new ArrayList<>();
        if (how.asks()) {
            if (typed.isEmpty()) {
                error.setText(desk.text("facet.field.missing"));
                (choice.isVisible() ? choice : value).requestFocus();
                return false;
            }
            boolean part = how == Test.CONTAINS;
            error.setText(part ? "" : text.refusal(asked, typed).orElse(""));
            if (!error.getText().isEmpty()) {
                (choice.isVisible() ? choice : value).requestFocus();
                return false;
            }
            against.add(part ? typed : FieldValues.taken(asked, typed).orElseThrow());
        }
        put(new HasField(asked, how, against));
        clear();
        return true;
    }

    /** Of a choice asked for twice, either is enough. */
    private void put(HasField added) {
        List<HasField> all = new ArrayList<>(asked());
        boolean joined = false;
        for (int i = 0; i < all.size(); i++) {
            HasField each = all.get(i);
            if (each.field().id() == added.field().id()
                    && each.test() == added.test()
                    && added.field().kind() == Kind.CHOICE) {
                List<String> values = new ArrayList<>(each.values());
                added.values().stream().filter(v -> !values.contains(v)).forEach(values::add);
                all.set(i, new HasField(added.field(), added.test(), values));
                joined = true;
            }
        }
        if (!joined && !all.contains(added)) {
            all.add(added);
        }
        rule.set(rule.get().with(HasField.class, all));
        show();
    }

    private List<HasField> asked() {
        return rule.get().conditions().stream()
                .filter(HasField.class::isInstance)
                .map(HasField.class::cast)
                .toList();
    }

    private void show() {
        chips.getChildren().clear();
        for (HasField each : asked()) {
            String words = new RuleWords(desk).of(each);
            Button chip = new Button(words, Icons.of(Feather.X));
            chip.getStyleClass().setAll("button", "chip");
            chip.setAccessibleText(desk.text("rule.remove", words));
            chip.setOnAction(
                    _ -> {
                        List<Condition> left = new ArrayList<>(asked());
                        left.remove(each);
                        rule.set(rule.get().with(HasField.class, left));
                        show();
                        field.requestFocus();
                    });
            chips.getChildren().add(chip);
        }
        chips.setVisible(!chips.getChildren().isEmpty());
        chips.setManaged(!chips.getChildren().isEmpty());
    }
}
