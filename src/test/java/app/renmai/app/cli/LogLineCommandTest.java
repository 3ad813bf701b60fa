package app.renmai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.service.collaboration.Collaborations;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the command line understands of a line, on the sample story. */
class LogLineCommandTest extends CliTest {
    @TempDir static Path stories;

    @BeforeAll
    static void tell() {
        for (String language : List.of("en", "zh")) {
            assertThat(raw("demo", stories.resolve(language).toString(), "--lang", language).code())
                    .isZero();
        }
    }

    private static Ran log(String language, String text, String... more) {
        List<String> all = new ArrayList<>(List.of("log", text, "--now", "2026-11-18T10:41"));
        all.addAll(List.of(more));
        return in(language, stories.resolve(language), all.toArray(String[]::new));
    }

    private static long logged(String language) {
        return on(stories.resolve(language), "timeline", "--json").array().size();
    }

    @Test
    void aDryRunTellsEveryPart() {
        Ran ran =
                log(
                        "en",
                        "met Zeng Hui, Tom Becker yesterday 3-4pm at Raffles about spring campus"
                                + " tour #spring, I send the shelf plan by Fri",
                        "--dry-run",
                        "--json");
        assertThat(ran.code()).isZero();
        Map<String, Object> told = ran.object();
        assertThat(told)
                .containsEntry("kind", "meeting")
                .containsEntry("place", "Raffles")
                .containsEntry("topic", "spring campus tour")
                .containsEntry("tags", List.of("spring"));
        assertThat(told.get("start").toString()).startsWith("2026-11-17T15:00");
        assertThat(told.get("end").toString()).startsWith("2026-11-17T16:00");
        assertThat(Ran.asList(told.get("people")))
                .extracting(person -> person.get("name").toString())
                .satisfiesExactly(
                        first -> assertThat(first).contains("曾慧"),
                        second -> assertThat(second).contains("Tom Becker"));
        assertThat(Ran.asList(told.get("commitments")))
                .singleElement()
                .satisfies(
                        promise ->
                                assertThat(promise)
                                        .containsEntry("owedBy", "me")
                                        .containsEntry("text", "shelf plan")
                                        .containsEntry("due", "2026-11-20"));
        assertThat(Ran.asList(told.get("unclear"))).isEmpty();
    }

    @Test
    void inChineseAsTextForPeople() {
        Ran ran = log("zh", "昨天下午三点和曾慧在来福士谈校园方案 #春季，周五前发方案", "--dry-run");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("将会记录：11月17日 周二 15:00 · ")
                .contains("曾慧")
                .contains("校园方案")
                .contains("地点：来福士")
                .contains("标签：#春季")
                .contains("我答应：发方案 · 11月20日 周五");
    }

    @Test
    void everythingIsLoggedInOneStep() {
        Ran ran =
                log(
                        "en",
                        "lunch with Tom Becker and Sarah Connor yesterday about dates #spring,"
                                + " he'll send the list by 25 Nov",
                        "--json");
        assertThat(ran.code()).isZero();
        Map<String, Object> told = ran.object();
        assertThat(told).containsEntry("kind", "hospitality").containsEntry("start", "2026-11-17");
        String sarah =
                on(stories.resolve("en"), "contacts", "Sarah Connor", "--json")
                        .array()
                        .getFirst()
                        .get("id")
                        .toString();
        Map<String, Object> contact =
                on(stories.resolve("en"), "contact", sarah, "--json").object();
        assertThat(contact.get("tags").toString()).contains("spring");
        assertThat(on(stories.resolve("en"), "due", "--json").out()).contains("list");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | met Wang Ning yesterday          | “Wang Ning” may be | --contact
                    en | met Tom Becker on 31 February    | no such day         | --at
                    en | met Tom Becker in 1890           | no such day         | --at
                    en | met Tom Becker in 2190           | no such day         | --at
                    en | met Tom Becker on 11/3           | 2026-03-11, 2026-11-03 | --at
                    en | met Tom Becker 3pm-2pm           | ends before         | --at
                    en | met Tom Becker last week         | 2026-11-09          | --at
                    en | called and emailed Tom Becker    | call, email         | --kind
                    en | met Tom Becker, I'll send the plan by 31 Feb | no such day | --at
                    en | met Tom Becker, I'll send the plan by 11/12 | 2026-12-11 | text
                    en | I'll send the plan by Friday     | Nobody is named     | --contact
                    zh | 昨天和李总见面                    | 李薇                | --contact
                    zh | 2月31日和陈博见面                 | 没有                | --at
                    """)
    void whatIsNotClearIsAskedAndNothingIsWritten(
            String language, String text, String says, String helps) {
        long before = logged(language);
        Ran ran = log(language, text);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.sentence()).contains(says).contains(helps);
        assertThat(ran.out()).isEmpty();
        assertThat(logged(language)).isEqualTo(before);
    }

    @Test
    void aDryRunTellsWhoMayBeMeantAndAsksToo() {
        Ran ran = log("en", "met Wang Ning on 11/3", "--dry-run", "--json");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.sentence()).contains("2026-11-03");
        assertThat(ran.object()).containsEntry("start", null);
        assertThat(Ran.asList(ran.object().get("people")))
                .singleElement()
                .satisfies(
                        person -> {
                            assertThat(person).containsEntry("id", null);
                            assertThat(Ran.asList(person.get("candidates"))).hasSize(2);
                        });
        assertThat(Ran.asList(ran.object().get("unclear"))).hasSize(2);
    }

    @Test
    void optionsSayItBetter() {
        Ran ran =
                log(
                        "en",
                        "called and emailed Wang Ning on 11/3 about the plan",
                        "--contact",
                        "1",
                        "--kind",
                        "email",
                        "--at",
                        "2026-11-03T15:00",
                        "--dry-run",
                        "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.object()).containsEntry("kind", "email").containsEntry("topic", "the plan");
        assertThat(ran.object().get("start").toString()).startsWith("2026-11-03T15:00");
        assertThat(Ran.asList(ran.object().get("people")))
                .singleElement()
                .satisfies(person -> assertThat(person).containsEntry("id", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Student season | Student season | Collaboration: Student season
                    en | cover          | Cover story    | Collaboration: Cover story
                    zh | 学生季          | 学生季          | 合作：学生季
                    zh | 封面            | 封面选题        | 合作：封面选题
                    """)
    void aTalkIsLinkedToTheCollaborationThatIsNamed(
            String language, String named, String title, String says) {
        String[] options = {"--collaboration", named, "--contact", "1", "--dry-run"};
        assertThat(log(language, "x", options).out()).contains(says);
        Map<String, Object> told =
                log(language, "x", "--collaboration", named, "--contact", "1", "--json").object();
        Map<String, Object> work = Ran.asList(told.get("collaborations")).getFirst();
        assertThat(work).containsEntry("title", title);
        assertThat(talks(language, ((Number) work.get("id")).longValue()))
                .contains(((Number) told.get("id")).longValue());
    }

    private static Set<Long> talks(String language, long work) {
        try (Workspace workspace =
                Workspace.open(stories.resolve(language), Clock.systemUTC(), Runnable::run)) {
            return Workspace.await(new Collaborations(workspace).talks(work));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    en | Winter fair | There is no collaboration “Winter fair”
                    en | student     | 2 collaborations are meant by “student”
                    zh | 冬季市集     | 没有名为“冬季市集”的合作
                    zh | 学生        | “学生”对应 2 项合作
                    """)
    void aCollaborationThatIsNotThereOrNotClearIsRefusedAndNothingIsLogged(
            String language, String named, String says) {
        long before = logged(language);
        Ran ran = log(language, "x", "--collaboration", named, "--contact", "1");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.sentence()).contains(says);
        assertThat(ran.out()).isEmpty();
        assertThat(logged(language)).isEqualTo(before);
    }
}
