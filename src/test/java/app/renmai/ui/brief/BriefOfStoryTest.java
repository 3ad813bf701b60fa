package app.renmai.ui.brief;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.brief.BriefPdf;
import app.renmai.exchange.brief.BriefSheet;
import app.renmai.exchange.brief.BriefSheet.Entry;
import app.renmai.exchange.brief.BriefSheet.Look;
import app.renmai.exchange.brief.BriefSheet.Section;
import app.renmai.exchange.brief.BriefText;
import app.renmai.service.brief.Brief;
import app.renmai.service.brief.Briefs;
import app.renmai.service.brief.Part;
import app.renmai.service.sample.SampleStory;
import app.renmai.store.Workspace;
import app.renmai.text.NameOrder;
import app.renmai.ui.desk.Names;
import app.renmai.ui.desk.Times;
import app.renmai.ui.desk.Wording;
import app.renmai.ui.i18n.Messages;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The briefs of the story's people, in both languages: what is ready, what is asked, the page. */
class BriefOfStoryTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-18T02:52:00Z"), ZONE);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    @TempDir static Path dir;

    private Brief brief(String language, String name) {
        try (Workspace workspace = Workspace.open(dir.resolve(language), CLOCK, Runnable::run)) {
            if (!Workspace.await(new SampleStory(workspace).present())) {
                Workspace.await(
                        new SampleStory(workspace)
                                .load(Locale.forLanguageTag(language), TODAY, ZONE));
            }
            long id =
                    Workspace.await(
                            workspace.read(
                                    reader ->
                                            reader.handle()
                                                    .createQuery(
                                                            "SELECT id FROM contact WHERE"
                                                                + " CONCAT(family_name, given_name)"
                                                                + " = :name")
                                                    .bind("name", name)
                                                    .mapTo(Long.class)
                                                    .one()));
            return Workspace.await(new Briefs(workspace, ZONE).of(id, TODAY)).orElseThrow();
        }
    }

    private static BriefSheet sheet(Brief brief, String language) {
        Messages messages = new Messages(Locale.forLanguageTag(language));
        return new BriefWords(
                        new Wording(
                                messages,
                                new Names(messages, NameOrder.BY_SCRIPT),
                                new Times(messages, CLOCK, ZONE)))
                .sheet(brief);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 陈博, 7, competitors, 6, 71",
        "zh, 陈博, 7, competitors, 6, 71",
        "en, 林悦, 6, needs first-sentence, 4, 251",
        "zh, 林悦, 6, needs first-sentence, 4, 251",
        "en, 周宁, 6, campaigns needs, 3, 152",
        "zh, 周宁, 6, campaigns needs, 3, 152",
        "en, 王宁, 2, product campaigns competitors overlooked needs first-sentence, 0, 0",
    })
    void whatIsReady(String language, String name, int ready, String open, int facts, long oldest) {
        Brief brief = brief(language, name);
        assertThat(brief.open().stream().map(Part::code).collect(Collectors.joining(" ")))
                .isEqualTo(open);
        assertThat(brief.ready()).isEqualTo(ready);
        assertThat(brief.facts()).hasSize(facts);
        assertThat(brief.oldestFact()).isEqualTo(oldest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en|Oat drink “Qing”, 250 ml, launched in September|press page, 8"
                        + " Sep|PLAIN|https://qinghe.example/news/qing",
                "en|Metro sampling in 4 cities, 12 October to 30 October|own visit, 20"
                        + " Oct|PLAIN|''",
                "en|Sampling staff on the ground in six cities|said, 28 Oct|PLAIN|''",
                "en|Does next year’s budget move to second-tier cities?|assumed, ask|QUESTION|''",
                "en|I owe: Sampling-staff plan|Fri 20 Nov|BOX|''",
                "en|To find out: What did the competitors of Qinghe Foods do"
                        + " lately?|''|QUESTION|''",
                "zh|四城地铁派样，10月12日至10月30日|现场走访，10月20日|PLAIN|''",
                "zh|明年预算会转向二线城市吗？|推测，当面问|QUESTION|''",
                "zh|待了解：清禾食品的竞争对手最近做了什么？|''|QUESTION|''",
            })
    void linesSayWhereTheyAreFrom(
            String language, String text, String note, Look look, String link) {
        assertThat(sheet(brief(language, "陈博"), language).sections())
                .flatExtracting(Section::entries)
                .contains(new Entry(text, note, look, link));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aRivalsMoveAndWhatIsOldAreShownAsSuch(String language) {
        Brief brief = brief(language, "林悦");
        assertThat(brief.lines(Part.COMPETITORS)).hasSize(1);
        assertThat(brief.lines(Part.PRODUCT).getFirst().stale()).isTrue();
        assertThat(BriefText.plain(sheet(brief, language)))
                .contains(language.equals("en") ? "Yunbu sponsors" : "云步赞助")
                .contains(language.equals("en") ? "check again" : "待核实");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void thePdfIsOnePageWithItsFonts(String language) throws IOException {
        BriefSheet sheet = sheet(brief(language, "陈博"), language);
        String text = page(sheet);
        assertThat(text)
                .contains(
                        language.equals("en")
                                ? List.of("Chen Bo", "陈博", "Oat drink", "7 of 8")
                                : List.of("陈博", "Chen Bo", "燕麦饮「轻」", "7 / 8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void howeverMuchThereIsItStaysOnePage(String language) throws IOException {
        BriefSheet some = sheet(brief(language, "陈博"), language);
        String word = language.equals("en") ? "a long campaign 😀 " : "很长很长的活动😀";
        List<Entry> many =
                IntStream.range(0, 60)
                        .mapToObj(
                                i -> new Entry(word.repeat(40), word.repeat(9), Look.QUESTION, ""))
                        .toList();
        List<Section> full = new ArrayList<>();
        some.sections()
                .forEach(one -> full.add(new Section(one.number(), one.label(), true, many)));
        BriefSheet crowded =
                new BriefSheet(
                        word.repeat(30),
                        word.repeat(30),
                        word.repeat(30),
                        some.when(),
                        word.repeat(30),
                        new BriefSheet.Sentence(word.repeat(200), "8", false),
                        full,
                        some.labels());
        assertThat(page(crowded)).contains(language.equals("en") ? "and 59 more" : "另有 59 条");
    }

    /** The text of the only page; all letters are on it, and its fonts are in it. */
    private static String page(BriefSheet sheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BriefPdf.write(sheet, out);
        assertThat(out.size()).isLessThan(400_000);
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            var page = document.getPage(0);
            for (var font : page.getResources().getFontNames()) {
                assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
            }
            var picture = new PDFRenderer(document).renderImageWithDPI(0, 40);
            int[] edge = picture.getRGB(0, 0, picture.getWidth(), 20, null, 0, picture.getWidth());
            assertThat(Arrays.stream(edge).distinct()).as("the margin is free").hasSize(1);
            return new PDFTextStripper().getText(document);
        }
    }
}
