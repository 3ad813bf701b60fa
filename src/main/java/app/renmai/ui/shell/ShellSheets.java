package app.renmai.ui.shell;

import app.renmai.model.activity.Interaction;
import app.renmai.ui.contacts.NewContactSheet;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Sheets;
import app.renmai.ui.log.LogSheet;
import app.renmai.ui.log.LogViewModel;
import app.renmai.ui.pitch.DraftSheet;
import app.renmai.ui.pitch.TemplatesSheet;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Opens each sheet in the window's overlay: the one list of what can stand over a screen. */
final class ShellSheets implements Sheets {
    private static final double TOP = 76;

    private final Supplier<Desk> desk;

    /**
     * @param desk what the sheets are given; asked for only when one is opened
     */
    ShellSheets(Supplier<Desk> desk) {
        this.desk = desk;
    }

    @Override
    public void newContact() {
        NewContactSheet sheet = new NewContactSheet(desk.get());
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
    public void importFiles(List<Path> files) {}

    @Override
    public void export() {}
}
