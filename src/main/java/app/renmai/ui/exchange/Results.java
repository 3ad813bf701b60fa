package app.renmai.ui.exchange;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Failures;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What comes out of jobs. */
final class Results {
    private Results() {}

    /** A job's result, or empty when it was cancelled: that is no failure, the user wanted it. */
    static <T> CompletableFuture<Optional<T>> unlessCancelled(CompletableFuture<T> result) {
        return result.handle(
                (value, failure) -> {
                    if (failure == null) {
                        return Optional.of(value);
                    }
                    Throwable cause = Failures.cause(failure);
                    if (cause instanceof CancellationException) {
                        return Optional.empty();
                    }
                    throw new CompletionException(cause);
                });
    }

    /** Opens the folder that something was written to, or says where it is. */
    static void open(Desk desk, @Nullable Path folder) {
        if (folder == null || !desk.services().links().open(folder.toUri())) {
            desk.toasts().show(desk.text("exchange.export.no-program", String.valueOf(folder)));
        }
    }
}
