package app.renmai.ui.exchange;

import app.renmai.service.exchange.FilePlan;
import app.renmai.service.exchange.PlannedRecord;
import app.renmai.store.Workspace;
import app.renmai.ui.ChosenFiles;
import app.renmai.ui.TestDesk;
import app.renmai.ui.theme.Theme;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The import sheet in a window of its own, over plans made by hand. */
public final class ImportStates {
    private final Locale locale;
    private final ImportViewModel model;
    private final ImportSheet sheet;

    /** Call it anywhere; {@link #open} on the FX thread. */
    public ImportStates(Workspace workspace, Locale locale, ChosenFiles dialogs) {
        this.locale = locale;
        TestDesk desk = new TestDesk(workspace, locale);
        this.model = new ImportViewModel(desk.desk, MadePlans.files());
        this.sheet = new ImportSheet(desk.desk, model, dialogs, ColumnsSlot.NONE);
    }

    /** Opens the window. */
    public Stage open(Theme theme) {
        StackPane root = new StackPane(sheet);
        StackPane.setAlignment(sheet, Pos.TOP_CENTER);
        StackPane.setMargin(sheet, new Insets(ImportSheet.TOP, 16, 16, 16));
        Scene scene = new Scene(root, 1280, 800);
        theme.dress(scene, locale);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
        model.show();
        return stage;
    }

    /** Whether the files, which are not there, were looked for. */
    public boolean looked() {
        return model.lookProperty().get() == ImportViewModel.Look.DONE;
    }

    /** Shows a file of the plan with every verdict, some of its rows selected. */
    public void show(int file, int... rows) {
        show(MadePlans.everyVerdict());
        model.records().showFile(file);
        ListView<PlannedRecord> list = list();
        list.requestFocus();
        list.getSelectionModel().clearSelection();
        IntStream.of(rows).forEach(list.getSelectionModel()::select);
        list.scrollTo(0);
    }

    /** Shows a plan of so many people. */
    public void showMany(int people) {
        List<FilePlan> plans = new ArrayList<>(MadePlans.everyVerdict());
        plans.set(0, MadePlans.many(MadePlans.CARDS, people));
        show(plans);
        model.records().showFile(0);
    }

    private void show(List<FilePlan> plans) {
        model.records().show(plans, MadePlans::contents);
    }

    @SuppressWarnings("unchecked")
    private ListView<PlannedRecord> list() {
        return (ListView<PlannedRecord>) sheet.lookup("#import-records");
    }
}
