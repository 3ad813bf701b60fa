package app.renmai.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Light, dark, or whatever the system says. */
public enum Theme {
    LIGHT,
    DARK,
    SYSTEM;

    private static final List<String> SHEETS =
            List.of(
                    "tokens.css",
                    "bridge.css",
                    "app.css",
                    "markdown.css",
                    "contact.css",
                    "chart.css",
                    "log.css",
                    "today.css",
                    "pitch.css",
                    "outreach.css",
                    "brief.css",
                    "insight.css",
                    "organization.css",
                    "settings.css",
                    "calendar.css",
                    "contacts.css",
                    "exchange.css");

    /** The code kept in the preferences and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme with a code; the system's for an unknown one. */
    public static Theme of(String code) {
        for (Theme theme : values()) {
            if (theme.code().equals(code)) {
                return theme;
            }
        }
        return SYSTEM;
    }

    /** Whether it is dark now. */
    public boolean dark() {
        return this == DARK
                || this == SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    }

    /** Dresses a scene; called again when the theme or the language changes. */
    public void dress(Scene scene, Locale language) {
        Application.setUserAgentStylesheet(
                (dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        List<String> sheets = SHEETS.stream().map(Theme::sheet).toList();
        if (!scene.getStylesheets().containsAll(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
        var classes = scene.getRoot().getStyleClass();
        classes.removeAll("dark", "app-zh", "app-en");
        if (dark()) {
            classes.add("dark");
        }
        classes.add("zh".equals(language.getLanguage()) ? "app-zh" : "app-en");
        scene.getRoot().setStyle("-fx-font-family: \"" + Fonts.family(language) + "\";");
    }

    /** Dresses a scene that nobody sees for paper: light, whatever the window is. */
    public static void paper(Scene scene) {
        scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().setAll(SHEETS.stream().map(Theme::sheet).toList());
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource("/app/renmai/theme/" + name))
                .toExternalForm();
    }
}
