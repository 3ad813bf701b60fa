package app.renmai.exchange.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Properties;

class MailTest {
    private static final Instant AT = Instant.parse("2026-11-18T02:41:00Z");
    private static final String BODY =
            "林总，您好：\n\n十个人里有**四个**是独自来的。\n附三页纸 <b>&\n\n1. 面向谁\n2. 做什么\n\n陈波\n";

    @TempDir Path dir;

    private static MailDraft draft(String to, String toName, String subject) {
        return new MailDraft("chen@example.com", "陈波", to, toName, subject, BODY, List.of(), AT);
    }

    private static byte[] written(MailDraft mail) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EmlWriter.write(mail, out);
        return out.toByteArray();
    }

    private static MimeMessage read(byte[] bytes) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
    }

    @Test
    void aDraftInChineseIsReadBackAsItWas() throws Exception {
        byte[] bytes = written(draft("lin.yue@fengpao.example", "林悦", "十个人里有四个独自来"));
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1).chars())
                .as("pure ASCII on the wire")
                .allMatch(c -> c < 0x80);

        MimeMessage message = read(bytes);
        assertThat(message.getHeader("X-Unsent")).containsExactly("1");
        assertThat(message.getHeader("Message-ID")).isNull();
        assertThat(message.getSubject()).isEqualTo("十个人里有四个独自来");
        assertThat(message.getSentDate()).isEqualTo(Date.from(AT));
        InternetAddress to = (InternetAddress) message.getRecipients(Message.RecipientType.TO)[0];
        assertThat(to.getAddress()).isEqualTo("lin.yue@fengpao.example");
        assertThat(to.getPersonal()).isEqualTo("林悦");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("陈波");

        assertThat(message.getContentType()).startsWith("multipart/alternative");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        BodyPart plain = parts.getBodyPart(0);
        assertThat(plain.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat((String) plain.getContent())
                .isEqualToNormalizingNewlines(
                        "林总，您好：\n\n十个人里有四个是独自来的。\n附三页纸 <b>&\n\n1. 面向谁\n2. 做什么\n\n陈波");
        BodyPart html = parts.getBodyPart(1);
        assertThat(html.getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat((String) html.getContent())
                .contains("<strong>四个</strong>")
                .contains("独自来的。<br>")
                .contains("&lt;b&gt;&amp;")
                .contains("<li>面向谁</li>");
    }

    @Test
    void headersHoldOneLineAndUnknownPeopleAreLeftOut() throws Exception {
        MimeMessage message =
                read(
                        written(
                                new MailDraft(
                                        "",
                                        "",
                                        "",
                                        "Lin",
                                        "Four\r\nBcc: x@example.com",
                                        "Hi",
                                        List.of(),
                                        AT)));
        assertThat(message.getSubject()).isEqualTo("Four Bcc: x@example.com");
        assertThat(message.getRecipients(Message.RecipientType.BCC)).isNull();
        assertThat(message.getRecipients(Message.RecipientType.TO)).isNull();
        assertThat(message.getFrom()).isNull();
        assertThatThrownBy(() -> written(draft("not an address", "", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not an address");
    }

    @Test
    void enclosuresKeepTheirNamesAndBytes() throws Exception {
        Path file = Files.writeString(dir.resolve("abc"), "pdf bytes");
        MailDraft mail =
                new MailDraft(
                        "",
                        "",
                        "lin@example.com",
                        "",
                        "Plan",
                        "See the plan.",
                        List.of(new MailDraft.Enclosure("夜跑方案.pdf", "application/pdf", file)),
                        AT);
        MimeMultipart parts = (MimeMultipart) read(written(mail)).getContent();
        assertThat(parts.getContentType()).startsWith("multipart/mixed");
        BodyPart enclosure = parts.getBodyPart(1);
        assertThat(MimeUtility.decodeText(enclosure.getFileName())).isEqualTo("夜跑方案.pdf");
        assertThat(enclosure.getContentType()).startsWith("application/pdf");
        assertThat(new String(enclosure.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo("pdf bytes");
    }

    @Test
    void aLinkCarriesSubjectAndBody() {
        Mailto link = Mailto.of("lin+radio@example.com", "Four & ten? 100%", "Hi,\n\n**six** = 6");
        assertThat(link.complete()).isTrue();
        assertThat(link.uri().toString())
                .isEqualTo(
                        "mailto:lin%2Bradio@example.com?subject=Four%20%26%20ten%3F%20100%25"
                                + "&body=Hi%2C%0D%0A%0D%0Asix%20%3D%206");
        Mailto chinese = Mailto.of("", "夜跑", "您好");
        assertThat(URLDecoder.decode(chinese.uri().toString(), StandardCharsets.UTF_8))
                .isEqualTo("mailto:?subject=夜跑&body=您好");
    }

    @Test
    void aBodyTooLongForALinkIsLeftOut() {
        Mailto link = Mailto.of("lin@example.com", "Plan", "字".repeat(300));
        assertThat(link.complete()).isFalse();
        assertThat(link.uri().toString()).isEqualTo("mailto:lin@example.com?subject=Plan");
        String fits = "x".repeat(Mailto.LONGEST - "mailto:?subject=&body=".length());
        assertThat(Mailto.of("", "", fits).complete()).isTrue();
        assertThat(Mailto.of("", "", fits + "x").complete()).isFalse();
    }
}
