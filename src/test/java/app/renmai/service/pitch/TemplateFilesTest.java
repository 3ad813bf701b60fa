package app.renmai.service.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.pitch.Template;
import app.renmai.service.pitch.TemplatePlan.Rejected;
import app.renmai.service.pitch.TemplatePlan.Verdict;
import app.renmai.store.Workspace;
import app.renmai.ui.i18n.Messages;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

class TemplateFilesTest {
    @TempDir Path dir;
    private Workspace workspace;
    private Templates templates;
    private TemplateFiles files;

    @BeforeEach
    void open() {
        Instant now = Instant.parse("2026-11-18T02:41:00Z");
        workspace =
                Workspace.open(dir.resolve("w"), Clock.fixed(now, ZoneOffset.UTC), Runnable::run);
        templates = new Templates(workspace);
        files = new TemplateFiles(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static <T> T await(CompletableFuture<T> future) {
        return Workspace.await(future);
    }

    private TemplatePlan plan(Path file) {
        return await(files.plan(List.of(file), "en"));
    }

    @Test
    void whatIsExportedComesInAgainWithoutLoss() throws IOException {
        String key = await(templates.duplicate(Templates.builtIn("zh").getFirst(), "我的/开头"));
        await(templates.duplicate(Templates.builtIn("en").get(1), "Mine"));
        Template own = await(templates.find(key, "zh")).orElseThrow();
        List<Template> all = new ArrayList<>(Templates.builtIn("en"));
        all.addAll(await(templates.in("zh")));
        all.add(await(templates.in("en")).getLast());
        assertThat(TemplateFiles.fileName(List.of(own))).isEqualTo("我的 开头.md");
        Path zip = await(TemplateFiles.write(all, dir.resolve(TemplateFiles.fileName(all))));
        Path one = await(TemplateFiles.write(List.of(own), dir.resolve("one.md")));
        assertThat(plan(zip).count(Verdict.SAME)).isEqualTo(all.size());
        assertThat(plan(one).changes()).isEmpty();

        String text = Files.readString(one);
        assertThat(text).startsWith("---\nname: 我的/开头\n").contains("key: " + key);
        Files.writeString(one, text.replace("您好", "你好"));
        TemplatePlan changed = plan(one);
        assertThat(changed.count(Verdict.CHANGED)).isEqualTo(1);
        assertThat(await(files.take(changed))).isEqualTo(1);
        assertThat(await(templates.find(key, "zh")).orElseThrow().body()).contains("你好");
        await(workspace.undo());
        assertThat(await(templates.find(key, "zh"))).contains(own);

        await(templates.delete(own));
        assertThat(plan(zip).count(Verdict.NEW)).isEqualTo(1);
        await(files.take(plan(zip)));
        assertThat(await(templates.find(key, "zh")).orElseThrow().body()).isEqualTo(own.body());
        assertThat(plan(zip).changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dear you|1|template.file.no-head",
                "---¶name: x¶kind: plan|1|template.file.open-head",
                "---¶name: x¶nonsense¶---¶t|3|template.file.field",
                "---¶name: x¶color: red¶---¶t|3|template.file.field",
                "---¶kind: plan¶---¶t|3|template.file.missing",
                "---¶name:¶kind: plan¶---¶t|2|template.file.missing",
                "---¶name: x¶kind: poem¶---¶t|3|template.file.kind",
                "---¶name: x¶kind: plan¶---¶¶ |4|template.file.no-text",
                "---¶name: x¶kind: plan¶---¶¶a¶b {{me.name|7|pitch.problem.broken-open",
                "---¶name: x¶kind: plan¶---¶{{#a}}b|5|pitch.problem.section-unclosed",
                "---¶name: x¶kind: plan¶subject: {{}}¶---¶b|4|pitch.problem.broken-name",
            })
    void whatIsNoTemplateIsNamedWithItsLine(String text, int line, String key) throws IOException {
        Path file = dir.resolve("bad.md");
        Files.writeString(file, text.replace('¶', '\n'));
        TemplatePlan plan = plan(file);
        assertThat(plan.changes()).isEmpty();
        Rejected rejected = (Rejected) plan.entries().getFirst();
        assertThat(rejected.line()).isEqualTo(line);
        assertThat(rejected.reason().key()).isEqualTo(key);
        for (Locale language : Messages.LANGUAGES) {
            String word = language.equals(Locale.ENGLISH) ? "Line %d" : "第 %d 行";
            assertThat(rejected.sentence(new Messages(language)::text))
                    .containsOnlyOnce(word.formatted(line));
        }
    }

    @Test
    void otherFilesAreRejectedInOneSentence() throws IOException {
        Path binary = Files.write(dir.resolve("b.md"), new byte[] {(byte) 0xff, 1, 2});
        Path large = Files.write(dir.resolve("l.md"), new byte[1_000_001]);
        Path broken = Files.write(dir.resolve("z.zip"), new byte[] {'P', 'K', 3, 4, 0, 0});
        TemplatePlan plan =
                await(files.plan(List.of(binary, large, broken, dir.resolve("none.md")), "en"));
        assertThat(plan.count(Verdict.REJECTED)).isEqualTo(4);
        assertThat(await(files.take(plan))).isZero();
        assertThatThrownBy(
                        () ->
                                await(
                                        TemplateFiles.write(
                                                Templates.builtIn("en"), dir.resolve("x.md"))))
                .isInstanceOf(PitchProblem.class);
        assertThat(dir.resolve("x.md")).doesNotExist();
    }
}
