package app.renmai.ui.today;

import app.renmai.service.today.ReconnectPage.Pick;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Avatar;
import app.renmai.ui.kit.Buttons;
import app.renmai.ui.navigation.Route;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

/** Whom the week has drawn by lot: who, why, a note to draft, and a way to leave it. */
final class PickPart extends VBox {
    private static final double AVATAR = 24;

    PickPart(Desk desk, Pick pick, TodayText text) {
        long who = pick.contactId();
        Hyperlink name = new Hyperlink(text.name(who));
        name.setId("today-pick");
        name.setOnAction(_ -> desk.navigator().open(new Route.Contact(who)));
        HBox line = new HBox(8, new Avatar(text.initials(who), who, AVATAR), name);
        line.setAlignment(Pos.CENTER_LEFT);
        Label reason = new Label(new ReconnectText(desk.wording()).drawn(pick));
        reason.setId("today-pick-reason");
        reason.getStyleClass().add("secondary");
        reason.setWrapText(true);
        reason.setMinHeight(USE_PREF_SIZE);
        Button draft =
                Buttons.small(
                        Buttons.outlined(
                                desk.text("reconnect.draft"),
                                Feather.EDIT_2,
                                () -> desk.sheets().draftPitch(who)));
        draft.setId("today-pick-draft");
        Button leave =
                Buttons.small(
                        Buttons.plain(
                                desk.text("reconnect.pick.leave"), null, () -> leave(desk, pick)));
        leave.setId("today-pick-leave");
        FlowPane actions = new FlowPane(8, 4, draft, leave);
        VBox.setMargin(actions, new Insets(4, 0, 0, 0));
        VBox section = TodaySide.section(desk.text("reconnect.pick"), "");
        section.getChildren().addAll(line, reason, actions);
        getChildren().setAll(section.getChildren());
        getStyleClass().setAll(section.getStyleClass());
    }

    private static void leave(Desk desk, Pick pick) {
        desk.after(
                desk.services().suggesting().leavePick(pick.monday()),
                _ -> desk.inWindow().toasts().undoable(desk.text("reconnect.pick.left")));
    }
}
