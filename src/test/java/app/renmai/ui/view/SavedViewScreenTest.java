package app.renmai.ui.view;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Warmth;
import app.renmai.model.view.Condition;
import app.renmai.model.view.SavedView;
import app.renmai.model.view.ViewRule;
import app.renmai.service.contact.ContactRow;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Facets, and views saved of them, by keyboard and with undo. */
class SavedViewScreenTest extends FxTest {
    private void openSample(Route route) {
        openWorkspace();
        services.sample().load(Locale.ENGLISH, NOW.atZone(ZONE).toLocalDate(), ZONE).join();
        openWindow(route);
        await("listed", () -> stage.isFocused() && !rows().isEmpty());
    }

    @SuppressWarnings("unchecked")
    private List<ContactRow> rows() {
        Node table = stage.getScene().lookup("#contact-table");
        return table == null ? List.of() : List.copyOf(((TableView<ContactRow>) table).getItems());
    }

    /** The saved views; whom to reconnect with stands below them in the story and is none. */
    private List<String> sidebar() {
        return stage.getScene().getRoot().lookupAll(".nav-view").stream()
                .filter(entry -> !"view-reconnect".equals(entry.getId()))
                .map(Node::getAccessibleText)
                .toList();
    }

    private boolean titled(String title) {
        return stage.getScene().getRoot().lookupAll(".page-header .title").stream()
                .anyMatch(node -> node instanceof Label label && label.getText().equals(title));
    }

    private void fire(String id) {
        Button button = find(id, Button.class);
        onFx(
                () -> {
                    button.fire();
                    return true;
                });
    }

    private List<SavedView> stored() {
        return Workspace.await(services.views().all());
    }

    @Test
    void aFacetNarrowsTheListAndIsSavedAsAViewInTheSidebar() {
        openSample(new Route.Contacts(null));
        await(
                "the story's views",
                () -> sidebar().equals(List.of("Next tour 33", "Quiet 6 months 8")));
        fire("facet-tag");
        find("facet-field", TextField.class);
        type("#drinks");
        press(KeyCode.ENTER);
        await("narrowed", () -> rows().stream().allMatch(row -> row.tags().contains("drinks")));
        int drinks = onFx(this::rows).size();
        type("campus");
        press(KeyCode.ENTER);
        await("one of them", () -> rows().size() > drinks);
        press(KeyCode.ENTER);
        await("closed", () -> stage.getScene().lookup("#facet-sheet") == null);
        fire("view-save");
        TextField name = find("view-name-field", TextField.class);
        assertThat(name.getText()).isEqualTo("#drinks or #campus");
        type("Oat tour");
        press(KeyCode.ENTER);
        await("there", () -> titled("Oat tour"));
        await("pinned", () -> sidebar().getLast().startsWith("Oat tour "));
        assertThat(stored().getLast().rule())
                .isEqualTo(
                        new ViewRule(
                                false, List.of(new Condition.Tags(List.of("drinks", "campus")))));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> sidebar().size() == 2);
    }

    @Test
    void aViewIsOpenedChangedRenamedAndDeletedFromTheKeyboard() {
        openSample(new Route.Contacts(null));
        await("views", () -> sidebar().size() == 2);
        SavedView quiet = stored().getLast();
        ToggleButton entry = find("view-" + quiet.id(), ToggleButton.class);
        onFx(
                () -> {
                    entry.fire();
                    return true;
                });
        await("opened", () -> titled("Quiet 6 months") && rows().size() == 8);
        onFx(
                () -> {
                    services.views()
                            .change(
                                    quiet,
                                    new ViewRule(
                                            false,
                                            List.of(
                                                    new Condition.HasWarmth(
                                                            Set.of(Warmth.COOLING)))))
                            .join();
                    return true;
                });
        await(
                "follows",
                () ->
                        !rows().isEmpty()
                                && sidebar().getLast().equals("Quiet 6 months " + rows().size()));
        focus("view-" + quiet.id());
        press(KeyCode.F2);
        find("view-name-field", TextField.class);
        type("Cooling now");
        press(KeyCode.ENTER);
        await("renamed", () -> titled("Cooling now"));
        focus("view-" + quiet.id());
        press(KeyCode.DELETE);
        await("deleted", () -> sidebar().size() == 1 && titled("Contacts"));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("undone", () -> sidebar().size() == 2);
    }

    @Test
    void whomToReconnectWithStandsBelowTheViews() {
        openSample(new Route.Contacts(null));
        ToggleButton entry = find("view-reconnect", ToggleButton.class);
        await("counted", () -> entry.getAccessibleText().equals("Reconnect 5"));
        onFx(
                () -> {
                    entry.fire();
                    return true;
                });
        find("reconnect-pick", Node.class);
        assertThat(onFx(entry::isSelected)).isTrue();
    }

    @Test
    void aViewNeedsAName() {
        openSample(new Route.Contacts(null));
        fire("facet-tag");
        find("facet-field", TextField.class);
        type("media");
        press(KeyCode.ENTER);
        press(KeyCode.ESCAPE);
        await("closed", () -> stage.getScene().lookup("#facet-sheet") == null);
        fire("view-save");
        TextField name = find("view-name-field", TextField.class);
        onFx(
                () -> {
                    name.clear();
                    return true;
                });
        press(KeyCode.ENTER);
        await(
                "told",
                () ->
                        stage.getScene().getRoot().lookupAll(".field-error").stream()
                                .anyMatch(
                                        node ->
                                                node instanceof Label label
                                                        && label.getText()
                                                                .equals("The view needs a name.")));
        press(KeyCode.ESCAPE);
        focus("facet-tag");
        press(KeyCode.DELETE);
        await("all again", () -> rows().size() == 41);
    }
}
