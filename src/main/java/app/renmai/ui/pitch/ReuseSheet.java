package app.renmai.ui.pitch;

import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.navigation.Route;
import app.renmai.ui.people.PersonField;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.Optional;
import java.util.Set;

/** Takes a pitch for another contact: asks whom; choosing them begins the new draft. */
final class ReuseSheet extends VBox {
    private static final double WIDTH = 500;

    private final Desk desk;
    private final long pitch;
    private final Optional<Integer> version;
    private final PersonField field;

    private ReuseSheet(
            Desk desk, long pitch, Optional<Integer> version, long contact, String title) {
        super(12);
        this.desk = desk;
        this.pitch = pitch;
        this.version = version;
        this.field =
                new PersonField(
                        desk,
                        desk.text("pitch.draft.to.prompt"),
                        Set.of(contact),
                        chosen -> begin(chosen.id()));
        getStyleClass().add("over-sheet");
        setId("reuse-sheet");
        setPadding(new Insets(20, 24, 20, 24));
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        field.setId("reuse-contact");
        field.setLeft(Icons.of(Feather.SEARCH));
        Label heading = new Label(desk.text("pitch.reuse.title"));
        heading.getStyleClass().add("section");
        Label from =
                new Label(
                        version.map(number -> desk.text("pitch.reuse.version", title, number))
                                .orElse(title));
        from.getStyleClass().add("secondary");
        Label hint = new Label(desk.text("pitch.reuse.hint"));
        hint.getStyleClass().add("small");
        hint.setWrapText(true);
        getChildren().setAll(heading, from, field, hint);
    }

    /**
     * Opens the sheet.
     *
     * @param pitch the pitch to take
     * @param version the version of it; empty for the text as it is
     * @param contact whom it is to, who is not offered
     * @param title how it is called
     */
    static void open(
            Desk desk,
            double top,
            long pitch,
            Optional<Integer> version,
            long contact,
            String title) {
        ReuseSheet sheet = new ReuseSheet(desk, pitch, version, contact, title);
        desk.overlays().show(sheet, top, sheet.first(), () -> {});
    }

    private void begin(long contact) {
        field.setDisable(true);
        desk.services()
                .drafting()
                .reuse(pitch, version, contact)
                .whenCompleteAsync(
                        (made, failure) -> {
                            if (failure == null) {
                                desk.overlays().close();
                                desk.navigator().open(new Route.Pitch(made));
                            } else {
                                refused(failure);
                            }
                        },
                        desk.ui());
    }

    private void refused(Throwable failure) {
        field.setDisable(false);
        field.show(null);
        field.requestFocus();
        desk.problem(failure);
    }

    private Node first() {
        return field;
    }
}
