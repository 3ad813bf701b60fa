package app.renmai.ui.outreach;

import app.renmai.model.contact.ContactName;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.MomentField;
import app.renmai.ui.desk.OverSheet;

import javafx.scene.Node;
import javafx.scene.control.TextArea;

/** That somebody asked not to be written to again: in which words, and when. */
final class StopSheet extends OverSheet {
    private final ContactName contact;
    private final TextArea words = new TextArea();
    private final MomentField at;

    private StopSheet(Desk desk, ContactName contact) {
        super(
                desk,
                "stop-sheet",
                desk.text("outreach.stop.title"),
                desk.names().pair(contact.name()).main(),
                desk.text("outreach.stop.save"));
        this.contact = contact;
        words.setId("stop-words");
        words.setPromptText(desk.text("outreach.stop.prompt"));
        words.setWrapText(true);
        words.setPrefRowCount(3);
        at = new MomentField(desk, desk.services().clock().instant());
        row(desk.text("outreach.reply.words"), words);
        row(desk.text("outreach.reply.at"), at);
        hint(desk.text("outreach.reply.stop"));
    }

    /** Asks of somebody. */
    static void open(Desk desk, ContactName contact) {
        new StopSheet(desk, contact).open();
    }

    @Override
    protected void save() {
        at.moment()
                .ifPresent(
                        moment ->
                                whenDone(
                                        desk().services()
                                                .outreach()
                                                .stopWishes()
                                                .put(
                                                        contact.id(),
                                                        words.getText(),
                                                        desk().times().dayOf(moment)),
                                        _ -> told()));
    }

    private void told() {
        String name = desk().names().pair(contact.name()).main();
        desk().inWindow().toasts().undoable(desk().text("outreach.moved.stop", name));
    }

    @Override
    protected Node first() {
        return words;
    }
}
