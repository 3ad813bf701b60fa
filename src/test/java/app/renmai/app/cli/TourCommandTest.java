package app.renmai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.ui.FxTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;

/** The tour plays the main job in the real window and leaves a picture of each step. */
class TourCommandTest extends FxTest {
    @ParameterizedTest
    @CsvSource({"en, Oat drinks", "zh, 燕麦饮"})
    void leavesAPictureOfEachStepAndTheTables(String language, String words) throws IOException {
        Path folder = dir.resolve("tour");

        CliTest.Ran ran = CliTest.raw("tour", folder.toString(), "--json", "--lang", language);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.code()).isZero();
        List<Path> pictures =
                ((List<?>) ran.object().get("pictures"))
                        .stream().map(each -> Path.of(each.toString())).toList();
        assertThat(pictures)
                .hasSize(8)
                .isSorted()
                .allSatisfy(TourCommandTest::showsSomething)
                .extracting(picture -> picture.getParent())
                .containsOnly(folder.toAbsolutePath());
        Path tables = Path.of(ran.object().get("tables").toString());
        assertThat(tables.resolve("interactions.csv")).content().contains(words);
        assertThat(tables.resolve("contacts.csv")).content().contains("陈博");
    }

    @Test
    void thePagesNameItsFields() throws IOException {
        for (String page : List.of("command-line.md", "zh/command-line.md")) {
            assertThat(
                            CommandLineDocumentTest.documented(
                                    Path.of("src", "site", "markdown").resolve(page), "tour"))
                    .containsExactly("folder", "pictures[]", "tables");
        }
    }

    private static void showsSomething(Path picture) {
        try {
            BufferedImage image = ImageIO.read(picture.toFile());
            Set<Integer> colours = new HashSet<>();
            for (int x = 0; x < image.getWidth(); x += 4) {
                for (int y = 0; y < image.getHeight(); y += 4) {
                    colours.add(image.getRGB(x, y));
                }
            }
            assertThat(colours).as("colours of %s", picture).hasSizeGreaterThan(50);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aFolderThatCannotBeOneIsRefusedInOneSentence() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "x");

        CliTest.Ran ran = CliTest.raw("tour", file.toString(), "--lang", "en");

        assertThat(ran.code()).isEqualTo(Cli.INPUT);
        assertThat(ran.sentence()).contains(file.toString());
    }
}
