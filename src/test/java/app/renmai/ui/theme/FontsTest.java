package app.renmai.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

final class FontsTest {
    /** A code point of a private plane: no font has it, so it shows the box of a missing glyph. */
    private static final String NO_CHARACTER = Character.toString(0x10FFFD);

    @BeforeAll
    static void start() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException alreadyStarted) {
            assertThat(alreadyStarted).hasMessageContaining("already");
        }
        Platform.setImplicitExit(false);
        Fonts.load();
    }

    @Test
    void englishIsWrittenInInterWithItsOwnRegularMediumAndBold() {
        String family = Fonts.family(Locale.ENGLISH);

        assertThat(family).isEqualTo("Inter");
        assertThat(Font.font(family, 14).getName()).isEqualTo("Inter Regular");
        assertThat(Font.font(family, FontWeight.BOLD, 14).getName()).isEqualTo("Inter Bold");
        assertThat(Font.font(Fonts.mediumFamily(Locale.ENGLISH), 14).getFamily())
                .isEqualTo("Inter Medium");
        assertThat(ink("Chen Bo", Font.font(Fonts.INTER, 40)))
                .isLessThan(ink("Chen Bo", Font.font(Fonts.INTER_MEDIUM, 40)));
        assertThat(ink("Chen Bo", Font.font(Fonts.INTER_MEDIUM, 40)))
                .isLessThan(ink("Chen Bo", Font.font(Fonts.INTER, FontWeight.BOLD, 40)));
    }

    @Test
    void chineseIsWrittenInAFamilyThatReallyExists() {
        String family = Fonts.family(Locale.SIMPLIFIED_CHINESE);

        assertThat(Font.font(family, 14).getFamily()).isNotEqualTo("System");
        assertThat(Fonts.mediumFamily(Locale.SIMPLIFIED_CHINESE)).isEqualTo(family);
        assertThat(ink("陈博", Font.font(family, 40)))
                .isLessThan(ink("陈博", Font.font(family, FontWeight.BOLD, 40)));
    }

    @Test
    void quotationMarksAreFullWidthInBundledChineseAndNarrowInEnglish() {
        String chinese = Fonts.family(Locale.SIMPLIFIED_CHINESE);
        assumeThat(chinese).as("no other Chinese font installed").isEqualTo("Noto Sans SC");
        for (String mark : List.of("“", "”", "…")) {
            assertThat(width(mark, Font.font(chinese, 20))).as(mark).isEqualTo(20);
        }
        assertThat(width("“", Font.font(Fonts.INTER, 20))).isLessThan(12);
    }

    @Test
    void theBestInstalledChineseFamilyIsTaken() {
        assertThat(Fonts.firstChinese(Set.of("Source Han Sans SC", "Microsoft YaHei")::contains))
                .contains("Microsoft YaHei");
        assertThat(Fonts.firstChinese(Set.of("Noto Sans CJK SC", "PingFang SC")::contains))
                .contains("PingFang SC");
        assertThat(Fonts.firstChinese(Set.of("Inter")::contains)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inter", "Inter Medium"})
    void aChineseNameInTheEnglishInterfaceIsNoBox(String family) {
        for (FontWeight weight : List.of(FontWeight.NORMAL, FontWeight.BOLD)) {
            Font font = Font.font(family, weight, 32);
            List<Color> missing = pixels(NO_CHARACTER, font);
            List<List<Color>> seen =
                    "陈博劉歐陽龍䶮。，：（）"
                            .codePoints()
                            .mapToObj(code -> pixels(Character.toString(code), font))
                            .toList();

            assertThat(seen).doesNotContain(missing).doesNotHaveDuplicates();
        }
    }

    @Test
    void chineseGlyphsInTheEnglishInterfaceComeFromTheBundledFontInEachWeight() {
        // A glyph from some other font of the machine would weigh the same in all three.
        double regular = ink("陈博", Font.font(Fonts.INTER, 40));
        double medium = ink("陈博", Font.font(Fonts.INTER_MEDIUM, 40));
        double bold = ink("陈博", Font.font(Fonts.INTER, FontWeight.BOLD, 40));

        assertThat(regular).isLessThan(medium);
        assertThat(medium).isLessThan(bold);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Inter", "Inter Medium"})
    void allDigitsAreEquallyWideSoColumnsOfFiguresAlign(String family) {
        for (FontWeight weight : List.of(FontWeight.NORMAL, FontWeight.BOLD)) {
            Font font = Font.font(family, weight, 20);
            assertThat(
                            "0123456789"
                                    .chars()
                                    .mapToObj(digit -> width(Character.toString(digit), font)))
                    .containsOnly(width("0", font));
        }
    }

    private static double width(String text, Font font) {
        return onUiThread(
                () -> {
                    Text node = new Text(text);
                    node.setFont(font);
                    Bounds bounds = node.getLayoutBounds();
                    return (double) Math.round(bounds.getWidth() * 100) / 100;
                });
    }

    /** How much of the picture is dark: the weight of the strokes, in whole pixels. */
    private static double ink(String text, Font font) {
        return pixels(text, font).stream().mapToDouble(pixel -> 1 - pixel.getBrightness()).sum();
    }

    private static List<Color> pixels(String text, Font font) {
        return onUiThread(
                () -> {
                    Text node = new Text(0, 48, text);
                    node.setFont(font);
                    Scene scene = new Scene(new Group(node), 180, 64, Color.WHITE);
                    WritableImage image = scene.snapshot(null);
                    PixelReader reader = image.getPixelReader();
                    List<Color> pixels = new ArrayList<>();
                    for (int y = 0; y < image.getHeight(); y++) {
                        for (int x = 0; x < image.getWidth(); x++) {
                            pixels.add(reader.getColor(x, y));
                        }
                    }
                    return pixels;
                });
    }

    private static <T> T onUiThread(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Platform::runLater).join();
    }
}
