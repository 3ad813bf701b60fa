package app.renmai.ui.pitch;

import app.renmai.service.check.Span;
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
    private final Outgoing outgoing;
    private final ContactNotesViewModel notesModel;
    private final StudioBriefViewModel briefModel;
    private final StudioWorkViewModel work;
    private final BriefPane brief;
    private final FileDialogs dialogs;
    private final StudioHeader header;
    private final LetterEditor editor;
    private final CheckViewModel checkModel;
    private final CheckPane check;
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
     * @param checkModel what the check says of it
     * @param briefModel the brief about them
     * @param work what goes along with the pitch
     * @param dialogs asks where to save the mail file
     */
    StudioView(
            Desk desk,
            StudioViewModel model,
            ContactNotesViewModel notesModel,
            CheckViewModel checkModel,
            StudioBriefViewModel briefModel,
            StudioWorkViewModel work,
            FileDialogs dialogs) {
        this.desk = desk;
        this.model = model;
        this.outgoing = new Outgoing(desk, model);
        this.notesModel = notesModel;
        this.briefModel = briefModel;
        this.work = work;
        this.dialogs = dialogs;
        setId("studio");
        this.editor = new LetterEditor(desk, model, work);
        this.checkModel = checkModel;
        this.check = new CheckPane(desk, checkModel, new Text());
        editor.onCaret(checkModel::caretAt);
        this.panel =
                new StudioPanel(
                        desk,
                        model,
                        check,
                        this::reuse,
                        editor::jump,
                        broken -> editor.jump(broken.start()),
                        editor::jump);
        this.header = new StudioHeader(desk, model, new Buttons());
        HBox.setHgrow(editor, Priority.ALWAYS);
        draftColumns = new HBox(editor, panel);
        SentLetter sent = new SentLetter(desk, model);
        HBox.setHgrow(sent, Priority.ALWAYS);
        answer = new AnswerPanel(desk, model, this::reuse);
        sentColumns = new HBox(sent, answer);
        this.brief =
                new BriefPane(
                        desk,
                        model,
                        briefModel,
                        this::put,
                        editor::select,
                        () -> editor.field().requestFocus());
        this.middle =
                new SidePane(
                        new StudioSide(brief, new ContactNotesView(desk, notesModel)),
                        HPos.LEFT,
                        ROOM_FOR_NOTES);
        middle.openProperty().bindBidirectional(header.notes().selectedProperty());
        header.notes().visibleProperty().bind(middle.drawerProperty());
        header.notes().managedProperty().bind(middle.drawerProperty());
        model.foundProperty().subscribe(this::arrange);
        model.draftProperty().subscribe(this::arrange);
    }

    /** The studio for a pitch, with a choice of where files go. */
    public static StudioView of(Desk desk, StudioViewModel model, long id, FileDialogs dialogs) {
        return new StudioView(
                desk,
                model,
                new ContactNotesViewModel(desk, id),
                new CheckViewModel(desk, model, id),
                new StudioBriefViewModel(desk, id),
                new StudioWorkViewModel(desk, id),
                dialogs);
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

    /** What went out stays as it is. */
    private void put(GroundDrag words) {
        if (!model.sent()) {
            middle.openProperty().set(false);
            editor.put(words);
        }
    }

    /** From the text to the brief, and from the brief into the text. */
    private void insertGround() {
        if (!model.sent()) {
            middle.reveal();
            if (!brief.next()) {
                desk.toasts().show(desk.text("pitch.brief.nothing"));
            }
        }
    }

    private void opened(Consumer<PitchDraft> action) {
        model.draftProperty().get().ifPresent(action);
    }

    /** Takes the text, or a version of it, for somebody else. */
    private void reuse(Optional<Integer> version) {
        opened(
                pitch ->
                        ReuseSheet.open(
                                desk,
                                SHEET_TOP,
                                pitch.pitch().id(),
                                version,
                                pitch.pitch().contactId(),
                                header.title()));
    }

    private final class Buttons implements StudioHeader.Actions {
        @Override
        public void copy(boolean rich) {
            copyText(rich);
            int gaps = model.letterProperty().get().missing().size();
            desk.toasts().show(desk.text("pitch.copied", gaps));
        }

        @Override
        public void saveMail() {
            FileDialogs.Kind mail =
                    new FileDialogs.Kind(desk.text("pitch.eml.kind"), List.of("eml"));
            dialogs.save(desk.text("pitch.eml"), Path.of(outgoing.fileName("eml")), mail)
                    .ifPresent(outgoing::writeMail);
        }

        @Override
        public void savePdf() {
            FileDialogs.Kind kind =
                    new FileDialogs.Kind(desk.text("pitch.pdf.kind"), List.of("pdf"));
            dialogs.save(desk.text("pitch.pdf"), Path.of(outgoing.fileName("pdf")), kind)
                    .ifPresent(outgoing::writePdf);
        }

        @Override
        public void print() {
            outgoing.print();
        }

        @Override
        public void delete() {
            model.delete(header.title());
        }

        @Override
        public void openMail() {
            opened(
                    pitch -> {
                        switch (outgoing.openMail(pitch)) {
                            case OPENED ->
                                    desk.toasts()
                                            .show(
                                                    desk.text(
                                                            work.filesProperty().get().isEmpty()
                                                                    ? "pitch.mail.opened"
                                                                    : "pitch.mail.files"));
                            case OPENED_WITHOUT_ADDRESS ->
                                    desk.toasts().show(desk.text("pitch.mail.no-address"));
                            case TEXT_LEFT_OUT -> {
                                copyText(true);
                                desk.toasts().show(desk.text("pitch.mail.too-long"));
                            }
                            case NO_PROGRAM -> {
                                copyText(true);
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

        @Override
        public void reuse() {
            model.save();
            StudioView.this.reuse(Optional.empty());
        }

        private void askHow(PitchDraft pitch, List<ThreadRow> threads) {
            SendSheet sheet =
                    new SendSheet(
                            desk,
                            model,
                            pitch,
                            threads,
                            panel::fillFirst,
                            panel::lookAtForeign,
                            editor::jump);
            desk.overlays().show(sheet, SHEET_TOP, sheet.first(), () -> {});
        }

        private void copyText(boolean rich) {
            ClipboardContent content = new ClipboardContent();
            if (rich) {
                content.putHtml(outgoing.rich());
            }
            content.putString(outgoing.plain());
            Clipboard.getSystemClipboard().setContent(content);
        }
    }

    @Override
    public List<Command> commands() {
        Buttons buttons = new Buttons();
        return List.of(
                Command.of("pitch-save", "Shortcut+S", Feather.SAVE, model::saveVersion),
                Command.of("pitch-bold", "Shortcut+B", Feather.BOLD, editor::bold),
                Command.of("pitch-italic", "Shortcut+Shift+I", Feather.ITALIC, editor::italic),
                Command.of("pitch-fact", "Shortcut+I", Feather.LINK, this::insertGround),
                Command.of("pitch-add-fact", "Shortcut+J", Feather.BOOKMARK, brief::add),
                Command.of("pitch-unlink", null, Feather.SLASH, editor::unlink),
                Command.of(
                        "pitch-placeholder",
                        "Shortcut+Shift+K",
                        Feather.PLUS,
                        editor::offerPlaceholders),
                Command.of("pitch-fill", "Shortcut+Shift+F", Feather.CHECK, panel::fillFirst),
                Command.of("pitch-next-finding", "F8", Feather.CHEVRON_DOWN, () -> stepFinding(1)),
                Command.of(
                        "pitch-previous-finding",
                        "Shift+F8",
                        Feather.CHEVRON_UP,
                        () -> stepFinding(-1)),
                Command.of("pitch-apply-fix", "Shortcut+F8", Feather.EDIT, check::mendChosen),
                Command.of(
                        "pitch-copy", "Shortcut+Shift+C", Feather.COPY, () -> buttons.copy(true)),
                Command.of("pitch-eml", "Shortcut+Shift+S", Feather.FILE, buttons::saveMail),
                Command.of("pitch-copy-plain", null, Feather.COPY, () -> buttons.copy(false)),
                Command.of("pitch-pdf", null, Feather.FILE_TEXT, buttons::savePdf),
                Command.of("pitch-print", null, Feather.PRINTER, buttons::print),
                Command.of("pitch-outline", null, Feather.LIST, model::outline),
                Command.of("pitch-mail", "Shortcut+Shift+M", Feather.MAIL, buttons::openMail),
                Command.of("pitch-send", "Shortcut+Shift+Enter", Feather.SEND, buttons::markSent),
                Command.of("pitch-answer", "Shortcut+Shift+A", Feather.EDIT_3, buttons::noteAnswer),
                Command.of("pitch-reuse", "Shortcut+Shift+U", Feather.USERS, buttons::reuse),
                Command.of("pitch-delete", null, Feather.TRASH_2, buttons::delete));
    }

    private void stepFinding(int step) {
        panel.showCheck();
        check.step(step);
    }

    /** The check's way into the text. */
    private final class Text implements CheckPane.Editing {
        @Override
        public void jump(Span span) {
            editor.jump(span);
        }

        @Override
        public void replace(Span span, String words) {
            editor.replace(span, words);
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public List<ViewModel> models() {
        return List.of(model, notesModel, checkModel, briefModel, work);
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
