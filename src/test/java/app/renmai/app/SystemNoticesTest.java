package app.renmai.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * The programs that show notices are stood in for by scripts that write down what they are given.
 */
class SystemNoticesTest {
    private static final String STAND_IN = "the programs are stood in for by shell scripts";

    @TempDir Path dir;

    private void program(String name, String last) throws IOException {
        Path program = dir.resolve(name);
        Files.writeString(
                program,
                "#!/bin/sh\nfor each in \"$@\"; do printf '%s\\n' \"$each\" >> '"
                        + dir.resolve("given")
                        + "'; done\n"
                        + last
                        + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private boolean shown(String system, String title, String text) {
        Map<String, String> environment = Map.of("PATH", "/nowhere::" + dir);
        try (SystemNotices notices = new SystemNotices(system, environment)) {
            return notices.show(title, text).join();
        }
    }

    private List<String> given() throws IOException {
        return Files.readAllLines(dir.resolve("given"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = STAND_IN)
    void onLinuxNotifySendIsGivenTheWordsAndNoOptionsOrTags() throws IOException {
        program("notify-send", "exit 0");
        assertThat(shown("Linux", "--help", "A <b> & \"C\"\n刘同")).isTrue();
        assertThat(given())
                .containsExactly("-a", "Renmai", "--", "--help", "A &lt;b&gt; &amp; \"C\"", "刘同");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = STAND_IN)
    void onMacTheScriptIsGivenTheWordsAsArguments() throws IOException {
        program("osascript", "exit 0");
        assertThat(shown("Mac OS X", "Two things", "\" & quit & \"")).isTrue();
        assertThat(given()).endsWith("Two things", "\" & quit & \"");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = STAND_IN)
    void aProgramThatFailsHasShownNothing() throws IOException {
        program("notify-send", "exit 1");
        assertThat(shown("Linux", "Two things", "")).isFalse();
    }

    /** Without a display there is no tray either. */
    @Test
    void withoutAnyWayNothingIsShown() {
        assertThat(shown("Linux", "Two things", "")).isFalse();
        assertThat(shown("Windows 11", "Two things", "")).isFalse();
        assertThat(shown("Mac OS X", "Two things", "")).isFalse();
    }
}
