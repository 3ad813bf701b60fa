package app.renmai.ui.contact;

import app.renmai.model.contact.Rest;
import app.renmai.model.contact.Warmth;
import app.renmai.service.cadence.Today;
import app.renmai.service.cadence.Touch;
import app.renmai.service.cadence.WarmthNow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.warmth.CadenceForm;
import app.renmai.ui.warmth.Moon;
import app.renmai.ui.warmth.NotNowSheet;
import app.renmai.ui.warmth.WarmthText;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

/**
 * How warm the contact is: a moon, a word, the day; why, when one points at it. Opens how often one
 * means to be in touch.
 */
final class WarmthChip extends HBox {
    private static final PseudoClass WARM = PseudoClass.getPseudoClass("warm");

    private final Desk desk;
    private final ContactPageViewModel model;
    private final WarmthText text;
    private final Moon moon = new Moon();
    private final Label word = new Label();
    private final Label days = new Label();
    private final HBox content = new HBox(6, moon, word, days);
    private final Button chip = new Button();
    private final Tooltip why = new Tooltip();

    WarmthChip(Desk desk, ContactPageViewModel model) {
        this.desk = desk;
        this.model = model;
        this.text = new WarmthText(desk);
        getStyleClass().add("warmth-chip-box");
        setMinWidth(USE_PREF_SIZE);
        word.getStyleClass().add("warmth-word");
        word.managedProperty().bind(word.textProperty().isNotEmpty());
        content.setAlignment(Pos.CENTER_LEFT);
        chip.setId("contact-warmth");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setTooltip(why);
        chip.setOnAction(_ -> edit());
        getChildren().add(chip);
        model.touchProperty().subscribe(this::show);
    }

    /** Tells days anew, from another today. */
    void dayTurned() {
        show(model.touchProperty().get());
    }

    private void show(Touch touch) {
        WarmthNow now = new Today(desk.times().today(), desk.times().zone()).warmth(touch);
        boolean none = touch.cadence() == null;
        chip.getStyleClass().setAll("button", "chip");
        chip.pseudoClassStateChanged(
                WARM, now != null && now.warmth().compareTo(Warmth.COOLING) <= 0);
        moon.show(now == null ? null : now.warmth());
        word.setText(now == null ? "" : text.word(now.warmth()));
        days.setText(now == null ? text.without(touch) : "· " + text.days(now));
        chip.setGraphic(none ? Icons.of(Feather.REPEAT) : content);
        chip.setText(none ? desk.text("cadence.add") : "");
        chip.getStyleClass().add(none ? "add-chip" : "warmth-chip");
        String reason = text.why(touch, now);
        why.setText(reason);
        chip.setAccessibleText(
                none ? desk.text("cadence.add") : word.getText() + " " + days.getText());
        chip.setAccessibleHelp(reason);
    }

    /** Opens how often one means to be in touch. */
    void edit() {
        Touch touch = model.touchProperty().get();
        CadenceForm form = CadenceForm.ofContact(desk, touch, model::cadence);
        Rest rest = touch.rest();
        boolean rests = rest != null && rest.holds(desk.times().today());
        if (rests) {
            form.with("cadence.resume", "cadence-resume", () -> model.rest(null));
        } else if (touch.cadence() != null) {
            form.with("cadence.pause", "cadence-pause", () -> model.rest(Rest.PAUSED));
        }
        form.with("cadence.not-now", "cadence-not-now", this::notNow);
        form.show(this, chip);
    }

    /** Asks until when the contact is left alone. */
    void notNow() {
        NotNowSheet.ask(desk, name(), until -> model.rest(new Rest(until)));
    }

    private String name() {
        return model.detailsProperty()
                .get()
                .map(found -> desk.names().of(found.contact().name()))
                .orElse("");
    }
}
