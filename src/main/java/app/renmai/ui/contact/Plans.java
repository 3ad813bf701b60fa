package app.renmai.ui.contact;

import app.renmai.service.activity.Course;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.text.DateText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.meeting.Answers;
import app.renmai.ui.timeline.TimelineText;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Talks that are planned; a click shows them in the timeline. Of those that are over it is asked
 * how they went, with an answer a key.
 */
final class Plans extends VBox {
    private final Desk desk;
    private final long subject;
    private final TimelineText text;
    private final Consumer<TimelineEntry> reveal;
    private List<TimelineEntry.Talk> shown = List.of();

    Plans(Desk desk, long subject, Consumer<TimelineEntry> reveal) {
        this.desk = desk;
        this.subject = subject;
        this.text = new TimelineText(desk, subject);
        this.reveal = reveal;
        managedProperty().bind(visibleProperty());
        setVisible(false);
    }

    void show(List<TimelineEntry.Talk> planned) {
        if (!planned.equals(shown)) {
            shown = planned;
            draw();
        }
    }

    /** Tells the days anew, from another today. */
    void dayTurned() {
        draw();
    }

    private void draw() {
        getChildren().setAll(shown.stream().map(this::plan).toList());
        setVisible(!shown.isEmpty());
    }

    private Node plan(TimelineEntry.Talk talk) {
        List<String> words = new ArrayList<>(List.of(when(talk)));
        String summary = talk.interaction().summary();
        words.add(summary.isEmpty() ? text.title(talk) : summary);
        Button main = new Button(String.join(" · ", words));
        main.getStyleClass().addAll("row-text", "strong-line");
        main.setWrapText(true);
        main.setMaxWidth(Double.MAX_VALUE);
        main.setOnAction(_ -> reveal.accept(talk));
        StackPane line = new StackPane(main);
        VBox plan = new VBox(line);
        plan.getStyleClass().addAll("edit-row", "plan");
        Answers answers = new Answers(desk, talk.interaction(), subject);
        plan.addEventHandler(KeyEvent.KEY_PRESSED, answers::key);
        boolean asked = Answers.course(desk, talk.interaction()) == Course.ASKED;
        if (asked) {
            Label question = new Label(desk.text("course.asked"), Icons.of(Feather.HELP_CIRCLE));
            question.getStyleClass().addAll("plan-asked", "warning");
            plan.getChildren().addFirst(question);
        }
        if (!summary.isEmpty()) {
            Label detail = new Label(text.title(talk));
            detail.getStyleClass().addAll("small", "row-detail");
            detail.setWrapText(true);
            plan.getChildren().add(detail);
        }
        if (asked) {
            FlowPane says = new FlowPane(6, 4);
            says.getStyleClass().add("plan-answers");
            says.getChildren().setAll(answers.buttons());
            plan.getChildren().add(says);
        } else {
            HBox says = new HBox();
            says.getStyleClass().add("row-actions");
            says.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
            StackPane.setAlignment(says, Pos.TOP_RIGHT);
            says.getChildren().setAll(answers.icons());
            line.getChildren().add(says);
        }
        return plan;
    }

    private String when(TimelineEntry.Talk talk) {
        LocalDate day = desk.times().dayOf(talk.at());
        LocalDate today = desk.times().today();
        boolean near = !day.isAfter(today.plusDays(1));
        String date = near ? desk.times().ago(day) : desk.times().due(day);
        String shownDate = Character.toUpperCase(date.charAt(0)) + date.substring(1);
        if (talk.interaction().allDay()) {
            return shownDate;
        }
        String time = DateText.time(LocalTime.from(talk.at().atZone(desk.times().zone())));
        return desk.messages().chinese() ? shownDate + " " + time : shownDate + ", " + time;
    }
}
