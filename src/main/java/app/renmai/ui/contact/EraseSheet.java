package app.renmai.ui.contact;

import app.renmai.service.contact.Erasure;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** Shows what goes with a person who is erased for good, and asks for it expressly. */
public final class EraseSheet extends VBox {
    private static final double WIDTH = 560;
    private static final int BACKUPS = 3;
    private static final KeyCombination ERASE =
            new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Desk desk;
    private final EraseViewModel model;
    private final Label title = new Label();
    private final VBox what = new VBox(8);
    private final CheckBox sure = new CheckBox();
    private final Button erase;

    /**
     * @param desk what every screen is given
     * @param model what goes
     */
    public EraseSheet(Desk desk, EraseViewModel model) {
        super(16);
        this.desk = desk;
        this.model = model;
        getStyleClass().add("over-sheet");
        setId("erase-sheet");
        setPadding(new Insets(20, 24, 20, 24));
        setPrefWidth(WIDTH);
        setMaxSize(WIDTH, USE_PREF_SIZE);
        title.getStyleClass().add("section");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        sure.setId("erase-sure");
        sure.setText(desk.text("erase.sure"));
        sure.setWrapText(true);
        erase = Buttons.outlined(desk.text("erase.do"), Feather.TRASH_2, this::erase);
        erase.setId("erase-do");
        erase.getStyleClass().add("destroying");
        erase.disableProperty().bind(sure.selectedProperty().not());
        Button keep = Buttons.outlined(desk.text("erase.keep"), null, desk.overlays()::close);
        keep.setId("erase-keep");
        HBox buttons = new HBox(8, keep, erase);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, what, sure, buttons);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.planProperty().subscribe(found -> found.ifPresent(this::show));
    }

    private void show(Erasure.Plan plan) {
        title.setText(desk.text("erase.title", model.name(plan)));
        what.getChildren().clear();
        what.getChildren().add(line(desk.text("erase.person"), ""));
        model.lines(plan).forEach(line -> what.getChildren().add(line(line, "")));
        List<String> backups = model.backups(plan);
        if (!backups.isEmpty()) {
            String named = String.join(", ", backups.stream().limit(BACKUPS).toList());
            what.getChildren()
                    .add(
                            line(
                                    desk.text(
                                            "erase.backups",
                                            backups.size(),
                                            named,
                                            Math.max(0, backups.size() - BACKUPS)),
                                    "erase-backups"));
        }
        what.getChildren().add(line(desk.text("erase.elsewhere"), ""));
    }

    private static Label line(String text, String id) {
        Label label = new Label(text);
        if (!id.isEmpty()) {
            label.setId(id);
        }
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private void key(KeyEvent event) {
        if (ERASE.match(event)) {
            event.consume();
            erase();
        }
    }

    private void erase() {
        if (sure.isSelected()) {
            desk.overlays().close();
            model.erase();
        }
    }

    /** Where the focus begins. */
    public Node first() {
        return sure;
    }
}
