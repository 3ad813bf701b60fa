package app.renmai.exchange.brief;

import app.renmai.exchange.WholeFile;
import app.renmai.exchange.brief.BriefSheet.Entry;
import app.renmai.exchange.brief.BriefSheet.Section;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * A brief as one page A4. Whatever there is stands on one page: what has no room is shortened and
 * counted, part by part.
 */
public final class BriefPdf {
    /** How many lines a part may have, and how many rows one line; the first that fits is taken. */
    private static final int[][] ROOM = {
        {99, 6}, {12, 3}, {8, 2}, {5, 2}, {4, 2}, {3, 2}, {3, 1}, {2, 1}, {1, 1}
    };

    private BriefPdf() {}

    /** Writes it to a file. */
    public static void write(BriefSheet sheet, Path file) throws IOException {
        WholeFile.write(file, out -> write(sheet, out));
    }

    /** Writes it. */
    public static void write(BriefSheet sheet, OutputStream out) throws IOException {
        try (PDDocument document = document(sheet)) {
            document.save(out);
        }
    }

    /**
     * The page as a picture, for a printer.
     *
     * @param dpi how fine
     */
    public static BufferedImage picture(BriefSheet sheet, float dpi) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(sheet, bytes);
        try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(bytes.toByteArray())) {
            return new PDFRenderer(document).renderImageWithDPI(0, dpi);
        }
    }

    private static PDDocument document(BriefSheet sheet) throws IOException {
        PDDocument document = new PDDocument();
        boolean chinese = sheet.labels().chinese();
        PageType regular =
                PageType.load(document, chinese ? "NotoSansSC-Regular" : "Inter-Regular");
        PageType bold = PageType.load(document, chinese ? "NotoSansSC-Bold" : "Inter-SemiBold");
        document.getDocumentInformation().setTitle(sheet.labels().document());
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        int[] room = ROOM[ROOM.length - 1];
        for (int[] each : ROOM) {
            BriefPage tried = new BriefPage(null, regular, bold, each[0], each[1]);
            if (tried.draw(sheet)) {
                room = each;
                break;
            }
        }
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            new BriefPage(content, regular, bold, room[0], room[1]).draw(sheet);
        }
        return document;
    }

    /** The lines of a part that have room, and how many have none. */
    static java.util.List<Entry> shown(Section section, int most, String more) {
        int size = section.entries().size();
        if (size <= most) {
            return section.entries();
        }
        java.util.List<Entry> some = new java.util.ArrayList<>(section.entries().subList(0, most));
        some.add(
                new Entry(
                        more.replace("#", Integer.toString(size - most)),
                        "",
                        BriefSheet.Look.PLAIN));
        return some;
    }
}
