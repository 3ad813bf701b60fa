package app.renmai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The brief from the command line: as text, as a document, as a page, and refused. */
class BriefCommandTest extends CliTest {
    @TempDir static Path folder;

    @BeforeAll
    static void tell() {
        assertThat(raw("demo", folder.resolve("story").toString(), "--lang", "zh").code()).isZero();
    }

    private static Ran brief(String language, String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "brief";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return in(language, folder.resolve("story"), all);
    }

    @ParameterizedTest
    @CsvSource({"en, Their product, To find out:, 7 of 8 parts ready", "zh, 对方的产品, 待了解：, 已备 7 / 8"})
    void itIsReadInBothLanguages(String language, String label, String open, String ready) {
        Ran ran = brief(language, "陈博");

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains(label, open, ready);
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en, Chen Bo", "zh, 陈博"})
    void aPageIsOnePage(String language, String name) throws IOException {
        Path file = folder.resolve(language + ".pdf");

        Ran ran = brief(language, "陈博", "--output", file.toString());

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).isEqualToIgnoringNewLines(file.toString());
        try (PDDocument page = Loader.loadPDF(Files.readAllBytes(file))) {
            assertThat(page.getNumberOfPages()).isEqualTo(1);
            assertThat(page.getPage(0).getAnnotations()).as("the link to the source").hasSize(1);
            assertThat(new PDFTextStripper().getText(page)).contains(name, "燕麦饮");
        }
    }

    @Test
    void markdownNamesItsSources() throws IOException {
        Path file = folder.resolve("brief.md");

        assertThat(brief("zh", "陈博", "--output", file.toString()).code()).isZero();

        assertThat(Files.readString(file))
                .startsWith("# 陈博 Chen Bo\n")
                .contains(
                        "## 1. 对方的产品\n\n- ", "(<https://qinghe.example/news/qing>)*", "- [ ] 我答应：");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aDocumentSaysWhatIsReadyAndWhatIsNot() {
        Map<String, Object> document = brief("en", "陈博", "--json").object();

        assertThat(document).containsEntry("ready", 7).containsEntry("of", 8);
        List<Map<String, Object>> parts = (List<Map<String, Object>>) document.get("parts");
        assertThat(parts)
                .filteredOn(part -> !(Boolean) part.get("ready"))
                .singleElement()
                .satisfies(
                        part ->
                                assertThat(part)
                                        .containsEntry("part", "competitors")
                                        .containsEntry("left", false)
                                        .containsEntry(
                                                "question",
                                                "What did the competitors of 清禾食品 do lately?"));
        assertThat(parts)
                .filteredOn(part -> (Boolean) part.get("ready"))
                .allSatisfy(part -> assertThat(part.get("question")).isNull());
    }

    @Test
    void whatCannotBeIsRefusedInOneSentence() {
        Path text = folder.resolve("brief.txt");

        assertThat(brief("en", "nobody at all").code()).isEqualTo(Cli.INPUT);
        assertThat(brief("en").sentence()).contains("ID");
        Ran ran = brief("en", "陈博", "--output", text.toString());
        assertThat(ran.code()).isEqualTo(Cli.INPUT);
        assertThat(ran.sentence()).contains("FILE.pdf");
        assertThat(text).doesNotExist();
        Ran nowhere = on(folder.resolve("nothing"), "brief", "1");
        assertThat(nowhere.code()).isEqualTo(Cli.WORKSPACE);
        assertThat(nowhere.sentence()).isNotEmpty();
    }
}
