package app.renmai.ui.list;

import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The selection of a list in which headings stand between the entries: it passes over headings.
 *
 * @param <T> what stands in the list
 * @param <E> an entry
 */
public final class EntrySelection<T, E extends T> {
    private static final int PAGE = 8;

    private final ListView<T> list;
    private final Class<E> entry;

    /**
     * @param entry the class of what can be selected
     */
    public EntrySelection(ListView<T> list, Class<E> entry) {
        this.list = list;
        this.entry = entry;
    }

    /** What is selected. */
    public Optional<E> chosen() {
        T item = list.getSelectionModel().getSelectedItem();
        return entry.isInstance(item) ? Optional.of(entry.cast(item)) : Optional.empty();
    }

    /** Selects the first entry that is the wanted one; false when there is none. */
    public boolean choose(Predicate<E> wanted) {
        OptionalInt found =
                first(0, 1, item -> entry.isInstance(item) && wanted.test(entry.cast(item)));
        found.ifPresent(this::select);
        return found.isPresent();
    }

    /** Selects the first entry at or below a place, else the last one above. */
    public void chooseNear(int place) {
        near(place, 1).ifPresent(this::select);
    }

    /** Goes to the first entry. */
    public void enter() {
        goTo(0, 1);
    }

    /** Follows the arrow keys, the page keys, Home and End; consumes the event if it was one. */
    public void follow(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        int last = list.getItems().size() - 1;
        switch (event.getCode()) {
            case DOWN -> goTo(at + 1, 1);
            case UP -> goTo(at - 1, -1);
            case PAGE_DOWN -> goTo(at + PAGE, 1);
            case PAGE_UP -> goTo(at - PAGE, -1);
            case HOME -> goTo(0, 1);
            case END -> goTo(last, -1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void goTo(int place, int step) {
        near(place, step)
                .ifPresent(
                        index -> {
                            select(index);
                            if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
                                flow.scrollTo(index);
                            }
                        });
    }

    /** The first entry from a place on, else the first one the other way. */
    private OptionalInt near(int place, int step) {
        int from = Math.clamp(place, 0, Math.max(0, list.getItems().size() - 1));
        OptionalInt onward = first(from, step, entry::isInstance);
        return onward.isPresent() ? onward : first(from, -step, entry::isInstance);
    }

    private OptionalInt first(int from, int step, Predicate<T> wanted) {
        IntUnaryOperator next = at -> at + step;
        return IntStream.iterate(from, at -> at >= 0 && at < list.getItems().size(), next)
                .filter(at -> wanted.test(list.getItems().get(at)))
                .findFirst();
    }

    private void select(int index) {
        if (list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().clearAndSelect(index);
        }
        list.getFocusModel().focus(index);
    }
}
