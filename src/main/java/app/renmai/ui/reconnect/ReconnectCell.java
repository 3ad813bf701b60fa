package app.renmai.ui.reconnect;

import app.renmai.model.contact.ContactName;
import app.renmai.service.today.ReconnectPage;
import app.renmai.service.today.Suggestion.Reconnect;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Names;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.people.PersonLine;
import app.renmai.ui.today.ReconnectText;
import app.renmai.ui.warmth.WarmthText;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.function.Function;

/** Somebody who is worth a word again: who, why, and how long one has not spoken. */
final class ReconnectCell extends ListCell<Reconnect> {
    private static final double AVATAR = 32;
    private static final double ROW = 56;
    private static final double WHO = 220;
    private static final double LEAST = 120;

    private final Desk desk;
    private final Function<Long, @Nullable ContactName> names;
    private final PersonLine who = PersonLine.tall(AVATAR);
    private final Label reason = new Label();
    private final HBox row;

    /**
     * @param names the names of those in {@link ReconnectPage}
     */
    ReconnectCell(Desk desk, Function<Long, @Nullable ContactName> names) {
        this.desk = desk;
        this.names = names;
        getStyleClass().addAll("outreach-cell", "entry");
        reason.setWrapText(true);
        reason.setMinWidth(0);
        reason.setPrefWidth(0);
        reason.setMaxWidth(Double.MAX_VALUE);
        reason.setMinHeight(USE_PREF_SIZE);
        reason.getStyleClass().add("secondary");
        // Several lines keep off the hairlines.
        reason.setPadding(new Insets(6, 0, 6, 0));
        HBox.setHgrow(reason, Priority.ALWAYS);
        Button draft =
                Buttons.small(
                        Buttons.outlined(
                                desk.text("reconnect.draft"), Feather.EDIT_2, this::draft));
        draft.setFocusTraversable(false);
        draft.setMinWidth(USE_PREF_SIZE);
        who.setMinWidth(LEAST);
        who.setPrefWidth(WHO);
        row = new HBox(12, who, reason, draft);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(ROW);
        row.getStyleClass().add("outreach-row");
        setPrefWidth(0);
    }

    private void draft() {
        Reconnect shown = getItem();
        if (shown != null) {
            desk.sheets().draftPitch(shown.contactId());
        }
    }

    @Override
    protected void updateItem(@Nullable Reconnect shown, boolean empty) {
        super.updateItem(shown, empty);
        setAccessibleText("");
        if (empty || shown == null) {
            setGraphic(null);
            return;
        }
        ContactName name = names.apply(shown.contactId());
        if (name != null) {
            Names.Shown words = desk.names().shown(name.name());
            who.show(
                    shown.contactId(),
                    words,
                    new WarmthText(desk.wording()).days(shown.touch().warmth()));
            reason.setText(new ReconnectText(desk.wording()).reason(shown));
            setAccessibleText(words.main() + ", " + reason.getText());
        }
        setGraphic(row);
    }
}
