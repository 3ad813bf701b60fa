package app.renmai.exchange.brief;

import app.renmai.exchange.WholeFile;
import app.renmai.exchange.brief.BriefPage.Room;
import app.renmai.exchange.document.PageType;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A brief as one page A4. Whatever there is stands on one page: what has no room is shortened and
 * counted, part by part.
 */
public final class BriefPdf {
    /** From roomy to narrow: the first in which all stays on the page is taken. */
    private static final List<Room> ROOM =
            List.of(
                    new Room(50, 6, true),
                    new Room(12, 3, true),
                    new Room(8, 2, true),
                    new Room(5, 2, true),
                    new Room(4, 2, true),
                    new Room(3, 2, true),
                    new Room(3, 1, true),
                    new Room(2, 1, true),
                    new Room(2, 1, false),
                    new Room(1, 1, false));

    private static final String LATIN = "Inter-Regular";
    private static final String LATIN_BOLD = "Inter-SemiBold";
    private static final String HAN = "NotoSansSC-Regular";
    private static final String HAN_BOLD = "NotoSansSC-Bold";

    private BriefPdf() {}

    /** Writes it to a file, which is replaced only when all is written. */
    public static void write(BriefSheet sheet, Path file) throws IOException {
        WholeFile.write(file, out -> write(sheet, out));
    }

    /** Writes it. */
    public static void write(BriefSheet sheet, OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle(sheet.labels().document());
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            draw(sheet, document, page);
            document.save(out);
        }
    }

    private static void draw(BriefSheet sheet, PDDocument document, PDPage page)
            throws IOException {
        boolean chinese = sheet.labels().chinese();
        PageType regular =
                chinese ? PageType.of(document, HAN, LATIN) : PageType.of(document, LATIN, HAN);
        PageType bold =
                chinese
                        ? PageType.of(document, HAN_BOLD, LATIN_BOLD)
                        : PageType.of(document, LATIN_BOLD, HAN_BOLD);
        Room room = ROOM.getLast();
        for (Room each : ROOM) {
            if (new BriefPage(BriefInk.measuring(), regular, bold, each).draw(sheet)) {
                room = each;
                break;
            }
        }
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            new BriefPage(BriefInk.on(page, content), regular, bold, room).draw(sheet);
        }
    }
}
