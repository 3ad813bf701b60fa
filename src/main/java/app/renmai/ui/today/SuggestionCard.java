package app.renmai.ui.today;

import app.renmai.service.today.Suggestion;
import app.renmai.service.today.Suggestion.Kind;
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

import org.kordamp.ikonli.feather.Feather;

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

        /** What Enter does: what the first button does. */
        void enter(Suggestion suggestion);

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
        Kind kind = suggestion.kind();
        boolean asked = kind == Kind.ASKED;
        this.open = first(text, actions);
        HBox line = new HBox(6, title, open);
        if (asked) {
            line.getChildren()
                    .addAll(
                            button(text, "meeting.move", () -> actions.moved(suggestion)),
                            button(text, "meeting.not-held", () -> actions.notHeld(suggestion)));
        } else if (kind == Kind.OVER) {
            line.getChildren().add(button(text, "today.open", () -> actions.open(suggestion)));
        } else {
            line.getChildren().add(button(text, doneButton(kind), () -> actions.done(suggestion)));
        }
        line.setAlignment(Pos.TOP_LEFT);
        Node icon = icon(kind);
        icon.getStyleClass().add(colour(kind));
        Label reason = new Label(why, icon);
        reason.getStyleClass().add("secondary");
        reason.setGraphicTextGap(8);
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        this.keys = keys(text);
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
                        actions.enter(suggestion);
                    }
                });
    }

    private Button first(TodayText text, Actions actions) {
        return switch (suggestion.kind()) {
            case OVER -> button(text, doneButton(Kind.OVER), () -> actions.done(suggestion));
            case ASKED -> button(text, "meeting.happened", () -> actions.done(suggestion));
            case SERVE -> button(text, "today.serve.help", () -> actions.open(suggestion));
            case MEETING -> button(text, "today.open.brief", () -> actions.open(suggestion));
            default -> button(text, "today.open", () -> actions.open(suggestion));
        };
    }

    private HBox keys(TodayText text) {
        Kind kind = suggestion.kind();
        HBox all = new HBox(10);
        if (kind == Kind.ASKED) {
            all.getChildren()
                    .addAll(
                            key(text, Answers.HAPPENED, "today.key.happened"),
                            key(text, Answers.MOVED, "today.key.moved"),
                            key(text, Answers.NOT_HELD, "today.key.not-held"));
        } else if (kind == Kind.OVER) {
            all.getChildren().add(key(text, "Enter", doneKey(kind)));
        } else {
            all.getChildren()
                    .addAll(key(text, "Enter", openKey(kind)), key(text, "D", doneKey(kind)));
        }
        all.getChildren().add(key(text, "S", "today.key.snooze"));
        if (canWaitUntil(suggestion)) {
            all.getChildren().add(key(text, "N", "today.key.not-now"));
        }
        return all;
    }

    /** A meeting is at its hour: it can be left out for today, not until another day. */
    static boolean canWaitUntil(Suggestion suggestion) {
        return suggestion.kind() != Kind.MEETING;
    }

    private static String doneButton(Kind kind) {
        return switch (kind) {
            case MEETING -> "today.mark-ready";
            case IN_TOUCH, RECONNECT -> "today.log";
            case FOLLOWER -> "departure.choose";
            case SERVE -> "today.serve.not";
            case ATTEMPT, TAKE_UP -> "today.log-attempt";
            case ASKED -> "meeting.happened";
            case OVER -> "today.over.tell";
            case PROMISE, PROMISE_TO_ME, REMINDER, DATE -> "today.mark-done";
        };
    }

    private static String openKey(Kind kind) {
        return switch (kind) {
            case MEETING -> "today.key.open.brief";
            case SERVE -> "today.key.serve";
            default -> "today.key.open";
        };
    }

    private static String doneKey(Kind kind) {
        return switch (kind) {
            case MEETING -> "today.key.ready";
            case IN_TOUCH, RECONNECT -> "today.key.log";
            case FOLLOWER -> "departure.key.choose";
            case SERVE -> "today.key.serve.not";
            case ATTEMPT, TAKE_UP -> "today.key.log-attempt";
            case ASKED -> "today.key.happened";
            case OVER -> "today.key.over";
            case PROMISE, PROMISE_TO_ME, REMINDER, DATE -> "today.key.done";
        };
    }

    private static String colour(Kind kind) {
        return switch (kind) {
            case PROMISE -> "suggestion-mine";
            case ATTEMPT, TAKE_UP -> "suggestion-outreach";
            default -> "suggestion-other";
        };
    }

    private static Node icon(Kind kind) {
        return switch (kind) {
            case ASKED -> Icons.of(Feather.HELP_CIRCLE);
            case OVER -> Icons.of(Feather.BRIEFCASE);
            case MEETING -> Icons.of(Feather.USERS);
            case PROMISE -> Icons.of(Feather.FLAG);
            case PROMISE_TO_ME -> Icons.of(Feather.CORNER_DOWN_LEFT);
            case REMINDER -> Icons.of(Feather.BELL);
            case DATE -> Icons.cake();
            case IN_TOUCH -> Icons.of(Feather.MESSAGE_CIRCLE);
            case ATTEMPT, TAKE_UP -> Icons.of(Feather.SEND);
            case RECONNECT -> Icons.of(Feather.STAR);
            case FOLLOWER -> Icons.of(Feather.USER_PLUS);
            case SERVE -> Icons.of(Feather.TAG);
        };
    }

    private static Button button(TodayText text, String key, Runnable action) {
        Button button = Buttons.small(Buttons.outlined(text.wording().text(key), null, action));
        // The card itself has the keys; Tab goes from card to card.
        button.setFocusTraversable(false);
        return button;
    }

    private static HBox key(TodayText text, String cap, String key) {
        Label words = new Label(text.wording().text(key));
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
