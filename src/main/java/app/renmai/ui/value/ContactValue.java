package app.renmai.ui.value;

import app.renmai.model.value.ValueEntry;
import app.renmai.service.value.Ledger;
import app.renmai.ui.command.KeyHint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.fact.EntryRow;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.PanelPart;
import app.renmai.ui.navigation.Route;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** On a contact's page: how much went each way, quietly, and the last entries behind it. */
public final class ContactValue extends PanelPart {
    /** What keys do on an entry. */
    public static final List<KeyHint> HINTS =
            List.of(
                    KeyHint.in("shell.shortcuts.value", "value.keys.edit", "Enter"),
                    KeyHint.in("shell.shortcuts.value", "value.keys.confirm", "C"),
                    KeyHint.in("shell.shortcuts.value", "value.keys.delete", "Delete"));

    private static final int MOST = 3;

    private final Desk desk;
    private final LedgerViewModel model;
    private final LongConsumer talk;
    private final ValueText text;
    private boolean whole;

    /**
     * @param desk what every screen is given
     * @param model what went both ways
     * @param talk shows where a talk stands
     */
    public ContactValue(Desk desk, LedgerViewModel model, LongConsumer talk) {
        this.desk = desk;
        this.model = model;
        this.talk = talk;
        this.text = new ValueText(desk.wording());
        setId("contact-value");
        model.balanceProperty().subscribe(this::draw);
    }

    @Override
    protected List<Node> things() {
        Ledger.Balance balance = model.balanceProperty().get();
        List<Ledger.Line> lines = balance.lines();
        List<Node> parts = new ArrayList<>();
        if (!lines.isEmpty()) {
            Label sum = new Label(text.balance(balance));
            sum.setId("value-balance");
            sum.getStyleClass().addAll("small", "muted", "value-balance");
            parts.add(sum);
        }
        lines.stream().limit(whole ? lines.size() : MOST).map(this::row).forEach(parts::add);
        if (lines.size() > MOST) {
            parts.add(rest(balance));
        }
        return parts;
    }

    @Override
    protected List<Node> below() {
        return List.of(Buttons.invitation(desk.text("value.add"), "add-value", model::add));
    }

    private Node rest(Ledger.Balance balance) {
        Hyperlink link =
                new Hyperlink(
                        whole
                                ? desk.text("value.fewer")
                                : desk.text("value.all", balance.lines().size()));
        link.setId("value-all");
        link.getStyleClass().addAll("small", "row-link");
        link.setOnAction(
                _ -> {
                    whole = !whole;
                    draw();
                    lookup("#value-all").requestFocus();
                });
        return link;
    }

    private Node row(Ledger.Line line) {
        ValueEntry entry = line.entry();
        boolean given = entry.direction() == ValueEntry.Direction.GIVEN;
        List<Button> actions = new ArrayList<>();
        if (given) {
            actions.add(
                    Buttons.icon(
                            desk.text(
                                    entry.confirmedOn() == null
                                            ? "value.confirm"
                                            : "value.unconfirm"),
                            Feather.CHECK,
                            () -> model.confirm(entry)));
        }
        actions.add(
                Buttons.icon(
                        desk.text("value.delete"), Feather.TRASH_2, () -> model.delete(entry)));
        Runnable delete = () -> model.delete(entry);
        Map<KeyCode, Runnable> keys =
                given
                        ? Map.of(KeyCode.DELETE, delete, KeyCode.C, () -> model.confirm(entry))
                        : Map.of(KeyCode.DELETE, delete);
        String words = text.words(line);
        String detail = text.detail(line);
        return new EntryRow(
                new EntryRow.Look(
                        "value-" + entry.id(),
                        ValueText.icon(entry.direction()),
                        words,
                        words + ", " + detail,
                        detail),
                () -> model.edit(entry),
                origin(line),
                actions,
                keys);
    }

    /** Out of what it came, one click away. */
    private List<Node> origin(Ledger.Line line) {
        ValueEntry.Origin origin = line.entry().origin();
        String words = text.origin(line);
        Long interaction = origin.interactionId();
        Long work = origin.collaborationId();
        Long introduction = origin.introductionId();
        if (interaction != null) {
            String told = words.isBlank() ? desk.text("value.origin.talk") : words;
            return List.of(link(told, Feather.USERS, () -> talk.accept(interaction)));
        }
        if (work != null) {
            return List.of(link(words, Feather.BRIEFCASE, () -> go(new Route.Collaboration(work))));
        }
        return introduction == null
                ? List.of()
                : List.of(
                        link(
                                words,
                                Feather.SHARE_2,
                                () -> go(new Route.Introductions(introduction))));
    }

    private void go(Route to) {
        desk.navigator().open(to);
    }

    private Node link(String words, Feather icon, Runnable open) {
        Hyperlink link = new Hyperlink(words, Icons.of(icon));
        link.getStyleClass().addAll("row-link", "small", "value-origin");
        link.setWrapText(true);
        link.setMinHeight(USE_PREF_SIZE);
        link.setAccessibleText(desk.text("value.origin", words));
        link.setOnAction(
                _ -> {
                    link.setVisited(false);
                    open.run();
                });
        VBox line = new VBox(link);
        line.getStyleClass().addAll("row-detail", "under-icon");
        return line;
    }
}
