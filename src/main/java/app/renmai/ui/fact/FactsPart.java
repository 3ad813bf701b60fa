package app.renmai.ui.fact;

import app.renmai.model.value.Fact;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.KeptFocus;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The facts in a side panel, the newest first: each with what it tells of, where it is from and of
 * when. An old one asks whether it still is true.
 */
public final class FactsPart extends VBox {
    private static final int FEW = 5;

    private final Desk desk;
    private final FactsViewModel model;
    private final VBox rows = new VBox();
    private final Button add;
    private final ReadOnlyBooleanWrapper any = new ReadOnlyBooleanWrapper();
    private boolean whole;

    /** The facts of a view model. */
    public FactsPart(Desk desk, FactsViewModel model) {
        this.desk = desk;
        this.model = model;
        setId("facts");
        add = new Button(desk.text("fact.add"), Icons.of(Feather.PLUS));
        add.setId("add-fact");
        add.getStyleClass().setAll("button", "row-text", "invitation");
        add.setMaxWidth(Double.MAX_VALUE);
        add.setOnAction(_ -> model.add());
        getChildren().setAll(rows, add);
        model.factsProperty().subscribe(_ -> show());
    }

    /** Whether there is any. */
    public ReadOnlyBooleanProperty anyProperty() {
        return any.getReadOnlyProperty();
    }

    /** Tells how old facts are anew, from another today. */
    public void dayTurned() {
        show();
    }

    private void show() {
        List<Fact> all = model.factsProperty().get();
        any.set(!all.isEmpty());
        List<Node> nodes = new ArrayList<>();
        int most = whole || all.size() <= FEW + 1 ? all.size() : FEW;
        all.stream().limit(most).forEach(fact -> nodes.add(row(fact)));
        if (most < all.size()) {
            Button more =
                    Buttons.small(
                            Buttons.plain(
                                    desk.text("fact.more", all.size() - most),
                                    Feather.CHEVRON_DOWN,
                                    () -> {
                                        whole = true;
                                        show();
                                    }));
            more.setId("facts-more");
            nodes.add(more);
        }
        KeptFocus.replace(rows, nodes);
    }

    private VBox row(Fact fact) {
        Label kind = new Label(desk.text("fact.kind." + fact.kind().code()));
        kind.getStyleClass().add("small");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(2, kind, gap);
        head.setAlignment(Pos.CENTER_LEFT);
        if (!fact.link().isEmpty()) {
            Button open = icon("fact.open", Feather.EXTERNAL_LINK, () -> model.steps().open(fact));
            open.setId("fact-open-" + fact.id());
            head.getChildren().add(open);
        }
        head.getChildren()
                .add(icon("fact.delete", Feather.TRASH_2, () -> model.steps().delete(fact)));
        Button words = new Button(fact.words());
        words.setId("fact-" + fact.id());
        words.getStyleClass().setAll("button", "row-text");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setOnAction(_ -> model.edit(fact));
        words.setOnKeyPressed(
                event -> {
                    if (event.getCode() == KeyCode.DELETE) {
                        event.consume();
                        model.steps().delete(fact);
                    }
                });
        Label note = new Label(note(fact));
        note.getStyleClass().addAll("small", "row-detail");
        VBox row = new VBox(head, words, note);
        row.getStyleClass().add("fact-row");
        Optional<Long> age = model.age(fact);
        age.ifPresent(days -> row.getChildren().add(old(fact, days)));
        return row;
    }

    private String note(Fact fact) {
        String day = desk.times().day(fact.lastTrue());
        return fact.source().isEmpty() ? day : desk.text("fact.note", fact.source(), day);
    }

    private HBox old(Fact fact, long days) {
        Label old = new Label(desk.text("fact.old", days));
        old.getStyleClass().addAll("small", "warning");
        Button still =
                Buttons.small(
                        Buttons.plain(
                                desk.text("fact.still"),
                                Feather.CHECK,
                                () -> model.steps().renew(fact)));
        still.setId("fact-still-" + fact.id());
        HBox line = new HBox(6, old, still);
        line.getStyleClass().add("row-detail");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button icon(String key, Feather icon, Runnable action) {
        Button button = Buttons.small(Buttons.icon(desk.text(key), icon, action));
        button.getStyleClass().add("fact-action");
        return button;
    }
}
