package app.renmai.ui.people;

import app.renmai.model.contact.Photo;
import app.renmai.service.contact.ContactRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.desk.Names;
import app.renmai.ui.kit.Avatar;
import app.renmai.ui.kit.WholeText;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A person in a list: avatar, name, the name in the other script, and what else tells who it is.
 * Where room is short the last gives way first; a mark behind the names does not. May show one
 * person after another, as cells do.
 */
public final class PersonLine extends Region {
    private static final PseudoClass NAMELESS = PseudoClass.getPseudoClass("nameless");
    private static final double GAP = 10;

    /** With less room than this, nothing is better than dots. */
    private static final double LEAST = 28;

    private final double size;
    private final boolean tall;
    private final Avatar avatar;
    private final Label name = new Label();
    private final Label other = new Label();
    private final Label detail = new Label();
    private @Nullable Region mark;

    private PersonLine(double size, boolean tall) {
        this.size = size;
        this.tall = tall;
        this.avatar = new Avatar("", 0, size);
        getStyleClass().add("person-line");
        name.getStyleClass().add("strong-name");
        other.getStyleClass().add("muted");
        detail.getStyleClass().add(tall ? "small" : "secondary");
        avatar.setMouseTransparent(true);
        WholeText.whenCut(name);
        WholeText.whenCut(other);
        WholeText.whenCut(detail);
        getChildren().addAll(avatar, name, other);
    }

    /**
     * All in one line.
     *
     * @param avatar the size of the avatar
     */
    public static PersonLine flat(double avatar) {
        return new PersonLine(avatar, false);
    }

    /**
     * The names over the rest.
     *
     * @param avatar the size of the avatar
     */
    public static PersonLine tall(double avatar) {
        return new PersonLine(avatar, true);
    }

    /** Shows somebody; details that are empty are left out. */
    public PersonLine show(long id, Names.Shown shown, String... details) {
        avatar.show(shown.initials(), id);
        name.setText(shown.main());
        other.setText(shown.other());
        name.pseudoClassStateChanged(NAMELESS, shown.nameless());
        showDetail(joined(Stream.of(details), " · "));
        return this;
    }

    /** Shows their picture in place of the initials, or the initials again. */
    public void picture(Portraits portraits, @Nullable Photo photo) {
        portraits.show(avatar, photo);
    }

    /** A list of many rows without details does without the nodes for them. */
    private void showDetail(String words) {
        detail.setText(words);
        if (!words.isEmpty() && detail.getParent() == null) {
            getChildren().add(detail);
        }
    }

    /**
     * Puts a mark behind the names. It is whole or not there at all: it keeps its room, unless next
     * to nothing is left for the name.
     *
     * @param node the mark; not shown while it is not managed
     */
    public void mark(Region node) {
        mark = node;
        getChildren().add(node);
    }

    /** Shows a contact with title and organization. */
    public PersonLine show(Desk desk, ContactRow row) {
        return show(row.id(), desk.names().shown(row.name()), row.title(), row.organization());
    }

    /** The same in words, for a screen reader. */
    public static String words(Names.Shown shown, String... details) {
        return joined(
                Stream.concat(Stream.of(shown.main(), shown.other()), Stream.of(details)), ", ");
    }

    private static String joined(Stream<String> parts, String between) {
        return parts.filter(part -> !part.isBlank()).collect(Collectors.joining(between));
    }

    @Override
    protected double computePrefWidth(double height) {
        double names = room(name) + room(other) + markRoom();
        double words = tall ? Math.max(names, room(detail)) : names + room(detail);
        return snappedLeftInset() + size + words + snappedRightInset();
    }

    private static double room(Label label) {
        return label.getText().isEmpty() ? 0 : GAP + label.prefWidth(-1);
    }

    private double markRoom() {
        return mark != null && mark.isManaged() ? GAP + snapSizeX(mark.prefWidth(-1)) : 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        double words = name.prefHeight(-1) + (below() ? detail.prefHeight(-1) : 0);
        return snappedTopInset() + Math.max(size, words) + snappedBottomInset();
    }

    private boolean below() {
        return tall && !detail.getText().isEmpty();
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double right = getWidth() - snappedRightInset();
        double middle = getHeight() / 2;
        avatar.resizeRelocate(left, middle - size / 2, size, size);
        double x = left + size + GAP;
        double shift = below() ? detail.prefHeight(-1) / 2 : 0;
        double marked = right - x - markRoom() < LEAST ? 0 : markRoom();
        // A mark begins at a whole pixel and must end before the edge.
        double names = marked > 0 ? Math.floor(right) - marked : right;
        double end = place(name, x, names, middle - shift, 0);
        end = place(other, end, names, middle - shift, LEAST);
        end = placeMark(end, marked, middle - shift);
        if (detail.getParent() == null) {
            return;
        }
        if (tall) {
            place(detail, x, right, middle + name.prefHeight(-1) / 2, LEAST);
        } else {
            place(detail, end, right, middle, LEAST);
        }
    }

    /** Places the mark, if it has room, and says where the next may begin. */
    private double placeMark(double x, double room, double middle) {
        if (mark == null) {
            return x;
        }
        mark.setVisible(room > 0);
        double height = mark.prefHeight(-1);
        mark.resizeRelocate(
                snapPositionX(x),
                snapPositionY(middle - height / 2),
                Math.max(0, room - GAP),
                height);
        return x + room;
    }

    /** Places a label in what room is left, and says where the next may begin. */
    private double place(Label label, double x, double right, double middle, double least) {
        double width = Math.clamp(label.prefWidth(-1), 0, Math.max(0, right - x));
        boolean shown = !label.getText().isEmpty() && right - x >= least;
        double height = label.prefHeight(-1);
        label.setVisible(shown);
        label.resizeRelocate(
                snapPositionX(x),
                snapPositionY(middle - height / 2),
                shown ? snapSizeX(width) : 0,
                height);
        return shown ? x + width + GAP : x;
    }
}
