package app.renmai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The check from the command line, as text and as a document. */
class PitchCheckCommandTest extends CliTest {
    @TempDir static Path folder;

    @BeforeAll
    static void tell() {
        assertThat(raw("demo", folder.resolve("story").toString(), "--lang", "en").code()).isZero();
    }

    private static Ran check(String... arguments) {
        return in("en", folder.resolve("story"), arguments);
    }

    private static String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aFileIsLookedOverForAContact() throws IOException {
        String text = "Dear 😀,\n\nJust checking in. Could we talk sometime soon?\n";
        String file = file("note.md", text);

        Ran ran = check("pitch", "check", file, "--contact", "1", "--json");

        assertThat(ran.code()).isZero();
        Map<String, Object> document = ran.object();
        List<Map<String, Object>> findings = (List<Map<String, Object>>) document.get("findings");
        assertThat(findings)
                .extracting(each -> each.get("rule"))
                .contains("pressure", "one-ask", "easy-no");
        for (Map<String, Object> finding : findings) {
            assertThat(finding).containsKeys("rule", "start", "end", "why", "evidence");
            int[] characters = document.get("text").toString().codePoints().toArray();
            int start = (Integer) finding.get("start");
            int end = (Integer) finding.get("end");
            assertThat(new String(characters, start, end - start)).isEqualTo(finding.get("words"));
        }
        assertThat((Map<String, Object>) document.get("summary"))
                .containsEntry("sentences", 2)
                .containsEntry("aboutThem", 0);
    }

    @Test
    void aPitchIsLookedOverByItsNumber() {
        Ran ran = check("pitch", "check", "1");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("About them:");
    }

    @Test
    void whatIsNoPitchIsRefusedInOneSentence() throws IOException {
        Path binary = Files.write(folder.resolve("x.bin"), new byte[] {0, 1, 2, (byte) 0xff});
        String long1 = file("long.md", "word ".repeat(210_000));
        String note = file("short.md", "One line.");

        assertThat(check("pitch", "check", binary.toString(), "--contact", "1").sentence())
                .contains("no text");
        assertThat(check("pitch", "check", long1, "--contact", "1").sentence())
                .contains("too long");
        assertThat(check("pitch", "check", note).sentence()).contains("--contact");
        assertThat(check("pitch", "check", note, "--contact", "nobody at all").code()).isEqualTo(2);
        assertThat(check("pitch", "check", "99999").sentence()).contains("99999");
        assertThat(check("pitch", "check", note, "--contact", "1", "--kind", "ode").sentence())
                .contains("first-note");
    }
}
