package app.renmai.ui.shell;

import app.renmai.model.activity.Interaction;
import app.renmai.service.exchange.ImportReport;
import app.renmai.ui.contacts.NewContactSheet;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.desk.Sheets;
import app.renmai.ui.duplicate.MergeSheet;
import app.renmai.ui.duplicate.MergeViewModel;
import app.renmai.ui.exchange.ExportSheet;
import app.renmai.ui.exchange.ExportViewModel;
import app.renmai.ui.exchange.ImportResult;
import app.renmai.ui.exchange.ImportSheet;
import app.renmai.ui.exchange.ImportViewModel;
import app.renmai.ui.log.LogSheet;
import app.renmai.ui.log.LogViewModel;
import app.renmai.ui.navigation.Screen.Chosen;
import app.renmai.ui.pitch.DraftSheet;
import app.renmai.ui.pitch.TemplatesSheet;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Opens each sheet in the window's overlay: the one list of what can stand over a screen. */
final class ShellSheets implements Sheets {
    private static final double TOP = 76;

    private final Supplier<Desk> desk;
    private final FileDialogs dialogs;
    private final AsideLayer aside;
    private final Supplier<Chosen> choice;

    /**
     * @param desk what the sheets are given; asked for only when one is opened
     * @param dialogs asks for files
     * @param aside shows what came of long work
     * @param choice the contacts the screen is about
     */
    ShellSheets(
            Supplier<Desk> desk, FileDialogs dialogs, AsideLayer aside, Supplier<Chosen> choice) {
        this.desk = desk;
        this.dialogs = dialogs;
        this.aside = aside;
        this.choice = choice;
    }

    @Override
    public void newContact() {
        newContact("");
    }

    @Override
    public void newContact(String name) {
        NewContactSheet sheet = new NewContactSheet(desk.get());
        sheet.first().setText(name);
        sheet.first().end();
        desk.get().overlays().show(sheet, TOP, sheet.first(), () -> {});
    }

    @Override
    public void log(List<Long> contacts) {
        show(new LogViewModel(desk.get(), contacts));
    }

    @Override
    public void edit(Interaction interaction) {
        show(new LogViewModel(desk.get(), interaction));
    }

    private void show(LogViewModel model) {
        LogSheet sheet = new LogSheet(desk.get(), model);
        model.show();
        desk.get().overlays().show(sheet, TOP, sheet.first(), model::close);
    }

    @Override
    public void merge(long one, long other) {
        Desk now = desk.get();
        MergeViewModel model = new MergeViewModel(now, one, other);
        MergeSheet sheet = new MergeSheet(now, model);
        now.overlays().show(sheet, TOP, sheet.first(), model::hide);
        model.show();
    }

    @Override
    public void draftPitch() {
        DraftSheet.open(desk.get(), TOP);
    }

    @Override
    public void draftPitch(long contactId) {
        DraftSheet.open(desk.get(), TOP, contactId);
    }

    @Override
    public void templates() {
        TemplatesSheet.open(desk.get(), TOP);
    }

    @Override
    public void importFiles(List<Path> files) {
        Desk now = desk.get();
        List<Path> chosen =
                files.isEmpty()
                        ? dialogs.open(now.text("exchange.import.title"), ImportSheet.kind(now))
                        : files;
        if (chosen.isEmpty()) {
            return;
        }
        ImportViewModel model = new ImportViewModel(now, chosen);
        ImportSheet sheet = new ImportSheet(now, model, dialogs);
        now.overlays()
                .show(
                        sheet,
                        TOP,
                        sheet.first(),
                        () -> {
                            model.hide();
                            model.stopLooking();
                        });
        model.show();
    }

    @Override
    public void imported(ImportReport report) {
        Desk now = desk.get();
        aside.show(now, (where, close) -> new ImportResult(where, report, close));
        ImportResult.tell(now, report);
    }

    @Override
    public void export() {
        Desk now = desk.get();
        ExportViewModel model = new ExportViewModel(now, choice.get());
        ExportSheet sheet = new ExportSheet(now, model, dialogs);
        now.overlays().show(sheet, TOP, sheet.first(), model::hide);
        model.show();
    }
}
