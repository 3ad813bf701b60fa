package app.renmai.service.overview;

import app.renmai.service.activity.Agenda;
import app.renmai.service.collaboration.Collaborations;
import app.renmai.service.today.Suggesting;
import app.renmai.service.today.Suggestion;
import app.renmai.service.today.Suggestion.Meeting;
import app.renmai.service.today.Suggestions;
import app.renmai.store.OverviewStore;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.concurrent.CompletableFuture;

/** How much there is of everything. */
public final class Overview {
    private final Workspace workspace;
    private final Suggesting suggesting;
    private final ZoneId zone;

    /**
     * The overview of a workspace.
     *
     * @param zone where days begin and end
     */
    public Overview(Workspace workspace, Suggesting suggesting, ZoneId zone) {
        this.workspace = workspace;
        this.suggesting = suggesting;
        this.zone = zone;
    }

    /**
     * How much there is.
     *
     * @param contacts contacts
     * @param interactions interactions that happened
     * @param drafts pitches still to be sent
     * @param threads threads to win somebody's attention that go on
     * @param works collaborations that are planned, under way, or to be told of
     * @param worth what {@link Suggestions} finds worth doing
     * @param until when that changes by itself, for something planned begins or is over; far off
     *     when it does not
     */
    public record Totals(
            long contacts,
            long interactions,
            long drafts,
            long threads,
            long works,
            long worth,
            Instant until) {}

    /** Counts, with what is worth doing on a day. */
    public CompletableFuture<Totals> totals(LocalDate day) {
        return suggesting
                .of(day)
                .thenCombine(
                        workspace.read(reader -> counted(reader, day)),
                        (suggestions, counted) ->
                                new Totals(
                                        counted.all().contacts(),
                                        counted.all().interactions(),
                                        counted.all().drafts(),
                                        counted.all().threads(),
                                        counted.works(),
                                        suggestions.now().size(),
                                        until(suggestions, counted.nextQuestion())));
    }

    private record Counted(OverviewStore.Totals all, long works, Instant nextQuestion) {}

    private Counted counted(Reader reader, LocalDate day) {
        Instant now = workspace.clock().instant();
        return new Counted(
                OverviewStore.totals(reader),
                Collaborations.open(reader, day),
                Agenda.nextQuestion(reader, now, zone));
    }

    /** A meeting that begins is no longer to come, and one that is over is asked about. */
    private static Instant until(Suggestions suggestions, Instant nextQuestion) {
        return suggestions.now().stream()
                .filter(Meeting.class::isInstance)
                .map(Suggestion::noted)
                .filter(nextQuestion::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(nextQuestion);
    }
}
