package app.renmai.ui.standing;

import app.renmai.model.contact.Deed;
import app.renmai.service.standing.Why;
import app.renmai.ui.desk.Desk;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** How far one has come with a contact: six blocks and the word. Opens why. */
public final class StandingChip extends HBox {
    private final Desk desk;
    private final StandingViewModel model;
    private final WhyText text;
    private final Supplier<String> name;
    private final Consumer<Deed> open;
    private final Blocks blocks = new Blocks();
    private final Label word = new Label();
    private final Button chip = new Button();
    private final Tooltip why = new Tooltip();

    /**
     * @param desk what every screen is given
     * @param model how far one has come
     * @param name the contact's name
     * @param open shows where an event stands
     */
    public StandingChip(
            Desk desk, StandingViewModel model, Supplier<String> name, Consumer<Deed> open) {
        this.desk = desk;
        this.model = model;
        this.text = new WhyText(desk.wording());
        this.name = name;
        this.open = open;
        getStyleClass().add("standing-chip-box");
        setMinWidth(USE_PREF_SIZE);
        word.getStyleClass().add("standing-word");
        HBox content = new HBox(8, blocks, word);
        content.setAlignment(Pos.CENTER_LEFT);
        chip.setId("contact-standing");
        chip.getStyleClass().setAll("button", "chip", "standing-chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setGraphic(content);
        chip.setTooltip(why);
        chip.setOnAction(_ -> why());
        getChildren().add(chip);
        model.whyProperty().subscribe(this::show);
    }

    private void show(Why found) {
        blocks.show(found.standing());
        word.setText(text.level(found.standing()));
        String reason = WhyPane.inLines(text, found);
        why.setText(reason);
        chip.setAccessibleText(desk.text("standing.accessible", word.getText()));
        chip.setAccessibleHelp(reason);
    }

    /** Shows why. */
    public void why() {
        new WhyPane(desk, model, name.get(), open).show(this, chip);
    }
}
