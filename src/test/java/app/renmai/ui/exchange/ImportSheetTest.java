package app.renmai.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.exchange.Decision;
import app.renmai.service.exchange.FilePlan;
import app.renmai.service.exchange.PlannedRecord;
import app.renmai.service.exchange.RecordId;
import app.renmai.ui.FxTest;
import app.renmai.ui.SeenWords;
import app.renmai.ui.TestDesk;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The sheet over plans made by hand, with what no file alone brings about. */
class ImportSheetTest extends FxTest {
    private static final RecordId WANG = new RecordId(0, 1);

    private ImportViewModel model;

    private void sheet(ColumnsSlot columns, List<FilePlan> plans) {
        openWorkspace();
        TestDesk desk = new TestDesk(workspace, Locale.ENGLISH);
        model =
                onFx(
                        () -> {
                            ImportViewModel made =
                                    new ImportViewModel(
                                            desk.desk, plans.stream().map(FilePlan::path).toList());
                            stage = new Stage();
                            stage.setScene(
                                    new Scene(
                                            new StackPane(
                                                    new ImportSheet(
                                                            desk.desk, made, dialogs, columns)),
                                            1280,
                                            800));
                            stage.show();
                            made.show();
                            return made;
                        });
        await("looked", () -> model.lookProperty().get() == ImportViewModel.Look.DONE);
        onFx(
                () -> {
                    model.records().show(plans, MadePlans::contents);
                    return true;
                });
        focus("import-records");
    }

    private Map<RecordId, Decision> decisions() {
        return onFx(model.records()::decisions);
    }

    private String words(String id) {
        return onFx(() -> SeenWords.of(stage.getScene(), "#" + id));
    }

    @SuppressWarnings("unchecked")
    private void select(int... rows) {
        ListView<PlannedRecord> list = find("import-records", ListView.class);
        onFx(
                () -> {
                    list.getSelectionModel().clearSelection();
                    IntStream.of(rows).forEach(list.getSelectionModel()::select);
                    return true;
                });
    }

    @Test
    void whoMayBeKnownIsDecidedByKey() {
        sheet(ColumnsSlot.NONE, MadePlans.everyVerdict());
        select(1);
        press(KeyCode.DIGIT2);
        assertThat(decisions()).containsExactly(Map.entry(WANG, new Decision.Into(12)));
        assertThat(words("import-details")).contains("The same person as Wang Wei");
        press(KeyCode.S);
        assertThat(decisions()).containsExactly(Map.entry(WANG, new Decision.Into(11)));
        press(KeyCode.N);
        assertThat(decisions()).containsExactly(Map.entry(WANG, new Decision.Create()));
        press(KeyCode.DIGIT3);
        assertThat(decisions()).as("nobody is third").hasSize(1);
        press(KeyCode.SPACE);
        assertThat(decisions()).containsExactly(Map.entry(WANG, new Decision.LeaveOut()));
        press(KeyCode.SPACE);
        assertThat(decisions()).isEmpty();
        press(KeyCode.ENTER);
        assertThat(decisions()).containsExactly(Map.entry(WANG, new Decision.Into(11)));
    }

    @Test
    void whoMayBeKnownIsDecidedByMouse() {
        sheet(ColumnsSlot.NONE, MadePlans.everyVerdict());
        select(1);
        fire("import-same-2");
        assertThat(decisions()).containsExactly(Map.entry(WANG, new Decision.Into(12)));
        fire("import-create");
        assertThat(decisions()).containsExactly(Map.entry(WANG, new Decision.Create()));
        fire("import-turn");
        assertThat(decisions()).containsExactly(Map.entry(WANG, new Decision.LeaveOut()));
        assertThat(onFx(() -> find("import-turn", ToggleButton.class).isSelected())).isTrue();
    }

    private void fire(String id) {
        ToggleButton button = find(id, ToggleButton.class);
        onFx(
                () -> {
                    button.fire();
                    return true;
                });
    }

    @Test
    void aChangeIsToldFieldByField() {
        sheet(ColumnsSlot.NONE, MadePlans.everyVerdict());
        select(0);
        assertThat(words("import-details"))
                .contains("副总裁 · 星野传媒", "in place of “市场总监 · 青禾教育”")
                .contains("liu.tong@xingye.example", "added", "12 March 1985")
                .contains("not taken: here it says “在广告节上”");
        assertThat(words("import-records")).contains("Position: 副总裁 · 星野传媒 and 4 more");
        select(0, 1, 2);
        assertThat(words("import-details")).contains("3 selected").contains("Perhaps known 2");
        press(KeyCode.S);
        assertThat(decisions())
                .as("each the likeliest; who is known for sure stays")
                .containsOnly(
                        Map.entry(WANG, new Decision.Into(11)),
                        Map.entry(new RecordId(0, 2), new Decision.Into(13)));
    }

    @Test
    void whatDoesNotComeInStandsBesideItsFile() {
        sheet(ColumnsSlot.NONE, MadePlans.everyVerdict());
        assertThat(words("import-not-coming"))
                .contains("Line 340 not imported", "without a field here: X-SHOE-SIZE")
                .contains("Kept word for word, without a field here: X-PHONETIC-ORG")
                .contains("12 entries have nobody you know");
        onFx(
                () -> {
                    model.records().showFile(1);
                    return true;
                });
        assertThat(words("import-not-coming")).doesNotContain("X-SHOE-SIZE").contains("Stand-up");
        assertThat(words("import-files")).contains("IMG_2041.heic is not a text file");
    }

    @Test
    void columnsAreOfferedWhereThereAreSome() {
        sheet(
                (file, _) ->
                        file.format().equals("ics")
                                ? Optional.of(new Label("columns of it"))
                                : Optional.empty(),
                MadePlans.everyVerdict());
        assertThat(onFx(() -> seen(stage.getScene().lookup("#import-view")))).isFalse();
        onFx(
                () -> {
                    model.records().showFile(1);
                    return true;
                });
        assertThat(onFx(() -> seen(stage.getScene().lookup("#import-view")))).isTrue();
        ToggleButton columns =
                onFx(
                        () ->
                                (ToggleButton)
                                        stage.getScene()
                                                .lookup("#import-view .toggle-button.last"));
        onFx(
                () -> {
                    columns.fire();
                    return true;
                });
        assertThat(words("import")).contains("columns of it");
        onFx(
                () -> {
                    model.records().showFile(0);
                    return true;
                });
        assertThat(words("import")).doesNotContain("columns of it");
    }
}
