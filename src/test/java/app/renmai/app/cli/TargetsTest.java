package app.renmai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A place that cannot be written to is named as it was given, or as the file that stands in the
 * way; never by a name of our own.
 */
class TargetsTest extends CliTest {
    @TempDir static Path shared;
    private static Path story;

    @BeforeAll
    static void places() throws IOException {
        story = shared.resolve("story");
        assertThat(raw("demo", story.toString(), "--lang", "en").code()).isZero();
        Files.writeString(shared.resolve("file"), "mine");
        Files.createDirectories(shared.resolve("photos"));
        Files.writeString(shared.resolve("photos/holiday.jpg"), "mine");
    }

    /** A place below {@code ~} is in a folder of the test; which part of it is named follows. */
    @ParameterizedTest
    @CsvSource({
        "export, ~/file --format csv, ~/file",
        "export, ~/file/under --format csv, ~/file",
        "export, ~/photos --format csv, ~/photos",
        "export, ~/file/under.vcf --format vcard, ~/file",
        "export, ~/photos --format vcard, ~/photos",
        "backup, ~/file/under.zip, ~/file",
        "backup, ~/photos, ~/photos",
        "backup, ~/file, ~/file",
        "pitch, draft 1 --template first-note --output ~/file/under.md, ~/file",
        "pitch, draft 1 --template first-note --output ~/file/under.eml, ~/file",
        "brief, 1 --output ~/file/under.pdf, ~/file",
        "brief, 1 --output ~/file/under.md, ~/file",
        "demo, ~/file, ~/file"
    })
    void what_stands_in_the_way_is_named(String command, String rest, String named)
            throws IOException {
        refused(command, rest, named);
        assertThat(shared.resolve("file")).hasContent("mine");
        assertThat(shared.resolve("photos")).isDirectoryContaining("glob:**holiday.jpg");
        try (var there = Files.list(shared)) {
            assertThat(there.map(each -> String.valueOf(each.getFileName())))
                    .containsExactlyInAnyOrder("story", "file", "photos");
        }
    }

    /** Not even root can make a file there, and the system gives no reason. */
    @EnabledOnOs(OS.LINUX)
    @ParameterizedTest
    @CsvSource({
        "export, /proc/x --format csv, /proc/x",
        "export, /proc/./x --format csv, /proc/./x",
        "export, /proc/x/y --format csv, /proc/x/y",
        "export, /proc/x.vcf --format vcard, /proc/x.vcf",
        "export, /sys/x --format csv, /sys/x",
        "backup, /proc/x.zip, /proc/x.zip",
        "pitch, draft 1 --template first-note --output /proc/x.md, /proc/x.md",
        "pitch, draft 1 --template first-note --output /proc/x.eml, /proc/x.eml",
        "brief, 1 --output /proc/x.pdf, /proc/x.pdf",
        "brief, 1 --output /proc/x.md, /proc/x.md",
        "demo, /proc/x, /proc/x"
    })
    void a_folder_that_takes_nothing_is_named(String command, String rest, String named) {
        refused(command, rest, named);
    }

    private static void refused(String command, String rest, String named) {
        String line = (command + " " + rest).replace("~", shared.toString());
        Ran ran = command.equals("demo") ? raw(demo(line)) : on(story, line.split(" "));

        assertThat(ran.code()).isIn(Cli.INPUT, Cli.WORKSPACE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.sentence())
                .contains(named.replace("~", shared.toString()) + " ")
                .doesNotContain(".renmai-", ".part", "Exception");
    }

    private static String[] demo(String line) {
        return (line + " --lang en").split(" ");
    }
}
