package app.renmai.ui.growth;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.value.Need;
import app.renmai.service.insight.SmallLife;
import app.renmai.service.value.Offers.Meant;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What one offers, with what shows it, on the page of one's growth and by keyboard. */
class GrowthScreenTest extends FxTest {
    private long need;
    private long work;

    private List<Meant> mine() {
        return Workspace.await(services.offers().meant());
    }

    private boolean there(String id) {
        return stage.getScene().lookup("#" + id) != null;
    }

    private void begin() {
        long lin =
                Workspace.await(
                        services.contacts()
                                .add(
                                        Contact.named(PersonName.of("Lin", "Yue"), NOW),
                                        List.of(),
                                        "",
                                        ""));
        need =
                Workspace.await(
                        services.needs()
                                .add(
                                        new Need(
                                                0,
                                                lin,
                                                null,
                                                "Reels of the newcomers",
                                                Need.Certainty.SAID,
                                                Need.State.OPEN,
                                                null,
                                                NOW),
                                        List.of("video")));
        work =
                Workspace.await(
                        services.value()
                                .collaborations()
                                .add(
                                        Collaboration.titled("Freshers 2022", NOW),
                                        List.of(),
                                        List.of()));
    }

    @Test
    void whatNobodyCoversBecomesAnOfferProvenByWorkThatIsOneKeyAway() {
        openWorkspace();
        begin();
        openWindow(new Route.Growth());
        focus("growth-topic-" + need);
        press(KeyCode.ENTER);
        focus("offer-words");
        type("Short films, cut overnight");
        focus("offer-works");
        type("fresh");
        await("proposed", () -> there("offer-works-list"));
        press(KeyCode.ENTER);
        await("chosen", () -> !stage.getScene().getRoot().lookupAll(".meant-chip").isEmpty());
        press(KeyCode.CONTROL, KeyCode.ENTER);
        await("stored", () -> mine().size() == 1);
        Meant offer = mine().getFirst();
        assertThat(offer.tags()).containsExactly("video");
        assertThat(offer.works()).extracting(each -> each.id()).containsExactly(work);
        await("closed", () -> !there("offer-sheet"));

        String row = "growth-offer-" + offer.offer().id();
        focus(row);
        press(KeyCode.ENTER);
        find("offer-sheet", Node.class);
        TextInputControl words = find("offer-words", TextInputControl.class);
        assertThat(words.getText()).isEqualTo("Short films, cut overnight");
        press(KeyCode.ESCAPE);
        await("closed", () -> !there("offer-sheet"));
        focus(row);
        press(KeyCode.O);
        await("the work", () -> there("collaboration"));
    }

    private String footnote() {
        return onFx(
                () ->
                        stage.getScene().getRoot().lookupAll("#growth-needs-footnote Text").stream()
                                .map(each -> ((Text) each).getText())
                                .reduce("", String::concat));
    }

    @Test
    void aTagNarrowsWhatIsNeeded() {
        remembered.put("language", "en");
        openWorkspace();
        SmallLife.store(workspace);
        openWindow(new Route.Growth());
        await("counted", () -> !footnote().isEmpty());
        assertThat(footnote())
                .isEqualTo(
                        "3 open needs said or observed by 3 people; 1 of them you can serve now.");
        MenuButton tags = find("insights-tag", MenuButton.class);
        onFx(
                () -> {
                    tags.getItems().stream()
                            .filter(item -> item.getText().equals("#campus"))
                            .findFirst()
                            .orElseThrow()
                            .fire();
                    return true;
                });
        await("narrowed", () -> footnote().startsWith("2 open needs"));
        assertThat(find("growth-needs-sentence", Labeled.class).getText())
                .isEqualTo("One need comes up that no offer of yours covers.");
    }
}
