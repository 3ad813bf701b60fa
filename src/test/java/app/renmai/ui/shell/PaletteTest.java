package app.renmai.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.view.SavedView;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.command.PaletteEntry;
import app.renmai.ui.command.PaletteEntry.Group;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

class PaletteTest extends FxTest {
    private void openStory(Locale language) {
        remembered.put("language", language.toLanguageTag());
        openWorkspace();
        Workspace.await(services.sample().load(language, LocalDate.of(2026, 11, 18), ZONE));
        openWindow(new Route.Settings());
        press(KeyCode.CONTROL, KeyCode.K);
        find("palette-field", TextField.class);
    }

    private List<PaletteEntry> entries() {
        ListView<?> list = find("palette-list", ListView.class);
        return list.getItems().stream().map(PaletteEntry.class::cast).toList();
    }

    private void look(String text) {
        press(KeyCode.CONTROL, KeyCode.A);
        type(text);
    }

    private void finds(String typed, Group group, Predicate<PaletteEntry> wanted) {
        look(typed);
        await(
                typed + " finds " + group,
                () ->
                        entries().stream()
                                .anyMatch(each -> each.group() == group && wanted.test(each)));
    }

    @Test
    void findsEverySortOfThing() {
        openStory(Locale.ENGLISH);
        finds("chenb", Group.PEOPLE, entry -> entry.title().equals("Chen Bo"));
        finds("qinghe", Group.ORGANIZATIONS, entry -> entry.title().startsWith("Qinghe"));
        finds("sampling", Group.TALKS, entry -> !entry.detail().isEmpty());
        String subject = Workspace.await(services.pitches().all()).getFirst().pitch().subject();
        finds(subject, Group.PITCHES, entry -> entry.title().equals(subject));
        finds("switch between", Group.COMMANDS, entry -> entry.key().equals("Ctrl Shift D"));
        List<Group> groups = entries().stream().map(PaletteEntry::group).toList();
        assertThat(groups).isSorted();
    }

    @Test
    void savedViewsAreFoundAndOpened() {
        openStory(Locale.ENGLISH);
        SavedView view = Workspace.await(services.views().all()).getFirst();
        finds(view.name(), Group.VIEWS, entry -> entry.title().equals(view.name()));
        onFx(
                () -> {
                    entries().stream()
                            .filter(each -> each.group() == Group.VIEWS)
                            .findFirst()
                            .orElseThrow()
                            .run()
                            .run();
                    return true;
                });
        await(
                "there",
                () ->
                        stage.getScene().lookup("#view-" + view.id()) instanceof ToggleButton entry
                                && entry.isSelected());
    }

    @Test
    void commandsAreFoundByPinyinToo() {
        openStory(Locale.SIMPLIFIED_CHINESE);
        finds("xjlxr", Group.COMMANDS, entry -> entry.title().equals("新建联系人"));
    }

    @Test
    void arrowsChooseAndEnterGoesThere() {
        openStory(Locale.ENGLISH);
        finds(
                "organizations",
                Group.COMMANDS,
                entry -> entry.title().equals("Go to Organizations"));
        await(
                "only what the whole word finds is listed",
                () ->
                        entries().stream()
                                .filter(entry -> entry.group() == Group.COMMANDS)
                                .allMatch(entry -> entry.title().contains("Organizations")));
        ListView<?> list = find("palette-list", ListView.class);
        assertThat(list.getSelectionModel().getSelectedIndex()).isZero();
        for (int left = entries().size(); left > 0 && !isGoToOrganizations(list); left--) {
            press(KeyCode.DOWN);
        }
        assertThat(isGoToOrganizations(list)).isTrue();
        press(KeyCode.ENTER);
        find("organization-table", TableView.class);
    }

    private boolean isGoToOrganizations(ListView<?> list) {
        return list.getSelectionModel().getSelectedItem() instanceof PaletteEntry entry
                && entry.title().equals("Go to Organizations");
    }

    @Test
    void whatOneHasGoneToStaysWhenSomethingChanges() {
        openStory(Locale.ENGLISH);
        finds("chen", Group.PEOPLE, entry -> entry.title().equals("Chen Bo"));
        ListView<?> list = find("palette-list", ListView.class);
        press(KeyCode.DOWN);
        PaletteEntry gone = (PaletteEntry) onFx(() -> list.getSelectionModel().getSelectedItem());
        int before = onFx(() -> list.getItems().size());
        Workspace.await(
                services.contacts()
                        .add(Contact.named(PersonName.of("Chen", "Zoe"), NOW), List.of(), "", ""));
        await("one more", () -> list.getItems().size() == before + 1);
        PaletteEntry now = (PaletteEntry) onFx(() -> list.getSelectionModel().getSelectedItem());
        assertThat(now.title()).isEqualTo(gone.title());
        assertThat(onFx(() -> list.getSelectionModel().getSelectedIndex())).isPositive();
    }

    @Test
    void enterWaitsForTheAnswerToWhatWasTyped() {
        openStory(Locale.ENGLISH);
        // On one turn of the thread, so that no answer can come between the letters and Enter.
        onFx(
                () -> {
                    TextField field = (TextField) stage.getScene().lookup("#palette-field");
                    field.replaceSelection("go to organizations");
                    field.fireEvent(
                            new KeyEvent(
                                    KeyEvent.KEY_PRESSED,
                                    "",
                                    "",
                                    KeyCode.ENTER,
                                    false,
                                    false,
                                    false,
                                    false));
                    return true;
                });
        find("organization-table", TableView.class);
    }

    @Test
    void enterOnNothingFoundAddsAContactOfThatName() {
        openStory(Locale.ENGLISH);
        look("Xyzzy Quux");
        await("nothing", () -> entries().isEmpty());
        press(KeyCode.ENTER);
        TextField name = find("new-name", TextField.class);
        assertThat(name.getText()).isEqualTo("Xyzzy Quux");
    }
}
