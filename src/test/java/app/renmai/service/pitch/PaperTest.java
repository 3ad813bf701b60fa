package app.renmai.service.pitch;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.mail.EmlWriter;
import app.renmai.exchange.mail.MailDraft;

import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;

class PaperTest {
    @TempDir Path dir;

    @Test
    void aLetterIsAPageWithItsFonts() throws Exception {
        String body =
                "林总：\n\n"
                        + "10 月 17 日我走了一遍**成都站**的夜跑，*四成*的人是独自来的。\n\n"
                        + "## 建议\n\n"
                        + "- 二十二所学校\n"
                        + "- five campuses 😀\n"
                        + "\n"
                        + "1. first\n"
                        + "2. second\n\n"
                        + "<script>alert(1)</script>\n\n"
                        + "https://example.org/"
                        + "long".repeat(60);
        Path file = Paper.write("夜跑 Four in ten", body, dir.resolve("letter.pdf")).join();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            String read = new PDFTextStripper().getText(document);
            assertThat(read)
                    .contains("夜跑 Four in ten", "林总：", "成都站", "• 二十二所学校", "2. second")
                    .contains("<script>alert(1)</script>")
                    .doesNotContain("**", "## ");
            PDPage page = document.getPage(0);
            for (var name : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            }
            BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, 60);
            int ink = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    ink += (image.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
                }
            }
            assertThat(ink).isGreaterThan(500);
        }
    }

    @Test
    void aLongLetterHasPages() throws Exception {
        Path file = Paper.write("", "word 字 ".repeat(3_000), dir.resolve("long.pdf")).join();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            assertThat(document.getNumberOfPages()).isGreaterThan(4);
        }
    }

    @Test
    void filesGoAlongWithAMail() throws Exception {
        Path bytes = Files.writeString(dir.resolve("stored"), "three pages");
        MailDraft mail =
                new MailDraft(
                        "",
                        "",
                        "lin@fengpao.example",
                        "林悦",
                        "夜跑",
                        "正文 **bold**",
                        List.of(new MailDraft.Enclosure("夜跑，三页.pdf", "application/pdf", bytes)),
                        Instant.EPOCH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EmlWriter.write(mail, out);
        MimeMessage read =
                new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(out.toByteArray()));
        assertThat(read.getHeader("X-Unsent")).containsExactly("1");
        assertThat(read.getSubject()).isEqualTo("夜跑");
        Multipart parts = (Multipart) read.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        Multipart texts = (Multipart) parts.getBodyPart(0).getContent();
        assertThat(texts.getBodyPart(0).getContent().toString()).isEqualTo("正文 bold");
        assertThat(texts.getBodyPart(1).getContent().toString()).contains("<strong>bold</strong>");
        assertThat(MimeUtility.decodeText(parts.getBodyPart(1).getFileName()))
                .isEqualTo("夜跑，三页.pdf");
        assertThat(parts.getBodyPart(1).getInputStream()).hasContent("three pages");
    }
}
