package app.renmai.ui.shell;

import app.renmai.ui.desk.Toasts;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.kit.Buttons;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
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

/** One message at the bottom, gone after six seconds unless the mouse rests on it. */
final class ToastLayer extends StackPane implements Toasts {
    private static final Logger LOG = LoggerFactory.getLogger(ToastLayer.class);
    private static final Duration STAY = Duration.seconds(6);

    private final Messages messages;
    private final Runnable undo;
    private final PauseTransition stay = new PauseTransition(STAY);

    ToastLayer(Messages messages, Runnable undo) {
        this.messages = messages;
        this.undo = undo;
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
        setPadding(new Insets(0, 16, 42, 16));
        stay.setOnFinished(_ -> getChildren().clear());
    }

    @Override
    public void show(String text) {
        put(new HBox(12, label(text)));
    }

    @Override
    public void show(String text, String action, Runnable run) {
        Button button = new Button(action);
        button.setOnAction(
                _ -> {
                    getChildren().clear();
                    run.run();
                });
        put(new HBox(12, label(text), button));
    }

    @Override
    public void undoable(String text) {
        show(text, messages.text("shell.toast.undo"), undo);
    }

    @Override
    public void problem(String sentence, @Nullable Throwable cause) {
        HBox line = new HBox(12, label(sentence));
        VBox box = new VBox(8, line);
        if (cause != null) {
            String code = code(cause);
            LOG.warn("{} {}", code, sentence, cause);
            TextArea details = new TextArea(details(cause));
            details.setEditable(false);
            details.setPrefRowCount(8);
            Button unfold = new Button(messages.text("shell.toast.details"));
            unfold.setOnAction(
                    _ -> {
                        stay.stop();
                        box.getChildren().setAll(line, details);
                    });
            Button copy = new Button(messages.text("shell.toast.copy"));
            copy.setOnAction(_ -> copy(code + "\n" + details.getText()));
            line.getChildren().addAll(unfold, copy);
        }
        put(box);
    }

    private void put(javafx.scene.layout.Pane content) {
        if (content instanceof HBox line) {
            line.setAlignment(Pos.CENTER_LEFT);
        }
        Button close =
                Buttons.icon(
                        messages.text("shell.close"),
                        Feather.X,
                        () -> {
                            stay.stop();
                            getChildren().clear();
                        });
        HBox toast = new HBox(8, content, close);
        toast.setAlignment(Pos.CENTER);
        toast.getStyleClass().add("toast");
        toast.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        toast.setOnMouseEntered(_ -> stay.pause());
        toast.setOnMouseExited(_ -> stay.play());
        getChildren().setAll(toast);
        stay.playFromStart();
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
