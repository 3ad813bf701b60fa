package app.renmai.exchange.brief;

import app.renmai.exchange.brief.BriefSheet.Entry;
import app.renmai.exchange.brief.BriefSheet.Look;
import app.renmai.exchange.brief.BriefSheet.Section;
import app.renmai.exchange.document.PageType;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

import java.io.IOException;
import java.util.List;

/** Lays one brief out on one page, from the top to the foot. */
final class BriefPage {
    /** 16 mm. */
    private static final float MARGIN = 45.4f;

    private static final float LEFT = MARGIN;
    private static final float RIGHT = PDRectangle.A4.getWidth() - MARGIN;
    private static final float LABEL = LEFT + 16;

    /** 46 mm for the labels, and a gap. */
    private static final float TEXT = LEFT + 139;

    private static final float FOOT = 62;
    private static final float TITLE = 19.5f;
    private static final float OTHER_NAME = 15;
    private static final float SENTENCE = 12;
    private static final float BODY = 10.8f;
    private static final float NOTE = 8.8f;
    private static final float SENTENCE_ROW = 18.6f;
    private static final float ROW = 15.6f;
    private static final float NOTE_ROW = 21.6f;

    /** From the hairline over a part to its first line, and from its last to the next hairline. */
    private static final float ABOVE = 18.4f;

    private static final float BELOW = 10;

    /** How far a box of a question reaches over and under its lines. */
    private static final float BOX_ABOVE = 14;

    private static final float BOX_BELOW = 8;
    private static final float INSIDE = 8;

    /** Between a line and the box of a question under it. */
    private static final float BETWEEN = 5;

    private static final int NOTE_LINES = 3;

    private final BriefInk ink;
    private final PageType regular;
    private final PageType bold;
    private final Room room;
    private float y = PDRectangle.A4.getHeight() - MARGIN;

    /**
     * How much a part may have.
     *
     * @param lines how many lines
     * @param rows how many rows each of them
     * @param notes whether there must be room left to write on
     */
    record Room(int lines, int rows, boolean notes) {}

    BriefPage(BriefInk ink, PageType regular, PageType bold, Room room) {
        this.ink = ink;
        this.regular = regular;
        this.bold = bold;
        this.room = room;
    }

    /** Draws it; says whether it all stayed on the page. */
    boolean draw(BriefSheet sheet) throws IOException {
        header(sheet);
        sentence(sheet.sentence());
        for (Section section : sheet.sections()) {
            section(section, sheet.labels());
        }
        float left = room.notes ? NOTE_LINES * NOTE_ROW + ABOVE : 0;
        boolean fits = y - left >= FOOT;
        notes(sheet.labels().notes());
        text(regular, sheet.labels().ready(), NOTE, LEFT, MARGIN, BriefInk.GREY);
        right(regular, sheet.labels().printed(), NOTE, MARGIN, BriefInk.GREY);
        return fits;
    }

    private void header(BriefSheet sheet) throws IOException {
        float most = (RIGHT - LEFT) * 0.62f;
        String title = one(bold, sheet.title(), TITLE, most);
        y -= 16;
        text(bold, title, TITLE, LEFT, y, BriefInk.TEXT);
        float behind = LEFT + bold.width(title, TITLE) + 7;
        float left = LEFT + most - behind;
        if (!sheet.otherName().isEmpty() && left > OTHER_NAME * 2) {
            text(
                    regular,
                    one(regular, sheet.otherName(), OTHER_NAME, left),
                    OTHER_NAME,
                    behind,
                    y,
                    BriefInk.GREY);
        }
        right(bold, one(bold, sheet.when(), BODY, RIGHT - LEFT - most - 8), BODY, y, BriefInk.TEXT);
        y -= 18;
        String where = one(regular, sheet.where(), BODY, (RIGHT - LEFT) * 0.48f);
        right(regular, where, BODY, y, BriefInk.GREY);
        float beside = where.isEmpty() ? 0 : regular.width(where, BODY) + 12;
        text(
                regular,
                one(regular, sheet.subtitle(), BODY, RIGHT - LEFT - beside),
                BODY,
                LEFT,
                y,
                BriefInk.GREY);
        y -= 13;
        ink.rule(LEFT, RIGHT, y, 1.4f, BriefInk.TEXT);
        y -= 12;
    }

    private void sentence(BriefSheet.Sentence sentence) throws IOException {
        List<String> lines =
                regular.lines(sentence.text(), SENTENCE, RIGHT - LEFT - 26, room.rows + 1);
        float height = lines.size() * SENTENCE_ROW + 27;
        if (sentence.open()) {
            ink.dashed(LEFT, y - height, RIGHT - LEFT, height);
        } else {
            ink.fill(LEFT, y - height, RIGHT - LEFT, height, BriefInk.TINT);
            ink.fill(LEFT, y - height, 2.2f, height, BriefInk.BLUE);
        }
        float at = y - 20;
        for (String line : lines) {
            text(
                    regular,
                    line,
                    SENTENCE,
                    LEFT + 14,
                    at,
                    sentence.open() ? BriefInk.ASK : BriefInk.TEXT);
            at -= SENTENCE_ROW;
        }
        text(regular, sentence.label(), NOTE, LEFT + 14, at + 2, BriefInk.GREY);
        y -= height + 4;
    }

    private void section(Section section, BriefSheet.Labels labels) throws IOException {
        y -= ABOVE;
        if (section.number() > 0) {
            text(
                    bold,
                    Integer.toString(section.number()),
                    BODY,
                    LEFT,
                    y,
                    section.open() ? BriefInk.ASK : BriefInk.BLUE);
        }
        text(
                bold,
                one(bold, section.label(), BODY, TEXT - LABEL - 6),
                BODY,
                LABEL,
                y,
                section.open() ? BriefInk.ASK : BriefInk.TEXT);
        boolean first = true;
        for (Entry entry : section.entries().stream().limit(room.lines).toList()) {
            y -= !first && entry.look() == Look.QUESTION ? BETWEEN : 0;
            entry(entry);
            first = false;
        }
        int more = section.entries().size() - room.lines;
        if (more > 0) {
            text(regular, labels.more().apply(more), NOTE, TEXT, y, BriefInk.GREY);
            y -= ROW;
        }
        y += ROW - BELOW;
        ink.rule(LEFT, RIGHT, y, 0.6f, BriefInk.RULE);
    }

    private void entry(Entry entry) throws IOException {
        boolean asked = entry.look() == Look.QUESTION;
        float left = TEXT + (entry.look() == Look.BOX ? 16 : asked ? INSIDE : 0);
        float end = RIGHT - (asked ? INSIDE : 0);
        String note = one(regular, entry.note(), NOTE, (RIGHT - TEXT) * 0.45f);
        float beside = note.isEmpty() ? 0 : regular.width(note, NOTE) + 10;
        List<String> lines = regular.lines(entry.text(), BODY, end - left - beside, room.rows);
        if (asked) {
            float inner = (lines.size() - 1) * ROW;
            ink.dashed(TEXT, y - inner - BOX_BELOW, RIGHT - TEXT, inner + BOX_ABOVE + BOX_BELOW);
        }
        if (entry.look() == Look.BOX) {
            ink.box(TEXT, y - 1.2f, 9);
        }
        text(regular, note, NOTE, end - regular.width(note, NOTE), y, note(asked));
        if (!entry.link().isEmpty()) {
            ink.link(entry.link(), end - regular.width(note, NOTE), y - 3, end, y + NOTE);
        }
        for (String line : lines) {
            text(regular, line, BODY, left, y, asked ? BriefInk.ASK : BriefInk.TEXT);
            y -= ROW;
        }
        y -= asked ? BOX_BELOW - 1 : 0;
    }

    private static java.awt.Color note(boolean asked) {
        return asked ? BriefInk.ASK : BriefInk.GREY;
    }

    /** Lines to write on fill the rest of the page. */
    private void notes(String label) throws IOException {
        if (y - ABOVE - NOTE_ROW < FOOT) {
            return;
        }
        y -= ABOVE;
        text(bold, label, BODY, LABEL, y, BriefInk.TEXT);
        for (float line = y - 4; line > FOOT; line -= NOTE_ROW) {
            ink.dots(TEXT, RIGHT, line);
        }
    }

    private static String one(PageType type, String words, float size, float most)
            throws IOException {
        return type.lines(words, size, most, 1).getFirst();
    }

    private void right(PageType type, String words, float size, float at, java.awt.Color color)
            throws IOException {
        text(type, words, size, RIGHT - type.width(words, size), at, color);
    }

    private void text(
            PageType type, String words, float size, float x, float at, java.awt.Color color)
            throws IOException {
        ink.text(type, words, size, x, at, color);
    }
}
