package app.renmai.ui.insight;

import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.service.rate.Rate;
import app.renmai.service.rate.Rates;
import app.renmai.service.rate.Try.Fate;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.insight.InsightsViewModel.Period;
import app.renmai.ui.insight.InsightsViewModel.Shown;
import app.renmai.ui.insight.RateRows.Line;
import app.renmai.ui.kit.Choice;
import app.renmai.ui.kit.EmptyState;
import app.renmai.ui.kit.FocusScroll;
import app.renmai.ui.kit.ViewModel;
import app.renmai.ui.list.ListHeader;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.navigation.Route.Insights.Part;
import app.renmai.ui.navigation.Screen;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What the user's own records say, a card each: sentence, picture, counts, how it is counted. */
public final class InsightsView extends BorderPane implements Screen {
    private final Desk desk;
    private final InsightsViewModel model;
    private final RateText text;
    private final RateRows attempts;
    private final RateRows carried;
    private final RateRows channels;
    private final InsightCard byAttempt;
    private final InsightCard byCarried;
    private final InsightCard byChannel;
    private final ValueCards value;
    private final Choice<Period> periods;
    private final ScrollPane scroll;
    private final EmptyState never;
    private final EmptyState notLately;

    /**
     * @param desk what every screen is given
     * @param model what is counted
     * @param part what they are about
     * @param dialogs asks for files to write
     */
    public InsightsView(Desk desk, InsightsViewModel model, Part part, FileDialogs dialogs) {
        this.desk = desk;
        this.model = model;
        this.text = new RateText(desk.wording());
        setId("insights");
        attempts = new RateRows(desk, this::open);
        carried = new RateRows(desk, this::open);
        channels = new RateRows(desk, this::open);
        byAttempt = new InsightCard("rate-attempts", desk.text("rate.title.attempt"), attempts);
        byCarried = new InsightCard("rate-carried", desk.text("rate.title.carried"), carried);
        byChannel = new InsightCard("rate-channels", desk.text("rate.title.channel"), channels);
        periods = new Choice<>(desk.text("insights.period"), model::choose);
        for (Period each : Period.values()) {
            periods.with(each, desk.text("insights.period." + each.code()));
        }
        periods.setId("insights-period");
        never =
                new EmptyState(
                        Feather.BAR_CHART_2,
                        desk.text("insights.empty"),
                        desk.text("command.outreach"),
                        () -> desk.navigator().open(new Route.Outreach()));
        notLately =
                new EmptyState(
                        Feather.BAR_CHART_2,
                        desk.text("insights.empty.period"),
                        desk.text("insights.empty.all"),
                        () -> model.choose(Period.ALL));
        value = new ValueCards(desk, dialogs);
        CardMenu.on(byAttempt, desk, dialogs, attempts::figures);
        CardMenu.on(byCarried, desk, dialogs, carried::figures);
        CardMenu.on(byChannel, desk, dialogs, channels::figures);
        scroll = new ScrollPane(new CardGrid(cards(part)));
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        FocusScroll.in(scroll);
        setTop(new VBox(header(), new InsightTabs(desk, new Route.Insights(part))));
        model.periodProperty().subscribe(periods::show);
        model.shownProperty().subscribe(this::show);
    }

    private InsightCard[] cards(Part part) {
        List<InsightCard> cards =
                switch (part) {
                    case OVERVIEW -> List.of(byAttempt, value.overTime());
                    case ANSWERS -> List.of(byAttempt, byCarried, byChannel);
                    case VALUE -> value.cards();
                };
        return cards.toArray(InsightCard[]::new);
    }

    private HBox header() {
        Label title = new Label(desk.text("section.insights"));
        title.getStyleClass().add("title");
        HBox header = new HBox(8, title, ListHeader.gap(), periods);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("page-header");
        return header;
    }

    private void show(Optional<Shown> found) {
        if (found.isEmpty()) {
            return;
        }
        Rates rates = found.get().rates();
        periods.setVisible(found.get().ever());
        value.show(found.get().said());
        if (rates.all().reached() == 0 && found.get().empty()) {
            setCenter(found.get().ever() ? notLately : never);
            return;
        }
        for (InsightCard card : List.of(byAttempt, byCarried, byChannel)) {
            card.setManaged(rates.all().reached() > 0);
            card.setVisible(card.isManaged());
            card.showPicture();
        }
        if (rates.all().reached() == 0) {
            setCenter(scroll);
            return;
        }
        showAttempts(rates);
        showCarried(rates);
        showChannels(rates);
        setCenter(scroll);
    }

    private void showAttempts(Rates rates) {
        List<Line> numbers = new ArrayList<>();
        for (int number = 1; number <= Rates.LATE; number++) {
            numbers.add(new Line(text.row(number), rates.near(number)));
        }
        attempts.show(
                List.of(
                        numbers,
                        List.of(
                                new Line(text.somethingNew(), rates.somethingNew()),
                                line(rates, Carried.REMINDER),
                                new Line(
                                        desk.text("rate.introduced"),
                                        rates.carried(Carried.INTRODUCTION)))));
        Rate all = rates.all();
        byAttempt.say(
                all.answered() == 0
                        ? desk.text("rate.sentence.none")
                        : desk.text(
                                "rate.sentence.attempt", rates.from(2).answered(), all.answered()));
        List<Node> notes = new ArrayList<>();
        notes.add(InsightCard.note(desk.text("rate.footnote.line")));
        if (all.waiting() > 0) {
            notes.add(waiting(all));
        }
        if (all.answered() > 0) {
            notes.add(
                    InsightCard.note(desk.text("rate.footnote.no", all.refused(), all.answered())));
        }
        if (all.medianDays().isPresent()) {
            notes.add(InsightCard.note(text.median(all)));
        }
        byAttempt.note(desk.text("rate.between"), notes);
    }

    /** How many still wait; opens them. */
    private Hyperlink waiting(Rate all) {
        Hyperlink link = new Hyperlink(desk.text("rate.footnote.waiting", all.waiting()));
        link.getStyleClass().add("insight-link");
        link.setId("rate-waiting");
        link.setOnAction(
                _ -> {
                    link.setVisited(false);
                    open(desk.text("rate.waiting"), new Rate(all.with(Fate.WAITING)));
                });
        return link;
    }

    private Line line(Rates rates, Carried value) {
        return new Line(text.carried(value), rates.carried(value));
    }

    private void showCarried(Rates rates) {
        carried.show(
                List.of(
                        Arrays.stream(Carried.values())
                                .map(each -> line(rates, each))
                                .filter(each -> each.rate().reached() > 0)
                                .toList()));
        byCarried.say(
                text.said(text.somethingNew(), rates.somethingNew()).text()
                        + desk.text("rate.between")
                        + text.said(text.carried(Carried.REMINDER), rates.carried(Carried.REMINDER))
                                .text());
        byCarried.note("", List.of(InsightCard.note(desk.text("rate.footnote.carried"))));
    }

    private void showChannels(Rates rates) {
        channels.show(
                List.of(
                        rates.channels().stream()
                                .map(each -> new Line(text.channel(each), rates.channel(each)))
                                .toList()));
        String first = rates.channels().getFirst();
        byChannel.say(
                desk.text(
                        "rate.sentence.channel",
                        text.channel(first),
                        rates.channel(first).reached(),
                        rates.all().reached()));
        byChannel.note("", List.of(InsightCard.note(desk.text("rate.footnote.channel"))));
    }

    private void open(String label, Rate rate) {
        model.shownProperty()
                .get()
                .ifPresent(found -> ThreadsSheet.open(desk, label, rate, found.threads()));
    }

    @Override
    public Node node() {
        return this;
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
    public Node focusTarget() {
        return periods.pressed();
    }
}
