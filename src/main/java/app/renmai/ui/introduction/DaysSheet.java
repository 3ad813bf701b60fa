package app.renmai.ui.introduction;

import app.renmai.service.introduction.Days;
import app.renmai.service.introduction.IntroductionRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OverSheet;

import javafx.scene.Node;
import javafx.scene.control.TextField;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When the steps of an introduction were; of what has not been, nothing is asked. */
final class DaysSheet extends OverSheet {
    private final IntroductionActions actions;
    private final List<TextField> all = new ArrayList<>();
    private final TextField one;
    private final TextField other;
    private final TextField made;
    private final TextField result;
    private final TextField thanked;

    private DaysSheet(Desk desk, IntroductionActions actions, IntroductionRow row) {
        super(
                desk,
                "introduction-days",
                desk.text("introduction.days.title"),
                new IntroductionText(desk.wording()).both(row),
                desk.text("introduction.days.save"));
        this.actions = actions;
        IntroductionText text = new IntroductionText(desk.wording());
        Days days = Days.of(row.introduction());
        one = field("one", asked(text.name(row.one())), days.oneAsked());
        other = field("other", asked(text.name(row.other())), days.otherAsked());
        made = field("made", desk.text("introduction.days.made"), days.made());
        result = field("result", desk.text("introduction.days.result"), days.result());
        thanked = field("thanked", desk.text("introduction.days.thanked"), days.thanked());
        if (days.thanked() != null) {
            hint(desk.text("introduction.days.unthanked"));
        }
    }

    private String asked(String name) {
        return desk().text("introduction.move.ask", name);
    }

    private TextField field(String id, String label, @Nullable LocalDate day) {
        TextField field = new TextField();
        field.setId("introduction-day-" + id);
        field.setPromptText(desk().text("fact.day.prompt"));
        field.setOnAction(_ -> save());
        if (day != null) {
            field.setText(desk().times().exact(day));
            row(label, field);
            all.add(field);
        }
        return field;
    }

    /** Asks; of one of which nothing has a day yet, that is said. */
    static void open(Desk desk, IntroductionActions actions, IntroductionRow row) {
        DaysSheet sheet = new DaysSheet(desk, actions, row);
        if (sheet.all.isEmpty()) {
            desk.inWindow().toasts().show(desk.text("introduction.days.none"));
        } else {
            sheet.open();
        }
    }

    @Override
    protected void save() {
        for (TextField field : all) {
            Optional<LocalDate> day = day(field);
            boolean later = day.isPresent() && day.get().isAfter(desk().times().today());
            boolean unread = day.isEmpty() && !(field == thanked && field.getText().isBlank());
            if (later || unread) {
                refuse(desk().text("value.problem.day"));
                field.requestFocus();
                return;
            }
        }
        whenDone(
                actions.days(
                        new Days(
                                day(one).orElse(null),
                                day(other).orElse(null),
                                day(made).orElse(null),
                                day(result).orElse(null),
                                day(thanked).orElse(null))),
                _ -> desk().inWindow().toasts().undoable(desk().text("introduction.days.saved")));
    }

    private Optional<LocalDate> day(TextField field) {
        return desk().times().readPast(field.getText());
    }

    @Override
    protected Node first() {
        return all.getFirst();
    }
}
