package app.renmai.ui.outreach;

import app.renmai.model.contact.ContactName;
import app.renmai.model.outreach.StopWish;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.OverSheet;

import javafx.scene.Node;
import javafx.scene.control.Label;

/**
 * Asks whether somebody may be written to again: it was their wish, and not the user's, that goes.
 */
final class LiftSheet extends OverSheet {
    private final ContactName contact;

    private LiftSheet(Desk desk, ContactName contact, StopWish wish) {
        super(
                desk,
                "lift-sheet",
                desk.text("outreach.lift.title", desk.names().pair(contact.name()).main()),
                desk.text("outreach.lift.about", desk.times().day(wish.saidOn())),
                desk.text("outreach.lift.save"));
        this.contact = contact;
        if (!wish.words().isBlank()) {
            Label said = new Label(new OutreachText(desk.wording()).quoted(wish.words()));
            said.setWrapText(true);
            said.setMinHeight(USE_PREF_SIZE);
            row(desk.text("outreach.reply.words"), said);
        }
        hint(desk.text("outreach.lift.hint"));
    }

    /** Asks of somebody. */
    static void open(Desk desk, ContactName contact, StopWish wish) {
        new LiftSheet(desk, contact, wish).open();
    }

    @Override
    protected void save() {
        whenDone(
                desk().services().outreach().stopWishes().takeBack(contact.id()),
                _ -> desk().inWindow().toasts().undoable(desk().text("outreach.stop.lifted")));
    }

    @Override
    protected Node first() {
        return main();
    }
}
