package app.renmai.ui.timeline;

import app.renmai.ui.theme.Fonts;

import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The letters of a chart, and how wide a text is in them. */
final class ChartType {
    private static final double SIZE = 11;
    private static final double TITLE_SIZE = 12;
    private static final double HEADING_SIZE = 15;
    private static final int KEPT = 4_000;

    private final Font plain;
    private final Font strong;
    private final Font title;
    private final Font heading;
    private final Map<Font, Map<String, Double>> widths = new HashMap<>();

    ChartType(Locale locale) {
        String family = Fonts.family(locale);
        boolean chinese = "zh".equals(locale.getLanguage());
        this.plain = Font.font(family, SIZE);
        // No bold under 12 px in Chinese: the strokes run together.
        this.strong = chinese ? Font.font(family, SIZE) : Font.font(family, FontWeight.BOLD, SIZE);
        this.title = Font.font(family, TITLE_SIZE);
        this.heading = Font.font(family, FontWeight.BOLD, HEADING_SIZE);
    }

    Font plain() {
        return plain;
    }

    Font strong() {
        return strong;
    }

    Font title() {
        return title;
    }

    /** Stands over a chart on paper. */
    Font heading() {
        return heading;
    }

    double width(Font font, String words) {
        Map<String, Double> known = widths.computeIfAbsent(font, _ -> new HashMap<>());
        if (known.size() > KEPT) {
            known.clear();
        }
        return known.computeIfAbsent(
                words,
                text -> {
                    Text measured = new Text(text);
                    measured.setFont(font);
                    return measured.getLayoutBounds().getWidth();
                });
    }
}
