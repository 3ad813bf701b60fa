package app.renmai.ui.fact;

import app.renmai.model.value.Fact;
import app.renmai.ui.command.KeyHint;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.fact.FactsViewModel.FactLine;
import app.renmai.ui.kit.Buttons;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** On an organization's page: what is known of it, by kind, and who competes with it. */
public final class OrganizationFacts extends VBox {
    private static final int MOST = 3;
    private static final Insets OUT = new Insets(0, -6, 0, -6);

    private final FactsViewModel model;
    private final FactText text;
    private final Map<Fact.Kind, FactRows> rows = new EnumMap<>(Fact.Kind.class);
    private final Map<Fact.Kind, VBox> sections = new EnumMap<>(Fact.Kind.class);
    private final Button add;

    /**
     * @param desk what every screen is given
     * @param model the facts
     */
    public OrganizationFacts(Desk desk, FactsViewModel model) {
        this.model = model;
        this.text = new FactText(desk.wording());
        setId("organization-facts");
        add = Buttons.invitation(desk.text("fact.add"), "organization-fact", model::add);
        VBox adding = section(desk.text("fact.title"), add);
        getChildren().add(adding);
        for (Fact.Kind kind : Fact.Kind.values()) {
            FactRows list = new FactRows(desk, model, MOST);
            VBox section = section(text.heading(kind), list);
            section.managedProperty().bind(section.visibleProperty());
            section.setVisible(false);
            rows.put(kind, list);
            sections.put(kind, section);
            getChildren().add(section);
            if (kind == Fact.Kind.CAMPAIGN) {
                getChildren()
                        .add(section(desk.text("competitor.title"), new RivalRows(desk, model)));
            }
        }
        adding.managedProperty().bind(adding.visibleProperty());
        model.linesProperty()
                .subscribe(
                        lines -> {
                            adding.setVisible(lines.isEmpty());
                            show(lines);
                        });
    }

    private static VBox section(String words, Node content) {
        Label heading = new Label(words);
        heading.getStyleClass().addAll("strong", "secondary-strong");
        VBox section = new VBox(4, heading, content);
        VBox.setMargin(content, OUT);
        section.getStyleClass().add("panel-section");
        section.setPadding(new Insets(14, 0, 14, 0));
        return section;
    }

    private void show(List<FactLine> lines) {
        rows.forEach(
                (kind, list) -> {
                    List<FactLine> ofKind =
                            lines.stream().filter(each -> each.fact().kind() == kind).toList();
                    list.show(ofKind);
                    sections.getOrDefault(kind, this).setVisible(!ofKind.isEmpty());
                });
    }

    /** What keys do on a fact. */
    public static List<KeyHint> hints() {
        return FactRows.HINTS;
    }

    /** Opens the sheet for another fact. */
    public void add() {
        model.add();
    }

    /** Tells days anew, from another today. */
    public void dayTurned() {
        model.refresh();
    }
}
