package app.renmai.ui.contacts;

import app.renmai.model.field.CustomField;
import app.renmai.service.cadence.Today;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.field.OwnColumns;
import app.renmai.ui.list.RowCell;
import app.renmai.ui.list.RowTable;
import app.renmai.ui.list.RowTable.ChosenColumn;
import app.renmai.ui.list.TwoLines;
import app.renmai.ui.people.PersonLine;
import app.renmai.ui.people.Portraits;
import app.renmai.ui.standing.StandingLine;
import app.renmai.ui.warmth.WarmthLines;
import app.renmai.ui.warmth.WarmthText;

import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The columns of the table of contacts. Their cells are reused for other rows, so they make nothing
 * new.
 */
final class ContactCells {
    private static final double AVATAR = 30;

    private final Desk desk;
    private final ContactsViewModel model;
    private final Portraits portraits;
    private final Consumer<ContactRow> showAlike;

    /**
     * @param desk what every screen is given
     * @param model what is shown
     * @param showAlike shows who may be the same as a contact
     */
    ContactCells(Desk desk, ContactsViewModel model, Consumer<ContactRow> showAlike) {
        this.desk = desk;
        this.model = model;
        this.showAlike = showAlike;
        this.portraits = new Portraits(desk, AVATAR);
    }

    /** Adds all columns to a table. */
    void addTo(RowTable<ContactRow, Order> table) {
        add(table, Order.NAME, "name", 228, NameCell::new);
        add(table, Order.POSITION, "position", 196, () -> new TwoLines<>(this::position));
        add(table, Order.TAGS, "tags", 172, TagsCell::new);
        table.hideAtFirst("tags");
        add(table, Order.STANDING, "standing", 176, StandingCell::new);
        add(table, Order.WARMTH, "warmth", 164, WarmthCell::new);
        add(table, Order.LAST_TALK, "last-talk", 108, () -> new TwoLines<>(this::lastTalk));
        add(table, Order.NEXT, "next", 212, () -> new TwoLines<>(this::next));
    }

    private void add(
            RowTable<ContactRow, Order> table,
            Order order,
            String id,
            double width,
            Supplier<RowCell<ContactRow>> cell) {
        table.column(order, id, desk.text("contacts.column." + id), width, cell);
    }

    /** The columns of the user's own fields. */
    List<ChosenColumn<ContactRow, Order>> own(List<CustomField> fields) {
        return new OwnColumns<>(desk, Order::of, Order::code, ContactRow::own).of(fields);
    }

    private void position(ContactRow row, TwoLines<ContactRow> cell) {
        boolean titled = !row.title().isEmpty();
        cell.show(titled ? row.title() : row.organization(), titled ? row.organization() : "");
    }

    private void lastTalk(ContactRow row, TwoLines<ContactRow> cell) {
        if (row.lastTalk() == null) {
            cell.show("–", desk.text("contacts.not-yet"));
            return;
        }
        LocalDate day = desk.times().dayOf(row.lastTalk());
        cell.show(desk.times().day(day), desk.times().ago(day));
    }

    private void next(ContactRow row, TwoLines<ContactRow> cell) {
        ContactRow.Next next = row.next();
        if (next == null) {
            cell.show("", "");
            return;
        }
        switch (next.kind()) {
            case I_OWE -> {
                cell.show(next.text(), due("contacts.i-owe", next));
                cell.warn();
            }
            case THEY_OWE -> cell.show(next.text(), due("contacts.they-owe", next));
            case REMINDER -> cell.show(next.text(), due("contacts.reminder", next));
            case PLANNED -> {
                String words = next.text();
                cell.show(
                        words.isBlank() ? desk.text("contacts.planned") : words,
                        due("contacts.planned", next));
            }
            case DRAFT ->
                    cell.show(
                            desk.text("contacts.draft", next.text()),
                            desk.text("contacts.draft.state"));
        }
    }

    private String due(String key, ContactRow.Next next) {
        LocalDate day = next.due();
        return day == null ? desk.text(key) : desk.text(key + ".due", desk.times().weekday(day));
    }

    private final class NameCell extends RowCell<ContactRow> {
        private final PersonLine line = PersonLine.flat(AVATAR);
        private @Nullable AlikeBadge badge;

        NameCell() {
            model.alikeProperty().subscribe(this::showBadge);
            model.photosProperty()
                    .subscribe(
                            photos -> {
                                ContactRow row = getItem();
                                if (row != null) {
                                    line.picture(portraits, photos.get(row.id()));
                                }
                            });
        }

        /** Most rows never have one: it is made for the first that does. */
        private void showBadge() {
            ContactRow row = getItem();
            int alike = row == null ? 0 : model.alikeProperty().get().alike(row.id());
            if (alike > 0 && badge == null) {
                badge = new AlikeBadge(desk, this::follow);
                line.mark(badge);
            }
            if (badge != null) {
                badge.show(alike);
            }
        }

        private void follow() {
            if (getItem() != null) {
                showAlike.accept(getItem());
            }
        }

        @Override
        protected Region show(ContactRow row) {
            line.picture(portraits, model.photosProperty().get().get(row.id()));
            showBadge();
            return line.show(row.id(), model.name(row));
        }
    }

    private final class StandingCell extends RowCell<ContactRow> {
        private final StandingLine line = new StandingLine(desk);

        @Override
        protected Region show(ContactRow row) {
            line.show(row.standing());
            return line;
        }
    }

    private final class WarmthCell extends RowCell<ContactRow> {
        private final WarmthLines lines = new WarmthLines(new WarmthText(desk));

        @Override
        protected Region show(ContactRow row) {
            Today today = new Today(desk.times().today(), desk.times().zone());
            lines.show(row.touch(), today.warmth(row.touch()));
            return lines;
        }
    }

    private static final class TagsCell extends RowCell<ContactRow> {
        private final TagStrip strip = new TagStrip();

        @Override
        protected Region show(ContactRow row) {
            strip.show(row.tags());
            return strip;
        }
    }
}
