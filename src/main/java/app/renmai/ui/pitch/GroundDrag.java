package app.renmai.ui.pitch;

import app.renmai.text.LinkedText;
import app.renmai.text.LinkedText.Link;
import app.renmai.text.LinkedText.Target;

import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.Dragboard;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Words on their way from the brief into the text.
 *
 * @param words the words
 * @param target what they stand on, or null for words that stand on nothing
 */
record GroundDrag(String words, @Nullable Target target) {
    /** The words as they are kept, with their link. */
    static final DataFormat FORMAT = new DataFormat("application/x-renmai-linked-text");

    /** For the dragboard; another program gets the words alone. */
    ClipboardContent content() {
        LinkedText text = LinkedText.plain(words);
        ClipboardContent content = new ClipboardContent();
        content.put(
                FORMAT, (target == null ? text : text.link(0, words.length(), target)).written());
        content.putString(words);
        return content;
    }

    /** What is dragged, if it is such words. */
    static Optional<GroundDrag> of(Dragboard board) {
        return board.getContent(FORMAT) instanceof String written
                ? Optional.of(read(LinkedText.parse(written)))
                : Optional.empty();
    }

    private static GroundDrag read(LinkedText text) {
        return new GroundDrag(
                text.words(), text.links().stream().map(Link::target).findFirst().orElse(null));
    }
}
