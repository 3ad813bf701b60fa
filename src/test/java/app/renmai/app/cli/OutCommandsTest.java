package app.renmai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.Zips;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** The archive, everything about one person, and erasing, from the command line. */
class OutCommandsTest extends CliTest {
    private Path story;
    private Path zip;

    @BeforeEach
    void story() {
        story = dir.resolve("story");
        zip = dir.resolve("a.zip");
        assertThat(raw("demo", story.toString(), "--lang", "en").code()).isZero();
    }

    @Test
    void anArchiveGoesIntoANewWorkspaceAndNoOther() {
        assertThat(on(story, "export", zip.toString(), "--format", "archive", "--json").object())
                .containsEntry("contacts", 41)
                .containsEntry("missing", 0);
        Path other = dir.resolve("new");
        assertThat(on(other, "import", zip.toString(), "--json").object())
                .containsEntry("format", "archive")
                .containsEntry("contacts", 41);
        assertThat(on(other, "contacts", "--json").array()).hasSize(41);
        assertThat(on(other, "check").code()).isZero();

        Ran again = on(other, "import", zip.toString());
        assertThat(again.code()).isEqualTo(Cli.INPUT);
        assertThat(again.err()).contains("only into an empty workspace").contains("--workspace");
        assertThat(again.err().strip().lines()).hasSize(1);
    }

    @Test
    void archivesAreWholeAndAlone() throws IOException {
        Ran some = on(story, "export", zip.toString(), "--format", "archive", "--query", "chen");
        assertThat(some.code()).isEqualTo(Cli.INPUT);
        assertThat(zip).doesNotExist();
        on(story, "export", zip.toString(), "--format", "archive");
        Path other = dir.resolve("new");
        assertThat(on(other, "import", zip.toString(), zip.toString()).code()).isEqualTo(Cli.INPUT);
        assertThat(on(other, "import", zip.toString(), "--dry-run").code()).isEqualTo(Cli.INPUT);
        byte[] all = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(all, all.length / 2));
        Ran cut = on(other, "import", zip.toString());
        assertThat(cut.code()).isEqualTo(Cli.INPUT);
        assertThat(cut.err()).contains("not whole");
        assertThat(on(other, "contacts", "--json").array()).isEmpty();
    }

    @Test
    void everythingAboutOnePersonIsOneZip() {
        Ran ran = on(story, "export", zip.toString(), "--format", "person", "--contact", "1");
        assertThat(ran.code()).isZero();
        assertThat(Zips.texts(zip)).containsKeys("person.html", "person.vcf", "person.json");
        assertThat(on(story, "export", zip.toString(), "--format", "person").code())
                .isEqualTo(Cli.INPUT);
        assertThat(
                        on(
                                        story,
                                        "export",
                                        dir.resolve("x").toString(),
                                        "--format",
                                        "csv",
                                        "--contact",
                                        "1")
                                .code())
                .isEqualTo(Cli.INPUT);
        assertThat(
                        on(
                                        story,
                                        "export",
                                        zip.toString(),
                                        "--format",
                                        "person",
                                        "--contact",
                                        "999")
                                .code())
                .isEqualTo(Cli.INPUT);
    }

    @Test
    void erasingSaysWhatGoesAndGoesOnlyWhenTold() {
        on(story, "backup");
        Ran would = on(story, "erase", "1");
        assertThat(would.err()).isEmpty();
        assertThat(would.code()).isZero();
        assertThat(would.out())
                .contains("would take")
                .contains("backups")
                .contains("erase 1 --yes");
        assertThat(on(story, "contacts", "--json").array()).hasSize(41);

        assertThat(on(story, "erase", "1", "--yes", "--json").object())
                .containsEntry("erased", true)
                .containsEntry("id", 1);
        assertThat(on(story, "contacts", "--json").array()).hasSize(40);
        assertThat(on(story, "erase", "1", "--yes").code()).isEqualTo(Cli.INPUT);
        assertThat(on(story, "check").code()).isZero();
    }
}
