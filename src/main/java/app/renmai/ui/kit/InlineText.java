package app.renmai.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A field that looks like text until the mouse or the focus is on it. Enter or leaving commits, Esc
 * restores; a text that is refused stays, with the reason below it.
 */
public final class InlineText extends VBox {
    private final TextField field = new TextField();
    private final Label error = new Label();
    private final Function<String, Optional<String>> check;
    private final Consumer<String> commit;
    private String stored = "";

    /**
     * @param prompt what to write here
     * @param check the reason to refuse a text, or empty
     * @param commit takes a new text; not called when nothing changed
     */
    public InlineText(
            String prompt, Function<String, Optional<String>> check, Consumer<String> commit) {
        this.check = check;
        this.commit = commit;
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.getStyleClass().add("inline");
        WholeText.whenCut(field);
        error.getStyleClass().add("field-error");
        error.setWrapText(true);
        error.managedProperty().bind(error.textProperty().isNotEmpty());
        getChildren().addAll(field, error);
        field.setOnAction(_ -> tryCommit());
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                tryCommit();
                            }
                        });
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(stored)) {
                        event.consume();
                        restore();
                    }
                });
    }

    /** Without a check. */
    public InlineText(String prompt, Consumer<String> commit) {
        this(prompt, _ -> Optional.empty(), commit);
    }

    /** Shows what is stored; a text being typed is left alone. */
    public void show(String text) {
        boolean untouched = field.getText().equals(stored);
        stored = text;
        if (untouched || !field.isFocused()) {
            restore();
        }
    }

    /** The field inside. */
    public TextField field() {
        return field;
    }

    private void restore() {
        field.setText(stored);
        error.setText("");
    }

    private void tryCommit() {
        String text = field.getText().strip();
        if (text.equals(stored)) {
            error.setText("");
            return;
        }
        Optional<String> refused = check.apply(text);
        error.setText(refused.orElse(""));
        if (refused.isEmpty()) {
            stored = text;
            field.setText(text);
            commit.accept(text);
        }
    }
}
