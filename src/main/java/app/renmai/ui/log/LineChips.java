package app.renmai.ui.log;

import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.service.log.Part;
import app.renmai.service.log.Someone;
import app.renmai.service.log.UnderstoodLine.Promise;
import app.renmai.service.log.UnderstoodLine.Time;
import app.renmai.text.WhenText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Avatar;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.timeline.TimelineText;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the line was understood to say, as chips. Arrows go from one to the next, Enter opens the
 * correction, Delete leaves the part out.
 */
final class LineChips extends FlowPane {
    private static final double AVATAR = 18;
    private static final double LONGEST = 320;

    private final Desk desk;
    private final LogLine line;
    private final Node back;

    /**
     * @param back where Up and Esc go back to
     */
    LineChips(Desk desk, LogLine line, Node back) {
        this.desk = desk;
        this.line = line;
        this.back = back;
        setId("log-chips");
        setHgap(6);
        setVgap(6);
        getStyleClass().add("log-chips");
        line.chipsProperty().subscribe(this::show);
        managedProperty().bind(visibleProperty());
    }

    /** Goes to the first chip that asks to be checked, else to the first. */
    void focus() {
        List<LineChip> chips = line.chipsProperty().get();
        int first = 0;
        for (int i = chips.size() - 1; i >= 0; i--) {
            first = chips.get(i).check() ? i : first;
        }
        focus(first);
    }

    /**
     * Asks for what the line leaves open, on its chip.
     *
     * @return whether there is something to ask
     */
    boolean ask() {
        Optional<LineChip> open = line.unanswered();
        open.ifPresent(
                chip -> {
                    boolean impossible = chip.part().readings().isEmpty();
                    String key = impossible ? "log.line.ask.impossible" : "log.line.ask";
                    line.askedProperty().set(desk.text(key, chip.said()));
                    focus(line.chipsProperty().get().indexOf(chip));
                });
        return open.isPresent();
    }

    private void focus(int index) {
        if (index >= 0 && index < getChildren().size()) {
            getChildren().get(index).requestFocus();
        }
    }

    private void show(List<LineChip> chips) {
        int focused = -1;
        for (int i = 0; i < getChildren().size(); i++) {
            focused = getChildren().get(i).isFocused() ? i : focused;
        }
        getChildren().setAll(chips.stream().map(this::chip).toList());
        setVisible(!chips.isEmpty());
        if (focused >= 0) {
            if (chips.isEmpty()) {
                back.requestFocus();
            } else {
                focus(Math.min(focused, chips.size() - 1));
            }
        }
    }

    private Button chip(LineChip chip) {
        Label words = new Label(words(chip));
        words.setMaxWidth(LONGEST);
        HBox content = new HBox(6, icon(chip), words);
        content.setAlignment(Pos.CENTER_LEFT);
        String note = note(chip);
        if (!note.isEmpty()) {
            Label more = new Label(note);
            more.getStyleClass()
                    .addAll("small", chip.check() || newcomer(chip) ? "warning" : "muted");
            content.getChildren().add(more);
        }
        Button button = new Button();
        button.setGraphic(content);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().setAll("button", "chip", "outlined", "log-chip");
        if (chip.check() || newcomer(chip)) {
            button.getStyleClass().add("uncertain");
            content.getChildren().add(Icons.of(Feather.CHEVRON_DOWN));
        }
        button.setAccessibleText(
                desk.text("log.line.part." + chip.sort().code(), words(chip)) + " " + note);
        button.setTooltip(new Tooltip(desk.text("log.line.correct")));
        button.setOnAction(_ -> LineCorrection.open(desk, line, chip, button));
        button.addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, chip, button));
        return button;
    }

    private void key(KeyEvent event, LineChip chip, Button button) {
        int index = getChildren().indexOf(button);
        KeyCode code = event.getCode();
        switch (code) {
            case RIGHT, DOWN -> {
                event.consume();
                focus(Math.min(index + 1, getChildren().size() - 1));
            }
            case LEFT -> {
                event.consume();
                focus(index - 1);
            }
            case UP -> {
                event.consume();
                back.requestFocus();
            }
            case ENTER -> {
                if (!event.isShortcutDown()) {
                    event.consume();
                    button.fire();
                }
            }
            case DELETE, BACK_SPACE -> {
                event.consume();
                line.correct(chip.key(), Optional.empty());
            }
            default -> {}
        }
    }

    private Node icon(LineChip chip) {
        return switch (chip.sort()) {
            case KIND -> Icons.of(TimelineText.icon((Kind) chip.part().readings().getFirst()));
            case TIME -> Icons.of(Feather.CALENDAR);
            case PLACE -> Icons.of(Feather.MAP_PIN);
            case TOPIC -> Icons.of(Feather.MESSAGE_SQUARE);
            case TAG -> Icons.of(Feather.TAG);
            case PROMISE -> Icons.of(Feather.FLAG);
            case PERSON -> {
                Someone someone = (Someone) chip.part().readings().getFirst();
                yield new Avatar(desk.names().initials(someone.name()), someone.id(), AVATAR);
            }
        };
    }

    /** What the chip says. */
    private String words(LineChip chip) {
        Object reading = chip.part().likeliest().orElse(null);
        if (chip.promise() != null) {
            return promise(Objects.requireNonNull(chip.promise()));
        }
        return switch (reading) {
            case null -> chip.said();
            case Kind kind -> desk.text("interaction.kind." + kind.code());
            case Time time -> time(desk, time);
            case Someone someone -> desk.names().pair(someone.name()).main();
            default -> reading.toString();
        };
    }

    /** A time as chips and choices write it. */
    static String time(Desk desk, Time time) {
        return WhenText.written(
                time.when(desk.times().zone()), desk.times().today(), desk.locale());
    }

    private String promise(Promise promise) {
        String key = promise.owner() == Owner.ME ? "log.line.mine" : "log.line.theirs";
        String owed = desk.text(key, promise.text());
        return promise.due()
                .map(
                        due ->
                                due.likeliest()
                                        .map(day -> desk.times().weekday(day))
                                        .orElseGet(() -> due.words(line.textProperty().get())))
                .map(day -> owed + " · " + day)
                .orElse(owed);
    }

    private String note(LineChip chip) {
        if (chip.part().problem().isPresent()) {
            return desk.text("log.problem." + chip.part().problem().get().code(), chip.said());
        }
        if (chip.part().ambiguous()) {
            return desk.text("log.line.check", chip.part().readings().size());
        }
        if (chip.promise() != null) {
            return note(Objects.requireNonNull(chip.promise()));
        }
        if (newcomer(chip)) {
            return desk.text("log.people.newcomer");
        }
        return chip.part().likeliest().orElse(null) instanceof Someone someone
                ? someone.organization()
                : "";
    }

    private String note(Promise promise) {
        if (promise.due().flatMap(Part::problem).isPresent()) {
            String said = promise.due().get().words(line.textProperty().get());
            return desk.text("log.problem." + promise.due().get().problem().get().code(), said);
        }
        return promise.due()
                .filter(Part::ambiguous)
                .map(due -> desk.text("log.line.check", due.readings().size()))
                .orElse("");
    }

    private static boolean newcomer(LineChip chip) {
        return chip.part().likeliest().orElse(null) instanceof Someone someone
                && someone.newcomer();
    }
}
