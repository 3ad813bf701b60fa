package app.renmai.ui.exchange;

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
                    Throwable cause = unwrapped(failure);
                    if (cause instanceof CancellationException) {
                        return Optional.empty();
                    }
                    throw new CompletionException(cause);
                });
    }

    /** What went wrong, without the wrapping of futures. */
    static Throwable unwrapped(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }
}
