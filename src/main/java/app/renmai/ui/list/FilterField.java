package app.renmai.ui.list;

import app.renmai.ui.kit.Icons;

import javafx.beans.property.StringProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.controlsfx.control.textfield.CustomTextField;
import org.kordamp.ikonli.feather.Feather;

import java.util.function.IntSupplier;

/**
 * Narrows what is listed below it. Down and Enter go there, Enter also opens what is the only one
 * left; Esc empties the field.
 */
public final class FilterField extends CustomTextField {
    private static final double WIDTH = 268;

    /**
     * @param id names the field in the scene
     * @param prompt what can be typed
     * @param filter what was typed, both ways
     */
    public FilterField(String id, String prompt, StringProperty filter) {
        setId(id);
        setPromptText(prompt);
        setAccessibleText(prompt);
        setLeft(Icons.of(Feather.SEARCH));
        setPrefWidth(WIDTH);
        setMinWidth(WIDTH);
        textProperty().bindBidirectional(filter);
    }

    /**
     * Says what stands below.
     *
     * @param enter puts the focus on the first that is listed and says how many there are
     * @param open opens that
     */
    public void leadTo(IntSupplier enter, Runnable open) {
        addEventHandler(KeyEvent.KEY_PRESSED, event -> key(event, enter, open));
    }

    private void key(KeyEvent event, IntSupplier enter, Runnable open) {
        switch (event.getCode()) {
            case DOWN, ENTER -> {
                event.consume();
                boolean only = enter.getAsInt() == 1;
                if (only && event.getCode() == KeyCode.ENTER) {
                    open.run();
                }
            }
            case ESCAPE -> {
                if (!getText().isEmpty()) {
                    event.consume();
                    clear();
                }
            }
            default -> {}
        }
    }
}
