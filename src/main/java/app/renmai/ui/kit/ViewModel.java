package app.renmai.ui.kit;

import app.renmai.store.Change;
import app.renmai.store.Subscription;
import app.renmai.store.Workspace;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * What a part of a screen shows, without any control. It listens to the workspace only while it is
 * showing and reloads when a change touches its tables. Of several loads into the same place, the
 * newest wins.
 */
public abstract class ViewModel {
    private final Workspace workspace;
    private final Executor ui;
    private final Consumer<Throwable> problems;
    private final String[] tables;
    private final Map<String, Integer> tickets = new HashMap<>();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(false);
    private @Nullable Subscription subscription;

    /**
     * @param workspace where the data is
     * @param ui runs what touches properties
     * @param problems told when a load or an action fails
     * @param tables a change in one of them reloads; none named means any change
     */
    protected ViewModel(
            Workspace workspace, Executor ui, Consumer<Throwable> problems, String... tables) {
        this.workspace = workspace;
        this.ui = ui;
        this.problems = problems;
        this.tables = tables.clone();
    }

    /** Begins to listen, and loads. Called when the part appears. */
    public final void show() {
        if (subscription == null) {
            subscription = workspace.onChange(this::changed);
            reload();
        }
    }

    /** Stops listening. Called when the part disappears. */
    public final void hide() {
        if (subscription != null) {
            subscription.cancel();
            subscription = null;
        }
    }

    /** Whether the part is showing. */
    public final boolean showing() {
        return subscription != null;
    }

    /** Whether an answer is awaited. */
    public final ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Loads again while it shows, when something else than the workspace has changed: the day. */
    public final void refresh() {
        if (showing()) {
            reload();
        }
    }

    /** Loads everything that is shown. */
    protected abstract void reload();

    /** Called for a change in one of the tables; reloads unless overridden to look closer. */
    protected void onChange(Change change) {
        reload();
    }

    private void changed(Change change) {
        if (tables.length == 0 || change.touches(tables)) {
            ui.execute(
                    () -> {
                        if (showing()) {
                            onChange(change);
                        }
                    });
        }
    }

    /**
     * Awaits an answer and hands it over on the UI thread, unless a newer load into the same place
     * has begun meanwhile.
     *
     * @param place names what is loaded
     * @param answer the answer
     * @param show takes it
     * @return done once the answer was handed over, or left to a newer one
     */
    protected final <T> CompletableFuture<Void> load(
            String place, CompletableFuture<T> answer, Consumer<? super T> show) {
        int ticket = tickets.merge(place, 1, Integer::sum);
        loading.set(true);
        CompletableFuture<Void> handedOver = new CompletableFuture<>();
        answer.whenCompleteAsync(
                (value, failure) -> {
                    if (tickets.getOrDefault(place, 0) == ticket) {
                        loading.set(false);
                        if (failure == null) {
                            show.accept(value);
                        } else {
                            problems.accept(Failures.cause(failure));
                        }
                    }
                    handedOver.complete(null);
                },
                ui);
        return handedOver;
    }

    /** Reports the failure of an action, if it fails, and hands its result on. */
    protected final <T> CompletableFuture<T> act(CompletableFuture<T> action) {
        action.whenCompleteAsync(
                (_, failure) -> {
                    if (failure != null) {
                        problems.accept(Failures.cause(failure));
                    }
                },
                ui);
        return action;
    }

    /** Runs something on the UI thread with the result of an action. */
    protected final <T> void then(CompletableFuture<T> action, Consumer<? super T> next) {
        act(action).thenAcceptAsync(next, ui);
    }
}
