package app.renmai.exchange.brief;

import app.renmai.exchange.document.PageType;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.io.IOException;

/** What a brief is drawn with. Without a page nothing is drawn, and one can measure. */
final class BriefInk {
    static final Color TEXT = new Color(0x1f2328);
    static final Color GREY = new Color(0x59636e);
    static final Color RULE = new Color(0xd1d9e0);
    static final Color BLUE = new Color(0x0969da);
    static final Color TINT = new Color(0xeaf4ff);
    static final Color ASK = new Color(0x7d4e00);

    /** By how much a corner is round, and how far its curve is pulled to make it a circle's. */
    private static final float ROUND = 3;

    private static final float PULL = ROUND * 0.45f;

    private static final float[] SOLID = {};
    private static final float[] DASHES = {2.5f, 1.8f};
    private static final float[] DOTS = {0.8f, 1.6f};

    private final @Nullable PDPage page;
    private final @Nullable PDPageContentStream content;

    private BriefInk(@Nullable PDPage page, @Nullable PDPageContentStream content) {
        this.page = page;
        this.content = content;
    }

    /** Draws nothing. */
    static BriefInk measuring() {
        return new BriefInk(null, null);
    }

    /** Draws on a page. */
    static BriefInk on(PDPage page, PDPageContentStream content) {
        return new BriefInk(page, content);
    }

    void text(PageType type, String words, float size, float x, float y, Color color)
            throws IOException {
        if (content != null && !words.isEmpty()) {
            content.setNonStrokingColor(color);
            type.write(content, type.drawable(words), size, x, y, 0);
        }
    }

    void fill(float x, float y, float width, float height, Color color) throws IOException {
        if (content != null) {
            content.setNonStrokingColor(color);
            content.addRect(x, y, width, height);
            content.fill();
        }
    }

    void rule(float from, float to, float y, float width, Color color) throws IOException {
        line(from, to, y, width, color, SOLID);
    }

    /** A line to write on. */
    void dots(float from, float to, float y) throws IOException {
        line(from, to, y, 0.5f, GREY, DOTS);
    }

    private void line(float from, float to, float y, float width, Color color, float[] dashes)
            throws IOException {
        if (content != null) {
            pen(content, color, width, dashes);
            content.moveTo(from, y);
            content.lineTo(to, y);
            content.stroke();
        }
    }

    /** A box to tick. */
    void box(float x, float y, float side) throws IOException {
        if (content != null) {
            pen(content, GREY, 0.8f, SOLID);
            content.addRect(x, y, side, side);
            content.stroke();
        }
    }

    /** The box of a question, with round corners. */
    void dashed(float x, float y, float width, float height) throws IOException {
        if (content == null) {
            return;
        }
        pen(content, ASK, 0.8f, DASHES);
        float right = x + width;
        float top = y + height;
        content.moveTo(x + ROUND, y);
        content.lineTo(right - ROUND, y);
        content.curveTo(right - PULL, y, right, y + PULL, right, y + ROUND);
        content.lineTo(right, top - ROUND);
        content.curveTo(right, top - PULL, right - PULL, top, right - ROUND, top);
        content.lineTo(x + ROUND, top);
        content.curveTo(x + PULL, top, x, top - PULL, x, top - ROUND);
        content.lineTo(x, y + ROUND);
        content.curveTo(x, y + PULL, x + PULL, y, x + ROUND, y);
        content.closeAndStroke();
    }

    private static void pen(PDPageContentStream content, Color color, float width, float[] dashes)
            throws IOException {
        content.setStrokingColor(color);
        content.setLineWidth(width);
        content.setLineDashPattern(dashes, 0);
    }

    /** Makes a place lead to a link. */
    void link(String to, float left, float bottom, float right, float top) throws IOException {
        if (page == null) {
            return;
        }
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionURI action = new PDActionURI();
        action.setURI(to);
        link.setAction(action);
        link.setRectangle(new PDRectangle(left, bottom, right - left, top - bottom));
        PDBorderStyleDictionary border = new PDBorderStyleDictionary();
        border.setWidth(0);
        link.setBorderStyle(border);
        page.getAnnotations().add(link);
    }
}
