package app.renmai.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.workday.WorkCalendar.Line;
import app.renmai.store.Workspace;
import app.renmai.ui.FxTest;
import app.renmai.ui.navigation.Route;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.Month;

class OutreachSettingsTest extends FxTest {
    private static final LocalDate EVE = LocalDate.of(2026, Month.DECEMBER, 24);

    private void retype(String id, String words) {
        focus(id);
        onFx(
                () -> {
                    find(stage, id).selectAll();
                    return true;
                });
        type(words);
    }

    private static TextField find(javafx.stage.Stage stage, String id) {
        return (TextField) stage.getScene().lookup("#" + id);
    }

    private boolean works(LocalDate day) {
        return Workspace.await(
                        services.workspace().read(services.outreach().workCalendar()::workingDays))
                .isWorking(day);
    }

    @Test
    void gapsAreReadAndRefusedInWords() {
        open(new Route.Settings());
        retype("settings-outreach-gaps", "7, 3");
        press(KeyCode.ENTER);
        await(
                "refused",
                () ->
                        find(stage, "settings-outreach-gaps").getParent().lookup(".field-error")
                                        instanceof Label error
                                && error.getText().contains("none smaller"));
        retype("settings-outreach-gaps", "2, 5");
        press(KeyCode.ENTER);
        await(
                "kept",
                () ->
                        Workspace.await(services.outreach().outreachSettings().gaps())
                                .text()
                                .equals("2, 5"));
    }

    @Test
    void aDayIsAddedChangedAndTakenOutByKeys() {
        open(new Route.Settings());
        focus("workday-add");
        press(KeyCode.ENTER);
        retype("workday-date", "30 Feb");
        press(KeyCode.ENTER);
        Label error = find("workday-error", Label.class);
        await("refused", () -> error.getText().startsWith("A day is needed"));
        retype("workday-date", "24 Dec");
        retype("workday-name", "Christmas Eve");
        press(KeyCode.ENTER);
        await("a holiday", () -> !works(EVE));

        ListView<?> list = find("workday-list", ListView.class);
        await("listed", () -> list.getItems().size() == 1);
        focus("workday-list");
        onFx(
                () -> {
                    list.getSelectionModel().select(0);
                    return true;
                });
        press(KeyCode.ENTER);
        retype("workday-date", "2026-12-23");
        press(KeyCode.ENTER);
        await("moved", () -> works(EVE) && !works(EVE.minusDays(1)));
        focus("workday-list");
        press(KeyCode.DELETE);
        await("gone", () -> works(EVE.minusDays(1)));
        assertThat(Workspace.await(workspace.undo())).isPresent();
        await("back", () -> !works(EVE.minusDays(1)));
    }

    @Test
    void inChineseTheTableStandsWithWhereItIsFrom() {
        remembered.put("language", "zh-CN");
        open(new Route.Settings());
        ListView<?> list = find("workday-list", ListView.class);
        await("39 days", () -> list.getItems().size() == 33 + 6);
        assertThat(find("settings-holidays-source", Label.class).getText())
                .contains("国务院办公厅", "2027 年");
        LocalDate newYear = ((Line) list.getItems().getFirst()).day();
        focus("workday-list");
        onFx(
                () -> {
                    list.getSelectionModel().select(0);
                    return true;
                });
        press(KeyCode.DELETE);
        await("a day like others", () -> works(newYear));
        await("still listed", () -> list.getItems().size() == 33 + 6);
        press(KeyCode.DELETE);
        await("as in the table", () -> !works(newYear));
    }
}
