package app.renmai.ui.organization;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.organization.Organization;
import app.renmai.ui.collaboration.WorksPart;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.fact.OrganizationFacts;
import app.renmai.ui.field.FieldRows;
import app.renmai.ui.field.OwnFieldsViewModel;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.kit.FocusScroll;
import app.renmai.ui.kit.Icons;
import app.renmai.ui.kit.InlineArea;
import app.renmai.ui.kit.InlineText;
import app.renmai.ui.need.NeedsPart;
import app.renmai.ui.row.EditRow;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/** What is known of an organization: details, how to reach it, a note. All edited in place. */
final class OrganizationPanel extends StackPane {
    static final double WIDTH = 304;
    private static final double LABELS = 72;

    private final Desk desk;
    private final OrganizationViewModel model;
    private final InlineText otherName;
    private final InlineText sector;
    private final InlineText since;
    private final InlineText website;
    private final InlineArea notes;
    private final Button open;
    private final VBox points = new VBox(2);
    private final VBox reach;

    OrganizationPanel(
            Desk desk,
            OrganizationViewModel model,
            OrganizationFacts facts,
            OwnFieldsViewModel own,
            NeedsPart needs,
            WorksPart works) {
        this.desk = desk;
        this.model = model;
        getStyleClass().addAll("panel", "organization-panel");
        setId("organization-panel");
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        otherName =
                field(
                        "organization-other-name",
                        "organization.other-name.prompt",
                        model::otherName);
        sector = field("organization-sector", "organization.sector.prompt", model::sector);
        website = field("organization-website", "organization.website.prompt", model::website);
        since =
                new InlineText(
                        desk.text("organization.since.prompt"), model::refuseSince, model::since);
        since.field().setId("organization-since");
        notes = new InlineArea(desk.text("organization.notes.prompt"), model::notes);
        notes.setId("organization-notes");
        open =
                Buttons.small(
                        Buttons.icon(
                                desk.text("organization.website.open"),
                                Feather.EXTERNAL_LINK,
                                model::openWebsite));
        open.managedProperty().bind(open.visibleProperty());
        HBox link = new HBox(2, website, open);
        HBox.setHgrow(website, Priority.ALWAYS);
        GridPane details = grid();
        row(details, "organization.other-name", otherName);
        row(details, "organization.sector", sector);
        row(details, "organization.since", since);
        row(details, "organization.website", link);
        website.field().setAccessibleText(desk.text("organization.website"));
        reach = section("organization.reach", points);
        FieldRows rows = new FieldRows(desk, own);
        VBox fields = section("field.title", rows);
        VBox.setMargin(rows, new Insets(0, -6, 0, -6));
        VBox note = section("organization.notes", notes);
        note.getStyleClass().add("last");
        VBox.setMargin(notes, new Insets(0, -8, 0, -8));
        VBox content =
                new VBox(
                        facts,
                        needs(needs),
                        works(works),
                        section("organization.details", details),
                        fields,
                        reach,
                        note);
        hold(content);
    }

    private void hold(VBox content) {
        ScrollPane scroll = new ScrollPane(content);
        FocusScroll.in(scroll, EditRow::around);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        content.setPadding(new Insets(2, 16, 16, 16));
        getChildren().add(scroll);
        model.organizationProperty().subscribe(this::show);
        model.pointsProperty().subscribe(this::showPoints);
        showPoints();
    }

    /** Its rows stand out to the edges, as those of the facts do. */
    private VBox needs(NeedsPart needs) {
        VBox section = section("need.title", needs);
        VBox.setMargin(needs, new Insets(0, -6, 0, -6));
        return section;
    }

    private VBox works(WorksPart works) {
        VBox section = section("section.collaborations", works);
        VBox.setMargin(works, new Insets(0, -6, 0, -6));
        section.visibleProperty().bind(works.anyProperty());
        section.managedProperty().bind(works.anyProperty());
        return section;
    }

    private InlineText field(String id, String prompt, java.util.function.Consumer<String> commit) {
        InlineText text = new InlineText(desk.text(prompt), commit);
        text.field().setId(id);
        return text;
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.setHgap(8);
        grid.setVgap(2);
        ColumnConstraints labels = new ColumnConstraints(LABELS);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(labels, fields);
        return grid;
    }

    private void row(GridPane grid, String key, Node field) {
        Label label = new Label(desk.text(key));
        label.getStyleClass().add("secondary");
        label.setMinHeight(32);
        GridPane.setValignment(label, VPos.TOP);
        if (field instanceof InlineText text) {
            label.setLabelFor(text.field());
            text.field().setAccessibleText(desk.text(key));
        }
        grid.addRow(grid.getRowCount(), label, field);
    }

    private VBox section(String key, Node content) {
        Label heading = new Label(desk.text(key));
        heading.getStyleClass().addAll("strong", "secondary-strong");
        VBox section = new VBox(4, heading, content);
        section.getStyleClass().add("panel-section");
        section.setPadding(new Insets(14, 0, 14, 0));
        return section;
    }

    private void show(@org.jspecify.annotations.Nullable Organization shown) {
        if (shown == null) {
            return;
        }
        otherName.show(shown.otherName());
        sector.show(shown.sector());
        since.show(model.since(shown));
        website.show(shown.website());
        notes.show(shown.notes());
        open.setVisible(!shown.website().isBlank());
    }

    private void showPoints() {
        List<ContactPoint> all = model.pointsProperty();
        points.getChildren().setAll(all.stream().map(this::point).toList());
        reach.setVisible(!all.isEmpty());
        reach.setManaged(!all.isEmpty());
    }

    private Node point(ContactPoint point) {
        String text = point.address() == null ? point.value() : address(point);
        Label words = new Label(text);
        words.setWrapText(true);
        if (point.kind() == ContactPoint.Kind.MESSENGER
                || point.kind() == ContactPoint.Kind.ADDRESS) {
            HBox line = new HBox(8, Icons.of(icon(point.kind())), words);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setMinHeight(28);
            return line;
        }
        Button link = Buttons.plain(text, icon(point.kind()), () -> model.open(point));
        link.getStyleClass().add("point-link");
        link.setMinWidth(0);
        return Buttons.small(link);
    }

    private static String address(ContactPoint point) {
        var address = point.address();
        return address == null
                ? ""
                : String.join(
                        " ",
                        List.of(
                                        address.street(),
                                        address.city(),
                                        address.region(),
                                        address.postalCode(),
                                        address.country())
                                .stream()
                                .filter(part -> !part.isBlank())
                                .toList());
    }

    private static Ikon icon(ContactPoint.Kind kind) {
        return switch (kind) {
            case EMAIL -> Feather.MAIL;
            case PHONE -> Feather.PHONE;
            case MESSENGER -> Feather.MESSAGE_SQUARE;
            case LINK -> Feather.LINK;
            case ADDRESS -> Feather.MAP_PIN;
        };
    }
}
