package app.renmai.exchange.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;

class HtmlTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain | plain",
                "a  b\tc | a b c",
                "<p>one</p><p>two</p> | one¶¶two",
                "one<br>two<br/>three | one¶two¶three",
                "one<br><br>two | one¶¶two",
                "<div>one</div><div>two</div> | one¶two",
                "<b>bo</b>ld | bold",
                "a<script>var x = '<p>';</script>b | ab",
                "<style>p { }</style>a | a",
                "a<!-- <p>no</p> -->b | ab",
                "&lt;x&gt; &amp; &quot;y&quot; &#169; &#x4E8C; &nbsp;z | <x> & \"y\" © 二 z",
                "&nonsense; &#xZZ; AT&T 1 & 2 | &nonsense; AT&T 1 & 2",
                "1 < 2 and 3 > 2 | 1 < 2 and 3 > 2",
                "<a href=\"https://a.cn/x?y=1&amp;z=2\">here</a> | here (https://a.cn/x?y=1&z=2)",
                "<a href='https://a.cn/'>https://a.cn</a> | https://a.cn",
                "<a href=mailto:a@b.cn>Write</a> | Write",
                "<img alt=\"a > b\" src=x>text | text",
                "<a title=\"open>text | text",
                "<ul><li>a<li>b</ul>c | - a¶- b¶c",
                "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table> | a b¶c",
                "<P>UPPER</P> | UPPER",
                "<script>never closed | ``",
                "<title>never closed<p>text | never closed¶¶text",
                "text < | text <",
            })
    void htmlIsTextToRead(String html, String text) {
        assertThat(HtmlText.plain(html)).isEqualTo(text.replace('¶', '\n'));
    }

    @Test
    void wordsAreNoHtml() {
        assertThat(List.of("1 < 2", "a <b@c.cn>", "<3", "x > y"))
                .noneMatch(HtmlText::looksLikeHtml);
        assertThat(List.of("a<br>b", "<p>x", "see <a href=x>y</a>", "<!DOCTYPE html>"))
                .allMatch(HtmlText::looksLikeHtml);
    }

    @Test
    void noPageTakesLong() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(300),
                () -> {
                    for (String piece :
                            List.of(
                                    "<title>",
                                    "<",
                                    "<a href=\"",
                                    "</",
                                    "<!--",
                                    "&",
                                    "<p",
                                    "<a>x")) {
                        assertThat(HtmlText.plain(piece.repeat(200_000))).as(piece).isNotNull();
                    }
                });
    }
}
