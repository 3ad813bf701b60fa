package app.renmai.ui.pitch;

import app.renmai.text.LinkedText;
import app.renmai.text.LinkedText.Target;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text while it is being written: the words as they are read, and what they stand on. Links
 * follow whatever is typed; words that come back, by undo or redo, stand on what they stood on.
 */
final class WrittenText {
    private static final int REMEMBERED = 200;
    private static final int REMEMBERED_CHARACTERS = 2_000_000;

    private final StringProperty words = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<LinkedText> linked =
            new ReadOnlyObjectWrapper<>(LinkedText.EMPTY);
    private final Map<String, LinkedText> past = new LinkedHashMap<>();
    private int remembered;

    WrittenText() {
        // Whoever hears of the words may ask at once what they stand on.
        words.subscribe(this::follow);
    }

    /** The words as they are read. */
    StringProperty wordsProperty() {
        return words;
    }

    /** The words and what they stand on. */
    ReadOnlyObjectProperty<LinkedText> linkedProperty() {
        return linked.getReadOnlyProperty();
    }

    /** The words and what they stand on. */
    LinkedText get() {
        return linked.get();
    }

    /** Shows another text. */
    void show(LinkedText text) {
        take(text);
        words.set(text.words());
    }

    /** Lets words stand on something. */
    void link(int from, int to, Target target) {
        take(linked.get().link(from, to, target));
    }

    /** Lets words stand on nothing. */
    void unlink(int from, int to) {
        take(linked.get().unlink(from, to));
    }

    /** Tells what words that are about to come stand on. */
    void expect(LinkedText text) {
        remember(text);
    }

    private void follow(String now) {
        LinkedText before = linked.get();
        if (!before.words().equals(now)) {
            LinkedText known = past.get(now);
            take(known == null ? before.changedTo(now) : known);
        }
    }

    private void take(LinkedText text) {
        remember(text);
        linked.set(text);
    }

    /** A text without any links need not be remembered, unless there were some a moment ago. */
    private void remember(LinkedText text) {
        if (past.isEmpty() && text.links().isEmpty() && linked.get().links().isEmpty()) {
            return;
        }
        if (past.remove(text.words()) == null) {
            remembered += text.words().length();
        }
        past.put(text.words(), text);
        var oldest = past.keySet().iterator();
        while (past.size() > REMEMBERED || remembered > REMEMBERED_CHARACTERS && past.size() > 1) {
            remembered -= oldest.next().length();
            oldest.remove();
        }
    }
}
