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
    void common_options_go_before_and_after_the_command() {
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
    void text_is_for_people_in_their_language(String command, String language, String words) {
        Ran ran = in(language, stories.resolve(language), command);

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void the_timeline_of_a_contact_is_newest_first_and_names_who_took_part(String language) {
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
    void the_timeline_of_everyone_holds_the_pitches_and_their_answers() {
        Ran ran = on(stories.resolve("en"), "timeline", "--json");

        assertThat(ran.array())
                .extracting(entry -> entry.get("type"))
                .contains("interaction", "pitch-sent", "pitch-answered");
    }

    @Test
    void due_shows_promises_both_ways_reminders_and_drafts() {
        Map<String, Object> due = on(stories.resolve("en"), "due", "--json").object();

        assertThat(Ran.asList(due.get("commitments")))
                .extracting(promise -> promise.get("owedBy"))
                .contains("me", "them");
        assertThat(Ran.asList(due.get("reminders"))).isNotEmpty();
        assertThat(Ran.asList(due.get("drafts")))
                .isNotEmpty()
                .allSatisfy(draft -> assertThat(draft.get("contact")).isNotNull());
    }

    @Test
    void a_talk_is_logged_with_several_people_and_stands_in_their_timelines() {
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
    void a_dry_run_says_what_was_understood_and_writes_nothing() {
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
    void without_a_time_it_is_now_and_now_can_be_set() {
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
    void a_text_of_several_lines_is_a_summary_and_a_body() {
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
    void a_pitch_is_drafted_filled_and_lists_what_is_missing(
            String language, String template, String words) {
        Path story = stories.resolve(language);

        Map<String, Object> draft =
                in(language, story, "pitch", "draft", "1", "--template", template, "--json")
                        .object();

        assertThat(draft.get("body").toString()).contains(words);
        assertThat(draft.get("missing"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .contains("their.campaign");
        assertThat(Ran.asList(on(story, "due", "--json").object().get("drafts")))
                .extracting(each -> each.get("id"))
                .contains(draft.get("id"));
    }

    @Test
    void a_draft_goes_into_a_file_for_reading_or_for_a_mail_program() throws IOException {
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
    void templates_are_listed_in_the_language_also_without_a_workspace() {
        Ran chinese = in("zh", stories.resolve("nowhere"), "pitch", "templates", "--json");
        Ran english = on(stories.resolve("en"), "pitch", "templates");

        assertThat(chinese.array())
                .extracting(template -> template.get("language"))
                .hasSizeGreaterThanOrEqualTo(5)
                .containsOnly("zh-CN");
        assertThat(english.out()).contains("first-note");
    }
}
