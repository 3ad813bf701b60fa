package app.renmai.exchange.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.ImportedFile;

import org.junit.jupiter.api.Test;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a mail, out of all the parts it can have. */
class MailBodyTest extends MailFile {
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
}
