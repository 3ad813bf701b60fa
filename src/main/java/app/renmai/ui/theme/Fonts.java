package app.renmai.ui.theme;

import javafx.scene.text.Font;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The fonts of the window.
 *
 * <p>JavaFX shapes this class in three ways. It does not reliably fall back to a font that was
 * loaded and not installed, so the bundled Inter carries Chinese glyphs itself and a name such as
 * 陈博 is never a row of boxes. It knows only two weights of a family, so the bold of {@value #INTER}
 * is drawn with weight 600 (the design's heaviest) and weight 500 is a family of its own. It cannot
 * ask for tabular figures, so those are Inter's ordinary ones here. How the files are made:
 * assets/fonts/make-subset.sh.
 */
public final class Fonts {
    /** The bundled family of the English interface: regular (400), bold (600). */
    public static final String INTER = "Inter";

    /** The same in weight 500; it has no bold of its own. */
    public static final String INTER_MEDIUM = "Inter Medium";

    /** The bundled family of the Chinese interface: regular (400), bold (700). */
    public static final String NOTO_SANS_SC = "Noto Sans SC";

    /**
     * Chinese families a machine may have, best first; the last is YaHei under its Chinese name.
     */
    private static final List<String> CHINESE =
            List.of(
                    "PingFang SC",
                    "Microsoft YaHei UI",
                    "Microsoft YaHei",
                    "Noto Sans CJK SC",
                    "Source Han Sans SC",
                    "微软雅黑");

    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);

    private Fonts() {}

    /**
     * Makes the bundled Latin family known to JavaFX. Call it once, before the first scene; calling
     * it again does nothing. Any thread may. A font that cannot be unpacked (a full temporary
     * folder) is logged, and JavaFX then shows its own instead.
     */
    public static void load() {
        Inter.ready();
    }

    /**
     * The family to write the interface in. For Chinese the Han font comes first, so that “” and ·
     * are full width.
     *
     * @param locale the language of the interface
     * @return {@value #INTER}; or for Chinese the best installed family, else the bundled {@value
     *     #NOTO_SANS_SC}, which is loaded at the first need
     */
    public static String family(Locale locale) {
        load();
        return isChinese(locale) ? Chinese.FAMILY : INTER;
    }

    /**
     * The family for text of weight 500: set it without a weight.
     *
     * @param locale the language of the interface
     * @return {@value #INTER_MEDIUM}; for Chinese the same as {@link #family}, as the Chinese
     *     families have no weight between regular and bold that JavaFX could choose
     */
    public static String mediumFamily(Locale locale) {
        return isChinese(locale) ? family(locale) : INTER_MEDIUM;
    }

    /** The first of the Chinese families that passes, in order of preference. */
    static Optional<String> firstChinese(Predicate<String> installed) {
        return CHINESE.stream().filter(installed).findFirst();
    }

    private static boolean isChinese(Locale locale) {
        return "zh".equals(locale.getLanguage());
    }

    private static boolean isInstalled(String family) {
        // For a name it does not know JavaFX answers with its own family, "System".
        return !Font.font(family, 12).getFamily().equals(Font.getDefault().getFamily());
    }

    private static void load(String file) {
        String path = "/app/renmai/fonts/" + file;
        try (InputStream in = Fonts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("missing " + path);
            }
            if (Font.loadFont(in, 14) == null) {
                LOG.warn("JavaFX cannot load {}; the window uses the system's font instead", path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /** Loads its fonts once, when first touched. */
    private static final class Inter {
        static {
            load("Inter-Regular.ttf");
            load("Inter-Medium.ttf");
            load("Inter-SemiBold.ttf");
        }

        static void ready() {
            // Touching the class is what loads the fonts.
        }
    }

    /** Looks for a Chinese family once, when first touched: listing the system's fonts is slow. */
    private static final class Chinese {
        static final String FAMILY = firstChinese(Fonts::isInstalled).orElseGet(Chinese::bundled);

        private static String bundled() {
            load("NotoSansSC-Regular.ttf");
            load("NotoSansSC-Bold.ttf");
            return NOTO_SANS_SC;
        }
    }
}
