package app.renmai.ui.collaboration;

import app.renmai.model.collaboration.Collaboration.Result;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.ContactName;
import app.renmai.service.collaboration.Closing;
import app.renmai.service.collaboration.Work;
import app.renmai.text.When;
import app.renmai.text.WhenText;
import app.renmai.text.WhenText.Lean;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OverSheet;
import app.renmai.ui.kit.ChoiceChips;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The three questions after a collaboration: what came of it, what they said, what next. */
public final class ClosingSheet extends OverSheet {
    private final Work work;
    private final ChoiceChips<Result> result;
    private final TextField words = new TextField();
    private final CheckBox significant = new CheckBox();
    private final Map<Long, TextField> said = new LinkedHashMap<>();
    private final TextField next = new TextField();
    private final TextField nextOn = new TextField();

    private ClosingSheet(Desk desk, Work work) {
        super(
                desk,
                "closing-sheet",
                desk.text("collaboration.close.title"),
                work.collaboration().title(),
                desk.text("collaboration.close.save"));
        this.work = work;
        Result now = work.collaboration().result();
        result =
                new ChoiceChips<>(
                        choices(now),
                        now == Result.OPEN ? Result.DONE_WELL : now,
                        each -> desk.text("collaboration.result." + each.code()));
        result.fit(FIELDS);
        row(desk.text("collaboration.result"), result);
        words.setId("closing-words");
        words.setText(work.collaboration().resultWords());
        words.setPromptText(desk.text("collaboration.result.prompt"));
        row(desk.text("collaboration.result.words"), words);
        significant.setText(desk.text("collaboration.significant.check"));
        significant.setId("closing-significant");
        significant.setWrapText(true);
        significant.setSelected(work.collaboration().significant());
        row("", significant);
        for (Collaborator each : work.collaborators()) {
            ContactName name = work.names().get(each.contactId());
            if (name != null) {
                TextField field = new TextField(each.said());
                field.setId("closing-said-" + said.size());
                field.setPromptText(desk.text("collaboration.said.prompt"));
                said.put(each.contactId(), field);
                row(
                        desk.text("collaboration.said.by", desk.names().pair(name.name()).main()),
                        field);
            }
        }
        if (!work.collaborators().isEmpty()) {
            next.setId("closing-next");
            next.setPromptText(desk.text("collaboration.next.prompt"));
            row(desk.text("collaboration.next"), next);
            nextOn.setId("closing-next-on");
            nextOn.setPromptText(desk.text("collaboration.next.on.prompt"));
            row(desk.text("collaboration.next.on"), nextOn);
        }
    }

    /** What was told can be taken back; before, nothing is to be taken back. */
    private static List<Result> choices(Result now) {
        List<Result> choices =
                new ArrayList<>(List.of(Result.DONE_WELL, Result.DONE, Result.NOT_DONE));
        if (now != Result.OPEN) {
            choices.add(Result.OPEN);
        }
        return choices;
    }

    /** Asks. */
    public static void open(Desk desk, Work work) {
        new ClosingSheet(desk, work).open();
    }

    @Override
    protected void save() {
        LocalDateTime now =
                LocalDateTime.now(desk().times().clock().withZone(desk().times().zone()));
        Optional<LocalDate> day =
                WhenText.read(nextOn.getText(), now, Lean.FUTURE, desk().locale()).map(When::day);
        if (day.isEmpty() && !nextOn.getText().isBlank()) {
            refuse(desk().text("collaboration.day.unclear", nextOn.getText().strip()));
            nextOn.requestFocus();
            return;
        }
        Map<Long, String> voices = new HashMap<>();
        said.forEach((who, field) -> voices.put(who, field.getText().strip()));
        Closing closing =
                new Closing(
                        result.chosen(),
                        words.getText().strip(),
                        significant.isSelected(),
                        voices,
                        next.getText().strip(),
                        null,
                        day.orElse(null));
        whenDone(
                desk().services().value().collaborations().close(work, closing),
                _ ->
                        desk().inWindow()
                                .toasts()
                                .undoable(
                                        desk().text(
                                                        "collaboration.closed",
                                                        work.collaboration().title())));
    }

    @Override
    protected Node first() {
        return result.first();
    }
}
