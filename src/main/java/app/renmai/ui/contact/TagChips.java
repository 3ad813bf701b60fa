package app.renmai.ui.contact;

import app.renmai.model.contact.Tag;
import app.renmai.text.Folding;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KnownWords;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.timeline.TimelineScope;
import app.renmai.ui.warmth.CadenceForm;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/**
 * The tags as chips, and a chip that adds one. A click on a tag shows who else has it; its cross,
 * Delete and Backspace take it off.
 */
final class TagChips extends FlowPane {
    private static final double FIELD = 120;

    private final Desk desk;
    private final ContactPageViewModel model;
    private final Button add;
    private final TextField field = new TextField();
    private List<Tag> shown = List.of();

    TagChips(Desk desk, ContactPageViewModel model) {
        this.desk = desk;
        this.model = model;
        setId("tags");
        getStyleClass().add("tag-chips");
        add = new Button(desk.text("contact.tag.add"), Icons.of(Feather.PLUS));
        add.setId("add-tag");
        add.getStyleClass().setAll("button", "chip", "add-chip");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(_ -> type());
        field.setId("tag-field");
        field.getStyleClass().add("chip-field");
        field.setPrefWidth(FIELD);
        field.setMinWidth(FIELD);
        field.setPromptText(desk.text("contacts.tag.prompt"));
        field.setAccessibleText(desk.text("contact.tag.add"));
        KnownWords.propose(
                field,
                () -> Icons.of(Feather.TAG),
                () -> desk.services().contacts().tags().thenApply(this::others),
                desk::problem);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused && getChildren().contains(field)) {
                                commit();
                                getChildren().remove(field);
                                add.setVisible(true);
                            }
                        });
        add.managedProperty().bind(add.visibleProperty());
        getChildren().add(add);
    }

    private List<String> others(List<Tag> known) {
        return known.stream().map(Tag::name).filter(name -> !bears(name)).toList();
    }

    private boolean bears(String name) {
        return shown.stream().anyMatch(tag -> Folding.fold(tag.name()).equals(Folding.fold(name)));
    }

    /** Shows tags; the field being typed into stays. */
    void show(List<Tag> tags) {
        if (tags.equals(shown)) {
            return;
        }
        int focused = focusedChip();
        shown = List.copyOf(tags);
        getChildren().removeIf(node -> node != add && node != field);
        List<Node> chips = new ArrayList<>(tags.stream().map(this::chip).toList());
        getChildren().addAll(0, chips);
        if (focused >= 0) {
            Node next = chips.isEmpty() ? add : chips.get(Math.min(focused, chips.size() - 1));
            (next instanceof HBox box ? box.getChildren().getFirst() : next).requestFocus();
        }
    }

    private int focusedChip() {
        for (int i = 0; i < shown.size(); i++) {
            if (getChildren().get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private Node chip(Tag tag) {
        Button word = new Button("#" + tag.name());
        word.getStyleClass().setAll("button", "chip-word");
        word.setTooltip(new Tooltip(desk.text("contact.tag.open", tag.name())));
        word.setOnAction(_ -> desk.navigator().open(new Route.Contacts("#" + tag.name())));
        word.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DELETE
                            || event.getCode() == KeyCode.BACK_SPACE) {
                        event.consume();
                        model.untag(tag);
                    }
                });
        MenuItem cadence =
                Menus.item(
                        desk.text("cadence.title.tag", tag.name()),
                        Feather.REPEAT,
                        () -> editCadence(tag, word));
        MenuItem timeline =
                Menus.item(
                        desk.text("timeline.of-tag", tag.name()),
                        Feather.SLIDERS,
                        () ->
                                desk.navigator()
                                        .open(
                                                new Route.Timeline(
                                                        new TimelineScope.OfTag(tag.name())
                                                                .code())));
        word.setContextMenu(new ContextMenu(cadence, timeline));
        Button off = new Button("", Icons.of(Feather.X));
        off.getStyleClass().setAll("button", "chip-off");
        off.setAccessibleText(desk.text("contact.tag.remove", tag.name()));
        off.setTooltip(new Tooltip(desk.text("contact.tag.remove", tag.name())));
        off.setFocusTraversable(false);
        off.setOnAction(_ -> model.untag(tag));
        HBox chip = new HBox(word, off);
        chip.getStyleClass().addAll("chip", "tag-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    /** Opens how often one means to be in touch with whoever bears a tag. */
    private void editCadence(Tag tag, Button chip) {
        model.cadence(tag)
                .thenAcceptAsync(
                        found ->
                                CadenceForm.ofTag(
                                                desk,
                                                tag,
                                                found.orElse(null),
                                                cadence -> model.cadence(tag, cadence))
                                        .show(this, chip),
                        desk.ui());
    }

    /** Opens the field that adds a tag. */
    void type() {
        if (!getChildren().contains(field)) {
            field.clear();
            add.setVisible(false);
            getChildren().add(field);
        }
        field.requestFocus();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            if (field.getText().isBlank()) {
                add.setVisible(true);
                add.requestFocus();
            } else {
                commit();
            }
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            field.clear();
            add.setVisible(true);
            add.requestFocus();
        }
    }

    private void commit() {
        String word = field.getText().strip();
        field.clear();
        if (!word.isEmpty() && !bears(word)) {
            model.tag(word);
        }
    }
}
