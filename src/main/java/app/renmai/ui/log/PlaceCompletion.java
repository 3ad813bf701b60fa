package app.renmai.ui.log;

import app.renmai.text.NameParts;
import app.renmai.text.Query;
import app.renmai.text.SearchKey;
import app.renmai.ui.kit.Icons;

import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;

import org.kordamp.ikonli.feather.Feather;

/** Offers places used before, found by their letters or by pinyin. */
final class PlaceCompletion {
    private final FilteredList<String> matching;
    private final TextField field;
    private final Completion<String> completion;

    PlaceCompletion(TextField field, Pane layer, ObservableList<String> places) {
        this.field = field;
        this.matching = new FilteredList<>(places);
        this.completion =
                new Completion<>(field, field, layer, matching, PlaceCompletion::row, this::take);
        field.textProperty().subscribe(this::typed);
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.DOWN && !completion.showing()) {
                        event.consume();
                        matching.setPredicate(_ -> true);
                        completion.show();
                    }
                });
    }

    private void typed(String text) {
        Query query = Query.parse(text);
        matching.setPredicate(
                place ->
                        !place.equals(text)
                                && query.matches(SearchKey.of(NameParts.single(place), ""), ""));
        if (field.isFocused() && !text.isBlank()) {
            completion.show();
        } else {
            completion.hide();
        }
    }

    private void take(String place) {
        field.setText(place);
        field.end();
        completion.hide();
    }

    private static HBox row(String place) {
        HBox row = new HBox(10, Icons.of(Feather.MAP_PIN), new Label(place));
        row.getStyleClass().add("completion-row");
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }
}
