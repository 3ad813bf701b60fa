package app.renmai.ui.today;

import app.renmai.service.today.DayPage;
import app.renmai.service.today.Suggestion;
import app.renmai.service.today.Suggestion.Asked;
import app.renmai.service.today.Suggestion.Meeting;
import app.renmai.service.today.Suggestion.NextAttempt;
import app.renmai.service.today.Suggestion.Over;
import app.renmai.service.today.Suggestion.Serve;
import app.renmai.text.DateText;
import app.renmai.ui.command.Command;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.meeting.Answers;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Screen;
import app.renmai.ui.today.TodayViewModel.Board;
import app.renmai.ui.warmth.NotNowSheet;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What to do now, most useful first; beside it the day itself and the next ones. */
public final class TodayView extends StackPane implements Screen {
    private static final double SIDE = 284;
    private static final double SIDE_WIDEST = 420;
    private static final double GAP = 32;
    private static final double STACKED_BELOW = 880;
    private static final double WIDEST = 880;

    private final Desk desk;
    private final TodayViewModel model;
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final VBox cards = new VBox(10);
    private final WaitingDrafts drafts;
    private final DoneToday done;
    private final TodaySide side;
    private final VBox left = new VBox();
    private final HBox columns = new HBox(GAP);
    private final ScrollPane scroll = new ScrollPane(columns);
    private final BooleanBinding any;
    private final ReadOnlyBooleanWrapper canWaitUntil = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper goneOut = new ReadOnlyBooleanWrapper();
    private final BooleanBinding asked;
    private int current;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     */
    public TodayView(Desk desk, TodayViewModel model) {
        this.desk = desk;
        this.model = model;
        this.side = new TodaySide(desk);
        this.drafts = new WaitingDrafts(desk);
        this.done = new DoneToday(desk, model::showMore);
        this.any =
                Bindings.createBooleanBinding(
                        () ->
                                model.boardProperty()
                                        .get()
                                        .map(board -> !board.suggestions().isEmpty())
                                        .orElse(false),
                        model.boardProperty());
        this.asked =
                Bindings.createBooleanBinding(
                        () ->
                                model.boardProperty()
                                        .get()
                                        .filter(
                                                board ->
                                                        board.suggestions().stream()
                                                                .anyMatch(Asked.class::isInstance))
                                        .isPresent(),
                        model.boardProperty());
        setId("today-screen");
        title.getStyleClass().add("title");
        subtitle.getStyleClass().add("muted");
        left.getChildren().addAll(title, subtitle, cards, done, drafts);
        left.getStyleClass().add("today-main");
        left.setMaxWidth(WIDEST);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        side.setMinWidth(SIDE);
        columns.getStyleClass().add("today-page");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        widthProperty().subscribe(width -> arrange(width.doubleValue()));
        model.boardProperty().subscribe(board -> board.ifPresent(this::show));
    }

    /** Narrow, the side stands below; wide, it takes what the suggestions leave. */
    private void arrange(double width) {
        boolean stacked = width < STACKED_BELOW;
        side.setPrefWidth(Math.clamp(width - WIDEST - 3 * GAP, SIDE, SIDE_WIDEST));
        columns.getChildren().clear();
        left.getChildren().remove(side);
        side.getStyleClass().remove("stacked");
        if (stacked) {
            side.getStyleClass().add("stacked");
            left.getChildren().add(side);
            columns.getChildren().setAll(left);
        } else {
            columns.getChildren().setAll(left, side);
        }
    }

    private void show(Board board) {
        DayPage today = board.page();
        title.setText(DateText.title(today.date(), desk.locale()));
        if (today.contacts() == 0) {
            getChildren().setAll(begin());
            return;
        }
        boolean arriving = isFocused();
        if (!getChildren().contains(scroll)) {
            getChildren().setAll(scroll);
            applyCss();
        }
        side.show(today);
        showCards(board);
        drafts.show(today);
        done.show(board);
        if (arriving) {
            focusTarget().requestFocus();
        }
    }

    private VBox begin() {
        EmptyState begin = new EmptyState(Feather.SUN, desk.text("today.begin"));
        Button add =
                Buttons.primary(desk.text("command.new"), Feather.PLUS, desk.sheets()::newContact);
        add.setId("today-new");
        Button bring =
                Buttons.outlined(
                        desk.text("today.import"),
                        Feather.DOWNLOAD,
                        () -> desk.sheets().importFiles(List.of()));
        HBox actions = new HBox(8, add, bring);
        actions.setAlignment(Pos.CENTER);
        begin.getChildren().add(actions);
        return begin;
    }

    private void showCards(Board board) {
        boolean focused = cards.getChildren().stream().anyMatch(Node::isFocused);
        TodayText text = new TodayText(desk.wording(), board.page());
        int worth = board.worth();
        subtitle.setText(
                worth == 0
                        ? ""
                        : desk.text(
                                board.waiting() > 0 ? "today.worth.more" : "today.worth", worth));
        List<Node> shown = new ArrayList<>();
        for (Suggestion suggestion : board.suggestions()) {
            SuggestionCard card = new SuggestionCard(text, suggestion, new Actions());
            int index = shown.size();
            card.setId("today-card-" + index);
            card.focusedProperty()
                    .subscribe(
                            on -> {
                                if (on) {
                                    choose(index);
                                }
                            });
            card.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, card, index));
            shown.add(card);
        }
        if (worth == 0) {
            shown.addFirst(quietDay(board.page().suggestions().finished()));
        }
        cards.getChildren().setAll(shown);
        choose(Math.clamp(current, 0, Math.max(0, board.suggestions().size() - 1)));
        if (focused) {
            focusTarget().requestFocus();
        }
    }

    private HBox quietDay(int finished) {
        Label words =
                new Label(
                        finished == 0
                                ? desk.text("today.empty")
                                : desk.text("today.enough", finished));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        HBox quiet = new HBox(12, Icons.of(Feather.SUN), words);
        quiet.setAlignment(Pos.CENTER_LEFT);
        quiet.getStyleClass().add("today-quiet");
        quiet.setId("today-empty");
        return quiet;
    }

    private List<SuggestionCard> all() {
        return cards.getChildren().stream()
                .filter(SuggestionCard.class::isInstance)
                .map(SuggestionCard.class::cast)
                .toList();
    }

    private void choose(int index) {
        current = index;
        List<SuggestionCard> all = all();
        for (int i = 0; i < all.size(); i++) {
            all.get(i).setCurrent(i == index);
        }
        goneOut.set(index < all.size() && all.get(index).suggestion() instanceof NextAttempt);
        canWaitUntil.set(
                index < all.size() && SuggestionCard.canWaitUntil(all.get(index).suggestion()));
    }

    private void key(KeyEvent event, SuggestionCard card, int index) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> {
                event.consume();
                new Actions().enter(card.suggestion());
            }
            case DOWN -> {
                event.consume();
                focus(index + 1);
            }
            case UP -> {
                event.consume();
                focus(index - 1);
            }
            default -> {}
        }
    }

    private void focus(int index) {
        List<SuggestionCard> all = all();
        if (index >= 0 && index < all.size()) {
            all.get(index).requestFocus();
        }
    }

    private void onCurrent(Consumer<Suggestion> action) {
        List<SuggestionCard> all = all();
        if (current < all.size()) {
            action.accept(all.get(current).suggestion());
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.when(any, "today-done", "D", Feather.CHECK, () -> onCurrent(model::done)),
                Command.when(
                        any, "today-snooze", "S", Feather.CLOCK, () -> onCurrent(model::snooze)),
                Command.when(
                        canWaitUntil,
                        "today-not-now",
                        "N",
                        Feather.CALENDAR,
                        () -> onCurrent(new Actions()::notNow)),
                Command.when(
                        goneOut,
                        "today-answered",
                        "A",
                        Feather.CHECK,
                        () -> onCurrent(model::answered)),
                Command.when(
                        asked,
                        "today-happened",
                        Answers.HAPPENED,
                        Feather.CHECK,
                        () -> onAsked(model::done)),
                Command.when(
                        asked,
                        "today-moved",
                        Answers.MOVED,
                        Feather.CALENDAR,
                        () -> onAsked(new Actions()::moved)),
                Command.when(
                        asked,
                        "today-not-held",
                        Answers.NOT_HELD,
                        Feather.X,
                        () -> onAsked(new Actions()::notHeld)));
    }

    /** Only what was planned can be answered. */
    private void onAsked(Consumer<Suggestion> answer) {
        onCurrent(
                suggestion -> {
                    if (suggestion instanceof Asked) {
                        answer.accept(suggestion);
                    }
                });
    }

    @Override
    public List<ViewModel> models() {
        return List.of(model);
    }

    @Override
    public void dayTurned() {
        model.refresh();
    }

    @Override
    public void timePassed() {
        model.timePassed();
    }

    @Override
    public Node focusTarget() {
        List<SuggestionCard> all = all();
        return all.isEmpty() ? this : all.get(Math.min(current, all.size() - 1));
    }

    private final class Actions implements SuggestionCard.Actions {
        @Override
        public void open(Suggestion suggestion) {
            if (suggestion instanceof Serve serve) {
                desk.sheets().draftPitch(serve.contactId(), serve.proposal().matter());
                return;
            }
            desk.navigator()
                    .open(
                            switch (suggestion) {
                                case NextAttempt next -> new Route.Outreach(next.threadId());
                                case Meeting meeting ->
                                        new Route.Brief(
                                                meeting.contactId(), meeting.interaction().id());
                                case Over over -> new Route.Collaboration(over.work().id());
                                default -> new Route.Contact(suggestion.contactId());
                            });
        }

        @Override
        public void enter(Suggestion suggestion) {
            if (suggestion instanceof Asked || suggestion instanceof Over) {
                done(suggestion);
            } else {
                open(suggestion);
            }
        }

        @Override
        public void done(Suggestion suggestion) {
            model.done(suggestion);
        }

        @Override
        public void snooze(Suggestion suggestion) {
            model.snooze(suggestion);
        }

        @Override
        public void notNow(Suggestion suggestion) {
            model.boardProperty().get().ifPresent(board -> notNow(suggestion, board));
        }

        @Override
        public void moved(Suggestion suggestion) {
            if (suggestion instanceof Asked question) {
                model.answers(question).moved();
            }
        }

        @Override
        public void notHeld(Suggestion suggestion) {
            if (suggestion instanceof Asked question) {
                model.answers(question).notHeld();
            }
        }

        private void notNow(Suggestion suggestion, Board board) {
            NotNowSheet.ask(
                    desk,
                    new TodayText(desk.wording(), board.page()).title(suggestion),
                    until -> model.putOff(suggestion, until));
        }
    }
}
