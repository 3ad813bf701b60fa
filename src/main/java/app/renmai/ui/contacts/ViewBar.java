package app.renmai.ui.contacts;

import app.renmai.model.view.SavedView;
import app.renmai.model.view.ViewRule;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.view.RuleChips;
import app.renmai.ui.view.RuleWords;
import app.renmai.ui.view.ViewActions;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;

/** What the contacts shown have in common, and the view it is saved as. */
final class ViewBar extends HBox {
    private final Desk desk;
    private final ContactsViewModel model;
    private final ViewActions actions;
    private final Button save;
    private final Button more;

    ViewBar(Desk desk, ContactsViewModel model) {
        super(8);
        this.desk = desk;
        this.model = model;
        this.actions = new ViewActions(desk);
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        RuleChips chips = new RuleChips(desk, model.ruleProperty());
        HBox.setHgrow(chips, Priority.ALWAYS);
        save =
                Buttons.small(
                        Buttons.outlined(desk.text("view.save"), Feather.BOOKMARK, this::save));
        save.setId("view-save");
        save.managedProperty().bind(save.visibleProperty());
        more =
                Buttons.small(
                        Buttons.icon(desk.text("view.more"), Feather.MORE_HORIZONTAL, () -> {}));
        more.setId("view-more");
        more.managedProperty().bind(more.visibleProperty());
        more.setOnAction(_ -> model.viewProperty().get().ifPresent(this::menu));
        getChildren().addAll(chips, save, more);
        Bindings.createBooleanBinding(
                        this::changed,
                        model.ruleProperty(),
                        model.filterProperty(),
                        model.viewProperty())
                .subscribe(save::setVisible);
        model.viewProperty().subscribe(view -> more.setVisible(view.isPresent()));
    }

    /** Whether there is something to save that is not saved. */
    private boolean changed() {
        ViewRule now = model.ruleProperty().get();
        Optional<SavedView> view = model.viewProperty().get();
        return view.map(saved -> !saved.rule().equals(now)).orElse(!now.isEmpty());
    }

    private void save() {
        Optional<SavedView> view = model.viewProperty().get();
        if (view.isPresent()) {
            actions.change(view.get(), model.ruleToSave());
        } else {
            ViewRule rule = model.ruleToSave();
            actions.save(rule, new RuleWords(desk).of(rule));
        }
    }

    private void menu(SavedView view) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(actions.menu(view));
        menu.show(more, Side.BOTTOM, 0, 4);
    }
}
