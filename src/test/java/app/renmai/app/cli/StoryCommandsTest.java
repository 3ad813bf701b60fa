package app.renmai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The commands on the sample story, in both languages, as text and as documents. */
class StoryCommandsTest extends CliTest {
    @TempDir static Path stories;

    @BeforeAll
    static void tell() {
        for (String language : List.of("en", "zh")) {
            Ran told = raw("demo", stories.resolve(language).toString(), "--lang", language);
            assertThat(told.code()).isZero();
            assertThat(told.err()).isEmpty();
        }
    }

    @Test
    void commonOptionsGoBeforeAndAfterTheCommand() {
        String workspace = stories.resolve("en").toString();

        Ran before = raw("--workspace", workspace, "--lang", "zh", "--json", "contacts", "chenbo");
        Ran after = raw("contacts", "chenbo", "--json", "--workspace", workspace, "--lang=zh");

        assertThat(before).isEqualTo(after);
        assertThat(before.array()).isNotEmpty();
        assertThat(raw("--lang", "zh", "contacts", "--workspace", stories.toString()).sentence())
                .contains("没有工作区");
    }

    @ParameterizedTest
    @CsvSource({
        "contacts,en,陈博",
        "contacts,zh,陈博",
        "timeline,en,Meeting",
        "timeline,zh,见面",
        "due,en,You owe",
        "due,zh,答应",
        "check,en,All of it",
        "check,zh,全部可以读取"
    })
    void textIsForPeopleInTheirLanguage(String command, String language, String words) {
        Ran ran = in(language, stories.resolve(language), command);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void theTimelineOfAContactIsNewestFirstAndNamesWhoTookPart(String language) {
        Ran ran = in(language, stories.resolve(language), "timeline", "1", "--json");

        List<Map<String, Object>> entries = ran.array();
        assertThat(ran.code()).isZero();
        assertThat(entries).hasSizeGreaterThan(10);
        assertThat(entries)
                .extracting(entry -> OffsetDateTime.parse(entry.get("at").toString()))
                .isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(entries).extracting(entry -> entry.get("type")).contains("interaction");
        assertThat(entries)
                .filteredOn(entry -> "interaction".equals(entry.get("type")))
                .allSatisfy(
                        entry -> {
                            assertThat(entry.get("pitch")).isNull();
                            assertThat(Ran.asList(entry.get("people")))
                                    .extracting(person -> person.get("id"))
                                    .contains(1);
                        });
    }

    @Test
    void theTimelineOfEveryoneHoldsThePitchesAndTheirAnswers() {
        Ran ran = on(stories.resolve("en"), "timeline", "--json");

        assertThat(ran.array())
                .extracting(entry -> entry.get("type"))
                .contains("interaction", "pitch-sent", "pitch-answered");
    }

    @Test
    void dueShowsPromisesBothWaysRemindersAndDrafts() {
        Map<String, Object> due = on(stories.resolve("en"), "due", "--json").object();

        assertThat(Ran.asList(due.get("commitments")))
                .extracting(promise -> promise.get("owedBy"))
                .contains("me", "them");
        assertThat(Ran.asList(due.get("reminders"))).isNotEmpty();
        assertThat(Ran.asList(due.get("drafts")))
                .isNotEmpty()
                .allSatisfy(draft -> assertThat(draft.get("contact")).isNotNull());
    }

    @ParameterizedTest
    @CsvSource({"en,Worth doing today:", "zh,今天值得做："})
    void dueShowsWhatTodaySuggestsWithTheReasons(String language, String heading) {
        Path story = stories.resolve(language);
        Map<String, Object> due = in(language, story, "due", "--json").object();
        List<Map<String, Object>> suggestions = Ran.asList(due.get("suggestions"));

        assertThat(due).containsEntry("limit", 5).containsEntry("doneToday", 0);
        assertThat(suggestions)
                .hasSizeBetween(1, 5)
                .allSatisfy(
                        each -> {
                            assertThat(each.get("contact")).isNotNull();
                            assertThat((String) each.get("title")).isNotBlank();
                            assertThat((String) each.get("reason")).isNotBlank();
                        });
        Ran text = in(language, story, "due");
        assertThat(text.out()).startsWith(heading);
        assertThat(suggestions)
                .allSatisfy(
                        each ->
                                assertThat(text.out())
                                        .contains(
                                                (String) each.get("title"),
                                                (String) each.get("reason")));
    }

    @Test
    void aTalkIsLoggedWithSeveralPeopleAndStandsInTheirTimelines() {
        Path story = stories.resolve("en");

        Ran logged =
                on(
                        story,
                        "log",
                        "Sampling plan",
                        "--contact",
                        "1",
                        "--contact",
                        "2",
                        "--kind",
                        "call",
                        "--at",
                        "2026-11-17T15:00",
                        "--json");

        assertThat(logged.code()).isZero();
        Map<String, Object> talk = logged.object();
        assertThat(talk)
                .containsEntry("kind", "call")
                .containsEntry("topic", "Sampling plan")
                .containsEntry("dryRun", false)
                .containsEntry("tags", List.of());
        assertThat(OffsetDateTime.parse(talk.get("start").toString()).toLocalDateTime())
                .hasToString("2026-11-17T15:00");
        for (String contact : List.of("1", "2")) {
            assertThat(on(story, "timeline", contact, "--json").array())
                    .filteredOn(entry -> entry.get("interaction") != null)
                    .extracting(entry -> Ran.asObject(entry.get("interaction")).get("id"))
                    .contains(talk.get("id"));
        }
    }

    @Test
    void aDryRunSaysWhatWasUnderstoodAndWritesNothing() {
        Path story = stories.resolve("zh");
        int before = on(story, "timeline", "--json").array().size();

        Ran dry =
                in(
                        "zh",
                        story,
                        "log",
                        "谈校园方案",
                        "--contact",
                        "陈博",
                        "--at",
                        "2026-11-17",
                        "--now",
                        "2026-11-18T10:00",
                        "--dry-run",
                        "--json");

        assertThat(dry.object())
                .containsEntry("dryRun", true)
                .containsEntry("id", null)
                .containsEntry("start", "2026-11-17")
                .containsEntry("place", null)
                .containsEntry("commitments", List.of());
        assertThat(on(story, "timeline", "--json").array()).hasSize(before);
        assertThat(in("zh", story, "log", "谈校园方案", "--contact", "陈博", "--dry-run").out())
                .contains("将会记录")
                .contains("陈博");
    }

    @Test
    void withoutATimeItIsNowAndNowCanBeSet() {
        Ran dry =
                on(
                        stories.resolve("en"),
                        "log",
                        "Call",
                        "--now",
                        "2026-11-18T10:41:30",
                        "--dry-run",
                        "--json");

        assertThat(dry.object().get("start").toString()).startsWith("2026-11-18T10:41:00");
    }

    @Test
    void aTextOfSeveralLinesIsASummaryAndABody() {
        Path story = stories.resolve("en");
        Ran logged = on(story, "log", "Plan\n\nThree *steps*.", "--contact", "3", "--json");

        assertThat(on(story, "timeline", "3", "--json").array())
                .filteredOn(entry -> entry.get("interaction") != null)
                .extracting(entry -> Ran.asObject(entry.get("interaction")))
                .filteredOn(talk -> talk.get("id").equals(logged.object().get("id")))
                .singleElement()
                .satisfies(
                        talk ->
                                assertThat(talk)
                                        .containsEntry("summary", "Plan")
                                        .containsEntry("body", "Three *steps*."));
    }

    @ParameterizedTest
    @CsvSource({"en,first-note,Dear", "zh,first-note,您好"})
    void aPitchIsDraftedFilledAndListsWhatIsMissing(
            String language, String template, String words) {
        Path story = stories.resolve(language);

        Map<String, Object> draft =
                in(language, story, "pitch", "draft", "1", "--template", template, "--json")
                        .object();

        assertThat(draft.get("body").toString()).contains(words);
        assertThat(draft.get("missing"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains("their.observation");
        assertThat(Ran.asList(on(story, "due", "--json").object().get("drafts")))
                .extracting(each -> each.get("id"))
                .contains(draft.get("id"));
    }

    @Test
    void aDraftGoesIntoAFileForReadingOrForAMailProgram() throws IOException {
        Path story = stories.resolve("en");
        Path markdown = dir.resolve("note.md");
        Path mail = dir.resolve("note.eml");

        for (Path file : List.of(markdown, mail)) {
            Ran ran =
                    on(
                            story,
                            "pitch",
                            "draft",
                            "1",
                            "--template",
                            "reconnect",
                            "--output",
                            file.toString());
            assertThat(ran.code()).isZero();
            assertThat(ran.out()).isNotBlank();
        }

        assertThat(Files.readString(markdown)).startsWith("# ");
        assertThat(Files.readString(mail)).contains("X-Unsent: 1");
        assertThat(Files.list(dir)).hasSize(2);
    }

    @Test
    void templatesAreListedInTheLanguageAlsoWithoutAWorkspace() {
        Ran chinese = in("zh", stories.resolve("nowhere"), "pitch", "templates", "--json");
        Ran english = on(stories.resolve("en"), "pitch", "templates");

        assertThat(chinese.array())
                .extracting(template -> template.get("language"))
                .hasSizeGreaterThanOrEqualTo(5)
                .containsOnly("zh-CN");
        assertThat(english.out()).contains("first-note");
    }
}
