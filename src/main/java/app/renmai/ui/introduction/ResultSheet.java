package app.renmai.ui.introduction;

import app.renmai.model.introduction.Introduction;
import app.renmai.service.introduction.Move;
import app.renmai.text.MoneyText;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OverSheet;
import app.renmai.ui.kit.ChoiceChips;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TextArea;

import java.util.ArrayList;
import java.util.List;

/** What came of an introduction. */
final class ResultSheet extends OverSheet {
    private final IntroductionActions actions;
    private final ChoiceChips<Move> came;
    private final TextArea words = new TextArea();

    private ResultSheet(
            Desk desk, IntroductionActions actions, String subject, Introduction introduction) {
        super(
                desk,
                "introduction-result",
                desk.text("introduction.result.title"),
                subject,
                desk.text("introduction.result.save"));
        this.actions = actions;
        Move before =
                introduction.result() == Introduction.Result.NOTHING ? Move.NOTHING : Move.USEFUL;
        came =
                new ChoiceChips<>(
                        List.of(Move.USEFUL, Move.NOTHING),
                        before,
                        each -> desk.text("introduction.result." + each.code()));
        came.fit(FIELDS);
        came.setPadding(new Insets(4, 0, 0, 0));
        words.setId("introduction-result-words");
        words.setText(introduction.resultWords());
        words.setPromptText(desk.text("introduction.result.prompt"));
        words.setWrapText(true);
        words.setPrefRowCount(3);
        row(desk.text("introduction.result.what"), came);
        row(desk.text("introduction.result.words"), words);
        came.onChange(this::explain);
        words.textProperty().subscribe(_ -> explain());
    }

    static void open(
            Desk desk, IntroductionActions actions, String subject, Introduction introduction) {
        new ResultSheet(desk, actions, subject, introduction).open();
    }

    private void explain() {
        boolean value = came.chosen() == Move.USEFUL;
        List<String> said = new ArrayList<>();
        if (value) {
            said.add(desk().text("introduction.result.value"));
        }
        if (value && MoneyText.names(words.getText())) {
            said.add(desk().text("value.money"));
        }
        hint(String.join("\n", said));
    }

    @Override
    protected void save() {
        Move move = came.chosen();
        whenDone(actions.result(move, words.getText()), _ -> actions.toldResult(move));
    }

    @Override
    protected Node first() {
        return came.first();
    }
}
