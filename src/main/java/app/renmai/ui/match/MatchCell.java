package app.renmai.ui.match;

import app.renmai.service.match.Proposal;
import app.renmai.text.KeyWords;
import app.renmai.text.KeyWords.Span;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.WholeText;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;

/** A need and an offer that may serve it, with what they have in common. */
final class MatchCell extends ListCell<Proposal> {
    private final MatchesViewModel model;
    private final Desk desk;
    private final MatchText text;
    private final TextFlow words = new TextFlow();
    private final Label needed = line("secondary");
    private final Label offered = line("match-offer");
    private final Label why = line("small");
    private final Button act;
    private final HBox row;

    MatchCell(Desk desk, MatchesViewModel model) {
        this.desk = desk;
        this.model = model;
        this.text = new MatchText(desk.wording());
        getStyleClass().add("match-cell");
        act = Buttons.small(Buttons.outlined("", null, () -> on(model::help)));
        Button not = sorting("match.not", Feather.X);
        not.visibleProperty().bind(model.asideProperty().not());
        Button again = sorting("match.again", Feather.ROTATE_CCW);
        again.visibleProperty().bind(model.asideProperty());
        // The list itself has the keys.
        act.setFocusTraversable(false);
        act.setMinWidth(USE_PREF_SIZE);
        words.setMinWidth(0);
        VBox lines = new VBox(2, words, needed, offered, why);
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        row = new HBox(8, lines, act, not, again);
        row.setAlignment(Pos.TOP_LEFT);
        row.setPadding(new Insets(10, 24, 10, 24));
        row.setOnMouseClicked(
                event -> {
                    if (event.getClickCount() == 2) {
                        on(model::open);
                    }
                });
        setPrefWidth(0);
    }

    private Button sorting(String what, Feather icon) {
        Button button = Buttons.small(Buttons.icon(desk.text(what), icon, () -> on(model::sort)));
        button.setFocusTraversable(false);
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    private static Label line(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setMinWidth(0);
        WholeText.whenCut(label);
        return label;
    }

    private void on(java.util.function.Consumer<Proposal> action) {
        Proposal shown = getItem();
        if (shown != null) {
            action.accept(shown);
        }
    }

    @Override
    protected void updateItem(@Nullable Proposal proposal, boolean empty) {
        super.updateItem(proposal, empty);
        if (empty || proposal == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        words.getChildren().setAll(marked(proposal.need().words(), proposal));
        needed.setText(text.needed(proposal));
        offered.setText(text.offered(proposal));
        String served = text.served(proposal);
        why.setText(
                served.isEmpty()
                        ? text.why(proposal)
                        : desk.text("match.why.served", text.why(proposal), served));
        act.setText(desk.text(proposal.mine() ? "match.help" : "match.introduce"));
        setAccessibleText(
                String.join(
                        ". ",
                        proposal.need().words(),
                        needed.getText(),
                        offered.getText(),
                        why.getText()));
        setGraphic(row);
    }

    /** The words in common stand out. */
    private static List<Text> marked(String words, Proposal proposal) {
        List<Text> parts = new ArrayList<>();
        int at = 0;
        for (Span span : KeyWords.spans(words, proposal.keys())) {
            parts.add(part(words.substring(at, span.start()), false));
            parts.add(part(words.substring(span.start(), span.end()), true));
            at = span.end();
        }
        parts.add(part(words.substring(at), false));
        return parts;
    }

    private static Text part(String words, boolean common) {
        Text text = new Text(words);
        text.getStyleClass().add(common ? "match-common" : "match-words");
        return text;
    }
}
