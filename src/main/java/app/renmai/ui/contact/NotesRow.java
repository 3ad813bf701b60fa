package app.renmai.ui.contact;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.AreaHeight;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.MarkdownView;
import app.renmai.ui.row.Typed;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** Notes in Markdown: read as they are meant, written as they are typed. */
final class NotesRow extends ContactRow<String> {
    private static final int LEAST_ROWS = 5;
    private static final int MOST_ROWS = 16;

    private final TextArea area = new TextArea();

    NotesRow(Desk desk, ContactPageViewModel model) {
        super(desk, model, null);
    }

    @Override
    protected Node content(String shown) {
        if (shown.isBlank()) {
            Button add = text(desk().text("contact.notes.add"));
            add.getStyleClass().add("invitation");
            add.setGraphic(Icons.of(Feather.PLUS));
            return add;
        }
        MarkdownView view = new MarkdownView();
        view.show(shown);
        VBox box = new VBox(view);
        box.getStyleClass().addAll("row-box", "focus-ring");
        box.setFocusTraversable(true);
        box.setCursor(Cursor.TEXT);
        box.setAccessibleText(desk().text("contact.notes") + ": " + shown);
        box.setOnMouseClicked(_ -> edit());
        box.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                        event.consume();
                        edit();
                    }
                });
        return box;
    }

    @Override
    protected List<Node> fields() {
        AreaHeight.follow(area, LEAST_ROWS, MOST_ROWS);
        area.setAccessibleText(desk().text("contact.notes"));
        return List.of(area);
    }

    @Override
    protected String hint() {
        return desk().text("contact.notes.hint");
    }

    @Override
    protected Node first() {
        return area;
    }

    @Override
    protected void fill(@Nullable String shown) {
        area.setText(shown == null ? "" : shown);
    }

    @Override
    protected Typed<String> read() {
        return new Typed.Value<>(area.getText().strip());
    }

    @Override
    protected void save(String typed) {
        model().edit(contact -> contact.withNotes(typed));
    }

    @Override
    protected void delete(String shown) {
        model().edit(contact -> contact.withNotes(""));
    }
}
