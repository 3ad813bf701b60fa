package app.renmai.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.PersonName;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.model.outreach.Attempt.Outcome;
import app.renmai.model.outreach.Outreach;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.activity.TimelineEntry.AttemptAhead;
import app.renmai.service.activity.TimelineEntry.Attempted;
import app.renmai.service.activity.TimelineEntry.Lane;
import app.renmai.service.outreach.Next;
import app.renmai.ui.chart.ChartLayout;
import app.renmai.ui.chart.Frame;
import app.renmai.ui.chart.HitTest;
import app.renmai.ui.chart.Item;
import app.renmai.ui.chart.Place;
import app.renmai.ui.chart.Shape;
import app.renmai.ui.chart.TimeScale;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The lane of outreach: a mark for each attempt, found again under the pointer. */
class OutreachLaneTest {
    private static final Instant FIRST = Instant.parse("2026-01-05T02:00:00Z");
    private static final List<Outcome> OUTCOMES =
            List.of(Outcome.NONE, Outcome.DECLINED, Outcome.NOT_NOW, Outcome.ANSWERED);

    private static Attempted attempted(int number, Outcome outcome, boolean worked) {
        Instant at = FIRST.plus(Duration.ofDays(60L * number));
        Outreach thread =
                new Outreach(
                        1,
                        UUID.randomUUID(),
                        7,
                        "Campus",
                        Outreach.State.MET,
                        "",
                        null,
                        null,
                        at,
                        at,
                        null);
        Attempt attempt =
                new Attempt(
                        number,
                        1,
                        number,
                        at,
                        "email",
                        Carried.PLAN,
                        "a plan",
                        outcome,
                        null,
                        "",
                        "",
                        null,
                        null);
        return new Attempted(
                attempt, thread, worked, List.of(new ContactName(7, PersonName.of("陈", "博"))));
    }

    @Test
    void eachAttemptHasItsShapeAndIsHit() {
        List<TimelineEntry> entries = new ArrayList<>();
        for (int i = 0; i < OUTCOMES.size(); i++) {
            entries.add(attempted(i, OUTCOMES.get(i), OUTCOMES.get(i) == Outcome.ANSWERED));
        }
        ChartedEntries chart = ChartedEntries.of(entries.reversed(), null, ZoneOffset.UTC);
        assertThat(chart.data().lanes()).hasSize(1);
        assertThat(chart.data().lanes().getFirst().code()).isEqualTo(Lane.OUTREACH.code());
        assertThat(chart.data().lanes().getFirst().shapes())
                .containsExactlyInAnyOrder(
                        Shape.SILENT, Shape.DECLINED, Shape.NOT_NOW, Shape.WORKED);
        long now = FIRST.plus(Duration.ofDays(300)).toEpochMilli();
        TimeScale scale = TimeScale.showing(chart.data().whole(now), 800);
        Frame frame = ChartLayout.of(chart.data(), scale, now);
        for (int i = 0; i < OUTCOMES.size(); i++) {
            double x = scale.x(chart.data().from(new Place(0, i)));
            HitTest.Hit hit = HitTest.at(frame, x + 3, ChartPainter.LANE / 2, ChartPainter.LANE);
            assertThat(hit).isNotNull();
            assertThat(hit.item()).isInstanceOf(Item.Mark.class);
            Picked picked = Picked.of(chart.data(), new Place(0, hit.item().first()));
            assertThat(chart.entries().get(picked)).isEqualTo(entries.get(i));
        }
    }

    @Test
    void theAttemptToComeIsAMarkOfItsOwn() {
        Attempted made = attempted(1, Outcome.NONE, false);
        Instant at = made.at().plus(Duration.ofDays(10));
        TimelineEntry ahead =
                new AttemptAhead(
                        made.thread(),
                        2,
                        new Next(LocalDate.of(2026, 3, 16), Next.Basis.GAP, 7, 1),
                        at,
                        made.people());
        ChartedEntries chart = ChartedEntries.of(List.of(ahead, made), null, ZoneOffset.UTC);
        assertThat(chart.data().lanes().getFirst().shapes())
                .containsExactlyInAnyOrder(Shape.SILENT, Shape.NEXT);
        Picked picked = Picked.of(chart.data(), new Place(0, 1));
        assertThat(picked).isEqualTo(Picked.of(ahead));
        assertThat(chart.entries().get(picked)).isEqualTo(ahead);
    }
}
