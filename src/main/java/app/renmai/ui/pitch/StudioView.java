package app.renmai.ui.pitch;

import app.renmai.service.outreach.ThreadRow;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.ui.command.Command;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.SidePane;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Screen;
import app.renmai.ui.pitch.StudioViewModel.Found;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One pitch: what is known of the contact, the text, and how it will read. Once it went out the
 * text is shown as it was sent, beside what came of it.
 */
public final class StudioView extends BorderPane implements Screen {
    private static final double SHEET_TOP = 76;
    private static final double ROOM_FOR_NOTES = 980;

    private final Desk desk;
    private final StudioViewModel model;
    private final ContactNotesViewModel notesModel;
    private final FileDialogs dialogs;
    private final StudioHeader header;
    private final LetterEditor editor;
    private final StudioPanel panel;
    private final HBox draftColumns;
    private final AnswerPanel answer;
    private final HBox sentColumns;
    private final SidePane middle;
    private @Nullable HBox shown;

    /**
     * @param desk what every screen is given
     * @param model the pitch
     * @param notesModel what is known of the contact
     * @param dialogs asks where to save the mail file
     */
    StudioView(
            Desk desk,
            StudioViewModel model,
            ContactNotesViewModel notesModel,
            FileDialogs dialogs) {
        this.desk = desk;
        this.model = model;
        this.notesModel = notesModel;
        this.dialogs = dialogs;
        setId("studio");
        this.editor = new LetterEditor(desk, model);
        this.panel =
                new StudioPanel(desk, model, editor::jump, broken -> editor.jump(broken.start()));
        this.header = new StudioHeader(desk, model, new Buttons());
        HBox.setHgrow(editor, Priority.ALWAYS);
        draftColumns = new HBox(editor, panel);
        SentLetter sent = new SentLetter(desk, model);
        HBox.setHgrow(sent, Priority.ALWAYS);
        answer = new AnswerPanel(desk, model);
        sentColumns = new HBox(sent, answer);
        this.middle =
                new SidePane(new ContactNotesView(desk, notesModel), HPos.LEFT, ROOM_FOR_NOTES);
        middle.openProperty().bindBidirectional(header.notes().selectedProperty());
        header.notes().visibleProperty().bind(middle.drawerProperty());
        header.notes().managedProperty().bind(middle.drawerProperty());
        model.foundProperty().subscribe(this::arrange);
        model.draftProperty().subscribe(this::arrange);
    }

    /** The studio for a pitch, with a choice of where files go. */
    public static StudioView of(Desk desk, StudioViewModel model, long id, FileDialogs dialogs) {
        return new StudioView(desk, model, new ContactNotesViewModel(desk, id), dialogs);
    }

    private void arrange() {
        if (model.foundProperty().get() == Found.GONE) {
            setTop(null);
            setCenter(
                    new EmptyState(
                            Feather.EDIT_2,
                            desk.text("pitch.gone"),
                            desk.text("pitch.gone.list"),
                            () -> desk.navigator().open(new Route.Pitches())));
            return;
        }
        Optional<PitchDraft> opened = model.draftProperty().get();
        if (opened.isEmpty()) {
            return;
        }
        boolean draft = opened.get().pitch().draft();
        HBox columns = draft ? draftColumns : sentColumns;
        if (getTop() != header) {
            setTop(header);
        }
        if (getCenter() != middle || shown != columns) {
            shown = columns;
            middle.setMiddle(columns);
            setCenter(middle);
            if (draft) {
                editor.field().requestFocus();
            } else {
                requestFocus();
            }
        }
    }

    private void opened(Consumer<PitchDraft> action) {
        model.draftProperty().get().ifPresent(action);
    }

    private final class Buttons implements StudioHeader.Actions {
        @Override
        public void copy() {
            copyText();
            int gaps = model.letterProperty().get().missing().size();
            desk.toasts().show(desk.text("pitch.copied", gaps));
        }

        @Override
        public void saveMail() {
            FileDialogs.Kind mail =
                    new FileDialogs.Kind(desk.text("pitch.eml.kind"), List.of("eml"));
            dialogs.save(desk.text("pitch.eml"), Path.of(model.fileName()), mail)
                    .ifPresent(model::writeMail);
        }

        @Override
        public void openMail() {
            opened(
                    pitch -> {
                        switch (model.openMail(pitch)) {
                            case OPENED -> desk.toasts().show(desk.text("pitch.mail.opened"));
                            case OPENED_WITHOUT_ADDRESS ->
                                    desk.toasts().show(desk.text("pitch.mail.no-address"));
                            case TEXT_LEFT_OUT -> {
                                copyText();
                                desk.toasts().show(desk.text("pitch.mail.too-long"));
                            }
                            case NO_PROGRAM -> {
                                copyText();
                                desk.toasts().show(desk.text("pitch.mail.no-program"));
                            }
                        }
                    });
        }

        @Override
        public void markSent() {
            opened(
                    pitch -> {
                        if (pitch.pitch().draft()) {
                            model.threads(threads -> askHow(pitch, threads));
                        }
                    });
        }

        @Override
        public void noteAnswer() {
            opened(
                    pitch -> {
                        if (!pitch.pitch().draft()) {
                            AnswerSheet sheet = new AnswerSheet(desk, model, pitch.pitch());
                            desk.overlays().show(sheet, SHEET_TOP, sheet.first(), () -> {});
                        }
                    });
        }

        private void askHow(PitchDraft pitch, List<ThreadRow> threads) {
            SendSheet sheet = new SendSheet(desk, model, pitch, threads, panel::fillFirst);
            desk.overlays().show(sheet, SHEET_TOP, sheet.first(), () -> {});
        }

        private void copyText() {
            ClipboardContent content = new ClipboardContent();
            content.putString(model.plain());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    @Override
    public List<Command> commands() {
        Buttons buttons = new Buttons();
        return List.of(
                Command.of("pitch-save", "Shortcut+S", Feather.SAVE, model::saveVersion),
                Command.of("pitch-bold", "Shortcut+B", Feather.BOLD, editor::bold),
                Command.of("pitch-italic", "Shortcut+I", Feather.ITALIC, editor::italic),
                Command.of(
                        "pitch-placeholder",
                        "Shortcut+Shift+I",
                        Feather.PLUS,
                        editor::offerPlaceholders),
                Command.of("pitch-fill", "Shortcut+Shift+F", Feather.CHECK, panel::fillFirst),
                Command.of("pitch-copy", "Shortcut+Shift+C", Feather.COPY, buttons::copy),
                Command.of("pitch-eml", "Shortcut+Shift+S", Feather.FILE, buttons::saveMail),
                Command.of("pitch-mail", "Shortcut+Shift+M", Feather.MAIL, buttons::openMail),
                Command.of("pitch-send", "Shortcut+Shift+Enter", Feather.SEND, buttons::markSent),
                Command.of("pitch-answer", "Shortcut+Shift+A", Feather.EDIT_3, buttons::noteAnswer),
                Command.of(
                        "pitch-delete", null, Feather.TRASH_2, () -> model.delete(header.title())));
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public List<ViewModel> models() {
        return List.of(model, notesModel);
    }

    @Override
    public void hidden() {
        model.save();
    }

    @Override
    public void dayTurned() {
        panel.dayTurned();
        answer.dayTurned();
    }

    @Override
    public Node focusTarget() {
        return editor.field();
    }
}
