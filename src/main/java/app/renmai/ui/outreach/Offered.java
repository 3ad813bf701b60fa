package app.renmai.ui.outreach;

import app.renmai.model.contact.ContactName;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.service.outreach.ThreadPage;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.ui.desk.Desk;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

import java.util.List;

/**
 * Something that can be done with a thread now.
 *
 * @param id names it in the scene
 * @param words what it is called
 * @param icon its icon, or null
 * @param action does it
 */
record Offered(String id, String words, @Nullable Feather icon, Runnable action) {
    /** What can be done, the most useful first; the first alone is the main action. */
    static List<Offered> of(Desk desk, ThreadPage page) {
        return new Offers(desk, page).all();
    }

    /** The offers of one thread. */
    private record Offers(Desk desk, ThreadPage page) {
        private ThreadRow row() {
            return page.row();
        }

        private ThreadActions actions() {
            return new ThreadActions(desk, row());
        }

        /** The advice leads; what it does not name stands beside it. */
        List<Offered> all() {
            return switch (row().advice().action()) {
                case FIRST -> List.of(prepare(), attempt(), close());
                case PREPARE_FIRST ->
                        List.of(prepare(), notNow(), answered(), declined(), attempt());
                case TRY -> List.of(attempt(), notNow(), answered(), declined(), prepare());
                case WAIT -> List.of(prepare(), notNow(), answered(), declined(), attempt());
                case REPLY -> List.of(met(), pitch(), work(), notNow(), declined(), close());
                case DECIDE -> List.of(pitch(), work(), close());
                case LEAVE -> List.of(prepare(), answered(), notNow(), declined());
                case TAKE_UP -> List.of(takeUp(), notNow(), answered(), declined(), prepare());
                case BRING_NEW -> List.of(prepare(), attempt(), answered(), close());
                case NOTHING -> stopped() ? List.of(openContact()) : List.of(again(), work());
            };
        }

        private boolean stopped() {
            return page.stop() != null;
        }

        private Offered openContact() {
            return offer("contact", Feather.USER, actions()::openContact);
        }

        private Offered offer(String id, @Nullable Feather icon, Runnable action) {
            return new Offered(id, desk.text("outreach.do." + id), icon, action);
        }

        private Offered prepare() {
            Runnable prepare = () -> actions().prepare(page.news().drafts());
            boolean declined = row().thread().outreach().state() == State.DECLINED;
            return page.news().drafts().isEmpty()
                    ? declined
                            ? offer("prepare-new", Feather.EDIT_3, prepare)
                            : offer("prepare", Feather.EDIT_3, prepare)
                    : offer("go-on", Feather.EDIT_3, prepare);
        }

        private Offered attempt() {
            return new Offered(
                    "attempt",
                    desk.text("outreach.do.attempt", row().thread().next()),
                    Feather.SEND,
                    actions()::attempt);
        }

        private Offered takeUp() {
            return offer("take-up", Feather.SEND, actions()::attempt);
        }

        private Offered answered() {
            return offer("answered", null, actions()::answered);
        }

        private Offered notNow() {
            return offer("not-now", null, actions()::notNow);
        }

        private Offered declined() {
            return offer("declined", null, actions()::declined);
        }

        private Offered met() {
            return offer("met", Feather.USERS, actions()::met);
        }

        private Offered pitch() {
            return offer(
                    "pitch", Feather.EDIT_2, () -> desk.sheets().draftPitch(row().contactId()));
        }

        private Offered work() {
            return offer("work", Feather.BRIEFCASE, actions()::collaborate);
        }

        private Offered close() {
            return offer("close", null, actions()::close);
        }

        private Offered again() {
            return offer(
                    "again",
                    Feather.PLUS,
                    () ->
                            NewThreadSheet.open(
                                    desk, new ContactName(row().contactId(), row().name())));
        }
    }
}
