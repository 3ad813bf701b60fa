package app.renmai.ui.insight;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.contact.ContactList;
import app.renmai.service.insight.Insights;
import app.renmai.service.insight.Insights.Said;
import app.renmai.service.insight.Scope;
import app.renmai.service.insight.SmallLife;
import app.renmai.service.outreach.Outreaches;
import app.renmai.store.Workspace;
import app.renmai.text.NameOrder;
import app.renmai.ui.desk.Names;
import app.renmai.ui.desk.Times;
import app.renmai.ui.desk.Wording;
import app.renmai.ui.i18n.Messages;
import app.renmai.ui.insight.Told.Chart;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every chart says of a small life what was counted by hand, in both languages. */
class InsightFiguresTest {
    @TempDir static Path dir;
    private static Workspace workspace;
    private static Insights insights;

    @BeforeAll
    static void fill() {
        workspace = Workspace.open(dir.resolve("life"), SmallLife.CLOCK, Runnable::run);
        SmallLife.store(workspace);
        insights =
                new Insights(
                        workspace,
                        new Outreaches(workspace, SmallLife.ZONE),
                        new ContactList(workspace, SmallLife.ZONE),
                        SmallLife.ZONE);
    }

    @AfterAll
    static void close() {
        workspace.close();
    }

    static Stream<String[]> expected() {
        return SmallLife.rows("expected.tsv").stream();
    }

    private static InsightText text(Locale language) {
        Messages messages = new Messages(language);
        return new InsightText(
                new Wording(
                        messages,
                        new Names(messages, NameOrder.BY_SCRIPT),
                        new Times(messages, SmallLife.CLOCK, SmallLife.ZONE)));
    }

    @ParameterizedTest
    @MethodSource("expected")
    void saysWhatWasCountedByHand(
            String months, String tag, String code, String rows, String english, String chinese) {
        Scope scope =
                new Scope(
                        months.equals("-")
                                ? null
                                : SmallLife.TODAY.minusMonths(Long.parseLong(months)),
                        tag.equals("-") ? "" : tag);
        Said said = Workspace.await(insights.of(scope));
        Chart chart =
                Stream.of(Chart.values())
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        Told told = text(Locale.ENGLISH).of(chart, said);
        assertThat(told.sentence()).isEqualTo(english);
        assertThat(text(Locale.SIMPLIFIED_CHINESE).of(chart, said).sentence()).isEqualTo(chinese);
        assertThat(told.figures().rows().stream().map(InsightFiguresTest::numbers))
                .containsExactlyElementsOf(rows.equals("-") ? List.of() : List.of(rows.split(" ")));
    }

    private static String numbers(List<String> row) {
        return row.stream()
                .skip(1)
                .filter(cell -> cell.matches("[0-9-]+"))
                .collect(Collectors.joining(","));
    }
}
