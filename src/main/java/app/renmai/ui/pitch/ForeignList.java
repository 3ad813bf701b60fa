package app.renmai.ui.pitch;

import app.renmai.service.pitch.Foreign;
import app.renmai.service.pitch.Reused;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What in a reused text belongs to whom it was first written for: each with where it stands, a jump
 * to it, and a word to say that it is right here as well.
 */
final class ForeignList extends VBox {
    private static final int LONGEST = 60;

    /** More places of one thing are found one after another, as the first ones go. */
    private static final int MOST_PLACES = 4;

    private final Desk desk;
    private final StudioViewModel model;
    private final Consumer<Foreign.Place> jump;

    /**
     * @param id its id, by which the parts of it are named too
     * @param jump selects a place in the text
     */
    ForeignList(Desk desk, StudioViewModel model, String id, Consumer<Foreign.Place> jump) {
        super(2);
        this.desk = desk;
        this.model = model;
        this.jump = jump;
        setId(id);
        getStyleClass().add("missing-list");
        managedProperty().bind(visibleProperty());
        setMinHeight(Region.USE_PREF_SIZE);
        model.reusedProperty().subscribe(this::show);
    }

    private void show(Optional<Reused> reused) {
        boolean held = getScene() != null && holds(getScene().getFocusOwner());
        getChildren().clear();
        setVisible(reused.filter(each -> !each.items().isEmpty()).isPresent());
        if (!isVisible()) {
            return;
        }
        Reused shown = reused.orElseThrow();
        String first = desk.names().of(shown.first().name());
        Label heading = new Label(desk.text("pitch.foreign.title", shown.items().size(), first));
        heading.getStyleClass().add("section");
        heading.setWrapText(true);
        getChildren().add(heading);
        int number = 0;
        for (Foreign.Item item : shown.items()) {
            getChildren().add(entry(item, number++));
        }
        if (held) {
            focusFirst();
        }
    }

    private boolean holds(@Nullable Node focused) {
        for (@Nullable Node at = focused; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private VBox entry(Foreign.Item item, int number) {
        String all = item.what().words().replaceAll("\\s+", " ");
        String words = all.length() > LONGEST ? all.substring(0, LONGEST) + "…" : all;
        String kind = desk.text("belonging." + item.what().kind().code());
        Label what = new Label(desk.text("pitch.foreign.item", words, kind));
        what.setWrapText(true);
        FlowPane actions = new FlowPane(12, 2);
        int count = 0;
        for (Foreign.Place place : item.places().stream().limit(MOST_PLACES).toList()) {
            Hyperlink link = new Hyperlink(where(place));
            link.setAccessibleText(words + ", " + link.getText());
            link.setOnAction(_ -> jump.accept(place));
            link.setId(getId() + "-" + number + "-" + count++);
            actions.getChildren().add(link);
        }
        Button right =
                Buttons.small(
                        Buttons.plain(
                                desk.text("pitch.foreign.right"),
                                null,
                                () -> model.confirm(item.what())));
        right.setId(getId() + "-right-" + number);
        right.setAccessibleText(words + ", " + right.getText());
        actions.getChildren().add(right);
        VBox entry = new VBox(2, what, actions);
        entry.getStyleClass().add("missing-entry");
        return entry;
    }

    private String where(Foreign.Place place) {
        if (place.subject()) {
            return desk.text("pitch.foreign.subject");
        }
        String before = model.bodyProperty().get();
        int end = Math.min(place.start(), before.length());
        long line = before.substring(0, end).chars().filter(c -> c == '\n').count() + 1;
        return desk.text("pitch.foreign.line", line);
    }

    /** Goes to the first place. */
    void focusFirst() {
        lookupAll(".hyperlink").stream().findFirst().ifPresent(Node::requestFocus);
    }
}
