package app.renmai.exchange.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedParty;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.Reason;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.model.activity.Interaction.Kind;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

class MailReaderTest {
    private static final ReadSettings SETTINGS =
            new ReadSettings(ZoneId.of("Asia/Shanghai"), Instant.parse("2026-11-27T08:00:00Z"));
    private static final FileTime FILE_TIME = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));
    private static final String DATE = "Date: Wed, 15 Apr 2026 14:31:00 +0800\n";

    @TempDir private Path folder;

    private ImportedFile read(byte[] octets) {
        try {
            Path file = Files.write(folder.resolve("mail.eml"), octets);
            Files.setLastModifiedTime(file, FILE_TIME);
            return MailReader.read(TextFile.read(file, null), SETTINGS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportedFile read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportedInteraction only(ImportedFile file) {
        assertThat(file.timeline().interactions()).hasSize(1);
        return file.timeline().interactions().getFirst();
    }

    private static List<Reason> reasons(ImportedFile file) {
        return file.skipped().stream().map(remark -> remark.reason()).toList();
    }

    private static String base64(String text, Charset charset) {
        return Base64.getEncoder().encodeToString(text.getBytes(charset));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain words | plain words",
                "=?utf-8?Q?=E4=BA=8C?= | 二",
                "=?utf-8?B?5LqM?= =?utf-8?B?5LiJ?= | 二三",
                "=?utf-8?B?5Lo=?= =?utf-8?B?jOS4iQ==?= | 二三",
                "=?utf-8?Q?=E4=BA?= =?utf-8?Q?=8C?= | 二",
                "=?utf-8?B?5Lq?= =?utf-8?B?M5LiJ?= | 二三",
                "\"=?GB2312?B?wO7A1w==?=\" | \"李雷\"",
                "=?gb2312?B?6HNneg==?= | 鑃gz",
                "a =?utf-8?Q?b?= c | a b c",
                "=?utf-8*en?Q?a_b?= | a b",
                "=?utf-8?q?a b?= | a b",
                "=?ISO-8859-1?Q?G=FCnter?= | Günter",
                "=?ISO-2022-JP?B?GyRCRnxLXBsoQg==?= | 日本",
                "=?nonsense?Q?=E4=BA=8C?= | 二",
                "=?utf-8?X?broken?= | =?utf-8?X?broken?=",
                "=?utf-8?B?5LqM | =?utf-8?B?5LqM",
                "二 raw | 二 raw",
            })
    void subjectsAreDecoded(String header, String subject) {
        String expected = subject.contains("鑃") ? decoded("6HNneg==") : subject;
        assertThat(only(read("Subject: " + header + "\nFrom: a@b.cn\n" + DATE + "\nx")).summary())
                .isEqualTo(expected);
    }

    /** What GB2312 does not have and GB18030 has. */
    private static String decoded(String base64) {
        return new String(Base64.getDecoder().decode(base64), Charset.forName("GB18030"));
    }

    @Test
    void foldedSubjectsAndRawHeadersInOldCharsets() {
        assertThat(
                        only(read(
                                        "Subject: =?utf-8?B?5LqM?=\r\n"
                                                + " =?utf-8?B?5LiJ?=\r\n\tend\r\n"
                                                + "From: a@b.cn\r\n\r\nx"))
                                .summary())
                .isEqualTo("二三 end");
        String text =
                "From: 李雷 <lilei@example.com>\nTo: 韩梅梅 <hanmm@example.com>\n"
                        + "Subject: 关于下周的会面安排\n"
                        + DATE
                        + "\n思远你好，下周三下午在国贸见面谈一谈职业转型的事情。\n";
        ImportedInteraction gbk = only(read(text.getBytes(Charset.forName("GBK"))));
        assertThat(gbk.summary()).isEqualTo("关于下周的会面安排");
        assertThat(gbk.parties()).extracting(ImportedParty::name).containsExactly("李雷", "韩梅梅");
        assertThat(gbk.body()).contains("职业转型");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a@b.cn | :a@b.cn",
                "<a@b.cn> | :a@b.cn",
                "\"Han, Meimei\" <h@b.cn>, x@b.cn | Han, Meimei:h@b.cn;:x@b.cn",
                "a@b.cn (Li Lei) | Li Lei:a@b.cn",
                "\"=?GB2312?B?wO7A1w==?=\" <l@b.cn> | 李雷:l@b.cn",
                "=?utf-8?Q?Han,_Meimei?= <h@b.cn> | Han, Meimei:h@b.cn",
                "undisclosed-recipients:; | ``",
                "Team: a@b.cn, \"B\" <b@b.cn>;, c@b.cn | :a@b.cn;B:b@b.cn;:c@b.cn",
                "a@b.cn; c@b.cn | :a@b.cn;:c@b.cn",
                "localname | localname:",
                "'a@b.cn' <a@b.cn> | :a@b.cn",
                "\"a \\\"q\\\" b\" <a@b.cn> | a \"q\" b:a@b.cn",
                "<@relay.cn:a@b.cn> | :a@b.cn",
                "Liu Tong | Liu Tong:",
                "\"Liu\" </O=EX/CN=LIU> | Liu:",
                "Unclosed <a@b.cn | Unclosed:a@b.cn",
                "\"Unclosed <a@b.cn> | Unclosed <a@b.cn>:",
                "a@b.cn, A <a@b.cn> | A:a@b.cn",
                ", , | ``",
            })
    void addressesAreRead(String header, String expected) {
        ImportedInteraction mail = only(read("To: " + header + "\nSubject: s\n" + DATE + "\nx"));
        String found =
                String.join(
                        ";",
                        mail.parties().stream()
                                .map(party -> party.name() + ":" + party.email())
                                .toList());
        assertThat(found).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Wed, 15 Apr 2026 14:31:00 +0800 | 2026-04-15T06:31:00Z",
                "Wed, 15 Apr 2026 14:31:00 +0800 (CST) | 2026-04-15T06:31:00Z",
                "15 Apr 2026 06:31 GMT | 2026-04-15T06:31:00Z",
                "Wed, 15 Apr 2026 06:31:00 -0000 | 2026-04-15T06:31:00Z",
                "Wed, 11 Feb 98 11:51 CST | 1998-02-11T17:51:00Z",
                "Tue, 6 Jun 2000 03:20:11 UT | 2000-06-06T03:20:11Z",
                "Wed Apr 15 14:31:00 2026 +0800 | 2026-04-15T06:31:00Z",
                "Wed Apr 15 14:31:00 +0800 2026 | 2026-04-15T06:31:00Z",
                "Wed, 15 Apr 2026 14:31:00 | 2026-04-15T06:31:00Z",
                "Wed,15 Apr 2026 14:31:00 +08:00 | 2026-04-15T06:31:00Z",
                "15-Apr-2026 02:31:00 PM +0800 | 2026-04-15T06:31:00Z",
                "Wednesday, 15 April 2026 14:31:00 GMT+0800 | 2026-04-15T06:31:00Z",
                "2026-04-15T14:31:00+08:00 | 2026-04-15T06:31:00Z",
                "Wed, 15 Apr 2026 14:31:60 +0800 | 2026-04-15T06:31:59Z",
                "Wed, 31 Apr 2026 14:31:00 +0800 | 2020-02-02T02:02:02Z",
                "soon | 2020-02-02T02:02:02Z",
            })
    void datesAreRead(String header, String moment) {
        ImportedFile file = read("Date: " + header + "\nSubject: s\n\nx");
        assertThat(only(file).start()).isEqualTo(Instant.parse(moment));
        assertThat(reasons(file).contains(Reason.MAIL_NO_DATE))
                .isEqualTo(moment.startsWith("2020-"));
        assertThat(file.timelineRecords()).isEqualTo(1);
    }

    @Test
    void withoutADateThatOfTheWayIsTaken() {
        ImportedFile file =
                read(
                        "Received: from a by b; Wed, 15 Apr 2026 14:35:00 +0800\n"
                                + "Received: from x by a;\n"
                                + "\tWed, 15 Apr 2026 14:31:00 +0800 (CST)\n"
                                + "Subject: s\n\n"
                                + "x");
        assertThat(only(file).start()).isEqualTo(Instant.parse("2026-04-15T06:31:00Z"));
        assertThat(reasons(file)).containsExactly(Reason.MAIL_NO_DATE);
        ImportedFile mbox = read("From a@b.cn Wed Apr 15 14:31:00 2026\nSubject: s\n\nx\n");
        assertThat(only(mbox).start()).isEqualTo(Instant.parse("2026-04-15T06:31:00Z"));
        assertThat(mbox.variant()).isEqualTo("mbox");
    }

    private static String multipart(String kind, String... parts) {
        return "Subject: s\nFrom: a@b.cn\n"
                + DATE
                + "Content-Type: multipart/"
                + kind
                + "; boundary=\"b=1\"\n\npreamble\n--b=1\n"
                + String.join("\n--b=1\n", parts)
                + "\n--b=1--\nepilogue";
    }

    @Test
    void plainTextIsPreferredToHtml() {
        String html = "Content-Type: text/html\n\n<p>html</p>";
        assertThat(
                        only(read(
                                        multipart(
                                                "alternative",
                                                "Content-Type: text/plain\n\nplain",
                                                html)))
                                .body())
                .isEqualTo("plain");
        assertThat(
                        only(read(
                                        multipart(
                                                "alternative",
                                                html,
                                                "Content-Type: text/plain\n\nplain")))
                                .body())
                .isEqualTo("plain");
        assertThat(
                        only(read(
                                        multipart(
                                                "alternative",
                                                "Content-Type: text/plain\n\n \n",
                                                html)))
                                .body())
                .isEqualTo("html");
    }

    @Test
    void htmlBecomesTextToRead() {
        String html =
                "<html><head><style>p{}</style><title>t</title></head><body><p>Dear&nbsp;Liu,</p><script>alert('x')</script><p>see"
                    + " <a href=\"https://example.com/x\">here</a><br>and there &lt;3"
                    + " &#20108;</p><ul><li>one</li><li>two</li></ul></body></html>";
        assertThat(
                        only(read(
                                        "Subject: s\n"
                                                + "From: a@b.cn\n"
                                                + "Content-Type: text/html; charset=utf-8\n\n"
                                                + html))
                                .body())
                .isEqualTo(
                        "Dear Liu,\n\n"
                                + "see here (https://example.com/x)\n"
                                + "and there <3 二\n\n"
                                + "- one\n"
                                + "- two");
        String named =
                "<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\"><p>思远你好</p>";
        byte[] gbk =
                ("Subject: s\nFrom: a@b.cn\nContent-Type: text/html\n\n" + named)
                        .getBytes(Charset.forName("GBK"));
        assertThat(only(read(gbk)).body()).isEqualTo("思远你好");
    }

    @Test
    void attachmentsAreNamed() {
        ImportedFile file =
                read(
                        multipart(
                                "mixed",
                                "Content-Type: text/plain\n\nBody",
                                "Content-Type: application/pdf; name=\"=?utf-8?B?"
                                        + base64("报价.pdf", StandardCharsets.UTF_8)
                                        + "?=\"\nContent-Disposition: attachment\n"
                                        + "Content-Transfer-Encoding: base64\n\nAAAA",
                                "Content-Type: image/png\n"
                                        + "Content-Disposition: attachment;\n"
                                        + " filename*0*=utf-8'zh'%E5%90%8D;\n"
                                        + " filename*1*=%E7%89%87;\n"
                                        + " filename*2=\".png\"\n\n"
                                        + "AAAA",
                                "Content-Disposition: attachment; filename*=GB2312''%C0%EE.txt\n\n"
                                        + "no body",
                                "Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR"));
        assertThat(only(file).body())
                .isEqualTo("Body\n\n[报价.pdf] [名片.png] [李.txt] [text/calendar]");
        assertThat(file.unused()).containsExactly("attachments (4)", "text/calendar (1)");
    }

    @Test
    void mailsThatWereSentOnComeWithTheirHead() {
        String inner = "From: =?utf-8?B?5LqM?= <x@y.cn>\nSubject: inner\n\ninner text";
        assertThat(
                        only(read(
                                        multipart(
                                                "mixed",
                                                "\nFYI",
                                                "Content-Type: message/rfc822\n\n" + inner)))
                                .body())
                .isEqualTo("FYI\n\nFrom: 二 <x@y.cn>\nSubject: inner\n\ninner text");
        assertThat(
                        only(read(
                                        multipart(
                                                "mixed",
                                                "Content-Type: message/rfc822\n"
                                                        + "Content-Transfer-Encoding: base64\n\n"
                                                        + base64(inner, StandardCharsets.UTF_8))))
                                .body())
                .endsWith("inner text");
    }

    @Test
    void boundariesAreToldApart() {
        String mail =
                "Subject: s\n"
                        + "From: a@b.cn\n"
                        + "Content-Type: multipart/mixed; boundary=\"b\"\n\n"
                        + "--b\n"
                        + "Content-Type: multipart/mixed; boundary=\"b1\"\n\n"
                        + "--b1\n\n"
                        + "inner\n"
                        + "--b1--\n"
                        + "--b\n"
                        + "--b\n"
                        + "Content-Type: message/rfc822; name=\"/evil/name\"\n\n"
                        + "From: (nobody)\n"
                        + "Subject: broken\n"
                        + "--b\n\n"
                        + "outer\n"
                        + "--b-- behind\n\n"
                        + "--b\n\n"
                        + "no";
        assertThat(only(read(mail)).body())
                .isEqualTo("inner\n\nFrom: (nobody)\nSubject: broken\n\nouter\n\n[/evil/name]");
    }

    @Test
    void quotesAndFlowedLines() {
        assertThat(
                        only(read(
                                        "Subject: s\nFrom: a@b.cn\n"
                                                + "Content-Type: text/plain; format=flowed\n\n"
                                                + "one \ntwo\n\n> quoted \n> more\n-- \nname"))
                                .body())
                .isEqualTo("one two\n\n> quoted more\n-- \nname");
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

    @Test
    void blankLinesMayStandBeforeTheHeaders() {
        ImportedInteraction mail = only(read("\n \nSubject: s\nFrom: a@b.cn\n\nbody"));
        assertThat(mail.summary()).isEqualTo("s");
        assertThat(mail.body()).isEqualTo("body");
    }

    @Test
    void rolesAndKind() {
        ImportedInteraction mail =
                only(read("From: a@b.cn\nTo: b@b.cn\nCc: c@b.cn\nSubject: s\n\nx"));
        assertThat(mail.kind()).isEqualTo(Kind.EMAIL);
        assertThat(mail.direction()).isNull();
        assertThat(mail.parties())
                .containsExactly(
                        ImportedParty.mail(ImportedParty.Role.FROM, "", "a@b.cn"),
                        ImportedParty.mail(ImportedParty.Role.TO, "", "b@b.cn"),
                        ImportedParty.mail(ImportedParty.Role.TO, "", "c@b.cn"));
    }

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
}
