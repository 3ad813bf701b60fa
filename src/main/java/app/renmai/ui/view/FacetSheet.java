package app.renmai.ui.view;

import app.renmai.model.contact.Tag;
import app.renmai.model.view.Condition;
import app.renmai.model.view.ViewRule;
import app.renmai.text.Folding;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Choice;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KnownWords;
import app.renmai.ui.people.OrganizationNames;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses tags, organizations or places that contacts have in common. What is chosen narrows the
 * list behind at once; Enter in the empty field is done.
 */
final class FacetSheet extends VBox {
    private static final double WIDTH = 440;
    private static final double TOP = 120;

    private final Desk desk;
    private final Facet facet;
    private final ObjectProperty<ViewRule> rule;
    private final TextField field = new TextField();
    private final FlowPane chips = new FlowPane(6, 6);
    private final Choice<Boolean> joint;
    private final List<String> names = new ArrayList<>();
    private boolean every;

    private FacetSheet(Desk desk, Facet facet, ObjectProperty<ViewRule> rule) {
        this.desk = desk;
        this.facet = facet;
        this.rule = rule;
        read();
        getStyleClass().add("over-sheet");
        setId("facet-sheet");
        setPadding(new Insets(20));
        setSpacing(12);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        Label title = new Label(desk.text("facet." + facet.code() + ".title"));
        title.getStyleClass().add("section");
        String prompt = desk.text("facet." + facet.code() + ".prompt");
        field.setId("facet-field");
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        HBox.setHgrow(field, Priority.ALWAYS);
        propose();
        field.setOnAction(_ -> enter());
        Button done =
                Buttons.primary(
                        desk.text("facet.done"),
                        null,
                        () -> {
                            add();
                            desk.overlays().close();
                        });
        joint =
                new Choice<Boolean>(desk.text("rule.joint"), this::join)
                        .with(false, desk.text("facet.one"))
                        .with(true, desk.text("facet.every"));
        joint.managedProperty().bind(joint.visibleProperty());
        getChildren().addAll(title, new HBox(8, field, done), chips, joint);
        show();
    }

    static void show(Desk desk, Facet facet, ObjectProperty<ViewRule> rule) {
        FacetSheet sheet = new FacetSheet(desk, facet, rule);
        desk.overlays().show(sheet, TOP, sheet.field, () -> {});
    }

    private void read() {
        int conditions = 0;
        for (Condition each : rule.get().conditions()) {
            if (facet.condition().isInstance(each)) {
                conditions++;
                names.addAll(
                        switch (each) {
                            case Condition.Tags tags -> tags.names();
                            case Condition.Organizations at -> at.names();
                            case Condition.Places places -> places.names();
                            default -> List.<String>of();
                        });
            }
        }
        every = conditions > 1;
    }

    private void propose() {
        switch (facet) {
            case TAG ->
                    KnownWords.propose(
                            field,
                            () -> Icons.of(Feather.TAG),
                            () ->
                                    desk.services()
                                            .contacts()
                                            .tags()
                                            .thenApply(all -> all.stream().map(Tag::name).toList()),
                            desk::problem);
            case ORGANIZATION -> OrganizationNames.propose(desk, field);
            default -> {}
        }
    }

    private void enter() {
        if (field.getText().isBlank()) {
            desk.overlays().close();
        } else {
            add();
        }
    }

    private void add() {
        String word = field.getText().strip();
        if (facet == Facet.TAG) {
            word = word.replaceFirst("^[#＃]+", "").strip();
        }
        field.clear();
        String folded = Folding.fold(word);
        if (!word.isEmpty() && names.stream().map(Folding::fold).noneMatch(folded::equals)) {
            names.add(word);
            apply();
        }
    }

    private void join(boolean all) {
        every = all;
        apply();
    }

    private void apply() {
        rule.set(
                every
                        ? rule.get()
                                .with(
                                        facet.condition(),
                                        names.stream()
                                                .map(name -> condition(List.of(name)))
                                                .toList())
                        : rule.get().with(facet.condition(), List.of(condition(names))));
        show();
    }

    private Condition condition(List<String> some) {
        return switch (facet) {
            case TAG -> new Condition.Tags(some);
            case ORGANIZATION -> new Condition.Organizations(some);
            default -> new Condition.Places(some);
        };
    }

    private void show() {
        chips.getChildren().clear();
        for (String name : names) {
            Button chip = new Button((facet == Facet.TAG ? "#" : "") + name, Icons.of(Feather.X));
            chip.getStyleClass().setAll("button", "chip");
            chip.setAccessibleText(desk.text("rule.remove", name));
            chip.setOnAction(
                    _ -> {
                        names.remove(name);
                        apply();
                        field.requestFocus();
                    });
            chips.getChildren().add(chip);
        }
        chips.setVisible(!names.isEmpty());
        chips.setManaged(!names.isEmpty());
        joint.setVisible(facet == Facet.TAG && names.size() > 1 && !rule.get().any());
        joint.show(every);
    }
}
