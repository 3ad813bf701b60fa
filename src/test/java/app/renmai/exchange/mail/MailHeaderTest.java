package app.renmai.exchange.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedParty;
import app.renmai.exchange.Reason;
import app.renmai.model.activity.Interaction.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Base64;

/** Subjects, addresses, days and roles, as all the programs write them. */
class MailHeaderTest extends MailFile {
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
}
