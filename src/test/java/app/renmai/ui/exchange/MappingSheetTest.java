package app.renmai.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.exchange.FilePlan;
import app.renmai.ui.FxTest;
import app.renmai.ui.TestDesk;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The mapping pane in the import sheet: what is said there is planned anew. */
class MappingSheetTest extends FxTest {
    private ImportViewModel model;

    private void sheet(Path file) {
        openWorkspace();
        TestDesk desk = new TestDesk(workspace, Locale.ENGLISH);
        model =
                onFx(
                        () -> {
                            ImportViewModel made = new ImportViewModel(desk.desk, List.of(file));
                            ImportSheet sheet =
                                    new ImportSheet(
                                            desk.desk, made, dialogs, new MappingSlot(desk.desk));
                            stage = new Stage();
                            stage.setScene(new Scene(new StackPane(sheet), 960, 640));
                            stage.setX(0);
                            stage.setY(0);
                            stage.show();
                            made.show();
                            return made;
                        });
        await("looked", () -> model.lookProperty().get() == ImportViewModel.Look.DONE);
    }

    @SuppressWarnings("unchecked")
    private ListView<MappedColumn> columns() {
        return (ListView<MappedColumn>) stage.getScene().lookup("#csv-columns");
    }

    @Test
    void whatIsSaidOfAColumnIsPlannedAnewAndTheSamePaneStays() throws IOException {
        sheet(Files.writeString(dir.resolve("list.csv"), "a;b\nfoo;bar\nbaz;qux\n"));
        assertThat(onFx(() -> plan().refused())).isTrue();
        HBox view = find("import-view", HBox.class);
        ToggleButton toggle = (ToggleButton) onFx(() -> view.getChildren().getLast());
        await("columns are offered", () -> seen(toggle));
        onFx(
                () -> {
                    toggle.fire();
                    return true;
                });
        await("two columns", () -> columns() != null && columns().getItems().size() == 2);
        Node pane = find("csv-mapping", Node.class);
        focus("csv-columns");
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        await("open", () -> stage.getScene().getFocusOwner() instanceof ComboBox<?>);
        type(KeyCode.W, KeyCode.H, KeyCode.O);
        press(KeyCode.ENTER);

        await("two people", () -> !plan().refused() && plan().read() == 2);
        assertThat(find("csv-mapping", Node.class)).isSameAs(pane);
        assertThat(onFx(() -> plan().kept())).hasSize(1);
    }

    private FilePlan plan() {
        return model.records().filesProperty().get().getFirst();
    }

    private void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            press(key);
        }
    }
}
