package app.renmai.ui.standing;

import app.renmai.model.contact.Deed;
import app.renmai.model.contact.Standing;
import app.renmai.service.standing.Why;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.PopOvers;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
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
    private final WhyText text;
    private final OwnWord own;
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
        this.text = new WhyText(desk.wording());
        this.own = new OwnWord(desk, model, name, this::hide);
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
            own.said();
            getChildren().add(own);
        } else if (why.standing() == Standing.PROVEN) {
            own.offer();
            getChildren().add(own);
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
        Hyperlink words = new Hyperlink(text.deed(deed));
        words.getStyleClass().add("why-link");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setOnAction(
                _ -> {
                    words.setVisited(false);
                    follow(deed);
                });
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(12, words, day);
        line.setAlignment(Pos.BASELINE_LEFT);
        return line;
    }

    /** The user's own word stands nowhere else: it is changed here. */
    private void follow(Deed deed) {
        if (deed.kind() == Deed.Kind.PROMOTION) {
            own.edit(deed);
        } else {
            hide();
            open.accept(deed);
        }
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
