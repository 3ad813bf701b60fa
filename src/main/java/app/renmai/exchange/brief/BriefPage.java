package app.renmai.exchange.brief;

import app.renmai.exchange.brief.BriefSheet.Entry;
import app.renmai.exchange.brief.BriefSheet.Look;
import app.renmai.exchange.brief.BriefSheet.Section;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;

import java.awt.Color;
import java.io.IOException;
import java.util.List;

/** Lays one brief out on one page; without a page it only measures. */
final class BriefPage {
    /** 16 mm. */
    private static final float MARGIN = 45.4f;

    private static final float LEFT = MARGIN;
    private static final float RIGHT = PDRectangle.A4.getWidth() - MARGIN;
    private static final float LABEL = LEFT + 16;

    /** 46 mm for the labels. */
    private static final float TEXT = LEFT + 138;

    private static final float FOOT = 60;
    private static final float BODY = 10.5f;
    private static final float NOTE = 8.5f;
    private static final float ROW = 15;
    private static final float GAP = 7;
    private static final float NOTE_ROOM = 120;
    private static final float NOTE_ROW = 21;
    private static final int SENTENCE_ROWS = 4;
    private static final Color INK = new Color(0x1f2328);
    private static final Color GREY = new Color(0x59636e);
    private static final Color RULE = new Color(0xd1d9e0);
    private static final Color BLUE = new Color(0x0969da);
    private static final Color TINT = new Color(0xeaf4ff);
    private static final Color ASK = new Color(0x7d4e00);

    private final @Nullable PDPageContentStream page;
    private final PageType regular;
    private final PageType bold;
    private final int most;
    private final int rows;
    private float y = PDRectangle.A4.getHeight() - MARGIN;

    /**
     * @param page where to draw, or null to measure
     * @param most how many lines a part may have
     * @param rows how many rows a line may have
     */
    BriefPage(
            @Nullable PDPageContentStream page,
            PageType regular,
            PageType bold,
            int most,
            int rows) {
        this.page = page;
        this.regular = regular;
        this.bold = bold;
        this.most = most;
        this.rows = rows;
    }

    /** Draws it; says whether it stayed on the page, with room for notes. */
    boolean draw(BriefSheet sheet) throws IOException {
        header(sheet);
        sentence(sheet.sentence());
        for (Section section : sheet.sections()) {
            section(section, sheet.labels().more());
        }
        boolean fits = y - ROW - NOTE_ROW > FOOT;
        notes(sheet.labels().notes());
        text(regular, sheet.labels().ready(), NOTE, LEFT, MARGIN, GREY);
        right(regular, sheet.labels().printed(), NOTE, MARGIN, GREY);
        return fits;
    }

    private void header(BriefSheet sheet) throws IOException {
        float half = (RIGHT - LEFT) * 0.62f;
        String title = bold.lines(sheet.title(), 19, half, 1).getFirst();
        y -= 15;
        text(bold, title, 19, LEFT, y, INK);
        float behind = LEFT + bold.width(title, 19) + 6;
        if (!sheet.otherName().isEmpty() && behind < LEFT + half) {
            String other = regular.lines(sheet.otherName(), 15, LEFT + half - behind, 1).getFirst();
            text(regular, other, 15, behind, y, GREY);
        }
        right(bold, sheet.when(), BODY, y + 4, INK);
        y -= 20;
        text(
                regular,
                regular.lines(sheet.subtitle(), BODY, half, 1).getFirst(),
                BODY,
                LEFT,
                y,
                GREY);
        float side = RIGHT - LEFT - half - 8;
        right(regular, regular.lines(sheet.where(), BODY, side, 1).getFirst(), BODY, y + 4, GREY);
        y -= 14;
        rule(y, 1.2f, INK);
        y -= 12;
    }

    private void sentence(BriefSheet.Sentence sentence) throws IOException {
        List<String> lines =
                regular.lines(
                        sentence.text(),
                        12,
                        RIGHT - LEFT - 24,
                        Math.min(SENTENCE_ROWS, Math.max(rows, 1) + 1));
        float height = lines.size() * 18 + 24;
        if (page != null) {
            if (sentence.open()) {
                dashed(LEFT, y - height, RIGHT - LEFT, height);
            } else {
                page.setNonStrokingColor(TINT);
                page.addRect(LEFT, y - height, RIGHT - LEFT, height);
                page.fill();
                page.setNonStrokingColor(BLUE);
                page.addRect(LEFT, y - height, 2.2f, height);
                page.fill();
            }
        }
        float at = y - 18;
        for (String line : lines) {
            text(regular, line, 12, LEFT + 14, at, sentence.open() ? ASK : INK);
            at -= 18;
        }
        text(regular, sentence.label(), NOTE, LEFT + 14, at + 3, GREY);
        y -= height + 8;
    }

    private void section(Section section, String more) throws IOException {
        float top = y - 13;
        Color ink = section.open() ? ASK : INK;
        if (section.number() > 0) {
            text(
                    bold,
                    Integer.toString(section.number()),
                    BODY,
                    LEFT,
                    top,
                    section.open() ? ASK : BLUE);
        }
        float at = top;
        for (String line : bold.lines(section.label(), BODY, TEXT - LABEL - 6, 2)) {
            text(bold, line, BODY, LABEL, at, ink);
            at -= ROW;
        }
        float under = at + ROW;
        y = top;
        for (Entry entry : BriefPdf.shown(section, most, more)) {
            entry(entry);
        }
        y = Math.min(y + ROW, under) - GAP;
        rule(y, 0.6f, RULE);
        y -= 3;
    }

    private void entry(Entry entry) throws IOException {
        boolean asked = entry.look() == Look.QUESTION;
        float left = TEXT + (entry.look() == Look.BOX ? 16 : asked ? 7 : 0);
        String note = regular.lines(entry.note(), NOTE, (RIGHT - TEXT) * 0.45f, 1).getFirst();
        float noteWidth = note.isEmpty() ? 0 : regular.width(note, NOTE) + 10;
        List<String> lines =
                regular.lines(entry.text(), BODY, RIGHT - left - noteWidth - (asked ? 7 : 0), rows);
        if (asked) {
            y -= 2;
            if (page != null) {
                dashed(TEXT, y - lines.size() * ROW + 8, RIGHT - TEXT, lines.size() * ROW + 4);
            }
        }
        if (entry.look() == Look.BOX && page != null) {
            page.setStrokingColor(GREY);
            page.setLineDashPattern(new float[0], 0);
            page.setLineWidth(0.8f);
            page.addRect(TEXT, y - 1, 9, 9);
            page.stroke();
        }
        if (!note.isEmpty()) {
            float from = RIGHT - regular.width(note, NOTE) - (asked ? 7 : 0);
            text(regular, note, NOTE, from, y, GREY);
        }
        for (String line : lines) {
            text(regular, line, BODY, left, y, asked ? ASK : INK);
            y -= ROW;
        }
        y -= asked ? 4 : 0;
    }

    private void notes(String label) throws IOException {
        float lowest = FOOT + NOTE_ROW;
        if (y - NOTE_ROW < lowest - NOTE_ROOM || page == null) {
            return;
        }
        y -= 13;
        text(bold, label, BODY, LABEL, y, INK);
        page.setStrokingColor(GREY);
        page.setLineWidth(0.5f);
        page.setLineDashPattern(new float[] {0.8f, 1.6f}, 0);
        for (float line = y - 3; line > lowest; line -= NOTE_ROW) {
            page.moveTo(TEXT, line);
            page.lineTo(RIGHT, line);
            page.stroke();
        }
    }

    private void dashed(float x, float bottom, float width, float height) throws IOException {
        if (page != null) {
            page.setStrokingColor(ASK);
            page.setLineWidth(0.8f);
            page.setLineDashPattern(new float[] {2.5f, 1.8f}, 0);
            page.addRect(x, bottom, width, height);
            page.stroke();
        }
    }

    private void rule(float at, float width, Color color) throws IOException {
        if (page != null) {
            page.setStrokingColor(color);
            page.setLineDashPattern(new float[0], 0);
            page.setLineWidth(width);
            page.moveTo(LEFT, at);
            page.lineTo(RIGHT, at);
            page.stroke();
        }
    }

    private void right(PageType type, String words, float size, float at, Color color)
            throws IOException {
        text(type, words, size, RIGHT - type.width(words, size), at, color);
    }

    private void text(PageType type, String words, float size, float x, float at, Color color)
            throws IOException {
        if (page != null && !words.isEmpty()) {
            page.setNonStrokingColor(color);
            type.write(page, words, size, x, at);
        }
    }
}
