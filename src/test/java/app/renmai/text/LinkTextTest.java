package app.renmai.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.text.LinkText.Copied;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Collectors;

class LinkTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JavaScript:alert(1)",
                "vbscript:msgbox(1)",
                "data:text/html,<script>alert(1)</script>",
                "file:///etc/passwd",
                "jar:file:///tmp/a.jar!/",
                "//host/share",
                "just words"
            })
    void whatRunsSomethingOrIsNoLinkIsNeverOpened(String link) {
        assertThat(LinkText.runs(link)).isTrue();
        assertThat(LinkText.whole(link)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"weixin://dl/chat", "zoommtg://join?confno=1", "ftp://host/list"})
    void otherProgramsAreOpenedOnlyWhenAsked(String link) {
        assertThat(LinkText.runs(link)).isFalse();
        assertThat(LinkText.whole(link)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    https://a.example/press            |                 | https://a.example/press
                    www.a.example                      |                 | https://www.a.example
                    Gale 3: https://a.example/press.   | Gale 3:         | https://a.example/press
                    疾风 3（https://a.example/press）    | 疾风 3（https://a.example/press） |
                    疾风 3 https://a.example/press      | 疾风 3            | https://a.example/press
                    https://a.example https://b.example | https://a.example https://b.example |
                    see https://a.example there        | see https://a.example there |
                    Gale 3.5 shoe                      | Gale 3.5 shoe   |
                    javascript:alert(1)                | javascript:alert(1) |
                    """)
    void theOneLinkAtTheEdgeOfWhatWasCopiedIsItsSource(String text, String words, String link) {
        assertThat(LinkText.copied(text))
                .isEqualTo(new Copied(words == null ? "" : words, link == null ? "" : link));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    See https://a.example/press.                  | https://a.example/press
                    www.a.example，还有 http://b.example/x?y=1）    | www.a.example http://b.example/x?y=1
                    javascript:alert(1) and file:///etc/passwd    | ''
                    mail me at a@example.com                      | ''
                    """)
    void addressesOfPagesAreFoundWhereverTheyStand(String text, String pages) {
        assertThat(
                        LinkText.pages(text).stream()
                                .map(each -> text.substring(each.start(), each.end()))
                                .collect(Collectors.joining(" ")))
                .isEqualTo(pages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\n\n"})
    void aLinkOnALineOfItsOwnIsTheSourceToo(String gap) {
        String text = "Gale 3" + gap + "https://a.example/press" + gap + "Out in March";
        assertThat(LinkText.copied(text))
                .isEqualTo(new Copied("Gale 3\nOut in March", "https://a.example/press"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://www.Qinghe.example/news/qing?x=1 | qinghe.example",
                "qinghe.example/news | qinghe.example",
                "http://intranet:8080/a | intranet",
                "mailto:a@example.com | ''",
                "weixin://dl/chat | ''",
                "'' | ''"
            })
    void theSiteOfALinkIsWhereAPageStands(String link, String site) {
        assertThat(LinkText.site(link)).isEqualTo(site);
    }
}
