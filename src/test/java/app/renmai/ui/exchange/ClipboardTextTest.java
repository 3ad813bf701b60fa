package app.renmai.ui.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a copied text is taken for. */
class ClipboardTextTest {
    @Test
    void cardsAndCalendars() {
        assertThat(ClipboardText.ending("\nbegin:vcard\nVERSION:3.0\nEND:VCARD")).contains("vcf");
        assertThat(ClipboardText.ending("BEGIN:VCALENDAR\r\nEND:VCALENDAR")).contains("ics");
    }

    @Test
    void rowsOfTables() {
        assertThat(ClipboardText.ending("姓名\t电话\n刘同\t138")).contains("csv");
        assertThat(ClipboardText.ending("Name,E-mail,Phone\nTom,t@x.org,1\n")).contains("csv");
        assertThat(ClipboardText.ending("Name;E-mail;Phone\nTom;t@x.org;1\n")).contains("csv");
    }

    @Test
    void anythingElseIsNothing() {
        assertThat(ClipboardText.ending("")).isEmpty();
        assertThat(ClipboardText.ending("https://example.com/a,b,c")).isEmpty();
        assertThat(ClipboardText.ending("Dear Tom, thank you.\n\nSee you, Anna")).isEmpty();
        assertThat(ClipboardText.ending("one\ttwo\nthree")).isEmpty();
    }
}
