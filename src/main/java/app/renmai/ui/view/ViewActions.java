package app.renmai.ui.view;

import app.renmai.model.view.SavedView;
import app.renmai.model.view.ViewRule;
import app.renmai.service.view.SavedViews;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Menus;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.MenuItem;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** What can be done with saved views, from wherever they are shown. */
public final class ViewActions {
    private final Desk desk;
    private final SavedViews views;

    /** What can be done with the views of a desk. */
    public ViewActions(Desk desk) {
        this.desk = desk;
        this.views = desk.services().views();
    }

    /** Goes to a view. */
    public void open(SavedView view) {
        desk.navigator().open(new Route.View(view.id()));
    }

    /** Asks for a name, saves a rule under it and goes there. */
    public void save(ViewRule rule, String proposed) {
        ViewNameSheet.show(
                desk,
                "view.save.title",
                proposed,
                name ->
                        desk.after(
                                views.add(name, rule),
                                id -> {
                                    desk.navigator().open(new Route.View(id));
                                    desk.toasts().undoable(desk.text("view.saved", name));
                                }));
    }

    /** Lets a view show others. */
    public void change(SavedView view, ViewRule rule) {
        desk.after(
                views.change(view, rule),
                _ -> desk.toasts().undoable(desk.text("view.saved", view.name())));
    }

    /** Asks for another name. */
    public void rename(SavedView view) {
        ViewNameSheet.show(
                desk,
                "view.rename",
                view.name(),
                name -> {
                    if (!name.equals(view.name())) {
                        desk.after(
                                views.rename(view, name),
                                _ -> desk.toasts().undoable(desk.text("view.renamed", name)));
                    }
                });
    }

    /** Deletes a view; the toast offers to undo it. */
    public void delete(SavedView view) {
        desk.after(
                views.delete(view),
                _ -> {
                    if (desk.navigator().current().equals(new Route.View(view.id()))) {
                        desk.navigator().open(new Route.Contacts(null));
                    }
                    desk.toasts().undoable(desk.text("view.deleted", view.name()));
                });
    }

    /** The entries of a menu about a view. */
    public List<MenuItem> menu(SavedView view) {
        return List.of(
                Menus.item(desk.text("view.rename"), Feather.EDIT_2, () -> rename(view)),
                Menus.item(desk.text("view.delete"), Feather.TRASH_2, () -> delete(view)));
    }
}
