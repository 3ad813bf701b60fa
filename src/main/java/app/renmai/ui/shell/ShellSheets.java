package app.renmai.ui.shell;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.PersonName;
import app.renmai.service.exchange.ImportReport;
import app.renmai.service.exchange.PastedText;
import app.renmai.service.pitch.Matter;
import app.renmai.text.When;
import app.renmai.ui.contact.EraseSheet;
import app.renmai.ui.contact.EraseViewModel;
import app.renmai.ui.contacts.NewContactSheet;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.desk.HandedLine;
import app.renmai.ui.desk.Sheets;
import app.renmai.ui.duplicate.MergeSheet;
import app.renmai.ui.duplicate.MergeViewModel;
import app.renmai.ui.exchange.ArchiveIntake;
import app.renmai.ui.exchange.ClipboardText;
import app.renmai.ui.exchange.ExportSheet;
import app.renmai.ui.exchange.ExportViewModel;
import app.renmai.ui.exchange.ImportResult;
import app.renmai.ui.exchange.ImportSheet;
import app.renmai.ui.exchange.ImportViewModel;
import app.renmai.ui.exchange.MappingSlot;
import app.renmai.ui.exchange.PersonExport;
import app.renmai.ui.log.LogSheet;
import app.renmai.ui.log.LogViewModel;
import app.renmai.ui.meeting.MoveSheet;
import app.renmai.ui.navigation.Screen.Chosen;
import app.renmai.ui.pitch.DraftSheet;
import app.renmai.ui.pitch.TemplatesSheet;

import javafx.scene.input.Clipboard;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Opens each sheet in the window's overlay: the one list of what can stand over a screen. */
final class ShellSheets implements Sheets {
    private static final double TOP = 76;

    private final Supplier<Desk> desk;
    private final FileDialogs dialogs;
    private final AsideLayer aside;
    private final Supplier<Chosen> choice;
    private @Nullable ImportViewModel importing;

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
    public void log(List<Long> contacts, long collaboration) {
        show(LogViewModel.of(desk.get(), contacts, collaboration));
    }

    @Override
    public boolean log(HandedLine line) {
        Desk now = desk.get();
        if (now.overlays().showing()) {
            return false;
        }
        show(LogViewModel.handed(now, line));
        return true;
    }

    @Override
    public void edit(Interaction interaction) {
        show(LogViewModel.editing(desk.get(), interaction));
    }

    @Override
    public void happened(Interaction interaction) {
        show(LogViewModel.asking(desk.get(), interaction));
    }

    @Override
    public void move(Interaction interaction) {
        MoveSheet.ask(desk.get(), interaction);
    }

    @Override
    public void plan(When when) {
        show(LogViewModel.planning(desk.get(), when));
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
    public void draftPitch(@Nullable Long contactId, Matter matter) {
        DraftSheet.open(desk.get(), TOP, contactId, matter);
    }

    @Override
    public void templates() {
        TemplatesSheet.open(desk.get(), TOP, dialogs);
    }

    @Override
    public void importFiles(List<Path> files) {
        Desk now = desk.get();
        ImportViewModel open = importing;
        if (open != null && !files.isEmpty()) {
            open.add(files);
            return;
        }
        List<Path> chosen =
                files.isEmpty()
                        ? dialogs.open(now.text("exchange.import.title"), ImportSheet.kind(now))
                        : files;
        if (!chosen.isEmpty()) {
            lookOver(now, chosen, () -> {});
        }
    }

    private void lookOver(Desk now, List<Path> files, Runnable closed) {
        if (ArchiveIntake.isMeant(files)) {
            ArchiveIntake.run(now, files.getFirst());
            return;
        }
        ImportViewModel model = new ImportViewModel(now, files);
        ImportSheet sheet = new ImportSheet(now, model, dialogs, new MappingSlot(now));
        now.overlays()
                .show(
                        sheet,
                        ImportSheet.TOP,
                        sheet.first(),
                        () -> {
                            importing = null;
                            model.hide();
                            model.stopLooking();
                            closed.run();
                        });
        importing = model;
        model.show();
    }

    @Override
    public void receive(List<Path> files) {
        Desk now = desk.get();
        if (importing == null && now.overlays().showing()) {
            now.toasts().show(now.text("exchange.import.busy"));
        } else {
            importFiles(files);
        }
    }

    @Override
    public void importClipboard() {
        Desk now = desk.get();
        if (now.overlays().showing()) {
            return;
        }
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasFiles()) {
            importFiles(clipboard.getFiles().stream().map(File::toPath).toList());
            return;
        }
        String text = clipboard.hasString() ? clipboard.getString() : "";
        Optional<String> ending = ClipboardText.ending(text);
        if (ending.isEmpty()) {
            now.toasts().show(now.text("exchange.clipboard.nothing"));
            return;
        }
        try {
            PastedText pasted =
                    PastedText.of(
                            now.services().workspace().directory(),
                            now.text("exchange.clipboard") + "." + ending.get(),
                            text);
            lookOver(now, List.of(pasted.file()), () -> delete(pasted));
        } catch (UncheckedIOException e) {
            now.problem(e);
        }
    }

    private void delete(PastedText pasted) {
        try {
            pasted.close();
        } catch (UncheckedIOException e) {
            desk.get().problem(e);
        }
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

    @Override
    public void exportPerson(long contactId, PersonName name) {
        PersonExport.run(desk.get(), dialogs, contactId, name);
    }

    @Override
    public void erase(long contactId) {
        Desk now = desk.get();
        EraseViewModel model = new EraseViewModel(now, contactId);
        EraseSheet sheet = new EraseSheet(now, model);
        now.overlays().show(sheet, TOP, sheet.first(), model::hide);
        model.show();
    }
}
