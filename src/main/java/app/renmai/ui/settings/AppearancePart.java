package app.renmai.ui.settings;

import app.renmai.text.NameOrder;
import app.renmai.ui.desk.Appearance;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Choice;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.text.NumberFormat;
import java.util.Locale;

/** Language, light and dark, size, and which part of a name comes first. */
final class AppearancePart extends SettingsPart {
    private static final double PERCENT_WIDTH = 52;

    private final Choice<Locale> language;

    AppearancePart(Desk desk, Appearance window) {
        super(desk, "settings.appearance");
        language = new Choice<>(desk.text("settings.language"), window::setLanguage);
        language.with(Locale.ENGLISH, desk.text("settings.language.en"))
                .with(Locale.SIMPLIFIED_CHINESE, desk.text("settings.language.zh"));
        language.show(window.language());
        language.setId("settings-language");
        Choice<String> theme = new Choice<>(desk.text("settings.theme"), window::setTheme);
        theme.with("light", desk.text("settings.theme.light"))
                .with("dark", desk.text("settings.theme.dark"))
                .with("system", desk.text("settings.theme.system"));
        theme.setId("settings-theme");
        window.themeProperty().subscribe(theme::show);
        Choice<NameOrder> order = new Choice<>(desk.text("settings.names"), window::setNameOrder);
        order.with(NameOrder.BY_SCRIPT, desk.text("settings.names.script"))
                .with(NameOrder.FAMILY_FIRST, desk.text("settings.names.family"))
                .with(NameOrder.GIVEN_FIRST, desk.text("settings.names.given"));
        order.show(window.nameOrder());
        order.setId("settings-names");
        row(desk.text("settings.language"), language);
        row(desk.text("settings.theme"), theme);
        row(desk.text("settings.zoom"), zoom(window));
        row(
                desk.text("settings.names"),
                new VBox(6, order, words(desk.text("settings.names.about"))));
    }

    private Node zoom(Appearance window) {
        Label percent = new Label();
        percent.setMinWidth(PERCENT_WIDTH);
        percent.setAlignment(Pos.CENTER);
        percent.setId("settings-zoom");
        NumberFormat format = NumberFormat.getPercentInstance(desk().locale());
        window.zoomProperty()
                .subscribe(value -> percent.setText(format.format(value.doubleValue())));
        Button smaller =
                Buttons.icon(desk().text("command.zoom-out"), Feather.MINUS, () -> window.zoom(-1));
        Button larger =
                Buttons.icon(desk().text("command.zoom-in"), Feather.PLUS, () -> window.zoom(1));
        Button reset = Buttons.plain(desk().text("command.zoom-reset"), null, () -> window.zoom(0));
        reset.visibleProperty().bind(window.zoomProperty().isNotEqualTo(1, 0.01));
        return line(smaller, percent, larger, reset);
    }

    @Override
    Node first() {
        return language.pressed();
    }
}
