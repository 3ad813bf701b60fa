package app.renmai.ui.exchange;

import app.renmai.ui.kit.Failures;

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
}
