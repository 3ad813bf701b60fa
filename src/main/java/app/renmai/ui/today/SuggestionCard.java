package app.renmai.ui.today;

import app.renmai.service.activity.Suggestions.Asked;
import app.renmai.service.activity.Suggestions.InTouch;
import app.renmai.service.activity.Suggestions.Promise;
import app.renmai.service.activity.Suggestions.Suggestion;
import app.renmai.ui.kit.Avatar;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KeyCap;
import app.renmai.ui.meeting.Answers;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** One thing worth doing: with whom and what, why in one line, and what can be done with a key. */
final class SuggestionCard extends HBox {
    private static final double AVATAR = 36;
    private static final double TWO_LINES = 48;

    private final Suggestion suggestion;
    private final Button open;
    private final HBox keys;

    /** What can be done with the card. */
    interface Actions {
        void open(Suggestion suggestion);

        void done(Suggestion suggestion);

        void snooze(Suggestion suggestion);

        void notNow(Suggestion suggestion);

        void moved(Suggestion suggestion);

        void notHeld(Suggestion suggestion);
    }

    SuggestionCard(TodayText text, Suggestion suggestion, Actions actions) {
        this.suggestion = suggestion;
        getStyleClass().addAll("card", "suggestion");
        setSpacing(14);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        String words = text.title(suggestion);
        String why = text.reason(suggestion);
        setAccessibleText(words + ". " + why);
        Label title = new Label(words);
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMaxHeight(TWO_LINES);
        title.setPadding(new Insets(4, 8, 0, 0));
        title.setTooltip(new Tooltip(words));
        title.setMinWidth(0);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        boolean asked = suggestion instanceof Asked;
        this.open =
                asked
                        ? button(text, "meeting.happened", () -> actions.done(suggestion))
                        : button(text, "today.open", () -> actions.open(suggestion));
        HBox line = new HBox(6, title, open);
        line.getChildren().addAll(others(text, actions));
        line.setAlignment(Pos.TOP_LEFT);
        Node icon = Icons.of(TodayText.icon(suggestion));
        boolean mine = suggestion instanceof Promise promise && promise.mine();
        icon.getStyleClass().add(mine ? "suggestion-mine" : "suggestion-other");
        Label reason = new Label(why, icon);
        reason.getStyleClass().add("secondary");
        reason.setGraphicTextGap(8);
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        this.keys = new HBox(10);
        keys.getChildren().addAll(caps(text));
        keys.getStyleClass().add("suggestion-keys");
        VBox content = new VBox(2, line, reason, keys);
        HBox.setHgrow(content, Priority.ALWAYS);
        content.setMinWidth(0);
        Avatar avatar =
                new Avatar(text.initials(suggestion.contactId()), suggestion.contactId(), AVATAR);
        getChildren().addAll(new VBox(avatar), content);
        setCurrent(false);
        setOnMouseClicked(
                event -> {
                    requestFocus();
                    if (event.getClickCount() == 2 && !asked) {
                        actions.open(suggestion);
                    }
                });
    }

    /** What else can be done besides the first. */
    private List<Button> others(TodayText text, Actions actions) {
        if (suggestion instanceof Asked) {
            return List.of(
                    button(text, "meeting.move", () -> actions.moved(suggestion)),
                    button(text, "meeting.not-held", () -> actions.notHeld(suggestion)));
        }
        String done = suggestion instanceof InTouch ? "today.log" : "today.mark-done";
        return List.of(button(text, done, () -> actions.done(suggestion)));
    }

    private List<HBox> caps(TodayText text) {
        List<HBox> caps = new ArrayList<>();
        if (suggestion instanceof Asked) {
            caps.add(key(text, Answers.HAPPENED, "today.key.happened"));
            caps.add(key(text, Answers.MOVED, "today.key.moved"));
            caps.add(key(text, Answers.NOT_HELD, "today.key.not-held"));
        } else {
            caps.add(key(text, "Enter", "today.key.open"));
            String done = suggestion instanceof InTouch ? "today.key.log" : "today.key.done";
            caps.add(key(text, "D", done));
        }
        caps.add(key(text, "S", "today.key.snooze"));
        caps.add(key(text, "N", "today.key.not-now"));
        return caps;
    }

    private static Button button(TodayText text, String key, Runnable action) {
        Button button = Buttons.small(Buttons.outlined(text.desk().text(key), null, action));
        // The card itself has the keys; Tab goes from card to card.
        button.setFocusTraversable(false);
        return button;
    }

    private static HBox key(TodayText text, String cap, String key) {
        Label words = new Label(text.desk().text(key));
        words.getStyleClass().add("small");
        HBox hint = new HBox(4, new KeyCap(cap), words);
        hint.setAlignment(Pos.CENTER_LEFT);
        return hint;
    }

    Suggestion suggestion() {
        return suggestion;
    }

    /** The one card that keys act on has the border, the key caps and the filled button. */
    void setCurrent(boolean current) {
        getStyleClass().remove("current");
        open.getStyleClass().remove("primary");
        if (current) {
            getStyleClass().add("current");
            open.getStyleClass().add("primary");
        }
        keys.setVisible(current);
        keys.setManaged(current);
    }
}
