package app.renmai.ui.timeline;

import app.renmai.service.contact.ContactList.Order;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.Locale;

class ChartPicturesTest extends FxTest {
    @ParameterizedTest
    @CsvSource({"en,light", "zh-CN,dark"})
    void pictures(String language, String theme) {
        remembered.put("language", language);
        remembered.put("theme", theme);
        openWorkspace();
        Workspace.await(
                services.sample()
                        .load(
                                Locale.forLanguageTag(language),
                                LocalDate.ofInstant(NOW, ZONE),
                                ZONE));
        long chenBo =
                services.contactList().find("chenbo", Order.NAME, false).join().getFirst().id();
        String end = "-" + language.substring(0, 2) + "-" + theme;
        openWindow(new Route.Contact(chenBo));
        await(
                "chart",
                () ->
                        stage.getScene().lookup("#timeline-chart") instanceof TimelineChart c
                                && c.isVisible());
        picture("c-contact" + end);
        TimelineChart chart = find("timeline-chart", TimelineChart.class);
        onFx(
                () -> {
                    chart.requestFocus();
                    return true;
                });
        press(javafx.scene.input.KeyCode.RIGHT);
        press(javafx.scene.input.KeyCode.LEFT);
        onFx(
                () -> {
                    chart.camera().show(app.renmai.ui.chart.Preset.YEAR, null);
                    return true;
                });
        picture("c-contact-year" + end);
        onFx(
                () -> {
                    chart.camera().show(app.renmai.ui.chart.Preset.MONTH, null);
                    return true;
                });
        picture("c-contact-month" + end);
        onFx(
                () -> {
                    window.open(new Route.Timeline());
                    return true;
                });
        await(
                "everyone",
                () ->
                        stage.getScene().lookup("#everyone") != null
                                && stage.getScene().lookup("#timeline-chart")
                                        instanceof TimelineChart c
                                && c.isVisible());
        picture("c-everyone" + end);
        resize(960, 640);
        picture("c-everyone-960" + end);
        onFx(
                () -> {
                    window.open(new Route.Contact(chenBo));
                    return true;
                });
        await(
                "contact",
                () ->
                        stage.getScene().lookup("#contact-page") != null
                                && stage.getScene().lookup("#timeline-chart")
                                        instanceof TimelineChart c
                                && c.isVisible());
        picture("c-contact-960" + end);
    }
}
