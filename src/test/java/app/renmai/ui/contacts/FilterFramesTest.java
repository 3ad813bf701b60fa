package app.renmai.ui.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.Crowd;
import app.renmai.ui.FrameCost;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.TableView;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/**
 * What typing in the filter costs the UI thread, in time of the processor: a machine that is busy
 * with other things delays frames, but does not make them dearer.
 */
@Tag("soak")
class FilterFramesTest extends FxTest {
    private static final String TYPED = "wang campus";
    private static final int ROUNDS = 8;
    private static final int WARM_UP = 4;

    @ParameterizedTest
    @ValueSource(ints = {10_000, 100_000})
    void aKeyInTheFilterCostsLessThanAFrame(int people) {
        openWorkspace();
        new Crowd(7, NOW).addPeople(workspace, people);
        openWindow(new Route.Contacts(null));
        TableView<?> table = find("contact-table", TableView.class);
        TextField filter = find("contacts-filter", TextField.class);
        awaitLong("listed", table, people);
        List<Double> costs = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 1; i <= TYPED.length(); i++) {
                String text = TYPED.substring(0, i);
                costs.add(FrameCost.of(() -> filter.setText(text)));
            }
            onFx(
                    () -> {
                        filter.clear();
                        return true;
                    });
            awaitLong("all again", table, people);
        }
        List<Double> warm =
                costs.subList(WARM_UP * TYPED.length(), costs.size()).stream().sorted().toList();
        double median = warm.get(warm.size() / 2);
        double worst = warm.getLast();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "%,d contacts: a key costs the UI thread %.1f ms (median), %.1f ms (worst), the"
                        + " very first %.1f ms; heap %d MB%n",
                people,
                median,
                worst,
                costs.getFirst(),
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        assertThat(median).as("median cost of a key").isLessThan(FrameCost.FRAME_MILLIS);
        assertThat(worst).as("worst cost of a key").isLessThan(FrameCost.FRAME_MILLIS * 2);
    }

    /** Filling a large table for the first time may take longer than other tests wait. */
    private void awaitLong(String what, TableView<?> table, int count) {
        for (int patience = 0; patience < 4; patience++) {
            try {
                await(what, () -> table.getItems().size() == count);
                return;
            } catch (AssertionError e) {
                assertThat(patience).as(what).isLessThan(3);
            }
        }
    }
}
