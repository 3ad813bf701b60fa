package app.renmai.ui.desk;

import app.renmai.exchange.TargetException;
import app.renmai.exchange.archive.ArchiveException;
import app.renmai.model.shared.Refusal;
import app.renmai.service.activity.FileProblem;
import app.renmai.store.ConflictException;
import app.renmai.ui.command.Commands;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.kit.Failures;
import app.renmai.ui.kit.UiThread;
import app.renmai.ui.navigation.Navigator;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What every screen is given. A new one is made when the language changes.
 *
 * @param services the use cases
 * @param messages the texts in the user's language
 * @param names how names are written in that language
 * @param times how days and times are written in that language
 * @param navigator goes elsewhere
 * @param commands what can be done now
 * @param overlays shows something over the window
 * @param toasts tells the user something
 * @param sheets opens sheets over the window
 * @param latest the desk that is in the window, which is this one until the next is made
 */
public record Desk(
        Services services,
        Messages messages,
        Names names,
        Times times,
        Navigator navigator,
        Commands commands,
        Overlays overlays,
        Toasts toasts,
        Sheets sheets,
        Supplier<Desk> latest) {

    /** A text of the program, see {@link Messages#text}. */
    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    /** The user's language. */
    public Locale locale() {
        return messages.locale();
    }

    /** What words are made with. */
    public Wording wording() {
        return new Wording(messages, names, times);
    }

    /** Runs what touches nodes and properties. */
    public Executor ui() {
        return UiThread.EXECUTOR;
    }

    /**
     * The desk that is in the window now. What long work tells at its end belongs there: the
     * language may have changed since it began.
     */
    public Desk inWindow() {
        return latest.get();
    }

    /**
     * Tells the user of a failure in one sentence, in the window as it is now. What the user has
     * stopped is none.
     */
    public void problem(Throwable cause) {
        inWindow().tell(cause);
    }

    /**
     * Runs something on the UI thread with what an action gives; tells of its failure instead, when
     * it fails.
     */
    public <T> void after(CompletableFuture<T> action, Consumer<? super T> next) {
        action.whenCompleteAsync(
                (value, failure) -> {
                    if (failure == null) {
                        next.accept(value);
                    } else {
                        problem(Failures.cause(failure));
                    }
                },
                ui());
    }

    private void tell(Throwable cause) {
        switch (cause) {
            case CancellationException _ -> toasts.show(text("shell.jobs.cancelled"));
            case Refusal problem -> toasts.problem(text(problem.key(), problem.arguments()), null);
            case TargetException target ->
                    toasts.problem(
                            text(
                                    "export.problem." + target.problem().code(),
                                    target.arguments().toArray()),
                            null);
            case ArchiveException problem ->
                    toasts.problem(text(problem.key(), problem.arguments()), null);
            case FileProblem problem ->
                    toasts.problem(
                            text(
                                    "file.problem." + problem.kind().code(),
                                    Objects.toString(problem.file().getFileName(), "")),
                            null);
            case ConflictException _ -> toasts.problem(text("problem.conflict"), cause);
            default -> toasts.problem(text("problem.unexpected"), cause);
        }
    }
}
