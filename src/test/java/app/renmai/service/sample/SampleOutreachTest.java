package app.renmai.service.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Attempt.Outcome;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.service.outreach.Advice;
import app.renmai.service.outreach.Advice.Action;
import app.renmai.service.outreach.Advising;
import app.renmai.service.outreach.InnerNotes;
import app.renmai.service.outreach.OutreachBoard;
import app.renmai.service.outreach.OutreachThread;
import app.renmai.service.outreach.Outreaches;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.service.rate.Rate;
import app.renmai.service.rate.Rates;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.store.Workspace;
import app.renmai.store.outreach.InnerNoteStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The story's threads are those of the mock-ups, and add up to their figures. */
class SampleOutreachTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final LocalDate SINCE = TODAY.minusMonths(24);

    @TempDir Path dir;
    private Workspace workspace;

    @BeforeEach
    void open() {
        Instant now = Instant.parse("2026-11-18T02:00:00Z");
        workspace = Workspace.open(dir, Clock.fixed(now, ZONE), Runnable::run);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private List<ThreadRow> load(Locale language) {
        Workspace.await(new SampleStory(workspace).load(language, TODAY, ZONE));
        WorkCalendar days = new WorkCalendar(workspace, () -> Locale.ENGLISH);
        return Workspace.await(
                new OutreachBoard(workspace, new Advising(workspace, days, ZONE)).all());
    }

    private static Stream<OutreachThread> recent(List<ThreadRow> all) {
        return all.stream()
                .map(ThreadRow::thread)
                .filter(
                        each ->
                                !each.outreach()
                                        .createdAt()
                                        .isBefore(SINCE.atStartOfDay(ZONE).toInstant()));
    }

    @Test
    void statesAreThoseOfTheMockUp() {
        List<ThreadRow> all = load(Locale.ENGLISH);

        assertThat(recent(all)).hasSize(47);
        assertThat(recent(all).filter(each -> !each.attempts().isEmpty())).hasSize(46);
        int[] wanted = {1, 4, 2, 1, 1, 1, 37};
        for (State state : State.values()) {
            assertThat(recent(all).filter(each -> each.outreach().state() == state))
                    .as(state.code())
                    .hasSize(wanted[state.ordinal()]);
        }
        List<OutreachThread> closed =
                recent(all).filter(each -> each.outreach().state() == State.CLOSED).toList();
        assertThat(closed.stream().filter(each -> last(each) == Outcome.ANSWERED)).hasSize(14);
        assertThat(closed.stream().filter(each -> last(each) == Outcome.DECLINED)).hasSize(4);
        assertThat(closed.stream().filter(each -> last(each) == Outcome.NONE)).hasSize(19);
    }

    private static Outcome last(OutreachThread thread) {
        return thread.last().map(Attempt::outcome).orElse(Outcome.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void figuresAreThoseOfTheMockUps(String language) {
        List<OutreachThread> threads =
                load(Locale.forLanguageTag(language)).stream().map(ThreadRow::thread).toList();
        Rates rates = Rates.of(threads, ZONE, SINCE);

        assertThat(share(rates.attempt(1))).isEqualTo("46 reached, 2 waiting, 14 answered of 44");
        assertThat(share(rates.attempt(2))).isEqualTo("25 reached, 1 waiting, 6 answered of 24");
        assertThat(share(rates.attempt(3))).isEqualTo("13 reached, 1 waiting, 2 answered of 12");
        assertThat(share(rates.from(4))).isEqualTo("5 reached, 0 waiting, 1 answered of 5");
        assertThat(share(rates.somethingNew())).endsWith("16 answered of 47");
        assertThat(share(rates.carried(Attempt.Carried.REMINDER))).endsWith("4 answered of 32");
        assertThat(share(rates.carried(Attempt.Carried.INTRODUCTION))).endsWith("3 answered of 6");
        assertThat(rates.all().refused()).isEqualTo(5);
        assertThat(rates.all().medianDays()).hasValue(4);
    }

    private static String share(Rate rate) {
        return rate.reached()
                + " reached, "
                + rate.waiting()
                + " waiting, "
                + rate.answered()
                + " answered of "
                + (rate.reached() - rate.waiting());
    }

    @ParameterizedTest
    @CsvSource({
        "Night-run partnership, prepare-first, 2026-11-18, gap",
        "Study on student spending, wait, 2026-11-19, gap",
        "Spring gala hosts, wait, 2026-11-20, gap",
        "Radio launch day, wait, 2026-11-30, gap",
        "Museum shop on campus, leave, 2026-12-01, until",
        "Title sponsorship, bring-new, ,",
        "Spring sponsorship, reply, ,",
        "Freshers’ guide 2027, decide, ,",
        "Museum night sponsorship, first, ,",
        "Yuanye on campus, nothing, ,",
    })
    void adviceAndDates(String purpose, String action, String day, String basis) {
        Advice advice =
                load(Locale.ENGLISH).stream()
                        .filter(each -> each.thread().outreach().purpose().equals(purpose))
                        .findFirst()
                        .orElseThrow()
                        .advice();

        assertThat(advice.action().code()).isEqualTo(action);
        assertThat(advice.next().map(next -> next.on() + " " + next.basis().code()))
                .isEqualTo(Stream.ofNullable(day).map(it -> it + " " + basis).findFirst());
    }

    /** What falls on a weekend moves; whatever day it is told on, an order of things remains. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void holdsOnEveryDayOfTheWeek(int later) {
        LocalDate told = TODAY.plusDays(later);
        Instant now = told.atTime(10, 0).atZone(ZONE).toInstant();
        Workspace.await(new SampleStory(workspace).load(Locale.ENGLISH, told, ZONE));

        List<OutreachThread> threads = Workspace.await(new Outreaches(workspace, ZONE).all());
        assertThat(threads).hasSize(48);
        for (OutreachThread thread : threads) {
            Instant before = thread.outreach().createdAt();
            for (Attempt each : thread.attempts()) {
                assertThat(each.madeAt()).as(thread.outreach().purpose()).isBetween(before, now);
                if (each.answeredAt() != null) {
                    assertThat(each.answeredAt()).isBetween(each.madeAt(), now);
                }
                before = each.madeAt();
            }
        }
    }

    @Test
    void theEleventhAttemptIsTold() {
        ThreadRow chen =
                load(Locale.ENGLISH).stream()
                        .filter(each -> each.thread().outreach().purpose().contains("Yuanye"))
                        .findFirst()
                        .orElseThrow();
        List<Attempt> attempts = chen.thread().attempts();

        assertThat(attempts).hasSize(11);
        assertThat(attempts.subList(0, 10))
                .allSatisfy(
                        each -> {
                            assertThat(each.outcome()).isEqualTo(Outcome.DECLINED);
                            assertThat(each.interactionId()).isNotNull();
                            assertThat(each.carried().value()).isTrue();
                        });
        assertThat(attempts.getLast().carried()).isEqualTo(Attempt.Carried.PLAN);
        assertThat(attempts.getLast().pitchId()).isNotNull();
        assertThat(attempts).isSortedAccordingTo((a, b) -> a.madeAt().compareTo(b.madeAt()));
        assertThat(chen.advice().action()).isEqualTo(Action.NOTHING);
        assertThat(InnerNotes.Tally.of(Workspace.await(workspace.read(InnerNoteStore::all))))
                .isEqualTo(new InnerNotes.Tally(1, 0, 0, 1, 0));
    }
}
