package app.renmai.service.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

class TalksHoldingTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");

    @TempDir Path dir;
    private Workspace workspace;
    private Timeline timeline;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
        timeline = Timelines.of(workspace, ZoneOffset.UTC);
        talk(3, "Budget up by 20 %", "Qinghe's office", "");
        talk(2, "Campus plan", "", "He wants SAMPLING staff in 6 cities");
        talk(1, "校园方案", "莱福士", "");
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void talk(int daysAgo, String summary, String place, String body) {
        Instant at = NOW.minus(Duration.ofDays(daysAgo));
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.MEETING,
                        Interaction.Direction.BOTH,
                        at,
                        null,
                        false,
                        place,
                        summary,
                        body,
                        List.of(),
                        at);
        Workspace.await(
                workspace.write(Op.LOG_INTERACTION, "", tx -> InteractionStore.insert(tx, talk)));
    }

    private List<String> found(String text) {
        return Workspace.await(timeline.talksHolding(text, 2)).stream()
                .map(each -> each.interaction().summary())
                .toList();
    }

    @Test
    void summaryPlaceAndBodyAreSearchedWhateverTheCase() {
        assertThat(found("budget")).containsExactly("Budget up by 20 %");
        assertThat(found("QINGHE'S")).containsExactly("Budget up by 20 %");
        assertThat(found("sampling")).containsExactly("Campus plan");
        assertThat(found("莱福士")).containsExactly("校园方案");
    }

    @Test
    void signsOfPatternsMeanThemselves() {
        assertThat(found("20 %")).containsExactly("Budget up by 20 %");
        assertThat(found("%")).containsExactly("Budget up by 20 %");
        assertThat(found("_")).isEmpty();
        assertThat(found("!")).isEmpty();
    }

    @Test
    void theNewestComeFirstAndNoMoreThanAskedFor() {
        assertThat(found("in")).containsExactly("Campus plan", "Budget up by 20 %");
        assertThat(Workspace.await(timeline.talksHolding("in", 1))).hasSize(1);
    }
}
