package app.renmai.ui.contacts;

import app.renmai.ui.desk.Desk;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/**
 * Says quietly behind a name that somebody else in the list may be the same person; a click leads
 * to who that is. The list has a key for the same, so that the focus passes by.
 */
final class AlikeBadge extends Button {
    private final Desk desk;
    private final Tooltip why = new Tooltip();

    /**
     * @param desk what every screen is given
     * @param follow shows who may be the same
     */
    AlikeBadge(Desk desk, Runnable follow) {
        this.desk = desk;
        getStyleClass().addAll("badge", "alike-badge");
        setFocusTraversable(false);
        setMinWidth(USE_PREF_SIZE);
        setTooltip(why);
        setOnAction(_ -> follow.run());
        show(0);
    }

    /**
     * Shows how many may be one.
     *
     * @param alike how many, the contact among them; with 0 there is no badge
     */
    void show(int alike) {
        boolean any = alike > 0;
        if (any) {
            setText(desk.text("contacts.alike", alike));
            String words = desk.text("contacts.alike.why", alike);
            why.setText(words);
            setAccessibleText(words);
        }
        setManaged(any);
    }
}
