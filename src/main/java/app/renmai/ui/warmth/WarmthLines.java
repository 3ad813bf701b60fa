package app.renmai.ui.warmth;

import app.renmai.service.cadence.Touch;
import app.renmai.service.cadence.WarmthNow;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Warmth in two lines: a moon and a word, and the days below; a dash where there is none. */
public final class WarmthLines extends VBox {
    private final WarmthText text;
    private final Moon moon = new Moon();
    private final Label word = new Label();
    private final Label days = new Label();

    /** Empty lines. */
    public WarmthLines(WarmthText text) {
        this.text = text;
        days.getStyleClass().addAll("small", "second-line");
        HBox first = new HBox(6, moon, word);
        first.setAlignment(Pos.CENTER_LEFT);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(first, days);
    }

    /** Shows how warm somebody is. */
    public void show(Touch touch, @Nullable WarmthNow now) {
        moon.show(now == null ? null : now.warmth());
        word.setText(now == null ? "–" : text.word(now.warmth()));
        days.setText(now == null ? text.without(touch) : text.days(now));
    }
}
