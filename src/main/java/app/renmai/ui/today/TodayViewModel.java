package app.renmai.ui.today;

import app.renmai.model.contact.Rest;
import app.renmai.service.activity.Agenda;
import app.renmai.service.activity.Suggestions;
import app.renmai.service.activity.Suggestions.Asked;
import app.renmai.service.activity.Suggestions.InTouch;
import app.renmai.service.activity.Suggestions.Nudge;
import app.renmai.service.activity.Suggestions.Promise;
import app.renmai.service.activity.Suggestions.Suggestion;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.meeting.Answers;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** What Today shows, and what can be done with a suggestion. */
public final class TodayViewModel extends ViewModel {
    private static final int MORE = 10;

    /**
     * What is shown.
     *
     * @param today all that the day is made of
     * @param suggestions what to do, the most useful first
     * @param worth how many of them are worth doing today
     * @param waiting how many more can wait and are not shown
     */
    public record Board(Agenda.Today today, List<Suggestion> suggestions, int worth, int waiting) {
        /** Keeps the list unchangeable. */
        public Board {
            suggestions = List.copyOf(suggestions);
        }
    }

    private final Desk desk;
    private final Agenda agenda;
    private final ReadOnlyObjectWrapper<Optional<Board>> board =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Suggestions all = new Suggestions(List.of(), List.of());
    private int shownOfLater;

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
                "important_date",
                "tag",
                "contact_tag",
                "cadence",
                "cadence_rest",
                "workspace_setting");
        this.desk = desk;
        this.agenda = desk.services().agenda();
    }

    /** What is shown; empty before it is known. */
    public ReadOnlyObjectProperty<Optional<Board>> boardProperty() {
        return board.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load(
                "day",
                desk.services().inTouch().due().thenCompose(this::day),
                loaded -> {
                    Agenda.Today today = loaded.today();
                    all =
                            Suggestions.of(
                                            today.open().commitments(),
                                            today.open().reminders(),
                                            loaded.due(),
                                            today.open().snoozed(),
                                            today.date())
                                    .after(asked(today));
                    arrange(today);
                });
    }

    private List<Asked> asked(Agenda.Today today) {
        return Asked.on(today.date(), desk.times().zone(), today.asked(), today.open().later());
    }

    private record Loaded(Agenda.Today today, List<InTouch> due) {}

    private CompletableFuture<Loaded> day(List<InTouch> due) {
        Set<Long> people = due.stream().map(InTouch::contactId).collect(Collectors.toSet());
        return agenda.today(desk.times().today(), desk.times().zone(), people)
                .thenApply(today -> new Loaded(today, due));
    }

    private void arrange(Agenda.Today today) {
        shownOfLater = Math.min(shownOfLater, all.later().size());
        List<Suggestion> shown = new ArrayList<>(all.now());
        shown.addAll(all.later().subList(0, shownOfLater));
        int waiting = all.later().size() - shownOfLater;
        board.set(Optional.of(new Board(today, shown, all.now().size(), waiting)));
    }

    /** Shows some more of what can wait. */
    public void showMore() {
        shownOfLater += MORE;
        board.get().ifPresent(shown -> arrange(shown.today()));
    }

    /** Marks a suggestion as done. Being in touch is done by a talk, which is logged. */
    public void done(Suggestion suggestion) {
        switch (suggestion) {
            case Promise promise -> done(promise, agenda.done(promise.commitment(), true));
            case Nudge nudge -> done(nudge, agenda.done(nudge.reminder(), true));
            case InTouch touch -> desk.sheets().log(List.of(touch.contactId()));
            case Asked asked -> answers(asked).happened();
        }
    }

    /** What can be said of what was planned. */
    Answers answers(Asked asked) {
        return new Answers(desk, asked.interaction());
    }

    private void done(Suggestion suggestion, CompletableFuture<Void> done) {
        then(done, _ -> desk.toasts().undoable(desk.text("today.done", suggestion.text())));
    }

    /** Puts a suggestion off until tomorrow. */
    public void snooze(Suggestion suggestion) {
        putOff(suggestion, desk.times().today().plusDays(1));
    }

    private String name(InTouch touch) {
        return board.get()
                .map(shown -> new TodayText(desk, shown.today()).name(touch.contactId()))
                .orElse("");
    }

    /** Puts a suggestion off until a day; what was promised stays promised for its own day. */
    public void putOff(Suggestion suggestion, LocalDate until) {
        CompletableFuture<Void> moved =
                switch (suggestion) {
                    case Promise promise -> agenda.snooze(promise.commitment(), until);
                    case Nudge nudge -> agenda.move(nudge.reminder(), until);
                    case InTouch touch ->
                            desk.services()
                                    .cadences()
                                    .rest(touch.contactId(), new Rest(until), name(touch));
                    case Asked asked -> agenda.askLater(asked.interaction(), until);
                };
        then(
                moved,
                _ ->
                        desk.toasts()
                                .undoable(desk.text("today.put-off", desk.times().weekday(until))));
    }
}
