package app.renmai.ui.pitch;

import app.renmai.service.check.CheckInput;
import app.renmai.service.check.CheckResult;
import app.renmai.service.check.Checking;
import app.renmai.service.check.Finding;
import app.renmai.service.check.Place;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.service.rate.Rates;
import app.renmai.text.LinkedText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.pitch.TextMark.Look;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * The check of the pitch in the studio, live: every change is looked over on a thread of its own,
 * one at a time, and of changes that came meanwhile only the newest.
 */
public final class CheckViewModel extends ViewModel {
    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("pitch-check").start(task);

    private final Desk desk;
    private final StudioViewModel studio;
    private final Checking checking;
    private final CheckText text;
    private final long id;
    private final ReadOnlyObjectWrapper<CheckResult> result =
            new ReadOnlyObjectWrapper<>(CheckResult.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Finding>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<OwnHistory>> history =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<CheckInput> known = Optional.empty();
    private boolean looking;
    private boolean again;

    /**
     * @param desk what every screen is given
     * @param studio what is being written
     * @param id the pitch
     */
    public CheckViewModel(Desk desk, StudioViewModel studio, long id) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "contact",
                "position_held",
                "organization",
                "workspace_setting",
                "fact",
                "offer",
                "need",
                "competitor",
                "outreach",
                "attempt",
                "pitch");
        this.desk = desk;
        this.studio = studio;
        this.id = id;
        this.checking = desk.services().checking();
        this.text = new CheckText(desk.times());
        studio.subjectProperty().subscribe((_, _) -> look());
        studio.linkedProperty().subscribe((_, _) -> look());
    }

    /** What was found in the text as it was looked over last. */
    public ReadOnlyObjectProperty<CheckResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The finding that is chosen. */
    public ReadOnlyObjectProperty<Optional<Finding>> chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /**
     * What the user's own attempts say of the one to be made.
     *
     * @param rates how often attempts were answered
     * @param attempt its number, 1 for the first
     */
    record OwnHistory(Rates rates, int attempt) {}

    /** The user's own history; empty while it is not read or nothing can be said. */
    ReadOnlyObjectProperty<Optional<OwnHistory>> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** What the check says, in words. */
    CheckText text() {
        return text;
    }

    @Override
    protected void reload() {
        CompletableFuture<Optional<CheckInput>> input = checking.ofPitch(id);
        load(
                "known",
                input,
                found -> {
                    known = found;
                    look();
                });
        load(
                "history",
                input.thenCombine(desk.services().outreach().rates().all(), CheckViewModel::own),
                history::set);
    }

    private static Optional<OwnHistory> own(Optional<CheckInput> input, Rates rates) {
        return input.filter(_ -> rates.all().of() > 0)
                .map(found -> new OwnHistory(rates, found.draft().attempt()));
    }

    private void look() {
        if (known.isEmpty()) {
            return;
        }
        if (looking) {
            again = true;
            return;
        }
        looking = true;
        CheckInput now = known.get().with(draft(known.get().draft()));
        CompletableFuture<CheckResult> answer =
                CompletableFuture.supplyAsync(() -> checking.rules().check(now), THREADS);
        act(answer).whenCompleteAsync((found, failure) -> looked(found, failure), desk.ui());
    }

    private CheckInput.Draft draft(CheckInput.Draft stored) {
        LinkedText written = studio.linkedProperty().get();
        Map<String, String> values =
                studio.draftProperty().get().map(PitchDraft::values).orElse(stored.values());
        return new CheckInput.Draft(
                studio.subjectProperty().get(),
                written.words(),
                CheckInput.links(written),
                stored.kind(),
                stored.attempt(),
                stored.language(),
                values);
    }

    private void looked(@Nullable CheckResult found, @Nullable Throwable failure) {
        looking = false;
        if (again) {
            again = false;
            look();
            return;
        }
        if (failure == null && found != null) {
            show(found);
        }
    }

    private void show(CheckResult found) {
        Optional<String> mark = chosen.get().map(Finding::mark);
        chosen.set(
                found.findings().stream()
                        .filter(finding -> mark.filter(finding.mark()::equals).isPresent())
                        .findFirst());
        result.set(found);
        studio.remarkProperty().set(found.summary().sentences() == 0 ? "" : text.summary(found));
        mark();
    }

    private void mark() {
        int length = studio.bodyProperty().get().length();
        studio.marksProperty()
                .set(
                        result.get().findings().stream()
                                .filter(finding -> finding.span().place() == Place.TEXT)
                                .filter(finding -> finding.span().words())
                                .filter(finding -> finding.span().end() <= length)
                                .map(this::mark)
                                .toList());
    }

    private TextMark mark(Finding finding) {
        boolean isChosen = chosen.get().filter(finding::equals).isPresent();
        return new TextMark(
                finding.span().start(),
                finding.span().end(),
                isChosen ? Look.CHOSEN : Look.FINDING,
                text.say(finding.title()));
    }

    /** Chooses a finding; its words are marked stronger. */
    public void choose(Finding finding) {
        chosen.set(Optional.of(finding));
        mark();
    }

    /** Chooses the finding whose words the caret is in; elsewhere the choice stays. */
    public void caretAt(int position) {
        result.get().findings().stream()
                .filter(finding -> finding.span().place() == Place.TEXT)
                .filter(
                        finding ->
                                finding.span().words()
                                        && finding.span().start() <= position
                                        && position < finding.span().end())
                .min(
                        (one, other) ->
                                Integer.compare(
                                        one.span().end() - one.span().start(),
                                        other.span().end() - other.span().start()))
                .filter(finding -> chosen.get().filter(finding::equals).isEmpty())
                .ifPresent(this::choose);
    }

    /**
     * Chooses the next or the one before, round and round.
     *
     * @param step 1 for the next, -1 for the one before
     * @return the finding now chosen; empty when there is none
     */
    public Optional<Finding> step(int step) {
        List<Finding> all = result.get().findings();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int at = chosen.get().map(all::indexOf).orElse(step > 0 ? -1 : 0);
        choose(all.get(Math.floorMod(at + step, all.size())));
        return chosen.get();
    }

    /** Says no more of a finding in this pitch; the toast offers to undo it. */
    public void ignore(Finding finding) {
        studio.save();
        then(checking.ignore(id, finding), _ -> desk.toasts().undoable(desk.text("check.ignored")));
    }
}
