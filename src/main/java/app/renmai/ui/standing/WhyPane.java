package app.renmai.ui.standing;

import app.renmai.model.contact.Deed;
import app.renmai.model.contact.Standing;
import app.renmai.service.standing.Standings;
import app.renmai.service.standing.Why;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.PopOvers;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import java.util.List;
import java.util.function.Consumer;

/**
 * Why one has come so far with a contact: for each level the events that count, each a link, and
 * the one that would raise it. Where work is proven, one can say oneself that they are trusted.
 */
final class WhyPane extends VBox {
    private static final double WIDTH = 392;

    private final Desk desk;
    private final StandingViewModel model;
    private final WhyText text;
    private final String name;
    private final Consumer<Deed> open;
    private final PopOver popOver;
    private final Button close;

    /**
     * @param name the contact's
     * @param open shows where an event stands
     */
    WhyPane(Desk desk, StandingViewModel model, String name, Consumer<Deed> open) {
        super(10);
        this.desk = desk;
        this.model = model;
        this.text = new WhyText(desk.wording());
        this.name = name;
        this.open = open;
        this.close = Buttons.small(Buttons.outlined(desk.text("standing.close"), null, this::hide));
        close.setId("why-close");
        setId("why");
        getStyleClass().add("why");
        setPrefWidth(WIDTH);
        this.popOver = PopOvers.of(this);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show(model.whyProperty().get());
    }

    /** Shows it below a node, whose page gives it fonts and colours. */
    void show(Node owner, Node below) {
        PopOvers.show(popOver, owner, below);
        desk.ui().execute(this::begin);
    }

    private void begin() {
        Node first = lookup(".why-link");
        (first == null ? close : first).requestFocus();
    }

    private void hide() {
        popOver.hide();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            hide();
        }
    }

    private void show(Why why) {
        Blocks blocks = new Blocks();
        blocks.show(why.standing());
        Label word = new Label(text.level(why.standing()));
        word.getStyleClass().add("strong");
        HBox heading = new HBox(8, blocks, word);
        heading.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(heading);
        if (why.rungs().isEmpty()) {
            getChildren().add(grey(desk.text("standing.nothing")));
        }
        for (Why.Rung rung : why.rungs().reversed()) {
            getChildren().add(rung(rung));
        }
        getChildren().add(next(why));
        if (promoted(why)) {
            getChildren().add(demotion());
        } else if (why.standing() == Standing.PROVEN) {
            getChildren().add(promotion());
        }
        Label never = grey(desk.text("standing.never"));
        HBox.setHgrow(never, Priority.ALWAYS);
        never.setMaxWidth(Double.MAX_VALUE);
        HBox foot = new HBox(12, never, close);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(foot);
    }

    private static boolean promoted(Why why) {
        return why.rungs().stream()
                .flatMap(rung -> rung.counted().stream())
                .anyMatch(deed -> deed.kind() == Deed.Kind.PROMOTION);
    }

    private Node rung(Why.Rung rung) {
        Label level = new Label(text.level(rung.level()));
        level.getStyleClass().addAll("small", "muted");
        VBox lines = new VBox(level);
        lines.getStyleClass().add("why-rung");
        rung.counted().forEach(deed -> lines.getChildren().add(deed(deed)));
        if (rung.more() > 0) {
            lines.getChildren().add(grey(text.more(rung)));
        }
        return lines;
    }

    private Node deed(Deed deed) {
        Label day = new Label(text.day(deed));
        day.getStyleClass().addAll("small", "muted");
        day.setMinWidth(Region.USE_PREF_SIZE);
        Node words;
        if (deed.kind() == Deed.Kind.PROMOTION) {
            words = wrapped(new Label(text.deed(deed)));
        } else {
            Hyperlink link = new Hyperlink(text.deed(deed));
            link.getStyleClass().add("why-link");
            link.setWrapText(true);
            link.setMinHeight(USE_PREF_SIZE);
            link.setOnAction(
                    _ -> {
                        hide();
                        open.accept(deed);
                    });
            words = link;
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        ((Region) words).setMaxWidth(Double.MAX_VALUE);
        HBox line = new HBox(12, words, day);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    private Node next(Why why) {
        Label heading = grey(desk.text("standing.next"));
        Label words = wrapped(new Label(text.next(why)));
        words.setId("why-next");
        VBox next = new VBox(words);
        if (why.next().isPresent()) {
            next.getChildren().addFirst(heading);
        }
        next.getStyleClass().add("why-next");
        return next;
    }

    private Node promotion() {
        TextField note = new TextField();
        note.setId("promotion-note");
        note.setPromptText(desk.text("standing.promote.note"));
        note.setAccessibleText(desk.text("standing.promote.note"));
        HBox.setHgrow(note, Priority.ALWAYS);
        Label error = new Label();
        error.getStyleClass().add("field-error");
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        note.textProperty().subscribe(_ -> error.setText(""));
        Runnable save =
                () -> {
                    String why = note.getText().strip();
                    if (why.isEmpty() || why.length() > Standings.LONGEST_NOTE) {
                        error.setText(
                                why.isEmpty()
                                        ? desk.text("standing.promote.missing")
                                        : desk.text("fact.problem.long", Standings.LONGEST_NOTE));
                        note.requestFocus();
                    } else {
                        hide();
                        model.promote(why, name);
                    }
                };
        note.setOnAction(_ -> save.run());
        Button trust = Buttons.outlined(desk.text("standing.promote"), null, save);
        trust.setId("promote");
        trust.setMinWidth(USE_PREF_SIZE);
        return new VBox(6, new HBox(8, note, trust), error);
    }

    private Node demotion() {
        Button back =
                Buttons.small(
                        Buttons.outlined(
                                desk.text("standing.demote"),
                                null,
                                () -> {
                                    hide();
                                    model.demote(name);
                                }));
        back.setId("demote");
        return back;
    }

    private static Label grey(String words) {
        Label label = wrapped(new Label(words));
        label.getStyleClass().addAll("small", "muted");
        return label;
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** What it says in lines, for a tooltip. */
    static String inLines(WhyText text, Why why) {
        return String.join("\n", List.copyOf(text.lines(why)));
    }
}
