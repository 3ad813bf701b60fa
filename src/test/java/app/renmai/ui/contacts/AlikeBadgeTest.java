package app.renmai.ui.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.contact.ContactRow;
import app.renmai.ui.FxTest;
import app.renmai.ui.duplicate.PairRow;
import app.renmai.ui.navigation.Route;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Who may be somebody else says so in the list of contacts, and leads there. */
class AlikeBadgeTest extends FxTest {
    private long chen;
    private long tom;

    private long add(String family, String given, String organization) {
        return services.contacts()
                .add(
                        Contact.named(PersonName.of(family, given), NOW),
                        List.of(),
                        organization,
                        "Buyer")
                .join();
    }

    private void people() {
        openWorkspace();
        chen = add("陈", "博", "青禾");
        add("Chen", "Bo", "青禾");
        tom = add("Becker", "Tom", "Acme");
        add("Becker", "Tom", "");
        add("Nobody", "Else", "");
    }

    @SuppressWarnings("unchecked")
    private TableView<ContactRow> table() {
        return find("contact-table", TableView.class);
    }

    /** The badges that are seen, from top to bottom. */
    private List<Button> badges() {
        return onFx(
                () ->
                        stage.getScene().getRoot().lookupAll(".alike-badge").stream()
                                .filter(FxTest::seen)
                                .sorted((one, other) -> Double.compare(top(one), top(other)))
                                .map(Button.class::cast)
                                .toList());
    }

    private static double top(Node node) {
        return node.localToScene(node.getLayoutBounds()).getMinY();
    }

    private void badged(int count) {
        await(
                count + " badges",
                () ->
                        stage.getScene().getRoot().lookupAll(".alike-badge").stream()
                                        .filter(FxTest::seen)
                                        .count()
                                == count);
    }

    private void select(long id) {
        TableView<ContactRow> table = table();
        onFx(
                () -> {
                    table.requestFocus();
                    for (int i = 0; i < table.getItems().size(); i++) {
                        if (table.getItems().get(i).id() == id) {
                            table.getSelectionModel().clearAndSelect(i);
                        }
                    }
                    return true;
                });
    }

    private void atThePairOf(long contact) {
        ListView<?> list = find("pair-list", ListView.class);
        await(
                "its pair is selected",
                () ->
                        list.getSelectionModel().getSelectedItem() instanceof PairRow row
                                && row.pair().has(contact));
    }

    @Test
    void aClickLeadsToThePairAndBackItIsGoneWhenMerged() {
        people();
        openWindow(new Route.Contacts(null));
        badged(4);
        Button first = badges().getFirst();
        assertThat(onFx(first::getText)).isEqualTo("2 alike");
        assertThat(onFx(first::getAccessibleText)).contains("may be one person");
        onFx(
                () -> {
                    first.fire();
                    return true;
                });
        atThePairOf(tom);
        press(KeyCode.ENTER);
        await("read", () -> stage.getScene().lookup("#merge .person-line") != null);
        press(KeyCode.CONTROL, KeyCode.ENTER);
        ListView<?> list = find("pair-list", ListView.class);
        await("merged", () -> list.getItems().size() == 1);
        press(KeyCode.ALT, KeyCode.LEFT);
        badged(2);
        press(KeyCode.CONTROL, KeyCode.Z);
        badged(4);
    }

    @Test
    void theKeyboardAndTheMenuLeadThereToo() {
        people();
        openWindow(new Route.Contacts(null));
        badged(4);
        select(tom);
        press(KeyCode.D);
        atThePairOf(tom);
        press(KeyCode.ALT, KeyCode.LEFT);
        badged(4);
        select(chen);
        assertThat(menuOffersIt()).isTrue();
        TableView<ContactRow> table = table();
        onFx(
                () -> {
                    menuItem(table).fire();
                    return true;
                });
        atThePairOf(chen);
    }

    @Test
    void whoeverIsLikeNobodyLeadsNowhere() {
        people();
        long nobody = add("Solo", "Han", "");
        openWindow(new Route.Contacts(null));
        badged(4);
        select(nobody);
        assertThat(menuOffersIt()).isFalse();
        press(KeyCode.D);
        press(KeyCode.CONTROL, KeyCode.D);
        TableView<ContactRow> table = table();
        assertThat(onFx(() -> seen(table))).as("still there").isTrue();
    }

    @Test
    void aBadgeComesAndGoesAsContactsDo() {
        people();
        openWindow(new Route.Contacts(null));
        badged(4);
        long third = add("Becker", "Tom", "");
        badged(5);
        assertThat(badges()).extracting(badge -> onFx(badge::getText)).contains("3 alike");
        services.contacts().rename(third, PersonName.of("Someone", "New")).join();
        badged(4);
        services.merging().merge(tom, third, Map.of()).join();
        services.contacts().delete(List.of(tom), "").join();
        badged(2);
    }

    @ParameterizedTest
    @CsvSource({"en,1280,800", "en,960,640", "zh-CN,1280,800", "zh-CN,960,640"})
    void itIsWholeAndOnTheLineOfTheName(String language, double width, double height) {
        remembered.put("language", language);
        openWorkspace();
        services.sample()
                .load(Locale.forLanguageTag(language), NOW.atZone(ZONE).toLocalDate(), ZONE)
                .join();
        people("Aaschlegelsteinhausenbergerdorff", "Hubert Blaine");
        people("陈", "博");
        people("Aa", "Bo");
        openWindow(new Route.Contacts(null));
        resize(width, height);
        await(
                "some, laid out",
                () -> {
                    List<Node> shown =
                            stage.getScene().getRoot().lookupAll(".alike-badge").stream()
                                    .filter(FxTest::seen)
                                    .toList();
                    return !shown.isEmpty()
                            && shown.stream()
                                    .allMatch(badge -> badge.getLayoutBounds().getHeight() > 0);
                });
        List<Button> badges = badges();
        assertThat(badges).isNotEmpty();
        for (Button badge : badges) {
            onFx(
                    () -> {
                        Bounds cell = badge.getParent().getLayoutBounds();
                        Bounds place = badge.getBoundsInParent();
                        assertThat(badge.getWidth()).isGreaterThanOrEqualTo(badge.prefWidth(-1));
                        assertThat(place.getMaxX()).isLessThanOrEqualTo(cell.getWidth() + 0.5);
                        assertThat(badge.getHeight()).isGreaterThanOrEqualTo(28);
                        assertThat(Math.abs(place.getCenterY() - cell.getCenterY())).isLessThan(1);
                        return true;
                    });
        }
        picture("alike-badge-" + language + "-" + (int) width);
    }

    private void people(String family, String given) {
        add(family, given, "青禾");
        add(family, given, "");
    }

    /** Whether the menu of the list, when it is shown, lets one choose it. */
    private boolean menuOffersIt() {
        TableView<ContactRow> table = table();
        return onFx(
                () -> {
                    table.getContextMenu().getOnShowing().handle(null);
                    return !menuItem(table).isDisable();
                });
    }

    private static MenuItem menuItem(TableView<ContactRow> table) {
        return table.getContextMenu().getItems().stream()
                .filter(item -> "contacts-alike".equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }
}
