package app.renmai.ui.log;

import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.service.contact.NameReader;
import app.renmai.service.log.Part;
import app.renmai.service.log.Someone;
import app.renmai.service.log.UnderstoodLine.Promise;
import app.renmai.service.log.UnderstoodLine.Time;
import app.renmai.text.When;
import app.renmai.text.WhenText;
import app.renmai.text.WhenText.Lean;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.FloatLayer;
import app.renmai.ui.log.LineChip.Sort;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What else a chip may mean: choices to go through with the arrows, and for what is free a field to
 * type into. Enter takes, Esc closes and leaves all as it was.
 */
final class LineCorrection extends VBox {
    private static final double WIDTH = 320;
    private static final double ROW = 32;
    private static final double BORDER = 4;
    private static final int MOST_ROWS = 7;

    private record Choice(String words, Optional<Object> meaning) {}

    private final Desk desk;
    private final LogLine line;
    private final LineChip chip;
    private final Node anchor;
    private final TextField field = new TextField();
    private final ListView<Choice> list = new ListView<>();
    private String before = "";
    private @Nullable Subscription open;

    private LineCorrection(Desk desk, LogLine line, LineChip chip, Node anchor) {
        this.desk = desk;
        this.line = line;
        this.chip = chip;
        this.anchor = anchor;
        setId("log-correction");
        getStyleClass().add("log-correction");
        setPrefWidth(WIDTH);
        setSpacing(6);
        list.setId("log-choices");
        list.setFixedCellSize(ROW);
        list.getItems().setAll(choices());
        list.getSelectionModel().select(0);
        list.setPrefHeight(Math.min(MOST_ROWS, list.getItems().size()) * ROW + BORDER);
        list.setCellFactory(_ -> new Cell());
        list.setAccessibleText(desk.text("log.line.correct"));
        if (typed()) {
            before = written();
            field.setId("log-correction-field");
            field.setText(before);
            field.setAccessibleText(desk.text("log.line.part." + chip.sort().code(), before));
            getChildren().add(field);
        }
        getChildren().add(list);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        setPrefHeight(list.getPrefHeight() + (typed() ? ROW + 6 : 0) + 16);
    }

    /** Opens below a chip. */
    static void open(Desk desk, LogLine line, LineChip chip, Node anchor) {
        LineCorrection correction = new LineCorrection(desk, line, chip, anchor);
        correction.open = FloatLayer.show(correction, anchor);
        Node first = correction.typed() ? correction.field : correction.list;
        first.requestFocus();
        correction.field.selectAll();
        correction
                .focusWithinProperty()
                .subscribe(
                        within -> {
                            if (!within && correction.open != null) {
                                correction.close(false);
                            }
                        });
    }

    private boolean typed() {
        return chip.sort() != Sort.KIND && chip.sort() != Sort.PERSON;
    }

    private String written() {
        Object reading = chip.part().likeliest().orElse(null);
        return switch (reading) {
            case null -> chip.said();
            case Time time -> WhenText.exact(time.when(desk.times().zone()), desk.locale());
            default -> reading.toString();
        };
    }

    private List<Choice> choices() {
        List<Choice> choices = new ArrayList<>();
        switch (chip.sort()) {
            case KIND -> {
                for (Kind kind : Kind.values()) {
                    choices.add(choice(desk.text("interaction.kind." + kind.code()), kind));
                }
            }
            case PERSON -> people(choices);
            case TIME ->
                    chip.part()
                            .readings()
                            .forEach(
                                    each ->
                                            choices.add(
                                                    choice(
                                                            LineChips.time(desk, (Time) each),
                                                            each)));
            case PROMISE -> promises(choices);
            default -> {}
        }
        choices.add(new Choice(desk.text("log.line.leave-out"), Optional.empty()));
        return choices;
    }

    private Choice choice(String words, Object meaning) {
        return new Choice(words, Optional.of(meaning));
    }

    private void people(List<Choice> choices) {
        boolean newcomer = false;
        for (Object each : chip.part().readings()) {
            Someone someone = (Someone) each;
            choices.add(person(someone));
            newcomer |= someone.newcomer();
        }
        if (!newcomer) {
            choices.add(person(new Someone(0, NameReader.read(chip.said()), "")));
        }
    }

    private Choice person(Someone someone) {
        String name = desk.names().of(someone.name());
        if (someone.newcomer()) {
            return choice(desk.text("log.people.add", name), someone);
        }
        String place = someone.organization();
        return choice(place.isEmpty() ? name : name + " · " + place, someone);
    }

    private void promises(List<Choice> choices) {
        Promise promise = chip.promise();
        if (promise == null) {
            return;
        }
        promise.due()
                .filter(Part::ambiguous)
                .ifPresent(
                        due ->
                                due.readings()
                                        .forEach(
                                                day ->
                                                        choices.add(
                                                                choice(
                                                                        desk.times().weekday(day),
                                                                        dueOn(promise, day)))));
        Owner other = promise.owner() == Owner.ME ? Owner.THEM : Owner.ME;
        String key = other == Owner.ME ? "log.line.mine" : "log.line.theirs";
        choices.add(
                choice(
                        desk.text(key, promise.text()),
                        new Promise(
                                promise.span(),
                                other,
                                promise.person(),
                                promise.text(),
                                promise.due())));
    }

    private static Promise dueOn(Promise promise, LocalDate day) {
        return new Promise(
                promise.span(),
                promise.owner(),
                promise.person(),
                promise.text(),
                Optional.of(new Part<>(List.of(promise.span()), List.of(day), Optional.empty())));
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ESCAPE -> {
                event.consume();
                close(true);
            }
            case ENTER -> {
                event.consume();
                enter();
            }
            case DOWN -> {
                if (field.isFocused()) {
                    event.consume();
                    list.requestFocus();
                }
            }
            default -> {}
        }
    }

    private void enter() {
        Choice chosen = list.getSelectionModel().getSelectedItem();
        if (field.isFocused()) {
            if (field.getText().equals(before)) {
                close(true);
            } else {
                meant(field.getText().strip()).ifPresent(this::take);
            }
        } else if (chosen != null) {
            take(chosen);
        }
    }

    /** What was typed means; empty when that is not clear. */
    private Optional<Choice> meant(String words) {
        if (words.isEmpty()) {
            return Optional.of(new Choice(words, Optional.empty()));
        }
        Promise promise = chip.promise();
        if (promise != null) {
            Promise other =
                    new Promise(
                            promise.span(),
                            promise.owner(),
                            promise.person(),
                            words,
                            promise.due());
            return Optional.of(choice(words, other));
        }
        if (chip.sort() != Sort.TIME) {
            return Optional.of(choice(words, words));
        }
        LocalDateTime now = LocalDateTime.now(desk.times().clock().withZone(desk.times().zone()));
        return WhenText.read(words, now, Lean.PAST, desk.locale())
                .map(when -> choice(words, time(when)));
    }

    private Time time(When when) {
        LocalTime from = when.from();
        LocalTime to = when.to();
        if (from == null) {
            return new Time(when.day().atStartOfDay(desk.times().zone()).toInstant(), null, true);
        }
        boolean past = to != null && to.isBefore(from);
        Instant end = to == null ? null : instant(past ? when.day().plusDays(1) : when.day(), to);
        return new Time(instant(when.day(), from), end, false);
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(desk.times().zone()).toInstant();
    }

    private void take(Choice choice) {
        close(true);
        line.correct(chip.key(), choice.meaning());
    }

    private void close(boolean back) {
        Subscription shown = open;
        open = null;
        if (back) {
            anchor.requestFocus();
        }
        if (shown != null) {
            shown.unsubscribe();
        }
    }

    private final class Cell extends ListCell<Choice> {
        Cell() {
            setOnMousePressed(
                    event -> {
                        Choice choice = getItem();
                        if (choice != null) {
                            event.consume();
                            take(choice);
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            setText(empty || choice == null ? null : choice.words());
        }
    }
}
