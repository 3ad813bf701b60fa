package app.renmai.service.overview;

import app.renmai.service.today.Suggesting;
import app.renmai.service.today.Suggestion;
import app.renmai.service.today.Suggestion.Meeting;
import app.renmai.service.today.Suggestions;
import app.renmai.store.OverviewStore;
import app.renmai.store.Workspace;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;

/** How much there is of everything. */
public final class Overview {
    private final Workspace workspace;
    private final Suggesting suggesting;

    /** The overview of a workspace. */
    public Overview(Workspace workspace, Suggesting suggesting) {
        this.workspace = workspace;
        this.suggesting = suggesting;
    }

    /**
     * How much there is.
     *
     * @param contacts contacts
     * @param interactions interactions that happened
     * @param drafts pitches still to be sent
     * @param worth what {@link Suggestions} finds worth doing
     * @param until when that changes by itself, for a meeting begins; null when it does not
     */
    public record Totals(
            long contacts, long interactions, long drafts, long worth, @Nullable Instant until) {}

    /** Counts, with what is worth doing on a day. */
    public CompletableFuture<Totals> totals(LocalDate day) {
        return suggesting
                .of(day)
                .thenCombine(
                        workspace.read(OverviewStore::totals),
                        (suggestions, all) ->
                                new Totals(
                                        all.contacts(),
                                        all.interactions(),
                                        all.drafts(),
                                        suggestions.now().size(),
                                        until(suggestions)));
    }

    private static @Nullable Instant until(Suggestions suggestions) {
        return suggestions.now().stream()
                .filter(Meeting.class::isInstance)
                .map(Suggestion::noted)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
