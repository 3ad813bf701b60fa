package app.renmai.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.value.Need;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.store.Workspace;
import app.renmai.ui.navigation.Route;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The smallest window, with long names and many things: nothing covers anything else. */
class NarrowWindowTest extends FxTest {
    private static final int NEEDS = 30;

    private long contact;
    private long organization;

    private void fill(String family, String given, String place) {
        openWorkspace();
        contact =
                Workspace.await(
                        services.contacts()
                                .add(
                                        Contact.named(PersonName.of(family, given), NOW),
                                        List.of(),
                                        place,
                                        place));
        organization = Workspace.await(services.organizations().byName(place)).orElseThrow();
        for (int i = 0; i < NEEDS; i++) {
            Need need =
                    new Need(
                            0,
                            contact,
                            null,
                            "abcdefghijklmnopqrstuvwxyz".substring(i % 20) + i,
                            Need.Certainty.SAID,
                            Need.State.OPEN,
                            null,
                            NOW);
            Workspace.await(services.needs().add(need, List.of("t" + i)));
        }
    }

    private void go(Route route) {
        onFx(
                () -> {
                    window.open(route);
                    return true;
                });
    }

    private Bounds seen(String id) {
        Node node = stage.getScene().lookup("#" + id);
        return node.localToScene(node.getLayoutBounds());
    }

    @ParameterizedTest
    @CsvSource({
        "en, Wolfeschlegelsteinhausenbergerdorff, Maximiliaan Alexander Hubert Blaine,"
                + " International Association for the Advancement of Campus Sports and Enterprise",
        "zh-CN, 阿卜杜拉赫曼穆罕默德易卜拉欣, 买买提吐尔逊艾合买提江依明尼亚孜阿布都克里木热合曼努尔麦麦提敏图尔荪,"
                + " 内蒙古自治区呼伦贝尔市鄂温克族自治旗青年创业与校园体育文化交流促进中心联合事务办公室"
    })
    void longNamesAndManyNeedsKeepTheirPlaces(
            String language, String family, String given, String place) {
        remembered.put("language", language);
        fill(family, given, place);
        openWindow(new Route.Contact(contact));
        find("contact-log", Node.class);
        resize(960, 640);
        await("narrow", () -> stage.getScene().getWidth() < 1000);
        await(
                "the name ends before what can be done",
                () -> seen("contact-name").getMaxX() <= seen("contact-details").getMinX());

        press(KeyCode.CONTROL, KeyCode.L);
        find("log-sheet", Node.class);
        await(
                "of one person nobody is asked who needs it",
                () ->
                        stage.getScene().lookup(".need-person") instanceof ComboBox<?> who
                                && !who.isVisible());
        press(KeyCode.ESCAPE);

        go(new Route.Organization(organization));
        TextField name = find("organization-name", TextField.class);
        await("cut", () -> name.getTooltip() != null && name.getTooltip().getText().equals(place));

        go(new Route.Growth());
        find("growth-more", Node.class);
        await(
                "one right edge",
                () ->
                        Math.abs(seen("growth-needs").getMaxX() - seen("growth-matches").getMaxX())
                                < 1);
        assertThat(onFx(() -> stage.getScene().getRoot().lookupAll(".growth-row").size()))
                .isLessThan(NEEDS);

        go(new Route.Insights());
        await(
                "one right edge of insights",
                () ->
                        stage.getScene().lookup("#rate-attempts") != null
                                && Math.abs(
                                                seen("rate-attempts").getMaxX()
                                                        - seen("insights-export").getMaxX())
                                        < 1);
    }

    /** Many lanes beside the people of an organization: those without room are in the menu. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void allLanesOfAnOrganizationCanBeChosen(String language) {
        remembered.put("language", language);
        openWorkspace();
        Workspace.await(
                services.sample()
                        .load(
                                Locale.forLanguageTag(language),
                                LocalDate.ofInstant(NOW, ZONE),
                                ZONE));
        long chenBo =
                Workspace.await(services.contactList().find("chenbo", Order.NAME, false))
                        .getFirst()
                        .id();
        organization =
                Objects.requireNonNull(
                        Workspace.await(services.contacts().details(chenBo))
                                .orElseThrow()
                                .currentPosition()
                                .orElseThrow()
                                .organizationId());
        openWindow(new Route.Organization(organization));
        find("lane-kinds", Node.class);
        for (int width : new int[] {1280, 1110, 960}) {
            resize(width, 640);
            await(
                    width + ": lanes end before the zoom, and that in the window",
                    () ->
                            stage.getScene().getWidth() == width
                                    && stage.getScene().lookup("#lane-kinds").isVisible()
                                    && seen("lane-kinds").getMaxX()
                                            <= seen("chart-zoom-out").getMinX()
                                    && seen("chart-zoom-in").getMaxX()
                                            <= seen("timeline").getMaxX());
        }
    }
}
