package app.renmai.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.Crowd;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.LogEntry;
import app.renmai.store.Workspace;
import app.renmai.ui.FrameCost;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The page of a contact with very much behind it. */
@Tag("soak")
class LongPageTest extends FxTest {
    private static final int TALKS = 10_000;
    private static final int STEPS = 240;
    private static final int WARM_UP = 120;

    /** A notch of the wheel, and a flick. */
    private static final int[] PIXELS = {60, 600};

    private long contact;
    private ListView<?> timeline;

    @BeforeEach
    void fill() {
        openWorkspace();
        Contact chen = Contact.named(PersonName.of("陈", "博"), NOW);
        contact = Workspace.await(services.contacts().add(chen, List.of(), "", ""));
        new Crowd(7, NOW).addTalks(workspace, contact, TALKS);
        openWindow(new Route.Contact(contact));
        timeline = find("timeline", ListView.class);
        await("listed", () -> timeline.getItems().size() > TALKS);
        await("drawn", () -> flow() != null && flow().getFirstVisibleCell() != null);
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) timeline.lookup(".virtual-flow");
    }

    private int first() {
        return flow().getFirstVisibleCell().getIndex();
    }

    @Test
    void aStepOfScrollingCostsLessThanAFrame() {
        for (int pixels : PIXELS) {
            List<Double> costs = new ArrayList<>();
            for (int i = 0; i < STEPS; i++) {
                int step = i % 40 < 30 ? pixels : -pixels;
                costs.add(FrameCost.of(() -> flow().scrollPixels(step)));
            }
            List<Double> warm = costs.subList(WARM_UP, STEPS).stream().sorted().toList();
            double median = warm.get(warm.size() / 2);
            System.out.printf(
                    "%,d talks: %d pixels cost the UI thread %.1f ms (median), %.1f ms (worst)%n",
                    TALKS, pixels, median, warm.getLast());
            assertThat(median)
                    .as("median cost of %d pixels", pixels)
                    .isLessThan(FrameCost.FRAME_MILLIS);
            assertThat(warm.get(warm.size() * 9 / 10))
                    .as("nine of ten steps of %d pixels", pixels)
                    .isLessThan(FrameCost.FRAME_MILLIS);
        }
    }

    @Test
    void aReloadKeepsThePlace() {
        onFx(
                () -> {
                    timeline.scrollTo(5_000);
                    return true;
                });
        await("scrolled", () -> first() >= 4_990);
        Object top = onFx(() -> timeline.getItems().get(first()));
        double at = onFx(() -> flow().getFirstVisibleCell().getLayoutY());
        int rows = onFx(() -> timeline.getItems().size());
        Workspace.await(services.interactions().log(LogEntry.of(talk())));
        await("one more at the top", () -> timeline.getItems().size() > rows);
        await("the same at the top", () -> timeline.getItems().get(first()).equals(top));
        assertThat(onFx(() -> flow().getFirstVisibleCell().getLayoutY()))
                .as("to the pixel")
                .isEqualTo(at);
    }

    private Interaction talk() {
        return new Interaction(
                0,
                UUID.randomUUID(),
                Interaction.Kind.CALL,
                Interaction.Direction.BOTH,
                NOW.plusSeconds(60),
                null,
                false,
                "",
                "The newest",
                "",
                List.of(contact),
                NOW);
    }
}
