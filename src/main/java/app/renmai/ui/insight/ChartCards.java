package app.renmai.ui.insight;

import app.renmai.model.contact.ContactName;
import app.renmai.service.insight.FirstWork;
import app.renmai.service.insight.Insights.Said;
import app.renmai.service.insight.Introducers.Introducer;
import app.renmai.service.insight.ValueOverTime;
import app.renmai.service.insight.ValueOverTime.Stretch;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.service.rate.Rate;
import app.renmai.service.rate.Try.Fate;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.insight.PairedColumns.Pair;
import app.renmai.ui.insight.Told.Chart;
import app.renmai.ui.navigation.Route;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A card for each chart: its picture, and the words and figures of {@link InsightText}. */
final class ChartCards {
    private static final int MOST_INTRODUCERS = 6;
    private static final double LONGEST_BAR = 220;
    private static final double BROUGHT_BAR = 96;
    private static final double INTRODUCER = 116;

    private final Desk desk;
    private final InsightText text;
    private final AnswerWords answers;
    private final ValueWords words;
    private final RateRows attempts;
    private final RateRows carried;
    private final RateRows channels;
    private final PairedColumns columns = new PairedColumns();
    private final Label given = legend("column-given");
    private final Label received = legend("column-received");
    private final WarmthGrid warmth;
    private final VBox introducers = new VBox(6);
    private final VBox beginnings = new VBox(6);
    private final GrowthRows growth;
    private final Hyperlink dormant;
    private final Map<Chart, InsightCard> cards = new EnumMap<>(Chart.class);
    private Optional<Said> now = Optional.empty();
    private Map<Long, ThreadRow> threads = Map.of();

    ChartCards(Desk desk, FileDialogs dialogs) {
        this.desk = desk;
        this.text = new InsightText(desk.wording());
        this.answers = new AnswerWords(desk.wording());
        this.words = new ValueWords(desk.wording());
        attempts = new RateRows(desk, this::open);
        carried = new RateRows(desk, this::open);
        channels = new RateRows(desk, this::open);
        warmth = new WarmthGrid(desk);
        growth = new GrowthRows(desk);
        card(Chart.ATTEMPTS, "rate-attempts", attempts, dialogs);
        card(Chart.CARRIED, "rate-carried", carried, dialogs);
        card(Chart.CHANNELS, "rate-channels", channels, dialogs);
        Node picture = new VBox(4, new HBox(16, given, received), columns);
        card(Chart.VALUE, "insight-value", picture, dialogs);
        card(Chart.STANDING, "insight-standing", warmth, dialogs);
        card(Chart.INTRODUCERS, "insight-introducers", introducers, dialogs);
        card(Chart.FIRST, "insight-first", beginnings, dialogs);
        card(Chart.GROWTH, "insight-growth", growth, dialogs);
        dormant = new Hyperlink(desk.text("insights.standing.see"));
        dormant.setId("insight-dormant");
        dormant.getStyleClass().add("insight-lead");
        dormant.setMinWidth(Region.USE_PREF_SIZE);
        dormant.managedProperty().bind(dormant.visibleProperty());
        dormant.setOnAction(_ -> seeDormant());
        of(Chart.STANDING).lead(dormant);
    }

    private void card(Chart chart, String id, Node picture, FileDialogs dialogs) {
        InsightCard card = new InsightCard(id, desk.text(chart.title()), picture);
        CardMenu.on(card, desk, dialogs, () -> figures(chart));
        cards.put(chart, card);
    }

    private static Label legend(String style) {
        Region sample = new Region();
        sample.getStyleClass().addAll(style, "column-sample");
        Label label = new Label("", sample);
        label.getStyleClass().add("secondary");
        return label;
    }

    /** The card of a chart. */
    InsightCard of(Chart chart) {
        InsightCard card = cards.get(chart);
        if (card == null) {
            throw new IllegalStateException(chart.code());
        }
        return card;
    }

    /** What a chart shows now, as a table. */
    Figures figures(Chart chart) {
        return now.map(said -> text.of(chart, said).figures())
                .orElseGet(() -> new Figures(List.of(), List.of()));
    }

    /**
     * Shows what there is to say.
     *
     * @param behind the threads of outreach, by id
     */
    void show(Said said, Map<Long, ThreadRow> behind) {
        now = Optional.of(said);
        threads = behind;
        attempts.show(answers.attempts(said.rates()));
        carried.show(answers.carried(said.rates()));
        channels.show(answers.channels(said.rates()));
        showValue(said.value());
        warmth.show(said.standings());
        dormant.setVisible(!said.standings().goneDormant().isEmpty());
        introducers.getChildren().setAll(introducers(said.introducers().all()));
        showFirst(said.beginnings());
        growth.show(said.growth());
        for (Told told : text.all(said)) {
            InsightCard card = of(told.chart());
            card.say(told.sentence());
            card.setEmpty(told.empty());
            card.note(
                    desk.text("rate.between"),
                    told.notes().stream().map(note -> note(said, note)).toList());
            card.refresh(told.figures());
        }
    }

    /** A footnote; that of what still waits leads to it. */
    private Node note(Said said, String note) {
        Rate all = said.rates().all();
        if (all.waiting() == 0 || !note.equals(answers.waiting(all))) {
            return InsightCard.note(note);
        }
        Hyperlink link = new Hyperlink(note);
        link.getStyleClass().add("insight-link");
        link.setId("rate-waiting");
        link.setOnAction(
                _ -> {
                    link.setVisited(false);
                    open(desk.text("rate.waiting"), new Rate(all.with(Fate.WAITING)));
                });
        return link;
    }

    private void open(String label, Rate rate) {
        ThreadsSheet.open(desk, label, rate, threads);
    }

    private void seeDormant() {
        dormant.setVisited(false);
        now.ifPresent(
                said -> {
                    List<ContactName> people = said.standings().goneDormant();
                    PeopleSheet.open(
                            desk, desk.text("insights.standing.said", people.size()), people);
                });
    }

    private void showValue(ValueOverTime all) {
        given.setText(desk.text("insights.value.given", all.given()));
        received.setText(desk.text("insights.value.received", all.received()));
        List<Pair> pairs = new ArrayList<>();
        for (Stretch each : all.stretches()) {
            // The year stands at the first quarter of each year, and at the first that is shown.
            boolean named = pairs.isEmpty() || each.quarter() == 1;
            pairs.add(new Pair(words.stretch(each, named), each.given(), each.received()));
        }
        columns.show(pairs, words.heard(all));
    }

    private List<Node> introducers(List<Introducer> all) {
        int most = all.stream().mapToInt(Introducer::brought).max().orElse(1);
        return all.stream()
                .limit(MOST_INTRODUCERS)
                .map(one -> introducer(one, BROUGHT_BAR / most))
                .toList();
    }

    private Node introducer(Introducer one, double each) {
        Hyperlink name = new Hyperlink(words.name(one.contact()));
        name.getStyleClass().add("insight-name");
        name.setOnAction(_ -> desk.navigator().open(new Route.Contact(one.contact().id())));
        name.setPrefWidth(INTRODUCER);
        Region worked = bar(each * one.worked());
        Region others = bar(each * (one.brought() - one.worked()));
        others.getStyleClass().add("brought");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label counts =
                new Label(desk.text("insights.introducers.row", one.brought(), one.worked()));
        counts.getStyleClass().add("secondary");
        return row(name, brought(worked, others), gap, counts);
    }

    private static HBox brought(Region worked, Region others) {
        HBox bars = new HBox(worked, others);
        bars.setAlignment(Pos.CENTER_LEFT);
        return bars;
    }

    private static Region bar(double width) {
        Region bar = new Region();
        bar.getStyleClass().add("insight-bar");
        bar.setMinWidth(width);
        bar.setPrefWidth(width);
        bar.setMaxWidth(width);
        return bar;
    }

    private static HBox row(Node... parts) {
        HBox row = new HBox(8, parts);
        row.getStyleClass().add("insight-row");
        return row;
    }

    private void showFirst(FirstWork all) {
        beginnings.getChildren().clear();
        int most = all.byYears().values().stream().mapToInt(Integer::intValue).max().orElse(1);
        all.byYears()
                .forEach((years, count) -> beginnings.getChildren().add(years(years, count, most)));
    }

    private Node years(int years, int count, int most) {
        Label label = new Label(desk.text("insights.first.years", years));
        label.getStyleClass().addAll("secondary", "insight-years");
        Region bar = bar(LONGEST_BAR * count / most);
        Label number = new Label(Integer.toString(count));
        number.getStyleClass().add("secondary");
        return row(label, bar, number);
    }
}
