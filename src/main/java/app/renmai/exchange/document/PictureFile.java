package app.renmai.exchange.document;

import app.renmai.exchange.WholeFile;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/** A picture as a file of its own, or on a page. */
public final class PictureFile {
    /** 16 mm. */
    private static final float MARGIN = 45.4f;

    private PictureFile() {}

    /** Writes it as PNG. */
    public static void png(BufferedImage picture, Path file) throws IOException {
        WholeFile.write(file, out -> ImageIO.write(picture, "png", out));
    }

    /**
     * Writes it as PDF: one page A4, across, the picture at its top as wide as the margins let it.
     *
     * @param title the title of the document
     */
    public static void pdf(BufferedImage picture, String title, Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDRectangle across =
                    new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
            PDPage page = new PDPage(across);
            document.addPage(page);
            document.getDocumentInformation().setTitle(title);
            PDImageXObject image = LosslessFactory.createFromImage(document, picture);
            float fit =
                    Math.min(
                            (across.getWidth() - 2 * MARGIN) / picture.getWidth(),
                            (across.getHeight() - 2 * MARGIN) / picture.getHeight());
            float height = picture.getHeight() * fit;
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        image,
                        MARGIN,
                        across.getHeight() - MARGIN - height,
                        picture.getWidth() * fit,
                        height);
            }
            WholeFile.write(file, document::save);
        }
    }
}
