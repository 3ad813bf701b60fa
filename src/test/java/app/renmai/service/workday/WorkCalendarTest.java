package app.renmai.service.workday;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.outreach.SpecialDay;
import app.renmai.model.outreach.SpecialDay.Kind;
import app.renmai.service.outreach.Gaps;
import app.renmai.service.outreach.OutreachSettings;
import app.renmai.service.workday.WorkCalendar.Line;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class WorkCalendarTest {
    private static final LocalDate NATIONAL = LocalDate.of(2026, Month.OCTOBER, 7);

    @TempDir Path dir;
    private Workspace workspace;
    private WorkCalendar calendar;
    private Locale language = Locale.ENGLISH;

    @BeforeEach
    void open() {
        Clock clock = Clock.fixed(Instant.parse("2026-11-18T02:41:00Z"), ZoneOffset.UTC);
        workspace = Workspace.open(dir, clock, Runnable::run);
        calendar = new WorkCalendar(workspace, () -> language);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private boolean works(LocalDate day) {
        return Workspace.await(workspace.read(calendar::workingDays)).isWorking(day);
    }

    private WorkCalendar.Days days() {
        return Workspace.await(calendar.days());
    }

    private Line line(LocalDate day) {
        return days().lines().stream()
                .filter(each -> each.day().equals(day))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theLanguageDecidesUntilATableIsChosen() {
        assertThat(works(NATIONAL)).isTrue();
        assertThat(days().lines()).isEmpty();
        language = Locale.SIMPLIFIED_CHINESE;
        assertThat(works(NATIONAL)).isFalse();
        assertThat(days().chosen()).isEmpty();

        Workspace.await(calendar.choose(Optional.of(HolidayTable.NONE)));
        assertThat(works(NATIONAL)).isTrue();
        language = Locale.ENGLISH;
        Workspace.await(calendar.choose(Optional.of(HolidayTable.CHINA)));
        assertThat(works(NATIONAL)).isFalse();
        assertThat(days().chosen()).contains(HolidayTable.CHINA);
        assertThat(days().of(2027)).hasSize(13);

        Workspace.await(calendar.choose(Optional.empty()));
        assertThat(days().table()).isEqualTo(HolidayTable.NONE);
    }

    @Test
    void whatTheUserSaysOfADayCountsAndCanBeUndone() {
        language = Locale.SIMPLIFIED_CHINESE;
        Workspace.await(
                calendar.put(new SpecialDay(NATIONAL, Kind.WORKING, " Fair in Canton "), null));

        assertThat(works(NATIONAL)).isTrue();
        assertThat(line(NATIONAL).own()).isNotNull();
        assertThat(line(NATIONAL).shipped()).isNotNull();
        assertThat(line(NATIONAL).own().name()).isEqualTo("Fair in Canton");

        Workspace.await(workspace.undo());
        assertThat(works(NATIONAL)).isFalse();
        Workspace.await(workspace.redo());
        Workspace.await(calendar.restore(NATIONAL, "National Day"));
        assertThat(works(NATIONAL)).isFalse();
        assertThat(line(NATIONAL).own()).isNull();
    }

    @Test
    void aDayThatMovesLeavesNothingBehind() {
        LocalDate friday = LocalDate.of(2026, Month.DECEMBER, 25);
        LocalDate thursday = friday.minusDays(1);
        Workspace.await(calendar.put(new SpecialDay(friday, Kind.HOLIDAY, "Christmas"), null));
        Workspace.await(calendar.put(new SpecialDay(thursday, Kind.HOLIDAY, "Eve"), friday));

        assertThat(days().of(2026)).extracting(Line::day).containsExactly(thursday);
        Workspace.await(workspace.undo());
        assertThat(days().of(2026)).extracting(Line::day).containsExactly(friday);
    }

    @Test
    void whatIsTakenOutOfTheTableIsADayLikeOthers() {
        language = Locale.SIMPLIFIED_CHINESE;
        LocalDate saturday = LocalDate.of(2026, Month.OCTOBER, 10);
        Workspace.await(calendar.remove(line(NATIONAL), "National Day"));
        Workspace.await(calendar.remove(line(saturday), "National Day"));

        assertThat(works(NATIONAL)).isTrue();
        assertThat(works(saturday)).isFalse();
        assertThat(line(NATIONAL).kind()).isEqualTo(Kind.USUAL);

        LocalDate own = LocalDate.of(2026, Month.DECEMBER, 25);
        Workspace.await(calendar.put(new SpecialDay(own, Kind.HOLIDAY, "Christmas"), null));
        Workspace.await(calendar.remove(line(own), "Christmas"));
        assertThat(days().lines()).extracting(Line::day).doesNotContain(own);
    }

    @Test
    void theNextDayIsByGapsAndHolidays() {
        OutreachSettings settings = new OutreachSettings(workspace);
        LocalDate made = LocalDate.of(2026, Month.SEPTEMBER, 30);

        assertThat(next(settings, 1, made)).isEqualTo("2026-10-05");
        language = Locale.SIMPLIFIED_CHINESE;
        assertThat(next(settings, 1, made)).isEqualTo("2026-10-10");
        Workspace.await(settings.setGaps(new Gaps(List.of(1, 2))));
        assertThat(next(settings, 1, made)).isEqualTo("2026-10-08");
        assertThat(next(settings, 9, made)).isEqualTo("2026-10-09");
        assertThat(Workspace.await(settings.gaps()).text()).isEqualTo("1, 2");
        Workspace.await(workspace.undo());
        assertThat(Workspace.await(settings.gaps())).isEqualTo(Gaps.USUAL);
    }

    private LocalDate next(OutreachSettings settings, int attempt, LocalDate made) {
        WorkingDays days = Workspace.await(workspace.read(calendar::workingDays));
        return Workspace.await(settings.gaps()).next(attempt, made, days);
    }
}
