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
        boolean touch = suggestion instanceof InTouch;
        this.open =
                asked
                        ? button(text, "meeting.happened", () -> actions.done(suggestion))
                        : button(text, "today.open", () -> actions.open(suggestion));
        HBox line = new HBox(6, title, open);
        if (asked) {
            line.getChildren()
                    .addAll(
                            button(text, "meeting.move", () -> actions.moved(suggestion)),
                            button(text, "meeting.not-held", () -> actions.notHeld(suggestion)));
        } else {
            line.getChildren()
                    .add(
                            button(
                                    text,
                                    touch ? "today.log" : "today.mark-done",
                                    () -> actions.done(suggestion)));
        }
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
        if (asked) {
            keys.getChildren()
                    .addAll(
                            key(text, Answers.HAPPENED, "today.key.happened"),
                            key(text, Answers.MOVED, "today.key.moved"),
                            key(text, Answers.NOT_HELD, "today.key.not-held"));
        } else {
            keys.getChildren()
                    .addAll(
                            key(text, "Enter", "today.key.open"),
                            key(text, "D", touch ? "today.key.log" : "today.key.done"));
        }
        keys.getChildren()
                .addAll(key(text, "S", "today.key.snooze"), key(text, "N", "today.key.not-now"));
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
