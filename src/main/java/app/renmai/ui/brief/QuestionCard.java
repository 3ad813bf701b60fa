package app.renmai.ui.brief;

import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Reminder;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;
import app.renmai.service.brief.Brief.Question;
import app.renmai.service.brief.BriefLine;
import app.renmai.service.brief.BriefLine.Origin;
import app.renmai.service.brief.Part;
import app.renmai.ui.command.KeyHint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.fact.FactText;
import app.renmai.ui.fact.OfferSheet;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KeyCap;
import app.renmai.ui.kit.Menus;

import javafx.geometry.Side;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thing to find out, with what can be done about it: find a fact, make it a task for before the
 * meeting, leave it as the question it is; of a guess, note in which talk they said so.
 */
final class QuestionCard extends VBox {
    /** What keys do on a question, to be told of. */
    static final List<KeyHint> HINTS =
            List.of(
                    KeyHint.in("brief.still", "brief.keys.fact", "F"),
                    KeyHint.in("brief.still", "brief.keys.task", "T"),
                    KeyHint.in("brief.still", "brief.keys.leave", "Q"),
                    KeyHint.in("brief.still", "brief.keys.said", "Y"));

    private final Desk desk;
    private final BriefViewModel model;
    private final Question question;
    private final Map<KeyCode, Runnable> keys = new EnumMap<>(KeyCode.class);
    private final FlowPane actions = new FlowPane(4, 4);

    QuestionCard(Desk desk, BriefViewModel model, Question question) {
        super(6);
        this.desk = desk;
        this.model = model;
        this.question = question;
        getStyleClass().add("brief-question");
        setId("brief-question-" + question.part().code());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        String words = model.asked(question);
        setAccessibleText(words);
        Label asked = new Label(words);
        asked.setWrapText(true);
        asked.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().add(asked);
        boolean left = left();
        if (left) {
            asked.getStyleClass().add("muted");
            act("take-up", "brief.take-up", KeyCode.Q, () -> model.takeUp(question));
        } else {
            guess().ifPresent(this::said);
            kind().ifPresent(kind -> act("fact", "fact.add", KeyCode.F, () -> model.addFact(kind)));
            if (question.part() == Part.OFFERS) {
                act("offer", "offer.add", KeyCode.F, () -> OfferSheet.open(desk));
            }
            task();
            act("leave", "brief.leave", KeyCode.Q, () -> model.leave(question));
        }
        getChildren().add(actions);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        setOnMouseClicked(_ -> requestFocus());
    }

    /** Which question it is. */
    Question question() {
        return question;
    }

    private boolean left() {
        return model.shownProperty()
                .get()
                .filter(shown -> shown.brief().left(question))
                .isPresent();
    }

    private Optional<Need> guess() {
        BriefLine line = question.assumed();
        return line != null && line.origin() instanceof Origin.OfNeed(Need need)
                ? Optional.of(need)
                : Optional.empty();
    }

    private Optional<Fact.Kind> kind() {
        Part part = question.part();
        return question.assumed() != null ? Optional.empty() : kind(part);
    }

    private static Optional<Fact.Kind> kind(Part part) {
        return switch (part) {
            case PRODUCT -> Optional.of(Fact.Kind.PRODUCT);
            case CAMPAIGNS -> Optional.of(Fact.Kind.CAMPAIGN);
            case COMPETITORS -> Optional.of(Fact.Kind.COMPETITOR);
            case OVERLOOKED -> Optional.of(Fact.Kind.OVERLOOKED);
            case NEEDS -> Optional.of(Fact.Kind.NEED);
            case OFFERS, TALKS, FIRST_SENTENCE -> Optional.empty();
        };
    }

    private void task() {
        Optional<Reminder> made = model.task(question);
        if (made.isEmpty()) {
            act("task", "brief.prepare", KeyCode.T, () -> model.prepare(question));
            return;
        }
        Label task =
                new Label(
                        desk.text("brief.task", desk.times().weekday(made.get().due())),
                        Icons.of(Feather.CHECK));
        task.getStyleClass().addAll("small", "brief-task");
        task.setId("brief-made-" + question.part().code());
        getChildren().add(task);
    }

    /** In which talk they said it: the page cites that one. */
    private void said(Need need) {
        Button said = action("said", "brief.said", KeyCode.Y);
        Runnable choose =
                () -> {
                    ContextMenu menu = new ContextMenu();
                    FactText text = new FactText(desk.wording());
                    for (Interaction talk : model.talks()) {
                        menu.getItems()
                                .add(
                                        Menus.item(
                                                text.talk(talk),
                                                () -> model.confirm(need, talk.id())));
                    }
                    menu.getItems()
                            .add(
                                    Menus.item(
                                            desk.text("brief.said.elsewhere"),
                                            () -> model.confirm(need, null)));
                    menu.show(said, Side.BOTTOM, 0, 4);
                };
        said.setOnAction(_ -> choose.run());
        keys.put(KeyCode.Y, choose);
    }

    private void act(String id, String key, KeyCode code, Runnable action) {
        action(id, key, code).setOnAction(_ -> action.run());
        keys.put(code, action);
    }

    private Button action(String id, String key, KeyCode code) {
        boolean first = actions.getChildren().isEmpty();
        Button button =
                Buttons.small(
                        first
                                ? Buttons.outlined(desk.text(key), null, () -> {})
                                : Buttons.plain(desk.text(key), null, () -> {}));
        button.setId("brief-" + id + "-" + question.part().code());
        button.setGraphic(new KeyCap(code.getName()));
        button.setContentDisplay(ContentDisplay.RIGHT);
        actions.getChildren().add(button);
        return button;
    }

    private void key(KeyEvent event) {
        Runnable action = keys.get(event.getCode());
        if (action != null && !event.isShortcutDown() && !event.isAltDown()) {
            event.consume();
            action.run();
        }
    }
}
