package app.renmai.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.brief.BriefSheet;
import app.renmai.exchange.brief.BriefText;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Standing;
import app.renmai.model.organization.Organization;
import app.renmai.model.value.Fact;
import app.renmai.service.brief.Brief;
import app.renmai.service.brief.BriefLine;
import app.renmai.service.brief.BriefLine.Origin;
import app.renmai.service.brief.Part;
import app.renmai.text.NameOrder;
import app.renmai.ui.desk.Names;
import app.renmai.ui.desk.Times;
import app.renmai.ui.desk.Wording;
import app.renmai.ui.i18n.Messages;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Labels and questions in both languages, and what Markdown makes of what somebody typed. */
class BriefWordsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-18T02:52:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    private static BriefWords words(String language) {
        Messages messages = new Messages(Locale.forLanguageTag(language));
        return new BriefWords(
                new Wording(
                        messages,
                        new Names(messages, NameOrder.BY_SCRIPT),
                        new Times(messages, Clock.fixed(NOW, ZONE), ZONE)));
    }

    private static Brief brief(
            @Nullable String place, List<String> rivals, Map<Part, List<BriefLine>> parts) {
        return new Brief(
                new Brief.Who(
                        1,
                        PersonName.of("陈", "博"),
                        "",
                        "",
                        place == null ? null : Organization.named(place, NOW),
                        rivals,
                        "",
                        null,
                        0,
                        Standing.MET),
                null,
                parts,
                List.of(),
                List.of(),
                TODAY,
                Set.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "product|Their product|What does 清禾 make or sell now?" + "|对方的产品|清禾现在主推什么产品？",
                "campaigns|Recent campaigns|Which campaigns did 清禾 run lately?"
                        + "|近期活动|清禾近期做了哪些活动？",
                "competitors|Competitors|What did the competitors of 清禾 do lately?"
                        + "|竞争对手|清禾的竞争对手最近做了什么？",
                "overlooked|What they overlooked|What do the competitors of 清禾 overlook?"
                        + "|被对手忽略的|清禾的竞争对手忽略了什么？",
                "needs|What they need|What does Chen Bo need now?|对方的需求|陈博现在需要什么？",
                "offers|What I can offer|What can you offer Chen Bo now?" + "|我能提供的|现在能为陈博提供什么？",
                "talks|Last three talks|How could a first talk with Chen Bo come about?"
                        + "|最近三次往来|怎样才能和陈博第一次谈上话？",
                "first-sentence|First sentence|With which sentence will you begin with Chen Bo?"
                        + "|第一句话|见到陈博，第一句话说什么？",
            })
    void anEmptyPartIsAQuestion(
            String code, String label, String asked, String zhLabel, String zhAsked) {
        Brief brief = brief("清禾", List.of(), Map.of());
        Brief.Question question =
                brief.questions().stream()
                        .filter(each -> each.part().code().equals(code))
                        .findFirst()
                        .orElseThrow();
        assertThat(words("en").label(question.part())).isEqualTo(label);
        assertThat(words("en").question(brief, question)).isEqualTo(asked);
        assertThat(words("zh").label(question.part())).isEqualTo(zhLabel);
        assertThat(words("zh").question(brief, question)).isEqualTo(zhAsked);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 'What did Yunbu, Muyu do lately?', What does Chen Bo make or sell now?",
        "zh, Yunbu、Muyu最近做了什么？, 陈博现在主推什么产品？"
    })
    void knownRivalsAreNamedAndWithoutAPlaceThePersonIs(
            String language, String rivals, String alone) {
        BriefWords words = words(language);
        Brief known = brief("清禾", List.of("Yunbu", "Muyu"), Map.of());
        assertThat(words.question(known, known.questions().get(2))).isEqualTo(rivals);
        Brief nowhere = brief(null, List.of(), Map.of());
        assertThat(words.question(nowhere, nowhere.questions().getFirst())).isEqualTo(alone);
    }

    private static BriefLine fact(String text, String source, String link) {
        return new BriefLine(
                new Origin.OfFact(
                        new Fact(
                                1,
                                new UUID(0, 1),
                                1L,
                                null,
                                null,
                                Fact.Kind.PRODUCT,
                                text,
                                TODAY,
                                null,
                                source,
                                link,
                                NOW)),
                text,
                "",
                TODAY,
                false);
    }

    /** A link to a page can be followed; of any other kind it is not carried out of the program. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Oat drink|press page|https://a.example/b|- Oat drink –"
                        + " *[press page, 18 Nov](<https://a.example/b>)*",
                "Oat drink|''|https://www.a.example/b|- Oat drink –"
                        + " *[a.example, 18 Nov](<https://www.a.example/b>)*",
                "Oat drink|told|weixin://x/y|- Oat drink – *told, 18 Nov*",
                "Oat drink|told|javascript:alert(1)|- Oat drink – *told, 18 Nov*",
                "<script>alert(1)</script>|''|''|- \\<script\\>alert(1)\\</script\\> – *18 Nov*",
                "- **a** &lt; 1|''|''|- \\- \\*\\*a\\*\\* \\&lt; 1 – *18 Nov*",
                "1. one|''|''|- 1\\. one – *18 Nov*",
            })
    void markdownIsTextAndLinksLeadToPagesOnly(
            String text, String source, String link, String line) {
        Brief brief =
                brief("清禾", List.of(), Map.of(Part.PRODUCT, List.of(fact(text, source, link))));
        BriefSheet sheet = words("en").sheet(brief);
        assertThat(BriefText.markdown(sheet).lines()).contains(line);
        assertThat(BriefText.plain(sheet)).contains("  - " + text + " (");
    }

    @Test
    void aLineBreakInAFactDoesNotBreakThePage() {
        BriefLine line = fact("one\n\n# two", "a\nb", "");
        BriefSheet sheet =
                words("en").sheet(brief("清禾", List.of(), Map.of(Part.PRODUCT, List.of(line))));
        assertThat(BriefText.markdown(sheet)).contains("- one \\# two – *a b, 18 Nov*\n");
    }
}
