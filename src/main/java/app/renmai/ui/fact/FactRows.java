package app.renmai.ui.fact;

import app.renmai.model.value.Fact;
import app.renmai.ui.command.KeyHint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OpenedLink;
import app.renmai.ui.fact.FactsViewModel.FactLine;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.KeptFocus;
import app.renmai.ui.kit.KeyCap;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Facts below each other, the newest first. Enter changes one, Delete deletes it, Y says that an
 * old one is still true, O opens its link, T the talk it is out of.
 */
final class FactRows extends VBox {
    /** What keys do on a fact, to be told of. */
    static final List<KeyHint> HINTS =
            List.of(
                    KeyHint.in("shell.shortcuts.fact", "fact.keys.edit", "Enter"),
                    KeyHint.in("shell.shortcuts.fact", "fact.keys.true", "Y"),
                    KeyHint.in("shell.shortcuts.fact", "fact.keys.link", "O"),
                    KeyHint.in("shell.shortcuts.fact", "fact.keys.talk", "T"),
                    KeyHint.in("shell.shortcuts.fact", "fact.keys.delete", "Delete"));

    private final Desk desk;
    private final FactsViewModel model;
    private final FactText text;
    private final int most;
    private List<FactLine> shown = List.of();
    private boolean all;

    /**
     * @param most how many are shown before one asks for the others
     */
    FactRows(Desk desk, FactsViewModel model, int most) {
        this.desk = desk;
        this.model = model;
        this.text = new FactText(desk.wording());
        this.most = most;
    }

    /** Shows other facts. */
    void show(List<FactLine> lines) {
        shown = lines;
        fill();
    }

    private void fill() {
        List<Node> nodes = new ArrayList<>();
        int count = all || shown.size() <= most + 1 ? shown.size() : most;
        shown.stream().limit(count).forEach(line -> nodes.add(row(line)));
        if (count < shown.size()) {
            Button more =
                    Buttons.small(
                            Buttons.plain(
                                    desk.text("fact.more", shown.size() - count),
                                    Feather.CHEVRON_DOWN,
                                    () -> {
                                        all = true;
                                        fill();
                                    }));
            nodes.add(more);
        }
        KeptFocus.replace(this, nodes);
    }

    private EntryRow row(FactLine line) {
        Fact fact = line.fact();
        String detail = text.detail(fact, line.organization());
        String spoken =
                String.join(
                        ", ",
                        text.kind(fact.kind()),
                        fact.words(),
                        detail,
                        line.stale() ? desk.text("fact.stale", model.freshDays()) : "");
        Map<KeyCode, Runnable> keys = new EnumMap<>(KeyCode.class);
        List<Button> actions = new ArrayList<>();
        keys.put(KeyCode.DELETE, () -> model.delete(fact));
        keys.put(KeyCode.F2, () -> model.edit(fact));
        keys.put(KeyCode.Y, () -> model.renew(fact));
        Long talk = fact.interactionId();
        if (talk != null) {
            keys.put(KeyCode.T, () -> model.openTalk(talk));
            actions.add(action("fact.talk.open", Feather.USERS, () -> model.openTalk(talk)));
        }
        if (!fact.link().isBlank()) {
            Runnable open = () -> OpenedLink.open(desk, fact.link());
            keys.put(KeyCode.O, open);
            actions.add(action("fact.link.open", Feather.EXTERNAL_LINK, open));
        }
        actions.add(action("fact.delete", Feather.TRASH_2, () -> model.delete(fact)));
        return new EntryRow(
                new EntryRow.Look(
                        "fact-" + fact.id(),
                        FactText.icon(fact.kind()),
                        fact.words(),
                        spoken,
                        detail),
                () -> model.edit(fact),
                line.stale() ? List.of(stale(fact)) : List.of(),
                actions,
                keys);
    }

    private Button action(String key, Feather icon, Runnable act) {
        return Buttons.small(Buttons.icon(desk.text(key), icon, act));
    }

    /** An old fact asks whether it is still true; one click, or one key, says so. */
    private FlowPane stale(Fact fact) {
        Label asked = new Label(desk.text("fact.stale", model.freshDays()));
        asked.getStyleClass().addAll("small", "warning");
        asked.setMinWidth(Region.USE_PREF_SIZE);
        Button yes =
                Buttons.small(
                        Buttons.outlined(desk.text("fact.true"), null, () -> model.renew(fact)));
        yes.setId("fact-true-" + fact.id());
        yes.setGraphic(new KeyCap("Y"));
        yes.setContentDisplay(ContentDisplay.RIGHT);
        FlowPane line = new FlowPane(8, 2, asked, yes);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().addAll("row-detail", "under-icon");
        return line;
    }
}
