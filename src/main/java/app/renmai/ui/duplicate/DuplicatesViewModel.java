package app.renmai.ui.duplicate;

import app.renmai.service.contact.ContactRow;
import app.renmai.service.duplicate.AlikePair;
import app.renmai.service.duplicate.Duplicates;
import app.renmai.service.duplicate.FoundPairs;
import app.renmai.service.job.Job;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Failures;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * The contacts that may be one: shows those that are known, or looks for them as a job, and keeps
 * the list as they are dealt with, here or elsewhere.
 */
public final class DuplicatesViewModel extends ViewModel {
    /** Where the search stands. */
    public enum Search {
        RUNNING,
        STOPPED,
        DONE
    }

    private final Desk desk;
    private final ReadOnlyListWrapper<PairRow> pairs =
            new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyObjectWrapper<Search> search =
            new ReadOnlyObjectWrapper<>(Search.RUNNING);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private @Nullable Job<FoundPairs> job;

    /** The pairs that are known, as lines; and whether everybody was compared. */
    private record Known(boolean searched, List<PairRow> rows) {}

    /** Nothing is looked for before it is shown. */
    public DuplicatesViewModel(Desk desk) {
        super(desk.services().workspace(), desk.ui(), desk::problem, Duplicates.tables());
        this.desk = desk;
    }

    /** The pairs that are left, the likeliest first. */
    public ReadOnlyListProperty<PairRow> pairsProperty() {
        return pairs.getReadOnlyProperty();
    }

    /** Where the search stands. */
    public ReadOnlyObjectProperty<Search> searchProperty() {
        return search.getReadOnlyProperty();
    }

    /** How much of the search is done, 0 to 1; -1 when it is not known. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        showKnown();
    }

    /** Looks for pairs again. */
    public void look() {
        stop();
        search.set(Search.RUNNING);
        progress.set(-1);
        Job<FoundPairs> started = desk.services().duplicates().startScan();
        job = started;
        var listening =
                desk.services()
                        .jobs()
                        .onChange(
                                each -> {
                                    if (each == started) {
                                        progress.set(started.amount().fraction());
                                    }
                                });
        started.result()
                .whenCompleteAsync(
                        (_, failure) -> {
                            listening.cancel();
                            if (job == started) {
                                job = null;
                                ended(failure);
                            }
                        },
                        desk.ui());
    }

    private void ended(@Nullable Throwable failure) {
        if (failure == null) {
            showKnown();
            return;
        }
        search.set(Search.STOPPED);
        if (!(Failures.cause(failure) instanceof CancellationException)) {
            desk.problem(Failures.cause(failure));
        }
    }

    /** Stops looking, when it is under way. */
    public void stop() {
        if (job != null) {
            job.cancel();
            job = null;
        }
        if (search.get() == Search.RUNNING) {
            search.set(Search.STOPPED);
        }
    }

    /** Shows what is known, and looks for it when nobody has looked yet. */
    private void showKnown() {
        load(
                "pairs",
                desk.services()
                        .duplicates()
                        .found()
                        .thenCompose(
                                found ->
                                        rows(found.pairs())
                                                .thenApply(
                                                        rows -> new Known(found.searched(), rows))),
                this::show);
    }

    private void show(Known known) {
        if (known.searched()) {
            pairs.setAll(known.rows());
        }
        if (job != null) {
            return;
        }
        if (known.searched()) {
            search.set(Search.DONE);
        } else if (search.get() == Search.RUNNING) {
            look();
        }
    }

    private CompletableFuture<List<PairRow>> rows(List<AlikePair> all) {
        CompletableFuture<List<PairRow>> rows = CompletableFuture.completedFuture(List.of());
        List<CompletableFuture<Optional<PairRow>>> each = all.stream().map(this::row).toList();
        return CompletableFuture.allOf(each.toArray(CompletableFuture<?>[]::new))
                .thenCombine(
                        rows,
                        (_, _) -> {
                            List<PairRow> there = new ArrayList<>();
                            each.forEach(one -> one.join().ifPresent(there::add));
                            return there;
                        });
    }

    private CompletableFuture<Optional<PairRow>> row(AlikePair pair) {
        CompletableFuture<Optional<ContactRow>> first =
                desk.services().contactList().row(pair.first());
        return first.thenCombine(
                desk.services().contactList().row(pair.second()),
                (one, other) ->
                        one.flatMap(mine -> other.map(theirs -> new PairRow(pair, mine, theirs))));
    }

    /** Remembers that the two of a pair are not the same; the toast offers to undo it. */
    public void notSame(PairRow row) {
        String names = names(row);
        then(
                desk.services()
                        .duplicates()
                        .notSame(row.pair().first(), row.pair().second(), names),
                _ -> desk.toasts().undoable(desk.text("alike.not-same.done", names)));
    }

    private String names(PairRow row) {
        String first = desk.names().of(row.first().name());
        String second = desk.names().of(row.second().name());
        return first.equals(second) ? first : first + " / " + second;
    }
}
