package app.renmai.ui.desk;

import app.renmai.text.LinkText;
import app.renmai.ui.kit.Buttons;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.kordamp.ikonli.feather.Feather;

import java.net.URI;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Opens a link that came in with data. One that leads to a page, an address or a telephone is
 * opened at once; of any other kind the user is asked, and what would run something is not opened.
 */
public final class OpenedLink extends OverSheet {
    private static final int LINES = 3;

    private final String link;
    private final TextArea shown = new TextArea();

    private OpenedLink(Desk desk, String link) {
        super(
                desk,
                "odd-link",
                desk.text("link.odd"),
                desk.text(LinkText.runs(link) ? "link.odd.never" : "link.odd.about"),
                desk.text("link.odd.copy"));
        this.link = link;
        shown.setId("odd-link-text");
        shown.setText(link);
        shown.setEditable(false);
        shown.setWrapText(true);
        shown.setPrefRowCount(LINES);
        row(desk.text("link.odd.link"), shown);
        if (!LinkText.runs(link)) {
            Button open =
                    Buttons.small(
                            Buttons.outlined(
                                    desk.text("link.odd.open"),
                                    Feather.EXTERNAL_LINK,
                                    this::openAllTheSame));
            open.setId("odd-link-open");
            row("", open);
        }
    }

    /** Opens a link, or asks. */
    public static void open(Desk desk, String link) {
        Optional<String> whole = LinkText.whole(link);
        if (whole.isEmpty()) {
            new OpenedLink(desk, link.strip()).open();
        } else {
            hand(desk, whole.get(), desk.services().links()::open);
        }
    }

    private static void hand(Desk desk, String link, Predicate<URI> system) {
        boolean taken;
        try {
            taken = system.test(URI.create(link));
        } catch (IllegalArgumentException noLink) {
            taken = false;
        }
        if (!taken) {
            desk.toasts().problem(desk.text("organization.link.closed", link), null);
        }
    }

    private void openAllTheSame() {
        done();
        hand(desk(), link, desk().services().links()::openAsked);
    }

    /** Copies the link: what it is can be seen elsewhere. */
    @Override
    protected void save() {
        ClipboardContent content = new ClipboardContent();
        content.putString(link);
        Clipboard.getSystemClipboard().setContent(content);
        done();
        desk().toasts().show(desk().text("link.odd.copied"));
    }

    @Override
    protected Node first() {
        return shown;
    }
}
