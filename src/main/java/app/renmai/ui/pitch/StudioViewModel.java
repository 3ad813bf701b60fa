package app.renmai.ui.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.PitchVersion;
import app.renmai.service.outreach.SentAs;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.service.pitch.Belonging;
import app.renmai.service.pitch.Drafting;
import app.renmai.service.pitch.Fill;
import app.renmai.service.pitch.Grounds;
import app.renmai.service.pitch.Outline;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.service.pitch.Reused;
import app.renmai.store.Sitting;
import app.renmai.store.pitch.ReuseStore;
import app.renmai.store.value.FactStore;
import app.renmai.store.value.OfferStore;
import app.renmai.text.LinkedText;
import app.renmai.text.LinkedText.Target;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.navigation.Route;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

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
    private final WrittenText body = new WrittenText();
    private final ObjectProperty<List<TextMark>> marks = new SimpleObjectProperty<>(List.of());
    private final StringProperty remark = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Grounds> grounds =
            new ReadOnlyObjectWrapper<>(Grounds.NONE);
    private final ReadOnlyObjectWrapper<Optional<PitchDraft>> draft =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Letter> letter = new ReadOnlyObjectWrapper<>(Letter.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Reused>> reused =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Found> found = new ReadOnlyObjectWrapper<>(Found.LOADING);
    private final ReadOnlyObjectWrapper<Kept> kept = new ReadOnlyObjectWrapper<>(Kept.NOTHING);
    private Sitting sitting = new Sitting();
    private String storedSubject = "";
    private LinkedText storedBody = LinkedText.EMPTY;
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
                "workspace_setting",
                ReuseStore.TABLE,
                FactStore.TABLE,
                OfferStore.TABLE);
        this.desk = desk;
        this.drafting = desk.services().drafting();
        this.id = id;
        this.pause = pause;
        subject.subscribe(this::edited);
        body.linkedProperty().subscribe(this::edited);
    }

    /** The subject as it is being written. */
    public StringProperty subjectProperty() {
        return subject;
    }

    /** The words of the text as it is being written, Markdown with placeholders. */
    public StringProperty bodyProperty() {
        return body.wordsProperty();
    }

    /** The text as it is being written, and the facts and offers its words stand on. */
    public ReadOnlyObjectProperty<LinkedText> linkedProperty() {
        return body.linkedProperty();
    }

    /** The places in the words that the check has something to say about. */
    public ObjectProperty<List<TextMark>> marksProperty() {
        return marks;
    }

    /** What the check says of the text as a whole, in a few words; may be empty. */
    public StringProperty remarkProperty() {
        return remark;
    }

    /** What the words stand on, as it is noted now. */
    ReadOnlyObjectProperty<Grounds> groundsProperty() {
        return grounds.getReadOnlyProperty();
    }

    /** Lets words stand on a fact or an offer. */
    void link(int from, int to, Target target) {
        body.link(from, to, target);
    }

    /** Lets words stand on nothing. */
    void unlink(int from, int to) {
        body.unlink(from, to);
    }

    /** Tells what words that are about to come stand on. */
    void expect(LinkedText text) {
        body.expect(text);
    }

    /** The pitch as it is stored, with whom it is to and its versions. */
    public ReadOnlyObjectProperty<Optional<PitchDraft>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** What is written, filled. */
    ReadOnlyObjectProperty<Letter> letterProperty() {
        return letter.getReadOnlyProperty();
    }

    /** For whom it was first written, and what of theirs is still in it; empty if for nobody. */
    ReadOnlyObjectProperty<Optional<Reused>> reusedProperty() {
        return reused.getReadOnlyProperty();
    }

    /** Says of something that belongs to the first that it is right in this text as well. */
    void confirm(Belonging what) {
        then(
                drafting.confirm(id, what),
                _ -> desk.toasts().undoable(desk.text("pitch.foreign.confirmed")));
    }

    /** Whether the pitch is there. */
    public ReadOnlyObjectProperty<Found> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** How far the text is kept. */
    public ReadOnlyObjectProperty<Kept> keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** Whether it went out. */
    boolean sent() {
        return draft.get().filter(opened -> !opened.pitch().draft()).isPresent();
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
        load("grounds", desk.services().pitches().grounds(id), grounds::set);
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
                            storedBody = LinkedText.parse(pitch.body());
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
        body.show(storedBody);
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
        if (writing()) {
            load("reused", drafting.reused(id, subject.get(), body.get().written()), reused::set);
        } else {
            reused.set(Optional.empty());
        }
        letter.set(
                Letter.of(
                        subject.get(),
                        body.get().words(),
                        draft.get().map(PitchDraft::values).orElse(Map.of())));
    }

    /** Keeps what is typed, if it is not kept yet. */
    public void save() {
        if (writing() && dirty()) {
            write(drafting.save(sitting, id, subject.get(), body.get().written()));
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
                write(drafting.saveVersion(id, subject.get(), body.get().written())),
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

    /** Says what sort of text it is; a plan without words yet begins from an outline. */
    void setKind(Pitch.Kind kind) {
        act(drafting.setKind(id, kind));
        if (kind == Pitch.Kind.PLAN && body.get().words().isBlank()) {
            outline();
        }
    }

    /** Puts the outline of a plan under the text, in the language of the text. */
    void outline() {
        if (!writing()) {
            return;
        }
        String before = body.get().words().stripTrailing();
        String language =
                Outline.language(subject.get() + before, desk.messages().locale().toLanguageTag());
        String outline = Outline.plan(language);
        LinkedText text = body.get().replace(before.length(), body.get().words().length(), "");
        body.show(
                text.replace(
                        before.length(),
                        before.length(),
                        before.isEmpty() ? outline : "\n\n" + outline));
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
        body.show(filled(body.get(), name, given));
        save();
        sitting = new Sitting();
    }

    private static LinkedText filled(LinkedText text, String name, String words) {
        return LinkedText.parse(Fill.replace(text.written(), name, words));
    }

    /** Hands over the threads with the contact that a pitch can go out in. */
    void threads(Consumer<List<ThreadRow>> next) {
        draft.get()
                .ifPresent(
                        opened ->
                                then(
                                        desk.services()
                                                .outreach()
                                                .board()
                                                .of(opened.pitch().contactId()),
                                        next));
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
