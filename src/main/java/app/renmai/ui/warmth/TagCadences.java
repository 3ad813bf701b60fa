package app.renmai.ui.warmth;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Tag;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Icons;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tags with how often one means to be in touch with whoever bears them; each can be changed. */
public final class TagCadences extends FlowPane {
    private final Desk desk;
    private final Map<Long, Button> chips = new HashMap<>();

    /** The cadences of some tags. */
    public TagCadences(Desk desk, List<Tag> tags) {
        super(6, 6);
        this.desk = desk;
        setId("tag-cadences");
        for (Tag tag : tags) {
            Button chip = new Button("#" + tag.name(), Icons.of(Feather.REPEAT));
            chip.getStyleClass().setAll("button", "chip");
            chip.setTooltip(new Tooltip(desk.text("cadence.title.tag", tag.name())));
            chip.setId("tag-cadence-" + tag.id());
            chips.put(tag.id(), chip);
            getChildren().add(chip);
        }
        desk.after(desk.services().cadences().ofTags(), all -> show(tags, all));
    }

    private void show(List<Tag> tags, Map<Long, Cadence> cadences) {
        tags.forEach(tag -> show(tag, cadences.get(tag.id())));
    }

    private void show(Tag tag, @Nullable Cadence cadence) {
        Button chip = chips.get(tag.id());
        if (chip == null) {
            return;
        }
        String every =
                cadence == null ? desk.text("cadence.none") : new WarmthText(desk).every(cadence);
        chip.setText(desk.text("cadence.of-tag", tag.name(), every));
        chip.setOnAction(
                _ ->
                        CadenceForm.ofTag(desk, tag, cadence, wanted -> save(tag, wanted))
                                .show(this, chip));
    }

    private void save(Tag tag, @Nullable Cadence cadence) {
        desk.after(
                desk.services().cadences().put(tag, cadence),
                _ -> {
                    show(tag, cadence);
                    desk.toasts()
                            .undoable(
                                    cadence == null
                                            ? desk.text("cadence.removed")
                                            : desk.text(
                                                    "cadence.saved",
                                                    new WarmthText(desk).every(cadence)));
                });
    }
}
