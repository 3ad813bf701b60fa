package app.renmai.ui.insight;

import app.renmai.service.insight.FirstWork;
import app.renmai.service.insight.Insights.Said;
import app.renmai.service.insight.Introducers;
import app.renmai.service.insight.Introducers.Introducer;
import app.renmai.service.insight.ValueOverTime;
import app.renmai.service.insight.ValueOverTime.Quarter;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.FileDialogs;
import app.renmai.ui.insight.PairedColumns.Pair;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The cards about value, introducers and beginnings. */
final class ValueCards {
    private static final int MOST_INTRODUCERS = 6;

    private final Desk desk;
    private final PairedColumns columns = new PairedColumns();
    private final Label given = legend("column-given");
    private final Label received = legend("column-received");
    private final VBox introducers = new VBox(6);
    private final VBox beginnings = new VBox(6);
    private final InsightCard value;
    private final InsightCard fruitful;
    private final InsightCard first;
    private Optional<Said> now = Optional.empty();

    ValueCards(Desk desk, FileDialogs dialogs) {
        this.desk = desk;
        VBox picture = new VBox(10, new HBox(16, given, received), columns);
        value = new InsightCard("insight-value", desk.text("insights.value"), picture);
        fruitful =
                new InsightCard(
                        "insight-introducers", desk.text("insights.introducers"), introducers);
        first = new InsightCard("insight-first", desk.text("insights.first"), beginnings);
        CardMenu.on(value, desk, dialogs, this::valueFigures);
        CardMenu.on(fruitful, desk, dialogs, this::introducerFigures);
        CardMenu.on(first, desk, dialogs, this::firstFigures);
    }

    private static Label legend(String style) {
        Region sample = new Region();
        sample.getStyleClass().addAll(style, "column-sample");
        Label label = new Label("", sample);
        label.getStyleClass().add("secondary");
        return label;
    }

    /** The card of value given and received. */
    InsightCard overTime() {
        return value;
    }

    /** The cards, the most telling first. */
    List<InsightCard> cards() {
        return List.of(value, fruitful, first);
    }

    void show(Said said) {
        now = Optional.of(said);
        showValue(said);
        showIntroducers(said.introducers());
        showFirst(said.beginnings());
        for (InsightCard card : cards()) {
            card.showPicture();
        }
    }

    private void showValue(Said said) {
        ValueOverTime all = said.value();
        given.setText(desk.text("insights.value.given", all.given()));
        received.setText(desk.text("insights.value.received", all.received()));
        List<Pair> pairs = new ArrayList<>();
        for (Quarter each : all.quarters()) {
            boolean named = pairs.isEmpty() || each.number() == 1;
            pairs.add(new Pair(quarter(each, named), each.given(), each.received()));
        }
        columns.show(pairs);
        value.say(
                all.given() + all.received() == 0
                        ? desk.text("insights.value.none")
                        : desk.text("insights.value.said", all.given(), all.received()));
        value.note(
                "",
                List.of(
                        InsightCard.note(
                                desk.text("insights.value.footnote", said.hospitality()))));
    }

    /** The year stands at the first quarter of each year, and at the first that is shown. */
    private String quarter(Quarter quarter, boolean withYear) {
        return withYear
                ? desk.text(
                        "insights.quarter.year",
                        quarter.number(),
                        String.format("%02d", quarter.begins().getYear() % 100))
                : desk.text("insights.quarter", quarter.number());
    }

    private void showIntroducers(Introducers all) {
        introducers.getChildren().clear();
        all.all().stream()
                .limit(MOST_INTRODUCERS)
                .forEach(one -> introducers.getChildren().add(introducer(one)));
        fruitful.say(
                all.all().isEmpty()
                        ? desk.text("insights.introducers.none")
                        : desk.text(
                                "insights.introducers.said",
                                name(all.all().getFirst()),
                                all.all().getFirst().brought(),
                                all.all().getFirst().worked()));
        fruitful.note("", List.of(InsightCard.note(desk.text("insights.introducers.footnote"))));
    }

    private Node introducer(Introducer one) {
        Hyperlink name = new Hyperlink(name(one));
        name.getStyleClass().add("insight-name");
        name.setOnAction(_ -> desk.navigator().open(new Route.Contact(one.contact().id())));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label words = new Label(desk.text("insights.introducers.row", one.brought(), one.worked()));
        words.getStyleClass().add("secondary");
        HBox row = new HBox(8, name, gap, words);
        row.getStyleClass().add("insight-row");
        return row;
    }

    private String name(Introducer one) {
        return desk.names().pair(one.contact().name()).main();
    }

    private void showFirst(FirstWork all) {
        beginnings.getChildren().clear();
        int most = all.byYears().values().stream().mapToInt(Integer::intValue).max().orElse(1);
        all.byYears()
                .forEach((years, count) -> beginnings.getChildren().add(years(years, count, most)));
        OptionalDouble median = all.medianDays();
        first.say(
                median.isEmpty()
                        ? desk.text("insights.first.none")
                        : desk.text(
                                "insights.first.said",
                                Math.round(median.getAsDouble()),
                                all.all().size()));
        first.note("", List.of(InsightCard.note(desk.text("insights.first.footnote"))));
    }

    private Node years(int years, int count, int most) {
        Label label = new Label(desk.text("insights.first.years", years));
        label.getStyleClass().addAll("secondary", "insight-years");
        Region bar = new Region();
        bar.getStyleClass().add("insight-bar");
        bar.setPrefWidth(220.0 * count / most);
        Label number = new Label(Integer.toString(count));
        number.getStyleClass().add("secondary");
        HBox row = new HBox(8, label, bar, number);
        row.getStyleClass().add("insight-row");
        return row;
    }

    private Figures valueFigures() {
        List<List<String>> rows = new ArrayList<>();
        now.ifPresent(
                said ->
                        said.value()
                                .quarters()
                                .forEach(
                                        each ->
                                                rows.add(
                                                        List.of(
                                                                quarter(each, true),
                                                                "" + each.given(),
                                                                "" + each.received()))));
        return new Figures(
                List.of(
                        desk.text("insights.column.quarter"),
                        desk.text("value.direction.given"),
                        desk.text("value.direction.received")),
                rows);
    }

    private Figures introducerFigures() {
        List<List<String>> rows = new ArrayList<>();
        now.ifPresent(
                said ->
                        said.introducers()
                                .all()
                                .forEach(
                                        each ->
                                                rows.add(
                                                        List.of(
                                                                name(each),
                                                                "" + each.brought(),
                                                                "" + each.worked()))));
        return new Figures(
                List.of(
                        desk.text("insights.column.name"),
                        desk.text("insights.column.brought"),
                        desk.text("insights.column.worked")),
                rows);
    }

    private Figures firstFigures() {
        List<List<String>> rows = new ArrayList<>();
        now.ifPresent(
                said ->
                        said.beginnings()
                                .all()
                                .forEach(
                                        each ->
                                                rows.add(
                                                        List.of(
                                                                desk.names()
                                                                        .pair(each.contact().name())
                                                                        .main(),
                                                                each.first().toString(),
                                                                each.work().toString(),
                                                                "" + each.days()))));
        return new Figures(
                List.of(
                        desk.text("insights.column.name"),
                        desk.text("insights.column.first"),
                        desk.text("insights.column.work"),
                        desk.text("insights.column.days")),
                rows);
    }
}
