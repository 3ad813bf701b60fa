package app.renmai.ui.kit;

import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.function.Consumer;

/** Several lines that look like text until focused; leaving commits, Esc restores. */
public final class InlineArea extends TextArea {
    private static final int LEAST = 2;
    private static final int MOST = 12;

    private final Consumer<String> commit;
    private String stored = "";

    /**
     * @param prompt what to write here
     * @param commit takes a new text; not called when nothing changed
     */
    public InlineArea(String prompt, Consumer<String> commit) {
        this(prompt, LEAST, commit);
    }

    /**
     * @param prompt what to write here
     * @param least how many lines are shown of an empty text
     * @param commit takes a new text; not called when nothing changed
     */
    public InlineArea(String prompt, int least, Consumer<String> commit) {
        this.commit = commit;
        setPromptText(prompt);
        setAccessibleText(prompt);
        getStyleClass().add("inline-area");
        AreaHeight.follow(this, least, MOST);
        focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                tryCommit();
                            }
                        });
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE && !getText().equals(stored)) {
                        event.consume();
                        setText(stored);
                    } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                        event.consume();
                        tryCommit();
                    }
                });
    }

    /** Shows what is stored; a text being typed is left alone. */
    public void show(String text) {
        boolean untouched = getText().equals(stored);
        stored = text;
        if (untouched || !isFocused()) {
            setText(text);
        }
    }

    private void tryCommit() {
        if (!getText().strip().equals(stored)) {
            stored = getText().strip();
            commit.accept(stored);
        }
    }
}
