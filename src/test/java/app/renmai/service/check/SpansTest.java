package app.renmai.service.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.pitch.Pitch;
import app.renmai.service.check.CheckInput.Draft;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Whatever is written, what is marked lies within it and never between halves of a character. */
class SpansTest {
    private static final PitchCheck CHECK = new PitchCheck();
    private static final List<String> PARTS =
            List.of(
                    "Dear Director Lin,",
                    "\n",
                    "\n\n",
                    "\r\n",
                    "**",
                    "*",
                    "`",
                    "# ",
                    "- ",
                    "1. ",
                    "> ",
                    "| a | b |\n|---|---|\n",
                    "[words](https://a.example)",
                    "<b>",
                    "&amp;",
                    "\\*",
                    "😀",
                    "𠮷野家",
                    "您好，",
                    "改天聊聊可好？",
                    "Could we talk sometime soon?",
                    "{{their.campaign}}",
                    "{{contact.addressAs}}",
                    "{{",
                    "}}",
                    "    four spaces",
                    "Just checking in.",
                    "回扣",
                    "kickback 😀",
                    "We are a leading agency.",
                    "e.g. Mr. Li",
                    "“How?” she asked.",
                    "XX总",
                    "____",
                    "　",
                    "\u200b",
                    "é",
                    "```\ncode\n```",
                    "疾风 3",
                    "https://a.example/x_y_z",
                    "!",
                    "：");

    private static CheckInput input(String body, List<CheckInput.Link> links) {
        Draft draft =
                new Draft(
                        body.lines().findFirst().orElse(""),
                        body,
                        links,
                        Pitch.Kind.FIRST_NOTE,
                        1,
                        "",
                        Map.of("contact.addressAs", "林总监😀, longer than the name"));
        CheckInput.Background background =
                new CheckInput.Background(
                        GoldenWorld.CHINESE.them(),
                        GoldenWorld.CHINESE.facts(),
                        List.of(),
                        List.of(new CheckInput.Earlier(1, body)),
                        List.of("野家", "Li"),
                        GoldenWorld.TODAY,
                        GoldenWorld.TUESDAY);
        return new CheckInput(draft, background, CheckSettings.USUAL, Set.of());
    }

    @Test
    void everySpanLiesWithinTheTextOnWholeCharacters() {
        Random random = new Random(20261118);
        for (int round = 0; round < 1_500; round++) {
            StringBuilder body = new StringBuilder();
            int parts = random.nextInt(12);
            for (int i = 0; i < parts; i++) {
                body.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            int end = body.isEmpty() ? 0 : random.nextInt(body.length()) + 1;
            CheckInput.Link link =
                    new CheckInput.Link(
                            Math.max(0, end - 3), end, false, GoldenWorld.uid("product"));
            hold(input(body.toString(), end == 0 ? List.of() : List.of(link)));
        }
    }

    private static void hold(CheckInput input) {
        for (Finding finding : CHECK.check(input).findings()) {
            within(input, finding, finding.span());
            finding.fix().ifPresent(fix -> within(input, finding, fix.span()));
        }
    }

    private static void within(CheckInput input, Finding finding, Span span) {
        String written =
                span.place() == Place.SUBJECT ? input.draft().subject() : input.draft().body();
        assertThat(span.start()).as("%s in %s", finding, written).isBetween(0, span.end());
        assertThat(span.end()).isLessThanOrEqualTo(written.length());
        for (int at : new int[] {span.start(), span.end()}) {
            boolean half =
                    at > 0
                            && at < written.length()
                            && Character.isSurrogatePair(
                                    written.charAt(at - 1), written.charAt(at));
            assertThat(half).as("%s at %d in %s", finding.rule(), at, written).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mr. Li, e.g. your buyer, came at 3 p.m. on Tuesday. He left. = 2",
                "他说：“可以。”是原话。第二句！ = 2",
                "“How was it?” she asked. Fine. = 2",
                "# A heading\\n\\nOne sentence. = 1",
                "- one item\\n- another item\\n\\nAnd a sentence. = 3",
                "Dear Lin,\\n\\nOne. Two.\\n\\nKind regards,\\nGu Chen = 2",
                "林总您好：\\n\\n一句。两句？\\n\\n此致\\n敬礼\\n顾晨 = 2",
                "This line was wrapped by a program that counts sixty\\ncolumns. Two. = 2",
                "See [our page](https://a.example/b.c?d=e). Two. = 2",
                "中文一句。And one in English. 再一句。 = 3"
            })
    void sentencesAreCountedAsPeopleDo(String line) {
        int cut = line.lastIndexOf(" = ");
        String body = line.substring(0, cut).replace("\\n", "\n");
        assertThat(CHECK.check(input(body, List.of())).summary().sentences())
                .as(body)
                .isEqualTo(Integer.parseInt(line.substring(cut + 3)));
    }

    @Test
    void aRuleThatIsOffAndAFindingThatIsIgnoredSayNothing() {
        CheckInput input = input("Just checking in.", List.of());
        Finding found =
                CHECK.check(input).findings().stream()
                        .filter(one -> one.rule().equals("pressure"))
                        .findFirst()
                        .orElseThrow();
        CheckInput ignoring =
                new CheckInput(
                        input.draft(), input.background(), input.settings(), Set.of(found.mark()));
        CheckInput off =
                new CheckInput(
                        input.draft(),
                        input.background(),
                        new CheckSettings(Set.of("pressure"), 180),
                        Set.of());

        assertThat(CHECK.check(ignoring).findings()).doesNotContain(found).isNotEmpty();
        assertThat(CHECK.check(off).findings()).noneMatch(one -> one.rule().equals("pressure"));
    }
}
