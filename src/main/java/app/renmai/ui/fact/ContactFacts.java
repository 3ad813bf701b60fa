package app.renmai.ui.fact;

import app.renmai.ui.command.KeyHint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.PanelPart;

import javafx.scene.Node;

import java.util.List;

/** On a contact's page: what is known of them and of where they work, the newest first. */
public final class ContactFacts extends PanelPart {
    private static final int MOST = 4;

    private final Desk desk;
    private final FactsViewModel model;
    private final FactRows rows;

    /**
     * @param desk what every screen is given
     * @param model the facts
     */
    public ContactFacts(Desk desk, FactsViewModel model) {
        this.desk = desk;
        this.model = model;
        rows = new FactRows(desk, model, MOST);
        setId("contact-facts");
        model.linesProperty()
                .subscribe(
                        lines -> {
                            rows.show(lines);
                            draw();
                        });
    }

    @Override
    protected List<Node> things() {
        return model.linesProperty().get().isEmpty() ? List.of() : List.of(rows);
    }

    @Override
    protected List<Node> below() {
        return List.of(Buttons.invitation(desk.text("fact.add"), "add-fact", this::add));
    }

    /** What keys do on a fact. */
    public static List<KeyHint> hints() {
        return FactRows.HINTS;
    }

    /** Opens the sheet for another fact. */
    public void add() {
        model.add();
    }

    @Override
    public void dayTurned() {
        model.refresh();
    }
}
