package app.renmai.ui.insight;

import app.renmai.service.outreach.ThreadRow;
import app.renmai.service.rate.Rate;
import app.renmai.service.rate.Try;
import app.renmai.service.rate.Try.Fate;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.list.EntrySelection;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.people.PersonLine;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The threads behind a rate, by what came of the attempt. Enter or a double click opens one. */
final class ThreadsSheet extends VBox {
    private static final double WIDTH = 520;
    private static final double TOP = 76;
    private static final double ROW = 48;
    private static final double HEADING = 30;
    private static final double TALLEST = 460;

    private final Desk desk;
    private final ListView<Line> list = new ListView<>();
    private final EntrySelection<Line, Line.Item> selection =
            new EntrySelection<>(list, Line.Item.class);

    /** A line of the list. */
    private sealed interface Line {
        /** What came of the attempts below. */
        record Heading(Fate fate, int count) implements Line {}

        /** An attempt in its thread. */
        record Item(Try attempt, ThreadRow row) implements Line {}
    }

    /**
     * @param desk what every screen is given
     * @param label the name of the rate
     * @param rate the rate
     * @param threads the threads by id
     */
    ThreadsSheet(Desk desk, String label, Rate rate, Map<Long, ThreadRow> threads) {
        super(10);
        this.desk = desk;
        getStyleClass().add("over-sheet");
        setId("rate-threads");
        setPadding(new Insets(20, 8, 12, 8));
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        RateText text = new RateText(desk.wording());
        Label heading = new Label(label);
        heading.getStyleClass().add("section");
        Label said = new Label(text.heard(label, rate));
        said.getStyleClass().add("secondary");
        said.setWrapText(true);
        said.setMinHeight(USE_PREF_SIZE);
        VBox head = new VBox(2, heading, said);
        head.setPadding(new Insets(0, 16, 0, 16));
        list.setId("rate-thread-list");
        list.setAccessibleText(label);
        list.setCellFactory(_ -> new Cell());
        list.getItems().setAll(lines(rate, threads));
        double height =
                list.getItems().stream()
                        .mapToDouble(each -> each instanceof Line.Heading ? HEADING : ROW)
                        .sum();
        list.setPrefHeight(Math.min(TALLEST, height + 4));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        getChildren().addAll(head, list);
    }

    /** Shows the threads behind a rate over the window. */
    static void open(Desk desk, String label, Rate rate, Map<Long, ThreadRow> threads) {
        ThreadsSheet sheet = new ThreadsSheet(desk, label, rate, threads);
        desk.overlays().show(sheet, TOP, sheet.list, () -> {});
        sheet.selection.enter();
        // What the first of them came to stands above it.
        sheet.list.scrollTo(0);
    }

    private static List<Line> lines(Rate rate, Map<Long, ThreadRow> threads) {
        List<Line> lines = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            List<Try> tries = rate.with(fate);
            if (!tries.isEmpty()) {
                lines.add(new Line.Heading(fate, tries.size()));
            }
            for (Try each : tries) {
                ThreadRow row = threads.get(each.outreachId());
                if (row != null) {
                    lines.add(new Line.Item(each, row));
                }
            }
        }
        return lines;
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            selection.chosen().ifPresent(this::go);
        } else if (event.getCode() == KeyCode.ESCAPE) {
            // A list would keep it to itself.
            event.consume();
            desk.overlays().close();
        } else {
            selection.follow(event);
        }
    }

    private void go(Line.Item item) {
        desk.overlays().close();
        desk.navigator().open(new Route.Outreach(item.row().id()));
    }

    private final class Cell extends ListCell<Line> {
        private final Label heading = new Label();
        private final PersonLine who = PersonLine.tall(28);

        Cell() {
            getStyleClass().add("rate-thread");
            heading.getStyleClass().addAll("small", "strong");
            setPrefWidth(0);
            setOnMouseClicked(
                    event -> {
                        if (event.getButton() == MouseButton.PRIMARY
                                && event.getClickCount() == 2
                                && getItem() instanceof Line.Item item) {
                            go(item);
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().remove("entry");
            setGraphic(null);
            setAccessibleText("");
            if (empty || line == null) {
                return;
            }
            switch (line) {
                case Line.Heading group -> {
                    heading.setText(
                            desk.text(
                                    "rate.list."
                                            + group.fate()
                                                    .name()
                                                    .toLowerCase(java.util.Locale.ROOT),
                                    group.count()));
                    setPrefHeight(HEADING);
                    setGraphic(heading);
                    setAccessibleText(heading.getText());
                }
                case Line.Item item -> show(item);
            }
        }

        private void show(Line.Item item) {
            getStyleClass().add("entry");
            var names = desk.names().shown(item.row().name());
            String detail =
                    desk.text(
                            "rate.list.row",
                            item.row().thread().outreach().purpose(),
                            item.attempt().number());
            who.show(item.row().contactId(), names, detail);
            setPrefHeight(ROW);
            setGraphic(who);
            setAccessibleText(names.main() + ", " + detail);
        }
    }
}
