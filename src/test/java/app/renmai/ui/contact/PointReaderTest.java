package app.renmai.ui.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ContactPoint.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.URI;

class PointReaderTest {
    @ParameterizedTest
    @CsvSource({
        "chen.bo@qinghe.example, EMAIL, '', chen.bo@qinghe.example",
        "+86 138 0000 1104, PHONE, '', +86 138 0000 1104",
        "https://qinghe.example/bo, LINK, '', https://qinghe.example/bo",
        "linkedin.com/in/chenbo, LINK, linkedin, linkedin.com/in/chenbo",
        "wechat chenbo-qh, MESSENGER, wechat, chenbo-qh",
        "微信：chenbo-qh, MESSENGER, wechat, chenbo-qh",
        "QQ 10001, MESSENGER, qq, 10001",
        "chenbo-qh, MESSENGER, wechat, chenbo-qh",
        "上海市徐汇区漕溪北路1号, ADDRESS, '', 上海市徐汇区漕溪北路1号"
    })
    void tellsWhatWasTyped(String typed, Kind kind, String service, String value) {
        ContactPoint read = PointReader.read(typed).orElseThrow();
        assertThat(read.kind()).isEqualTo(kind);
        assertThat(read.service()).isEqualTo(service);
        assertThat(read.value()).isEqualTo(value);
    }

    @Test
    void opensWhatAProgramCanOpen() {
        assertThat(PointText.link(ContactPoint.email("a b@x.example", "")))
                .contains(URI.create("mailto:a%20b@x.example"));
        assertThat(PointText.link(ContactPoint.phone("+86 (138) 0000-1104", "")))
                .contains(URI.create("tel:+8613800001104"));
        assertThat(PointText.link(ContactPoint.of(Kind.LINK, "", "x.example/y", "")))
                .contains(URI.create("https://x.example/y"));
        assertThat(PointText.link(ContactPoint.of(Kind.LINK, "", "not a link", ""))).isEmpty();
        assertThat(PointText.link(ContactPoint.of(Kind.MESSENGER, "wechat", "bo", ""))).isEmpty();
    }
}
