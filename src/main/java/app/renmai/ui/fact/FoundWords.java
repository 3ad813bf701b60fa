package app.renmai.ui.fact;

import app.renmai.exchange.html.HtmlText;
import app.renmai.text.LinkText;
import app.renmai.text.LinkText.Copied;
import app.renmai.ui.kit.AreaHeight;
import app.renmai.ui.kit.TabLeaves;

import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;

import java.util.function.Consumer;

/**
 * What was found, in words. Pasted pages are plain text, and the link they were copied with goes
 * where links stand.
 */
final class FoundWords extends TextArea {
    private static final int LEAST = 2;
    private static final int MOST = 5;

    private final Consumer<String> linked;

    /**
     * @param linked takes the link that was pasted
     */
    FoundWords(Consumer<String> linked) {
        this.linked = linked;
        AreaHeight.follow(this, LEAST, MOST);
        TabLeaves.in(this);
    }

    @Override
    public void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (clipboard.hasString()) {
            take(clipboard.getString());
        } else if (clipboard.hasHtml()) {
            take(HtmlText.plain(clipboard.getHtml()));
        }
    }

    private void take(String pasted) {
        Copied copied = LinkText.copied(pasted.replace("\r\n", "\n").replace('\r', '\n'));
        if (copied.link().isEmpty()) {
            replaceSelection(copied.words());
        } else {
            linked.accept(copied.link());
            if (!copied.words().isEmpty()) {
                replaceSelection(copied.words());
            }
        }
    }
}
