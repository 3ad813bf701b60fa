package app.renmai.exchange.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.Reason;
import app.renmai.exchange.UnreadableFileException;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Whole files: several mails in one, what is no mail, and what is damaged or too large. */
class MailReaderTest extends MailFile {
    @Test
    void draftsOfOursAndApplesLength() {
        assertThat(reasons(read("X-Unsent: 1\nSubject: s\nFrom: a@b.cn\n\nx")))
                .containsExactly(Reason.MAIL_DRAFT);
        String mail = "Subject: s\nFrom: a@b.cn\n\nbody";
        assertThat(
                        only(read(mail.length() + "\n" + mail + "<?xml version=\"1.0\"?><plist/>"))
                                .body())
                .isEqualTo("body");
    }

    @Test
    void whatIsNoMailIsRefused() {
        for (String text :
                List.of("name,email\n刘同,a@b.cn\n", "dn: cn=x\nmail: a@b.cn\n", "hello\n")) {
            assertThatExceptionOfType(UnreadableFileException.class)
                    .as(text)
                    .isThrownBy(() -> read(text))
                    .matches(e -> e.reason() == Reason.NO_MAIL);
        }
    }

    @Test
    void longTextsAreCutAndSaidSo() {
        ImportedFile file = read("Subject: s\nFrom: a@b.cn\n" + DATE + "\n" + "x".repeat(300_000));
        assertThat(only(file).body()).hasSize(200_000);
        assertThat(reasons(file)).containsExactly(Reason.TEXT_CUT);
    }

    @Test
    void noDamageMakesItFail() {
        byte[] whole =
                ("From - Wed Apr 15 14:31:00 2026\n"
                                + multipart(
                                        "mixed",
                                        "Content-Type: text/plain; charset=gb2312\n"
                                                + "Content-Transfer-Encoding: base64\n\n"
                                                + "y7zUtsTjusOjrA==",
                                        "Content-Type: message/rfc822\n\n"
                                                + multipart("alternative", "\nx"),
                                        "Content-Type: text/html\n"
                                                + "Content-Transfer-Encoding: quoted-printable\n\n"
                                                + "<p a=\"=3D\">=E4=BA=8C &amp; x</p>"))
                        .getBytes(StandardCharsets.UTF_8);
        Random random = new Random(11);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(300),
                () -> {
                    for (int i = 0; i < 3_000; i++) {
                        byte[] octets = whole.clone();
                        for (int j = random.nextInt(8); j >= 0; j--) {
                            octets[random.nextInt(octets.length)] =
                                    (byte) (1 + random.nextInt(255));
                        }
                        byte[] cut = Arrays.copyOf(octets, 1 + random.nextInt(octets.length));
                        for (byte[] one : List.of(octets, cut)) {
                            try {
                                assertThat(read(one).format()).isEqualTo("mail");
                            } catch (UnreadableFileException e) {
                                assertThat(e.reason()).isNotNull();
                            }
                        }
                    }
                });
    }

    @Test
    void deepAndLargeMailsAreBounded() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(300),
                () -> {
                    StringBuilder deep = new StringBuilder("Subject: s\nFrom: a@b.cn\n");
                    for (int i = 0; i < 2_000; i++) {
                        deep.append("Content-Type: multipart/mixed; boundary=b").append(i);
                        deep.append("\n\n--b").append(i).append('\n');
                    }
                    ImportedFile file = read(deep + "\nend");
                    assertThat(reasons(file)).contains(Reason.MAIL_BROKEN);
                    ImportedFile nested =
                            read(
                                    "Subject: s\nFrom: a@b.cn\n"
                                            + "Content-Type: message/rfc822\n\n".repeat(5_000));
                    assertThat(reasons(nested)).contains(Reason.MAIL_BROKEN);
                    ImportedFile parts = read(multipart("mixed", "\nx\n--b=1\n".repeat(50_000)));
                    assertThat(reasons(parts)).contains(Reason.MAIL_BROKEN);
                    StringBuilder many = new StringBuilder();
                    for (int i = 0; i < 20_000; i++) {
                        many.append("From a@b.cn Wed Apr 15 14:31:00 2026\nSubject: s").append(i);
                        many.append("\n").append(DATE).append("\nx\n");
                    }
                    assertThat(read(many.toString()).timeline().size()).isEqualTo(20_000);
                    ImportedFile folded =
                            read(
                                    "From: a@b.cn\nSubject: s\n"
                                            + " x".repeat(50)
                                            + "\n x".repeat(100_000)
                                            + "\nFrom: a@b.cn\n\nx");
                    assertThat(only(folded).summary()).hasSize(1_000);
                });
    }

    @Test
    void mboxFilesOfAllWriters() {
        String mbox =
                "From - Wed Apr 15 14:31:00 2026\r\n"
                        + "X-Mozilla-Status: 0001\r\n"
                        + "From: a@b.cn\r\n"
                        + "Message-ID: <1@b.cn>\r\n"
                        + "Subject: one\r\n\r\n"
                        + ">From here\r\n"
                        + ">>From there\r\n"
                        + "From now on, at 10:30 2026\r\n"
                        + "we meet\r\n"
                        + "From b@b.cn Wed Apr 15 14:32:00 2026\r\n"
                        + "From: b@b.cn\r\n"
                        + "Message-ID: <1@b.cn>\r\n"
                        + "Subject: two\r\n\r\n"
                        + "two\r\n\r\n"
                        + "From - Wed Apr 15 14:33:00 2026\r\n"
                        + "X-Mozilla-Status: 0009\r\n"
                        + "Subject: gone\r\n\r\n"
                        + "x\r\n"
                        + "From 1712@xxx Wed Apr 15 14:34:00 +0000 2026\r\n"
                        + "X-GM-THRID: 1712\r\n"
                        + "Message-ID: <1@b.cn>\r\n"
                        + "Subject: three\r\n\r\n"
                        + "last";
        for (String ending : List.of("\r\n", "\n", "\r")) {
            ImportedFile file = read(mbox.replace("\r\n", ending));
            assertThat(file.timeline().interactions())
                    .extracting(ImportedInteraction::summary)
                    .containsExactly("one", "two", "three");
            assertThat(file.timeline().interactions().getFirst().body())
                    .isEqualTo("From here\n>From there\nFrom now on, at 10:30 2026\nwe meet");
            assertThat(file.timeline().interactions())
                    .extracting(ImportedInteraction::line)
                    .containsExactly(1, 11, 23);
            assertThat(file.timeline().interactions())
                    .extracting(ImportedInteraction::sourceId)
                    .doesNotHaveDuplicates()
                    .allMatch(id -> id.startsWith("1@b.cn/"));
            assertThat(reasons(file)).contains(Reason.MAIL_DELETED);
            assertThat(file.timelineRecords()).isEqualTo(4);
        }
    }
}
