package app.renmai.ui.introduction;

import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Consent;
import app.renmai.model.introduction.Introduction.Side;
import app.renmai.service.introduction.IntroductionRow;
import app.renmai.service.introduction.Ladder;
import app.renmai.service.introduction.Ladder.Standing;
import app.renmai.service.introduction.Ladder.Step;
import app.renmai.service.introduction.Move;
import app.renmai.service.introduction.Stage;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.LadderStep;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The steps of an introduction, one below the other; only what is next has a filled button. */
final class StepsPane extends VBox {
    private final Desk desk;
    private final IntroductionText text;

    StepsPane(Desk desk) {
        this.desk = desk;
        this.text = new IntroductionText(desk.wording());
        getStyleClass().add("ladder");
        setId("introduction-steps");
    }

    void show(IntroductionRow row) {
        IntroductionActions actions = new IntroductionActions(desk, row);
        List<Node> steps = new ArrayList<>();
        for (Step step : Ladder.of(row.introduction())) {
            steps.add(step(row, step, actions));
        }
        getChildren().setAll(steps);
        steps.getLast().getStyleClass().add("last");
    }

    private Node step(IntroductionRow row, Step step, IntroductionActions actions) {
        Label what = new Label(title(row, step));
        what.setWrapText(true);
        what.setMinHeight(USE_PREF_SIZE);
        what.getStyleClass()
                .add(
                        switch (step.standing()) {
                            case NEXT -> "strong";
                            case DONE -> "ladder-done";
                            case LATER, OVER -> "muted";
                        });
        List<Node> lines = new ArrayList<>(List.of(what));
        String detail = detail(row, step);
        if (!detail.isEmpty()) {
            Label small = new Label(detail);
            small.getStyleClass().add("small");
            small.setWrapText(true);
            small.setMinHeight(USE_PREF_SIZE);
            lines.add(small);
        }
        List<Button> buttons = buttons(row, step, actions);
        if (!buttons.isEmpty()) {
            FlowPane line = new FlowPane(8, 6);
            line.getChildren().addAll(buttons);
            line.getStyleClass().add("step-actions");
            lines.add(line);
        }
        return new LadderStep(mark(row, step), lines);
    }

    private Node mark(IntroductionRow row, Step step) {
        boolean declined =
                step.kind() == Ladder.Kind.ASK
                        && row.introduction().of(step.contactId()).consent() == Consent.DECLINED;
        Node mark =
                Icons.of(
                        declined
                                ? Feather.MINUS_CIRCLE
                                : step.standing() == Standing.DONE
                                        ? Feather.CHECK_CIRCLE
                                        : Feather.CIRCLE);
        mark.getStyleClass()
                .add(
                        declined
                                ? "step-later"
                                : switch (step.standing()) {
                                    case DONE -> "step-done";
                                    case NEXT -> "step-next";
                                    case LATER, OVER -> "step-later";
                                });
        return mark;
    }

    private String title(IntroductionRow row, Step step) {
        Introduction introduction = row.introduction();
        boolean done = step.standing() == Standing.DONE;
        return switch (step.kind()) {
            case ASK ->
                    desk.text(
                            "introduction.step.ask."
                                    + introduction.of(step.contactId()).consent().code(),
                            text.name(row, step.contactId()));
            case MAKE -> desk.text(done ? "introduction.step.make.done" : "introduction.step.make");
            case RESULT ->
                    done
                            ? desk.text("introduction.result." + introduction.result().code())
                            : desk.text("introduction.step.result");
            case THANKS ->
                    desk.text(done ? "introduction.step.thanks.done" : "introduction.step.thanks");
        };
    }

    private String detail(IntroductionRow row, Step step) {
        Introduction introduction = row.introduction();
        return switch (step.kind()) {
            case ASK -> {
                Side side = introduction.of(step.contactId());
                yield side.askedOn() == null
                        ? ""
                        : desk.text("introduction.asked.on", day(side.askedOn()));
            }
            case MAKE -> day(introduction.madeOn());
            case RESULT -> {
                String on = day(introduction.resultOn());
                String words = introduction.resultWords();
                yield words.isBlank() || on.isEmpty() ? words + on : words + " · " + on;
            }
            case THANKS -> day(introduction.thankedOn());
        };
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : desk.times().weekday(day);
    }

    private List<Button> buttons(IntroductionRow row, Step step, IntroductionActions actions) {
        boolean next = step.standing() == Standing.NEXT;
        Stage stage = row.stage();
        List<Button> buttons = new ArrayList<>();
        switch (step.kind()) {
            case ASK -> {
                if (next) {
                    ask(row.introduction().of(step.contactId()), actions, buttons);
                }
            }
            case MAKE -> {
                if (next) {
                    buttons.add(main("introduction.do.mail", Feather.EDIT_3, actions::draftMail));
                    buttons.add(other("introduction.do.made", "introduction-made", actions::made));
                }
            }
            case RESULT -> {
                if (next) {
                    buttons.add(main("introduction.do.result", Feather.CHECK, actions::result));
                } else if (step.standing() == Standing.DONE) {
                    buttons.add(
                            other(
                                    "introduction.do.result.again",
                                    "introduction-result-again",
                                    actions::result));
                }
            }
            case THANKS -> {
                if (stage == Stage.USEFUL) {
                    buttons.add(
                            other(
                                    "introduction.do.thanked",
                                    "introduction-thanked",
                                    actions::thanked));
                }
            }
        }
        return buttons;
    }

    private void ask(Side side, IntroductionActions actions, List<Button> buttons) {
        long who = side.contactId();
        if (side.consent() == Consent.NOT_ASKED) {
            buttons.add(
                    main(
                            "introduction.do.question",
                            Feather.EDIT_3,
                            () -> actions.draftQuestion(who)));
            buttons.add(
                    other(
                            "introduction.do.asked",
                            "introduction-asked",
                            () -> actions.said(Move.ASK, who)));
            buttons.add(
                    other(
                            "introduction.do.agreed",
                            "introduction-agreed",
                            () -> actions.said(Move.AGREE, who)));
        } else {
            buttons.add(
                    main(
                            "introduction.do.agreed",
                            Feather.CHECK,
                            () -> actions.said(Move.AGREE, who)));
            buttons.add(
                    other(
                            "introduction.do.declined",
                            "introduction-declined",
                            () -> actions.said(Move.DECLINE, who)));
        }
    }

    private Button main(String key, Feather icon, Runnable action) {
        Button button = Buttons.small(Buttons.primary(desk.text(key), icon, action));
        button.setId("introduction-main");
        return button;
    }

    private Button other(String key, String id, Runnable action) {
        Button button = Buttons.small(Buttons.outlined(desk.text(key), null, action));
        button.setId(id);
        return button;
    }
}
