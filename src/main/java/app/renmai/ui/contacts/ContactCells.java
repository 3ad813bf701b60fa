package app.renmai.ui.contacts;

import app.renmai.service.contact.ContactRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.Avatar;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.function.BiConsumer;

/** The cells of the table of contacts. They are reused for other rows, so they make nothing new. */
final class ContactCells {
    private final Desk desk;
    private final ContactsViewModel model;

    ContactCells(Desk desk, ContactsViewModel model) {
        this.desk = desk;
        this.model = model;
    }

    Cell name() {
        return new NameCell();
    }

    Cell position() {
        return new TwoLines(this::position);
    }

    Cell tags() {
        return new TagsCell();
    }

    Cell lastTalk() {
        return new TwoLines(this::lastTalk);
    }

    Cell next() {
        return new TwoLines(this::next);
    }

    private void position(ContactRow row, TwoLines cell) {
        boolean titled = !row.title().isEmpty();
        cell.show(titled ? row.title() : row.organization(), titled ? row.organization() : "");
    }

    private void lastTalk(ContactRow row, TwoLines cell) {
        if (row.lastTalk() == null) {
            cell.show("–", desk.text("contacts.not-yet"));
            return;
        }
        LocalDate day = desk.times().dayOf(row.lastTalk());
        cell.show(desk.times().day(day), desk.times().ago(day));
    }

    private void next(ContactRow row, TwoLines cell) {
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

    /** Tells the whole text of a label while there is no room for it. */
    private static void tellWhenCut(Label label) {
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(label.textProperty());
        label.textTruncatedProperty()
                .subscribe(cut -> label.setTooltip(Boolean.TRUE.equals(cut) ? whole : null));
    }

    /**
     * A cell that shows a row by a node of its own. An empty one hides the node and keeps it: a
     * node that comes back into the scene is styled anew, which is most of what a key in the filter
     * costs.
     */
    abstract static class Cell extends TableCell<ContactRow, ContactRow> {
        @Override
        protected final void updateItem(@Nullable ContactRow row, boolean empty) {
            super.updateItem(row, empty);
            boolean filled = !empty && row != null;
            if (row != null && filled) {
                setGraphic(show(row));
            }
            if (getGraphic() != null) {
                getGraphic().setVisible(filled);
            }
        }

        /** Shows a row; always in the same node. */
        abstract Region show(ContactRow row);
    }

    private final class NameCell extends Cell {
        private final NameLine line = new NameLine();

        @Override
        Region show(ContactRow row) {
            ContactsViewModel.ShownName shown = model.name(row);
            line.avatar.show(shown.initials(), row.id());
            line.name.setText(shown.pair().main());
            line.other.setText(shown.pair().other());
            line.name.pseudoClassStateChanged(NAMELESS, row.name().isBlank());
            return line;
        }
    }

    private static final javafx.css.PseudoClass NAMELESS =
            javafx.css.PseudoClass.getPseudoClass("nameless");

    /** Avatar, name, and the name in the other script, which gives way first. */
    private static final class NameLine extends Region {
        private static final double AVATAR = 30;
        private static final double GAP = 10;
        private static final double LEAST = 28;

        private final Avatar avatar = new Avatar("", 0, AVATAR);
        private final Label name = new Label();
        private final Label other = new Label();

        NameLine() {
            name.getStyleClass().add("strong-name");
            other.getStyleClass().add("muted");
            avatar.setMouseTransparent(true);
            tellWhenCut(name);
            tellWhenCut(other);
            getChildren().addAll(avatar, name, other);
        }

        @Override
        protected double computePrefWidth(double height) {
            return AVATAR + GAP + name.prefWidth(-1) + GAP + other.prefWidth(-1);
        }

        @Override
        protected double computePrefHeight(double width) {
            return AVATAR;
        }

        @Override
        protected void layoutChildren() {
            double room = getWidth() - AVATAR - GAP;
            double first = Math.min(name.prefWidth(-1), room);
            double rest = room - first - GAP;
            boolean both = !other.getText().isEmpty() && rest >= LEAST;
            avatar.resizeRelocate(0, (getHeight() - AVATAR) / 2, AVATAR, AVATAR);
            place(name, AVATAR + GAP, first);
            other.setVisible(both);
            place(
                    other,
                    AVATAR + GAP + first + GAP,
                    both ? Math.min(other.prefWidth(-1), rest) : 0);
        }

        private void place(Label label, double x, double width) {
            double height = label.prefHeight(-1);
            label.resizeRelocate(
                    snapPositionX(x), snapPositionY((getHeight() - height) / 2), width, height);
        }
    }

    private static final class TagsCell extends Cell {
        private final TagStrip strip = new TagStrip();

        @Override
        Region show(ContactRow row) {
            strip.show(row.tags());
            return strip;
        }
    }

    /** Two lines of text, the second in grey. */
    private static final class TwoLines extends Cell {
        private static final javafx.css.PseudoClass OWED =
                javafx.css.PseudoClass.getPseudoClass("owed");

        private final BiConsumer<ContactRow, TwoLines> fill;
        private final Label first = new Label();
        private final Label second = new Label();
        private final VBox box = new VBox(first, second);

        TwoLines(BiConsumer<ContactRow, TwoLines> fill) {
            this.fill = fill;
            second.getStyleClass().addAll("small", "second-line");
            box.setAlignment(Pos.CENTER_LEFT);
            tellWhenCut(first);
            tellWhenCut(second);
        }

        void show(String one, String two) {
            first.setText(one);
            second.setText(two);
            second.setManaged(!two.isEmpty());
            second.setVisible(!two.isEmpty());
            second.pseudoClassStateChanged(OWED, false);
        }

        void warn() {
            second.pseudoClassStateChanged(OWED, true);
        }

        @Override
        Region show(ContactRow row) {
            fill.accept(row, this);
            return box;
        }
    }
}
