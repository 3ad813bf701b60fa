package app.renmai.service.introduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.PersonName;
import app.renmai.model.introduction.Introduction;
import app.renmai.model.value.ValueEntry;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.activity.Timelines;
import app.renmai.service.contact.Contacts;
import app.renmai.service.duplicate.Merging;
import app.renmai.service.value.Ledger;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.introduction.IntroductionStore;
import app.renmai.store.value.ValueEntryStore;
import app.renmai.ui.i18n.Messages;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

class IntroductionsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    @TempDir Path dir;
    private Workspace workspace;
    private Introductions introductions;
    private long chen;
    private long wang;
    private long li;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, Clock.fixed(NOW, ZONE), Runnable::run);
        introductions = new Introductions(workspace);
        chen = person("陈", "博", null);
        wang = person("王", "宁", chen);
        li = person("李", "薇", wang);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long person(String family, String given, @Nullable Long through) {
        Contact named = Contact.named(PersonName.of(family, given), NOW);
        return Workspace.await(
                new Contacts(workspace)
                        .add(named.withMeeting("", null, through), List.of(), "", ""));
    }

    private long begun() {
        return Workspace.await(introductions.begin(chen, " staff ", wang, "a tour"));
    }

    private long made() {
        long id = begun();
        Workspace.await(introductions.said(id, Move.AGREE, chen, DAY));
        Workspace.await(introductions.said(id, Move.AGREE, wang, DAY));
        Workspace.await(introductions.make(id, DAY));
        return id;
    }

    private Stage stage(long id) {
        return Workspace.await(introductions.find(id)).orElseThrow().stage();
    }

    private List<ValueEntry> value() {
        return Workspace.await(workspace.read(ValueEntryStore::all));
    }

    private static void refused(ThrowingCallable body, String english, String chinese) {
        assertThatThrownBy(body)
                .isInstanceOfSatisfying(
                        IntroductionProblem.class,
                        problem -> {
                            assertThat(said(Locale.ENGLISH, problem)).isEqualTo(english);
                            assertThat(said(Locale.SIMPLIFIED_CHINESE, problem)).isEqualTo(chinese);
                        });
    }

    private static String said(Locale language, IntroductionProblem problem) {
        return new Messages(language).text(problem.key(), problem.arguments());
    }

    @Test
    void nobodyIsIntroducedToThemselves() {
        refused(
                () -> Workspace.await(introductions.begin(chen, "", chen, "")),
                "Nobody can be introduced to themselves. Choose somebody else.",
                "不能把人引荐给自己，请另选一位。");
        assertThat(Workspace.await(introductions.all())).isEmpty();
    }

    @Test
    void itIsNotMadeBeforeBothAgreed() {
        long id = begun();
        Workspace.await(introductions.said(id, Move.AGREE, chen, DAY));
        refused(
                () -> Workspace.await(introductions.make(id, DAY)),
                "Both have to agree before you bring them together.",
                "双方都同意之后才能介绍认识。");
        assertThat(stage(id)).isEqualTo(Stage.TO_ASK);
    }

    @Test
    void everyMoveIsOneStepBack() {
        long id = begun();
        Workspace.await(introductions.said(id, Move.ASK, wang, DAY));
        Workspace.await(introductions.said(id, Move.AGREE, wang, DAY));
        Workspace.await(workspace.undo());
        Introduction now = Workspace.await(introductions.find(id)).orElseThrow().introduction();
        assertThat(now.other().consent()).isEqualTo(Introduction.Consent.ASKED);
        assertThat(now.one().why()).isEqualTo("staff");
        Workspace.await(workspace.undo());
        Workspace.await(workspace.undo());
        assertThat(Workspace.await(introductions.all())).isEmpty();
    }

    @Test
    void thatItWasOfUseIsValueGivenToBothUntilItIsUndoneOrSeenOtherwise() {
        long id = made();
        assertThat(value()).isEmpty();
        Workspace.await(introductions.result(id, Move.USEFUL, "The tour is staffed", DAY));
        assertThat(value())
                .hasSize(2)
                .allSatisfy(
                        entry -> {
                            assertThat(entry.kind()).isEqualTo(ValueEntry.Kind.INTRODUCTION);
                            assertThat(entry.direction()).isEqualTo(ValueEntry.Direction.GIVEN);
                            assertThat(entry.origin().introductionId()).isEqualTo(id);
                            assertThat(entry.counts()).isTrue();
                        })
                .extracting(ValueEntry::contactId)
                .containsExactlyInAnyOrder(chen, wang);
        Workspace.await(introductions.thank(id, DAY));
        assertThat(value()).hasSize(2);
        Workspace.await(introductions.result(id, Move.NOTHING, "", DAY));
        assertThat(value()).isEmpty();
        Workspace.await(workspace.undo());
        assertThat(value()).hasSize(2);
        Workspace.await(workspace.undo());
        Workspace.await(workspace.undo());
        assertThat(value()).isEmpty();
        assertThat(stage(id)).isEqualTo(Stage.MADE);
    }

    @Test
    void itsDaysCanBeToldLaterAndTheValueFollows() {
        long id = made();
        Workspace.await(introductions.result(id, Move.USEFUL, "The tour is staffed", DAY));
        Workspace.await(introductions.thank(id, DAY));
        LocalDate march = LocalDate.of(2026, 3, 2);
        Workspace.await(
                introductions.days(
                        id,
                        new Days(
                                march.minusDays(7),
                                null,
                                march,
                                march.plusDays(30),
                                march.plusDays(31))));
        Introduction now = Workspace.await(introductions.find(id)).orElseThrow().introduction();
        assertThat(Days.of(now))
                .isEqualTo(
                        new Days(
                                march.minusDays(7),
                                null,
                                march,
                                march.plusDays(30),
                                march.plusDays(31)));
        assertThat(value())
                .hasSize(2)
                .allSatisfy(
                        entry -> {
                            assertThat(entry.on()).isEqualTo(march.plusDays(30));
                            assertThat(entry.confirmedOn()).isEqualTo(march.plusDays(30));
                        });
        Workspace.await(introductions.days(id, Days.of(now).withoutThanks()));
        assertThat(stage(id)).isEqualTo(Stage.USEFUL);
        Workspace.await(workspace.undo());
        Workspace.await(workspace.undo());
        assertThat(stage(id)).isEqualTo(Stage.THANKED);
        assertThat(value()).allSatisfy(entry -> assertThat(entry.on()).isEqualTo(DAY));
    }

    @Test
    void daysFollowEachOtherAndNoneIsTakenBack() {
        long id = made();
        LocalDate before = DAY.minusDays(1);
        for (Days wrong :
                List.of(
                        new Days(DAY, null, before, null, null),
                        new Days(null, DAY, before, null, null),
                        new Days(null, null, DAY, null, before))) {
            refused(
                    () -> Workspace.await(introductions.days(id, wrong)),
                    "Asked, introduced, then the result and the thanks: these days do not follow"
                            + " each other.",
                    "先征求意见，再介绍认识，然后才有结果和道谢：这些日期先后不对。");
        }
        refused(
                () -> Workspace.await(introductions.days(id, Days.NONE)),
                "The two have been brought together already.",
                "两位已经认识了。");
        Introduction now = Workspace.await(introductions.find(id)).orElseThrow().introduction();
        assertThat(now.madeOn()).isEqualTo(DAY);
    }

    @Test
    void whatTheUserSaidOfItsValueStaysAndReasonsFollow() {
        long id = Workspace.await(introductions.begin(chen, "", wang, "a tour"));
        Workspace.await(introductions.said(id, Move.AGREE, chen, DAY));
        Workspace.await(introductions.said(id, Move.AGREE, wang, DAY));
        Workspace.await(introductions.make(id, DAY));
        Workspace.await(introductions.result(id, Move.USEFUL, "", DAY));
        assertThat(of(chen).counts()).isFalse();
        Workspace.await(introductions.why(id, chen, "staff"));
        assertThat(of(chen).counts()).isTrue();
        assertThat(of(chen).served().words()).isEqualTo("staff");
        Workspace.await(new Ledger(workspace).confirm(of(wang), null));
        Workspace.await(introductions.result(id, Move.USEFUL, "The tour is staffed", DAY));
        assertThat(of(wang).confirmedOn()).isNull();
        assertThat(of(wang).words()).isEqualTo("The tour is staffed");
        assertThat(of(chen).confirmedOn()).isEqualTo(DAY);
    }

    private ValueEntry of(long contact) {
        return value().stream()
                .filter(each -> each.contactId() == contact)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsTooLongIsSaidSo() {
        String long4001 = "x".repeat(4_001);
        String english = "That is too long: at most 4,000 characters.";
        long id = made();
        for (ThrowingCallable each :
                List.<ThrowingCallable>of(
                        () -> Workspace.await(introductions.begin(chen, long4001, li, "")),
                        () -> Workspace.await(introductions.why(id, wang, long4001)),
                        () ->
                                Workspace.await(
                                        introductions.result(id, Move.USEFUL, long4001, DAY)))) {
            assertThatThrownBy(each)
                    .isInstanceOfSatisfying(
                            IntroductionProblem.class,
                            problem ->
                                    assertThat(said(Locale.ENGLISH, problem)).isEqualTo(english));
        }
        assertThat(stage(id)).isEqualTo(Stage.MADE);
    }

    @Test
    void ofTheSameTwoThereIsAHintAndOpenOnesComeFirst() {
        long old = made();
        long next = Workspace.await(introductions.begin(li, "", chen, ""));
        assertThat(Workspace.await(introductions.between(wang, chen)))
                .extracting(Introduction::id)
                .containsExactly(old);
        assertThat(Workspace.await(introductions.between(wang, li))).isEmpty();
        Workspace.await(introductions.result(old, Move.NOTHING, "", DAY));
        assertThat(Workspace.await(introductions.of(chen)))
                .extracting(IntroductionRow::id)
                .containsExactly(next, old);
    }

    @Test
    void ofTwoWhoAreMadeOneTheIntroductionGoesAndOthersStay() {
        long between = made();
        Workspace.await(introductions.result(between, Move.USEFUL, "", DAY));
        long other = Workspace.await(introductions.begin(wang, "w", li, "l"));
        Workspace.await(new Merging(workspace).merge(chen, wang, Map.of()));
        assertThat(Workspace.await(introductions.find(between))).isEmpty();
        assertThat(value()).isEmpty();
        IntroductionRow left = Workspace.await(introductions.find(other)).orElseThrow();
        assertThat(left.introduction().of(chen).why()).isEqualTo("w");
        Workspace.await(workspace.undo());
        assertThat(stage(between)).isEqualTo(Stage.USEFUL);
        assertThat(value()).hasSize(2);
    }

    @Test
    void whoIsDeletedTakesTheirIntroductionsAlong() {
        long id = made();
        Workspace.await(introductions.result(id, Move.USEFUL, "", DAY));
        Workspace.await(new Contacts(workspace).delete(List.of(wang), "王宁"));
        assertThat(Workspace.await(introductions.all())).isEmpty();
        assertThat(value()).isEmpty();
        Workspace.await(workspace.undo());
        assertThat(stage(id)).isEqualTo(Stage.USEFUL);
    }

    @Test
    void theTimelineTellsOfThoseThatWereMade() {
        begun();
        long id = made();
        var timeline = Timelines.of(workspace, ZONE);
        for (List<TimelineEntry> entries :
                List.of(
                        Workspace.await(timeline.ofContact(wang)),
                        Workspace.await(timeline.ofEveryone()))) {
            assertThat(entries)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            TimelineEntry.Introduced.class,
                            made -> {
                                assertThat(made.introduction().id()).isEqualTo(id);
                                assertThat(made.lane()).isEqualTo(TimelineEntry.Lane.INTRODUCTIONS);
                                assertThat(made.people())
                                        .extracting(ContactName::id)
                                        .containsExactly(chen, wang);
                            });
        }
        assertThat(Workspace.await(timeline.ofContact(li))).isEmpty();
    }

    @Test
    void theChainIsToldByNameAndACircleEnds() {
        Came came = Workspace.await(introductions.came(li));
        assertThat(came.chain().links()).extracting(ContactName::id).containsExactly(wang, chen);
        assertThat(came.chain().circle()).isNull();
        Workspace.await(new Contacts(workspace).edit(chen, one -> one.withMeeting("", null, li)));
        came = Workspace.await(introductions.came(li));
        assertThat(came.chain().links()).hasSize(2);
        assertThat(came.chain().circle()).isNotNull();
        assertThat(came.brought()).extracting(ContactName::id).containsExactly(chen);
    }

    @Test
    void wordsForTheLetterTellOfTheOther() {
        long id = begun();
        Map<String, String> words = Workspace.await(introductions.words(id, chen));
        assertThat(words)
                .containsEntry("intro.name", "王宁")
                .containsEntry("intro.addressAs", "王宁")
                .containsEntry("intro.reason", "staff")
                .containsEntry("intro.theirReason", "a tour")
                .doesNotContainKey("intro.work");
    }

    @Test
    void whatIsGoneIsSaidSo() {
        long id = begun();
        Workspace.await(
                workspace.run(Op.DELETE_INTRODUCTION, "", tx -> IntroductionStore.delete(tx, id)));
        refused(
                () -> Workspace.await(introductions.make(id, DAY)),
                "This introduction is not there any more.",
                "这次引荐已经不在了。");
    }
}
