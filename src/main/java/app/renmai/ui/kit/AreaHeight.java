package app.renmai.ui.kit;

import javafx.scene.control.TextArea;
import javafx.scene.text.Text;

/** Makes an area as high as the text in it, so that nothing short has to be scrolled. */
public final class AreaHeight {
    /** What the area needs around its text, to the left and right and above and below. */
    private static final double AROUND = 26;

    private static final double ABOVE_AND_BELOW = 18;

    private AreaHeight() {}

    /**
     * Lets an area follow its text, as it is wrapped in the width it has and drawn in its font.
     *
     * @param least lines it has room for when there is little text
     * @param most lines after which it is scrolled
     */
    public static void follow(TextArea area, int least, int most) {
        Runnable fit = () -> fit(area, least, most);
        area.setWrapText(true);
        area.textProperty().subscribe(_ -> fit.run());
        // The width comes in a layout, and what is asked for within one may be forgotten with it.
        area.widthProperty().subscribe(_ -> UiThread.LATER.execute(fit));
        area.fontProperty().subscribe(_ -> fit.run());
    }

    private static void fit(TextArea area, int least, int most) {
        double line = height(area, "x", 0);
        double text = height(area, area.getText(), Math.max(1, area.getWidth() - AROUND));
        double shown = Math.clamp(text, least * line, most * line) + ABOVE_AND_BELOW;
        area.setPrefHeight(Math.ceil(shown));
        area.setMinHeight(area.getPrefHeight());
    }

    private static double height(TextArea area, String words, double width) {
        Text text = new Text(words);
        text.setFont(area.getFont());
        text.setWrappingWidth(width);
        return text.getLayoutBounds().getHeight();
    }
}
