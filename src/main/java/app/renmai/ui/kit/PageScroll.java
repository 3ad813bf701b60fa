package app.renmai.ui.kit;

import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * Scrolls what fills a page. Its right edge is that of the header above, whether or not a scroll
 * bar stands beside it.
 */
public final class PageScroll extends ScrollPane {
    private static final double TOP = 16;
    private static final double SIDE = 24;

    /**
     * @param content what is scrolled; gets the padding of a page
     */
    public PageScroll(Region content) {
        super(content);
        setFitToWidth(true);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        FocusScroll.in(this);
        viewportBoundsProperty()
                .subscribe(
                        seen -> {
                            double bar = Math.clamp(getWidth() - seen.getWidth(), 0, SIDE);
                            double right = seen.getWidth() > 0 ? SIDE - bar : SIDE;
                            content.setPadding(new Insets(TOP, right, SIDE, SIDE));
                        });
    }
}
