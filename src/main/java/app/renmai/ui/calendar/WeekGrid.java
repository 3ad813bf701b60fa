package app.renmai.ui.calendar;

import app.renmai.service.calendar.DayEntry;
import app.renmai.text.DateText;
import app.renmai.text.When;
import app.renmai.ui.desk.Desk;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A week: what has no hour above, the hours below. */
final class WeekGrid extends VBox implements TalkDrag.Target {
    private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");
    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double GUTTER = 52;
    private static final double HOUR = 44;
    private static final int MINUTES = 24 * 60;
    private static final int SHORTEST = 30;
    private static final int USUAL = 60;
    private static final double OPENS_AT = 8;

    /** What is dragged or asked for by the mouse begins at a quarter of an hour. */
    private static final int STEP = 15;

    private final Desk desk;
    private final CalendarViewModel model;
    private final DayNames dayNames;
    private final GridPane heads = columns();
    private final Hours hours = new Hours();
    private final ScrollPane scroll = new ScrollPane(hours);
    private boolean opened;

    WeekGrid(Desk desk, CalendarViewModel model) {
        this.desk = desk;
        this.model = model;
        this.dayNames = new DayNames(desk);
        getStyleClass().add("week-grid");
        setMinHeight(0);
        heads.setMinHeight(USE_PREF_SIZE);
        hours.setOnMousePressed(
                event ->
                        at(event.getSceneX(), event.getSceneY(), 0)
                                .ifPresent(when -> model.choose(when.day())));
        hours.setOnMouseClicked(
                event ->
                        at(event.getSceneX(), event.getSceneY(), STEP / 60.0 * HOUR)
                                .ifPresent(when -> plan(event, when)));
        hours.setOnContextMenuRequested(event -> menu(event, null));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(heads, scroll);
        // The working day is what one wants to see, once there is a height.
        scroll.viewportBoundsProperty().subscribe(_ -> openAtWork());
        // The days above stand over the hours of theirs, beside the scroll bar.
        heads.paddingProperty()
                .bind(
                        Bindings.createObjectBinding(
                                () ->
                                        new Insets(
                                                0,
                                                Math.max(0, scroll.getWidth() - hours.getWidth()),
                                                0,
                                                0),
                                scroll.widthProperty(),
                                hours.widthProperty()));
    }

    private void openAtWork() {
        double height = scroll.getViewportBounds().getHeight();
        if (!opened && height > 0) {
            opened = true;
            double hidden = 24 * HOUR - height;
            scroll.setVvalue(hidden <= 0 ? 0 : Math.min(1, OPENS_AT * HOUR / hidden));
        }
    }

    private static GridPane columns() {
        GridPane grid = new GridPane();
        grid.getColumnConstraints().add(new ColumnConstraints(GUTTER));
        for (int i = 0; i < CalendarViewModel.WEEK; i++) {
            ColumnConstraints column = new ColumnConstraints(0, 0, Double.MAX_VALUE);
            column.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    /** Shows the days of the model. */
    void show() {
        EntryWords words = new EntryWords(desk, model.spanProperty().get().names());
        heads.getChildren().clear();
        hours.clear();
        for (int i = 0; i < CalendarViewModel.WEEK; i++) {
            LocalDate day = model.first().plusDays(i);
            List<DayEntry> entries = model.spanProperty().get().on(day);
            VBox head = head(day);
            entries.stream()
                    .filter(each -> !each.timed())
                    .forEach(each -> head.getChildren().add(block(each, words)));
            heads.add(head, i + 1, 0);
            hours.add(i, entries, words);
        }
        choose();
    }

    /** Marks the chosen day. */
    void choose() {
        long chosen = ChronoUnit.DAYS.between(model.first(), model.dayProperty().get());
        for (int i = 0; i < heads.getChildren().size(); i++) {
            heads.getChildren().get(i).pseudoClassStateChanged(CHOSEN, i == chosen);
        }
    }

    private VBox head(LocalDate day) {
        Label name = new Label(DateText.shortWeekday(day, desk.locale()));
        name.getStyleClass().add("week-day");
        name.setMinWidth(USE_PREF_SIZE);
        Label number = new Label(Integer.toString(day.getDayOfMonth()));
        number.getStyleClass().add("day-number");
        number.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(4, name, number);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox head = new VBox(2, line);
        String called = dayNames.beside(day).words();
        if (!called.isEmpty()) {
            Label beside = new Label(called);
            beside.getStyleClass().add("day-beside");
            head.getChildren().add(beside);
        }
        head.setMinWidth(0);
        head.getStyleClass().add("week-head");
        head.pseudoClassStateChanged(TODAY, day.equals(desk.times().today()));
        head.setOnMousePressed(_ -> model.choose(day));
        head.setOnMouseClicked(event -> plan(event, When.of(day)));
        return head;
    }

    private void plan(MouseEvent event, When when) {
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            event.consume();
            model.plan(when);
        }
    }

    private void menu(ContextMenuEvent event, @Nullable DayEntry entry) {
        at(event.getSceneX(), event.getSceneY(), 0)
                .ifPresent(
                        when -> {
                            event.consume();
                            model.choose(when.day());
                            DayMenu.of(desk, model, when, entry)
                                    .show(this, event.getScreenX(), event.getScreenY());
                        });
    }

    /**
     * The time at a place of the scene: a day in the heads, an hour below.
     *
     * @param up how far above the pointer it is meant
     */
    private Optional<When> at(double x, double y, double up) {
        Point2D there = hours.sceneToLocal(x, y);
        double column = (hours.getWidth() - GUTTER) / CalendarViewModel.WEEK;
        int index = (int) Math.floor((there.getX() - GUTTER) / column);
        if (index < 0 || index >= CalendarViewModel.WEEK || !TalkDrag.holds(this, x, y)) {
            return Optional.empty();
        }
        LocalDate day = model.first().plusDays(index);
        if (TalkDrag.holds(heads, x, y)) {
            return Optional.of(When.of(day));
        }
        int minutes = (int) Math.round((there.getY() - up) / HOUR * 60 / STEP) * STEP;
        int within = Math.clamp(minutes, 0, MINUTES - STEP);
        return Optional.of(When.of(day, LocalTime.MIDNIGHT.plusMinutes(within)));
    }

    @Override
    public void over(DayEntry.Talk talk, double x, double y) {
        LocalDate day = at(x, y, 0).map(When::day).orElse(LocalDate.MIN);
        for (int i = 0; i < heads.getChildren().size(); i++) {
            boolean there = model.first().plusDays(i).equals(day);
            heads.getChildren().get(i).pseudoClassStateChanged(DROP, there);
        }
    }

    @Override
    public void drop(DayEntry.Talk talk, double x, double y, double down) {
        heads.getChildren().forEach(head -> head.pseudoClassStateChanged(DROP, false));
        double up = talk.timed() ? down : 0;
        at(x, y, up).ifPresent(when -> model.move(talk, when));
    }

    private Region block(DayEntry entry, EntryWords words) {
        Label text = new Label(words.words(entry));
        text.setMinWidth(0);
        text.setWrapText(entry.timed());
        text.getStyleClass().add("day-text");
        VBox block = new VBox(text);
        String time = words.time(entry);
        if (!time.isEmpty()) {
            Label at = new Label(time);
            at.getStyleClass().add("block-time");
            at.setMinWidth(USE_PREF_SIZE);
            block.getChildren().addFirst(at);
        }
        block.getStyleClass().addAll("week-block", words.colour(entry));
        words.course(entry).ifPresent(course -> block.getStyleClass().add(course.code()));
        TalkDrag.let(block, entry, this);
        block.setOnContextMenuRequested(event -> menu(event, entry));
        block.setMinSize(0, 0);
        Tooltip.install(
                block,
                new Tooltip((time + " " + words.kind(entry) + ": " + text.getText()).strip()));
        block.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        event.consume();
                        model.open(entry);
                    }
                });
        return block;
    }

    /** The hours of seven days, with what stands in them. */
    private final class Hours extends Region {
        private final List<Node> blocks = new ArrayList<>();
        private final List<Area> areas = new ArrayList<>();
        private final List<Region> lines = new ArrayList<>();
        private final List<Label> names = new ArrayList<>();
        private final List<Region> edges = new ArrayList<>();

        private record Area(int day, Overlaps.Stretch stretch, Overlaps.Place place) {}

        Hours() {
            getStyleClass().add("week-hours");
            for (int i = 0; i < 24; i++) {
                Region line = new Region();
                line.getStyleClass().add("hour-line");
                lines.add(line);
                Label name = new Label(i == 0 ? "" : DateText.time(LocalTime.of(i, 0)));
                name.getStyleClass().add("hour-name");
                names.add(name);
            }
            for (int i = 0; i < CalendarViewModel.WEEK; i++) {
                Region edge = new Region();
                edge.getStyleClass().add("hour-line");
                edges.add(edge);
            }
            getChildren().addAll(lines);
            getChildren().addAll(edges);
            getChildren().addAll(names);
        }

        void clear() {
            getChildren().removeAll(blocks);
            blocks.clear();
            areas.clear();
        }

        void add(int day, List<DayEntry> entries, EntryWords words) {
            List<Overlaps.Stretch> stretches = new ArrayList<>();
            List<Region> made = new ArrayList<>();
            for (DayEntry each : entries) {
                if (each instanceof DayEntry.Talk talk && each.timed()) {
                    stretches.add(stretch(talk));
                    made.add(block(each, words));
                }
            }
            List<Overlaps.Place> places = Overlaps.of(stretches);
            for (int i = 0; i < made.size(); i++) {
                areas.add(new Area(day, stretches.get(i), places.get(i)));
                blocks.add(made.get(i));
                getChildren().add(made.get(i));
            }
            requestLayout();
        }

        private Overlaps.Stretch stretch(DayEntry.Talk talk) {
            Instant start = talk.interaction().start();
            Instant end = talk.interaction().end();
            int from = start.atZone(desk.times().zone()).toLocalTime().toSecondOfDay() / 60;
            long length = end == null ? USUAL : Duration.between(start, end).toMinutes();
            int to = (int) Math.min(MINUTES, from + Math.max(SHORTEST, length));
            return new Overlaps.Stretch(Math.min(from, MINUTES - SHORTEST), to);
        }

        @Override
        protected double computePrefHeight(double width) {
            return 24 * HOUR;
        }

        @Override
        protected void layoutChildren() {
            double column = (getWidth() - GUTTER) / CalendarViewModel.WEEK;
            for (int i = 0; i < lines.size(); i++) {
                lines.get(i).resizeRelocate(GUTTER, i * HOUR, getWidth() - GUTTER, 1);
                Label name = names.get(i);
                name.autosize();
                name.relocate(GUTTER - 8 - name.getWidth(), i * HOUR - name.getHeight() / 2);
            }
            for (int i = 0; i < edges.size(); i++) {
                edges.get(i).resizeRelocate(GUTTER + i * column, 0, 1, getHeight());
            }
            for (int i = 0; i < areas.size(); i++) {
                Area area = areas.get(i);
                double width = (column - 4) / area.place().columns();
                double x = GUTTER + area.day() * column + area.place().column() * width;
                double y = area.stretch().from() * HOUR / 60;
                double height = (area.stretch().to() - area.stretch().from()) * HOUR / 60;
                blocks.get(i).resizeRelocate(x + 1, y + 1, width - 2, height - 2);
            }
        }
    }
}
