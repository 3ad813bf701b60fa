package app.renmai.app.cli;

import static app.renmai.app.cli.CliTest.on;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class DuplicatesCommandsTest {
    @TempDir Path dir;
    private Path workspace;

    @BeforeEach
    void people() throws IOException {
        workspace = dir.resolve("w");
        Path file =
                Files.writeString(
                        dir.resolve("a.csv"),
                        "First Name,Last Name,Phone\n博,陈,+86 13800138000\nBo,Chen,+8613800138000\n"
                                + "Tom,Becker,\n");
        assertThat(on(workspace, "import", file.toString()).code()).isZero();
    }

    @Test
    void aPairIsListedMergedAndListedNoMore() {
        CliTest.Ran listed = on(workspace, "duplicates");
        assertThat(listed.code()).isZero();
        assertThat(listed.out())
                .contains("陈博")
                .contains("Bo Chen")
                .contains("Same phone: +86 13800138000");
        assertThat(on(workspace, "duplicates", "--min", "95").out()).doesNotContain("Bo Chen");
        CliTest.Ran merged = on(workspace, "merge", "1", "2");
        assertThat(merged.out()).contains("陈博");
        assertThat(on(workspace, "contacts", "--json").out()).doesNotContain("Bo Chen");
        assertThat(on(workspace, "duplicates").out()).contains("No two contacts");
        assertThat(on(workspace, "contact", "2").code()).isEqualTo(2);
    }

    @Test
    void whatCannotBeIsRefusedInASentence() {
        CliTest.Ran same = on(workspace, "merge", "1", "1");
        assertThat(same.code()).isEqualTo(2);
        assertThat(same.err()).contains("are one contact already");
        CliTest.Ran nobody = on(workspace, "merge", "1", "99");
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).contains("There is no contact 99");
        CliTest.Ran score = on(workspace, "duplicates", "--min", "0");
        assertThat(score.code()).isEqualTo(2);
        assertThat(score.err()).contains("from 1 to 100");
    }
}
