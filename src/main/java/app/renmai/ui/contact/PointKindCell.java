package app.renmai.ui.contact;

import app.renmai.model.contact.ContactPoint;
import app.renmai.ui.desk.Desk;

import javafx.scene.control.ListCell;

import org.jspecify.annotations.Nullable;

/** A sort of contact point, in words. */
final class PointKindCell extends ListCell<ContactPoint> {
    private final Desk desk;

    PointKindCell(Desk desk) {
        this.desk = desk;
    }

    @Override
    protected void updateItem(@Nullable ContactPoint point, boolean empty) {
        super.updateItem(point, empty);
        setText(empty || point == null ? null : PointText.kind(desk, point));
    }
}
