package app.renmai.ui.shell;

import app.renmai.ui.desk.Toasts;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.kit.Buttons;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/**
 * One message at the bottom, gone after six seconds unless the mouse rests on it, the focus is in
 * it or its details are open. Esc in it closes it.
 */
final class ToastLayer extends StackPane implements Toasts {
    private static final Logger LOG = LoggerFactory.getLogger(ToastLayer.class);
    private static final Duration STAY = Duration.seconds(6);

    private final Messages messages;
    private final Runnable undo;
    private final PauseTransition stay = new PauseTransition(STAY);
    private boolean pinned;
    private @Nullable Node before;

    ToastLayer(Messages messages, Runnable undo) {
        this.messages = messages;
        this.undo = undo;
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
        setPadding(new Insets(0, 16, 42, 16));
        stay.setOnFinished(_ -> clear());
        addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        event.consume();
                        clear();
                    }
                });
        focusWithinProperty().subscribe(_ -> rest());
    }

    @Override
    public void show(String text) {
        put(line(label(text)));
    }

    @Override
    public void show(String text, String action, Runnable run) {
        put(line(label(text), button(action, run)));
    }

    private Button button(String action, Runnable run) {
        Button button = new Button(action);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(
                _ -> {
                    clear();
                    run.run();
                });
        return button;
    }

    @Override
    public void undoable(String text) {
        show(text, messages.text("shell.toast.undo"), undo);
    }

    @Override
    public void undoable(String text, String action, Runnable run) {
        Button more = button(action, run);
        more.setId("toast-more");
        put(line(label(text), button(messages.text("shell.toast.undo"), undo), more));
    }

    @Override
    public void problem(String sentence, @Nullable Throwable cause) {
        HBox line = line(label(sentence));
        VBox box = new VBox(8, line);
        if (cause != null) {
            String code = code(cause);
            LOG.warn("{} {}", code, sentence, cause);
            TextArea details = new TextArea(details(cause));
            details.setEditable(false);
            details.setPrefRowCount(8);
            Button unfold = new Button(messages.text("shell.toast.details"));
            unfold.setId("toast-details");
            unfold.setOnAction(
                    _ -> {
                        pinned = true;
                        rest();
                        line.getChildren().remove(unfold);
                        box.getChildren().setAll(line, details);
                        details.requestFocus();
                    });
            Button copy = new Button(messages.text("shell.toast.copy"));
            copy.setOnAction(_ -> copy(code + "\n" + details.getText()));
            line.getChildren().addAll(unfold, copy);
        }
        put(box);
    }

    private void put(Node content) {
        Button close = Buttons.icon(messages.text("shell.close"), Feather.X, this::clear);
        HBox toast = new HBox(8, content, close);
        toast.setAlignment(Pos.CENTER);
        toast.getStyleClass().add("toast");
        toast.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        toast.hoverProperty().subscribe(_ -> rest());
        toast.setId("toast");
        toast.setAccessibleRole(AccessibleRole.TEXT);
        boolean reading = isFocusWithin();
        pinned = false;
        getChildren().setAll(toast);
        stay.playFromStart();
        if (reading) {
            focus();
        }
        rest();
    }

    /** Stops the clock while somebody is at the message. */
    private void rest() {
        boolean read = pinned || isFocusWithin() || getChildren().stream().anyMatch(Node::isHover);
        if (read) {
            stay.pause();
        } else if (!getChildren().isEmpty() && stay.getStatus() == Animation.Status.PAUSED) {
            stay.play();
        }
    }

    /** Gives the focus to the message's first button; it goes back when the message closes. */
    void focus() {
        if (getScene() == null) {
            return;
        }
        Node button = lookup(".button");
        if (button != null) {
            if (!isFocusWithin()) {
                before = getScene().getFocusOwner();
            }
            button.requestFocus();
        }
    }

    private void clear() {
        boolean had = isFocusWithin();
        stay.stop();
        pinned = false;
        getChildren().clear();
        if (had && before != null && before.getScene() != null) {
            before.requestFocus();
        }
        before = null;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(12, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMaxWidth(560);
        return label;
    }

    /** A short code by which two reports of one fault are known as such. */
    static String code(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        StackTraceElement[] trace = root.getStackTrace();
        String where = trace.length == 0 ? "" : trace[0].toString();
        int hash = (root.getClass().getName() + where).hashCode();
        return "R-" + Integer.toHexString(hash).toUpperCase(Locale.ROOT);
    }

    private static String details(Throwable cause) {
        StringWriter text = new StringWriter();
        cause.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private static void copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
