package app.renmai.ui.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.model.field.CustomField;
import app.renmai.service.duplicate.AlikePair;
import app.renmai.service.duplicate.Likelihood;
import app.renmai.service.job.Progress;
import app.renmai.store.contact.NotSameStore;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class DuplicatesScreenTest extends FxTest {
    private long add(String family, String given, String organization, ContactPoint... points) {
        return services.contacts()
                .add(
                        Contact.named(PersonName.of(family, given), NOW),
                        List.of(points),
                        organization,
                        "")
                .join();
    }

    private void people() {
        openWorkspace();
        add("陈", "博", "青禾", ContactPoint.phone("138 0013 8000", "mobile"));
        add("Chen", "Bo", "青禾", ContactPoint.phone("+86 138 0013 8000", ""));
        add("Becker", "Tom", "Acme");
        add("Becker", "Tom", "");
        add("Nobody", "Else", "");
    }

    private ListView<?> list() {
        return find("pair-list", ListView.class);
    }

    private void listed(int pairs) {
        ListView<?> list = list();
        await(pairs + " pairs", () -> list.getItems().size() == pairs);
    }

    private long count() {
        return services.contacts().count().join();
    }

    private void gone(String id) {
        await(id + " is gone", () -> stage.getScene().lookup("#" + id) == null);
    }

    @Test
    void twoAreFoundMergedAndApartAgainByTheKeyboard() {
        people();
        openWindow(new Route.Duplicates());
        listed(2);
        focus("pair-list");
        press(KeyCode.ENTER);
        find("merge-name-kept", RadioButton.class);
        focus("merge-name-kept");
        RadioButton kept = find("merge-name-kept", RadioButton.class);
        assertThat(onFx(kept::isSelected)).isTrue();
        press(KeyCode.RIGHT);
        RadioButton other = find("merge-name-other", RadioButton.class);
        await("chosen", other::isSelected);
        press(KeyCode.LEFT);
        await("chosen again", kept::isSelected);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        gone("merge");
        listed(1);
        assertThat(count()).isEqualTo(4);
        press(KeyCode.CONTROL, KeyCode.Z);
        listed(2);
        assertThat(count()).isEqualTo(5);
        assertThat(onFx(() -> stage.getScene().getFocusOwner())).isSameAs(list());
    }

    private Map<Long, String> own(long contact) {
        return services.fields().of(CustomField.Target.CONTACT, contact).join().values();
    }

    /** Goes on with Tab, as far as a control. */
    private void tabTo(Node control) {
        for (int i = 0; i < 20 && !onFx(control::isFocused); i++) {
            press(KeyCode.TAB);
        }
        await("come to", control::isFocused);
    }

    @Test
    void theOtherSideOfACustomFieldIsChosenByTheKeyboard() {
        openWorkspace();
        long one = add("陈", "博", "青禾", ContactPoint.phone("138 0013 8000", "mobile"));
        long two = add("陈", "博", "青禾", ContactPoint.phone("+86 138 0013 8000", ""));
        CustomField draft =
                CustomField.of(
                        CustomField.Target.CONTACT,
                        "Prefers",
                        CustomField.Kind.CHOICE,
                        List.of("WeChat", "Phone"));
        long id = services.fields().add(draft).join();
        CustomField prefers =
                new CustomField(id, draft.target(), draft.name(), draft.kind(), draft.choices());
        services.fields().put(prefers, one, "WeChat").join();
        services.fields().put(prefers, two, "Phone").join();
        openWindow(new Route.Duplicates());
        listed(1);
        focus("pair-list");
        press(KeyCode.ENTER);
        RadioButton kept = find("merge-field-" + id + "-kept", RadioButton.class);
        RadioButton other = find("merge-field-" + id + "-other", RadioButton.class);
        assertThat(onFx(kept::isSelected)).isTrue();
        String wanted = onFx(other::getText);
        tabTo(kept);
        press(KeyCode.RIGHT);
        await("chosen", other::isSelected);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        gone("merge");
        await("merged", () -> count() == 1);
        assertThat(List.of(own(one), own(two)))
                .containsExactlyInAnyOrder(Map.of(), Map.of(id, wanted));
        press(KeyCode.CONTROL, KeyCode.Z);
        await("apart again", () -> count() == 2);
        assertThat(own(one)).isEqualTo(Map.of(id, "WeChat"));
        assertThat(own(two)).isEqualTo(Map.of(id, "Phone"));
    }

    @Test
    void twoAreToldApartByOneKey() {
        people();
        openWindow(new Route.Duplicates());
        listed(2);
        focus("pair-list");
        press(KeyCode.DOWN);
        press(KeyCode.N);
        listed(1);
        assertThat(workspace.read(NotSameStore::all).join()).hasSize(1);
        List<AlikePair> left =
                services.duplicates().scan(Likelihood.PERHAPS.least(), Progress.NONE);
        assertThat(left).hasSize(1);
        press(KeyCode.CONTROL, KeyCode.Z);
        listed(2);
    }

    @Test
    void theSearchCanBeBegunAgain() {
        people();
        openWindow(new Route.Duplicates());
        listed(2);
        work.hold();
        Button again = find("duplicates-again", Button.class);
        onFx(
                () -> {
                    again.fire();
                    return true;
                });
        assertThat(onFx(again::isDisabled)).isTrue();
        ListView<?> list = list();
        assertThat(onFx(() -> list.getItems().size())).as("known meanwhile").isEqualTo(2);
        work.release();
        await("can be looked for again", () -> !again.isDisabled());
        listed(2);
    }

    @Test
    void twoChosenInTheListAreMergedInto() {
        people();
        openWindow(new Route.Contacts(null));
        TableView<?> table = find("contact-table", TableView.class);
        await("listed", () -> table.getItems().size() == 5);
        onFx(
                () -> {
                    table.requestFocus();
                    table.getSelectionModel().selectIndices(0, 1, 2);
                    return true;
                });
        Node merge = find("contacts-merge", Node.class);
        assertThat(onFx(merge::isVisible)).isFalse();
        onFx(
                () -> {
                    table.getSelectionModel().clearSelection();
                    table.getSelectionModel().selectIndices(0, 1);
                    return true;
                });
        await("two can be merged", merge::isVisible);
        press(KeyCode.M);
        find("merge", Node.class);
        await("read", () -> stage.getScene().lookup("#merge .person-line") != null);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("merged", () -> table.getItems().size() == 4);
        press(KeyCode.CONTROL, KeyCode.Z);
        await("apart", () -> table.getItems().size() == 5);
    }

    @Test
    void whoeverIsTypedThoughHereIsLinkedTo() {
        people();
        openWindow(new Route.Contacts(null));
        press(KeyCode.CONTROL, KeyCode.N);
        focus("new-name");
        type("Chen, Bo");
        Button link = find("alike-0", Button.class);
        await("shown", () -> seen(link));
        assertThat(onFx(link::getText)).contains("青禾");
        // Whoever is alike is shown anew as one types: the button that stands there now is meant.
        onFx(
                () -> {
                    ((Button) stage.getScene().lookup("#alike-0")).fire();
                    return true;
                });
        gone("new-contact");
        find("contact-name", Node.class);
    }
}
