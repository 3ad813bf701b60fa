package app.renmai.ui.today;

import app.renmai.model.contact.Rest;
import app.renmai.service.activity.Agenda;
import app.renmai.service.today.DayPage;
import app.renmai.service.today.Suggesting;
import app.renmai.service.today.Suggestion;
import app.renmai.service.today.Suggestion.Asked;
import app.renmai.service.today.Suggestion.InTouch;
import app.renmai.service.today.Suggestion.Meeting;
import app.renmai.service.today.Suggestion.NextAttempt;
import app.renmai.service.today.Suggestion.Nudge;
import app.renmai.service.today.Suggestion.Occasion;
import app.renmai.service.today.Suggestion.Over;
import app.renmai.service.today.Suggestion.Promise;
import app.renmai.service.today.Suggestion.Reconnect;
import app.renmai.service.today.Suggestion.Serve;
import app.renmai.service.today.Suggestion.WhoFollows;
import app.renmai.ui.collaboration.ClosingSheet;
import app.renmai.ui.departure.FollowSheet;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.meeting.Answers;
import app.renmai.ui.outreach.ThreadActions;
import app.renmai.ui.value.ValuePrompt;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What Today shows, and what can be done with a suggestion. */
public final class TodayViewModel extends ViewModel {
    private static final int MORE = 10;

    /**
     * What is shown.
     *
     * @param page all that the day is made of
     * @param suggestions what to do, the most useful first
     * @param worth how many of them are worth doing today
     * @param waiting how many more can wait and are not shown
     */
    public record Board(DayPage page, List<Suggestion> suggestions, int worth, int waiting) {
        /** Keeps the list unchangeable. */
        public Board {
            suggestions = List.copyOf(suggestions);
        }
    }

    private final Desk desk;
    private final Agenda agenda;
    private final Suggesting suggesting;
    private final ReadOnlyObjectWrapper<Optional<Board>> board =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private int shownOfLater;
    private Instant arranged = Instant.EPOCH;

    /** Today, where the user is. */
    public TodayViewModel(Desk desk) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "contact",
                "interaction",
                "appointment",
                "participant",
                "commitment",
                "reminder",
                "pitch",
                "outreach",
                "attempt",
                "stop_wish",
                "special_day",
                "important_date",
                "position_held",
                "organization",
                "tag",
                "contact_tag",
                "cadence",
                "cadence_rest",
                "workspace_setting",
                "fact",
                "competitor",
                "offer",
                "offer_contact",
                "need",
                "collaboration",
                "collaborator",
                "collaboration_organization",
                "need_tag",
                "offer_tag",
                "offer_proof",
                "dismissed_match",
                "value_entry",
                "first_sentence");
        this.desk = desk;
        this.agenda = desk.services().agenda();
        this.suggesting = desk.services().suggesting();
    }

    /** What is shown; empty before it is known. */
    public ReadOnlyObjectProperty<Optional<Board>> boardProperty() {
        return board.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load("day", suggesting.day(desk.times().today(), shownOfLater), this::arrange);
    }

    private void arrange(DayPage page) {
        arranged = desk.services().clock().instant();
        List<Suggestion> later = page.suggestions().later();
        shownOfLater = Math.min(shownOfLater, later.size());
        List<Suggestion> shown = new ArrayList<>(page.suggestions().now());
        shown.addAll(later.subList(0, shownOfLater));
        int waiting = later.size() - shownOfLater;
        board.set(Optional.of(new Board(page, shown, page.suggestions().now().size(), waiting)));
    }

    /** Shows some more of what can wait. */
    public void showMore() {
        shownOfLater += MORE;
        refresh();
    }

    /**
     * Looks whether a meeting has begun or ended since: it is no longer to come, or asked about.
     */
    public void timePassed() {
        Instant now = desk.services().clock().instant();
        boolean others =
                board.get().stream()
                        .flatMap(shown -> shown.page().ahead().stream())
                        .anyMatch(each -> passed(each.start(), now) || passed(each.end(), now));
        if (others) {
            refresh();
        }
    }

    private boolean passed(@Nullable Instant moment, Instant now) {
        return moment != null && moment.isAfter(arranged) && !moment.isAfter(now);
    }

    /** They answered, just now, to what went out before. */
    public void answered(Suggestion suggestion) {
        if (suggestion instanceof NextAttempt next) {
            ThreadActions.answered(desk, next.threadId());
        }
    }

    /** Marks a suggestion as done. Being in touch is done by a talk, which is logged. */
    public void done(Suggestion suggestion) {
        switch (suggestion) {
            case Promise promise ->
                    then(
                            agenda.done(promise.commitment(), true),
                            _ ->
                                    ValuePrompt.kept(
                                            desk,
                                            desk.text("today.done", promise.text()),
                                            promise.commitment()));
            case Nudge nudge -> done(nudge, agenda.done(nudge.reminder(), true));
            case NextAttempt next -> ThreadActions.attempt(desk, next.threadId());
            case Asked asked -> answers(asked).happened();
            case Over over -> ClosingSheet.open(desk, over.work());
            case Occasion occasion -> done(occasion, suggesting.done(occasion));
            case Meeting meeting -> done(meeting, suggesting.done(meeting));
            case WhoFollows follows -> FollowSheet.open(desk, follows.departure());
            case Serve serve ->
                    then(
                            desk.services().value().matches().dismiss(serve.proposal()),
                            _ -> desk.toasts().undoable(desk.text("match.dismissed")));
            case InTouch _, Reconnect _ -> desk.sheets().log(List.of(suggestion.contactId()));
        }
    }

    /** What can be said of what was planned. */
    Answers answers(Asked asked) {
        return new Answers(desk, asked.interaction());
    }

    private void done(Suggestion suggestion, CompletableFuture<Void> done) {
        String words = suggestion.text().isEmpty() ? title(suggestion) : suggestion.text();
        then(done, _ -> desk.toasts().undoable(desk.text("today.done", words)));
    }

    private String title(Suggestion suggestion) {
        return board.get()
                .map(shown -> new TodayText(desk.wording(), shown.page()).title(suggestion))
                .orElse("");
    }

    /** Puts a suggestion off until tomorrow. */
    public void snooze(Suggestion suggestion) {
        putOff(suggestion, desk.times().today().plusDays(1));
    }

    private String name(Suggestion suggestion) {
        return board.get()
                .map(shown -> new TodayText(desk.wording(), shown.page()))
                .map(text -> text.name(suggestion.contactId()))
                .orElse("");
    }

    /** Puts a suggestion off until a day; what was promised stays promised for its own day. */
    public void putOff(Suggestion suggestion, LocalDate until) {
        CompletableFuture<Void> moved =
                switch (suggestion) {
                    case Promise promise -> agenda.snooze(promise.commitment(), until);
                    case NextAttempt next ->
                            desk.services().outreach().outreaches().next(next.threadId(), until);
                    case Nudge nudge -> agenda.move(nudge.reminder(), until);
                    case Occasion occasion -> suggesting.putOff(occasion, until);
                    case Meeting meeting -> suggesting.putOff(meeting, until);
                    case Serve serve -> suggesting.putOff(serve, until);
                    case Over over -> suggesting.putOff(over, until);
                    case Asked asked -> agenda.askLater(asked.interaction(), until);
                    case WhoFollows follows ->
                            desk.services().value().departures().later(follows.departure(), until);
                    case InTouch _, Reconnect _ ->
                            desk.services()
                                    .cadences()
                                    .rest(
                                            suggestion.contactId(),
                                            new Rest(until),
                                            name(suggestion));
                };
        then(moved, _ -> desk.toasts().undoable(putOffWords(suggestion, until)));
    }

    private String putOffWords(Suggestion suggestion, LocalDate until) {
        LocalDate due = suggestion.due();
        boolean passes =
                (suggestion instanceof Occasion || suggestion instanceof Meeting)
                        && due != null
                        && until.isAfter(due);
        return passes
                ? desk.text("today.put-off.passes", title(suggestion))
                : desk.text("today.put-off", desk.times().weekday(until));
    }
}
