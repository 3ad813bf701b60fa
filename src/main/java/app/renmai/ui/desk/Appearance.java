package app.renmai.ui.desk;

import app.renmai.text.NameOrder;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

import java.util.Locale;

/** How the window looks and speaks. Every change shows at once and is remembered. */
public interface Appearance {
    /** What a theme may be: {@code light}, {@code dark}, {@code system}. */
    ReadOnlyObjectProperty<String> themeProperty();

    /** Changes the theme, by its code. */
    void setTheme(String code);

    /** The size of everything; 1 is as designed. */
    ReadOnlyDoubleProperty zoomProperty();

    /** Makes everything larger (1), smaller (-1) or as it was (0). */
    void zoom(int steps);

    /** The language of the window. */
    Locale language();

    /** Changes the language; the window is built anew in the same place. */
    void setLanguage(Locale language);

    /** Which part of a name comes first. */
    NameOrder nameOrder();

    /** Changes which part of a name comes first; the window is built anew in the same place. */
    void setNameOrder(NameOrder order);
}
