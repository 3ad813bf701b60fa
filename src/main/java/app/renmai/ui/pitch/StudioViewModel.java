package app.renmai.ui.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.PitchVersion;
import app.renmai.service.outreach.SentAs;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.service.pitch.Drafting;
import app.renmai.service.pitch.Fill;
import app.renmai.service.pitch.Mailing;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.service.pitch.Placeholders;
import app.renmai.store.Sitting;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * One pitch in the studio. What is typed is kept after a pause, when the field or the screen is
 * left, and before anything else is done with the pitch. A text being typed is never replaced by
 * what is stored; only undo, redo and restoring show another one.
 */
public final class StudioViewModel extends ViewModel {
    private final Desk desk;
    private final Drafting drafting;
    private final long id;
    private final Executor pause;
    private final StringProperty subject = new SimpleStringProperty("");
    private final StringProperty body = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<PitchDraft>> draft =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Letter> letter = new ReadOnlyObjectWrapper<>(Letter.EMPTY);
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.LOADING);
    private final ReadOnlyObjectWrapper<Kept> kept = new ReadOnlyObjectWrapper<>(Kept.NOTHING);
    private Sitting sitting = new Sitting();
    private String storedSubject = "";
    private String storedBody = "";
    private boolean loading;
    private boolean missed;
    private int writes;
    private int writesBegun;
    private int edits;

    /** Whether the pitch is there. */
    public enum Found {
        LOADING,
        HERE,
        GONE
    }

    /**
     * How far the text is kept.
     *
     * @param all whether everything typed is kept
     * @param at when something was kept last in this session, if it was
     */
    public record Kept(boolean all, Optional<Instant> at) {
        static final Kept NOTHING = new Kept(true, Optional.empty());
    }

    /** What became of handing a pitch to the mail program. */
    public enum MailHandover {
        OPENED,
        OPENED_WITHOUT_ADDRESS,
        /** The text is too long for a link; it has to be pasted. */
        TEXT_LEFT_OUT,
        NO_PROGRAM
    }

    /**
     * The studio for a pitch.
     *
     * @param desk what every screen is given
     * @param id the pitch
     * @param pause runs on the UI thread after a pause in writing
     */
    public StudioViewModel(Desk desk, long id, Executor pause) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "pitch",
                "pitch_version",
                "contact",
                "contact_point",
                "position_held",
                "organization",
                "workspace_setting");
        this.desk = desk;
        this.drafting = desk.services().drafting();
        this.id = id;
        this.pause = pause;
        subject.subscribe(this::edited);
        body.subscribe(this::edited);
    }

    /** The subject as it is being written. */
    public StringProperty subjectProperty() {
        return subject;
    }

    /** The text as it is being written, Markdown with placeholders. */
    public StringProperty bodyProperty() {
        return body;
    }

    /** The pitch as it is stored, with whom it is to and its versions. */
    public ReadOnlyObjectProperty<Optional<PitchDraft>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** What is written, filled. */
    ReadOnlyObjectProperty<Letter> letterProperty() {
        return letter.getReadOnlyProperty();
    }

    /** Whether the pitch is there. */
    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** How far the text is kept. */
    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    private boolean writing() {
        return draft.get().filter(opened -> opened.pitch().draft()).isPresent();
    }

    private boolean dirty() {
        return !subject.get().equals(storedSubject) || !body.get().equals(storedBody);
    }

    @Override
    protected void reload() {
        int begun = writesBegun;
        load("draft", drafting.open(id), opened -> take(opened, begun));
    }

    /** Takes what was read, unless a write has begun since: then it may be older than the text. */
    private void take(Optional<PitchDraft> opened, int begun) {
        if (writes > 0) {
            missed = true;
            return;
        }
        if (begun != writesBegun) {
            reload();
            return;
        }
        boolean untouched = !dirty();
        // The text first: whoever hears of the pitch may ask at once whether anything is unsaved.
        opened.map(PitchDraft::pitch)
                .ifPresent(
                        pitch -> {
                            storedSubject = pitch.subject();
                            storedBody = pitch.body();
                            if (untouched || !pitch.draft()) {
                                showStored();
                            }
                        });
        draft.set(opened);
        found.set(opened.isPresent() ? Found.HERE : Found.GONE);
        refill();
    }

    private void showStored() {
        loading = true;
        subject.set(storedSubject);
        body.set(storedBody);
        loading = false;
        kept.set(new Kept(true, kept.get().at()));
    }

    private void edited() {
        if (loading) {
            return;
        }
        refill();
        kept.set(new Kept(!dirty(), kept.get().at()));
        int edit = ++edits;
        pause.execute(
                () -> {
                    if (edit == edits) {
                        save();
                    }
                });
    }

    private void refill() {
        letter.set(
                Letter.of(
                        subject.get(),
                        body.get(),
                        draft.get().map(PitchDraft::values).orElse(Map.of())));
    }

    /** Keeps what is typed, if it is not kept yet. */
    public void save() {
        if (writing() && dirty()) {
            write(drafting.save(sitting, id, subject.get(), body.get()));
        }
    }

    /** Counts what is being written, so that an older reading does not replace what is typed. */
    private <T> CompletableFuture<T> write(CompletableFuture<T> action) {
        storedSubject = subject.get();
        storedBody = body.get();
        writes++;
        writesBegun++;
        action.whenCompleteAsync((_, failure) -> written(failure == null), desk.ui());
        return act(action);
    }

    private void written(boolean done) {
        writes--;
        if (done) {
            kept.set(new Kept(!dirty(), Optional.of(desk.services().clock().instant())));
        }
        if (showing() && writes == 0 && (missed || !done)) {
            missed = false;
            reload();
        }
    }

    /** Makes a numbered version of the text; says so kindly when there is nothing new. */
    public void saveVersion() {
        if (!writing()) {
            return;
        }
        then(
                write(drafting.saveVersion(id, subject.get(), body.get())),
                version ->
                        version.ifPresentOrElse(
                                made ->
                                        desk.toasts()
                                                .show(
                                                        desk.text(
                                                                "pitch.version.saved",
                                                                made.number())),
                                () -> desk.toasts().show(unchanged())));
    }

    private String unchanged() {
        return desk.text(
                "pitch.version.unchanged",
                draft.get().stream()
                        .flatMap(opened -> opened.versions().stream())
                        .findFirst()
                        .map(PitchVersion::number)
                        .orElse(0));
    }

    /** Puts the text of a version back; what was typed since becomes a version. */
    void restore(PitchVersion version) {
        save();
        then(
                drafting.restore(id, version.number()),
                _ -> desk.toasts().undoable(desk.text("pitch.version.restored", version.number())));
    }

    /** Says what sort of text it is. */
    void setKind(Pitch.Kind kind) {
        act(drafting.setKind(id, kind));
    }

    /**
     * Gives a placeholder its words: one of the profile's is kept there for every pitch, any other
     * is replaced wherever it stands in this one. Does nothing for blank words.
     */
    void fill(String name, String words) {
        String given = words.strip();
        if (given.isEmpty() || !writing()) {
            return;
        }
        if (PitchText.source(name) == app.renmai.service.pitch.Placeholder.Source.PROFILE) {
            act(desk.services().profile().set(Map.of(name, given)));
            return;
        }
        save();
        // Filling in is a step of its own, apart from what is typed before and after.
        sitting = new Sitting();
        subject.set(Fill.replace(subject.get(), name, given));
        body.set(Fill.replace(body.get(), name, given));
        save();
        sitting = new Sitting();
    }

    /** The text without Markdown's signs, for a messenger. */
    String plain() {
        return Mailing.plain(letter.get().body());
    }

    /** Opens the mail program with the pitch. */
    MailHandover openMail(PitchDraft opened) {
        save();
        var link = Mailing.link(opened, letter.get().subject(), letter.get().body());
        boolean taken = desk.services().links().open(link.uri());
        if (!taken) {
            return MailHandover.NO_PROGRAM;
        }
        if (!link.complete()) {
            return MailHandover.TEXT_LEFT_OUT;
        }
        return Placeholders.email(opened.contact()).isPresent()
                ? MailHandover.OPENED
                : MailHandover.OPENED_WITHOUT_ADDRESS;
    }

    /** A good name for the file with the mail. */
    String fileName() {
        Map<String, String> values = draft.get().map(PitchDraft::values).orElse(Map.of());
        PitchText text = new PitchText(desk);
        return Mailing.fileName(Fill.fill(subject.get(), values, text::label).text());
    }

    /** Writes the pitch as a mail draft into a file. */
    CompletableFuture<Path> writeMail(Path file) {
        save();
        PitchDraft opened = draft.get().orElseThrow();
        CompletableFuture<Path> written =
                Mailing.write(
                        opened,
                        letter.get().subject(),
                        letter.get().body(),
                        desk.services().clock().instant(),
                        file);
        then(
                written,
                path ->
                        desk.toasts()
                                .show(desk.text("pitch.eml.saved", path.getFileName().toString())));
        return written;
    }

    /** Hands over the threads with the contact that a pitch can go out in. */
    void threads(Consumer<List<ThreadRow>> next) {
        draft.get()
                .ifPresent(
                        opened ->
                                then(desk.services().board().of(opened.pitch().contactId()), next));
    }

    /**
     * Notes that the pitch went out; from then on its text stays as it is.
     *
     * @param as as which attempt of a thread, or null for none
     */
    void markSent(String channel, Instant at, boolean evenUnfilled, @Nullable SentAs as) {
        save();
        then(
                as == null
                        ? drafting.markSent(id, channel, at, evenUnfilled)
                        : drafting.markSent(id, channel, at, evenUnfilled, as),
                _ -> desk.toasts().undoable(desk.text("pitch.sent.done")));
    }

    /** Notes what came of it; {@link Pitch.State#SENT} for no answer yet. */
    void answer(Pitch.State state, Instant at, String words) {
        then(
                drafting.answer(id, state, at, words),
                _ -> desk.toasts().undoable(desk.text("pitch.answer.done")));
    }

    /** Deletes the pitch and goes to the list; the toast offers to undo it. */
    void delete(String title) {
        save();
        then(
                drafting.delete(id),
                _ -> {
                    desk.navigator().open(new Route.Pitches());
                    desk.toasts().undoable(desk.text("pitch.deleted", title));
                });
    }
}
