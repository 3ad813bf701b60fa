package app.renmai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.store.Workspace;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** A meeting ahead on the command line: planned, and asked about once it is over. */
class MeetingCommandsTest extends CliTest {
    @TempDir Path where;

    @BeforeEach
    void aWorkspace() {
        Workspace.open(where.resolve("w"), Clock.systemUTC(), Runnable::run).close();
    }

    private Ran log(String at, String now) {
        return in(
                "en",
                where.resolve("w"),
                "log",
                "met Tom Becker",
                "--at",
                at,
                "--now",
                now,
                "--json");
    }

    private Map<String, Object> interaction() {
        return Ran.asObject(
                on(where.resolve("w"), "timeline", "--json").array().getFirst().get("interaction"));
    }

    @Test
    void whatIsOverIsAskedAbout() {
        assertThat(log("2020-01-02T15:00", "2020-01-01T10:00").object())
                .containsEntry("state", "planned");
        assertThat(interaction())
                .containsEntry("state", "planned")
                .containsEntry("course", "asked");
        Ran due = on(where.resolve("w"), "due", "--json");
        assertThat(Ran.asList(due.object().get("asked")))
                .singleElement()
                .satisfies(one -> assertThat(one).containsEntry("kind", "meeting"));
        assertThat(in("en", where.resolve("w"), "due").out()).contains("How did it go? Tom Becker");
        assertThat(in("zh", where.resolve("w"), "due").out()).contains("谈得怎么样？");
        assertThat(in("en", where.resolve("w"), "timeline").out()).contains("(How did it go?)");
    }

    @Test
    void whatIsToComeIsPlannedAndWhatIsPastHappened() {
        Ran ran =
                in("en", where.resolve("w"), "log", "meet Tom Becker", "--at", "2099-01-02T15:00");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("Planned: ");
        assertThat(interaction())
                .containsEntry("state", "planned")
                .containsEntry("course", "planned");
        assertThat(in("en", where.resolve("w"), "timeline").out()).contains("(planned)");
        assertThat(Ran.asList(on(where.resolve("w"), "due", "--json").object().get("asked")))
                .isEmpty();
        assertThat(log("2020-01-02T15:00", "2020-01-03T10:00").object())
                .containsEntry("state", "held");
    }
}
