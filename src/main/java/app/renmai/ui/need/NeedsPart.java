package app.renmai.ui.need;

import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.value.Needs.Wanted;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.row.Rows;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.layout.VBox;

import java.util.function.Consumer;

/** On the page of a contact or an organization: what is needed, and who can serve it. */
public final class NeedsPart extends VBox {
    private final Rows<Wanted> rows;

    /**
     * @param desk what every screen is given
     * @param model the needs
     * @param reveal shows the talk that a need came out of
     */
    public NeedsPart(Desk desk, NeedsModel model, Consumer<TimelineEntry> reveal) {
        setId("needs-part");
        rows = new Rows<>(each -> each.need().id(), () -> NeedRow.of(desk, model, reveal));
        NeedRow add = NeedRow.adding(desk, model);
        add.setId("add-need");
        add.invite();
        getChildren().setAll(rows, add);
        model.wantedProperty().subscribe(rows::show);
    }

    /** Whether there is more to show than an invitation. */
    public ReadOnlyBooleanProperty anyProperty() {
        return rows.visibleProperty();
    }

    /** Tells days anew, from another today. */
    public void dayTurned() {
        rows.dayTurned();
    }
}
