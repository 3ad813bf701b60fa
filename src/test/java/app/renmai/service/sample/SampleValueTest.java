package app.renmai.service.sample;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Deed;
import app.renmai.model.contact.Standing;
import app.renmai.model.value.ValueEntry;
import app.renmai.model.value.ValueEntry.Direction;
import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.standing.Standings;
import app.renmai.service.standing.Why;
import app.renmai.service.value.Ledger;
import app.renmai.store.Workspace;
import app.renmai.store.value.ValueEntryStore;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The story's value and standing are those of the mock-ups, in both languages. */
class SampleValueTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final int QUARTERS = 8;

    /** Those of the mock-up of contacts, in its order. */
    private static final List<String> LISTED =
            List.of(
                    "zenghui",
                    "wangning",
                    "shanxiong",
                    "zhouning",
                    "linyue",
                    "chenbo",
                    "sunyue",
                    "tombecker",
                    "liwei",
                    "anasilva",
                    "ouyangjing",
                    "hechuan");

    @TempDir Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void addsUpToTheMockUps(String language) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-18T02:41:00Z"), ZONE);
        try (Workspace workspace = Workspace.open(dir, clock, Runnable::run)) {
            Workspace.await(
                    new SampleStory(workspace).load(Locale.forLanguageTag(language), TODAY, ZONE));
            List<ValueEntry> all = Workspace.await(workspace.read(ValueEntryStore::all));
            assertThat(all).allMatch(ValueEntry::counts);
            assertThat(quarters(all, Direction.GIVEN)).containsExactly(3, 5, 6, 5, 4, 7, 5, 6);
            assertThat(quarters(all, Direction.RECEIVED)).containsExactly(2, 5, 3, 4, 6, 4, 5, 4);

            ContactList list = new ContactList(workspace, ZONE);
            long chenBo = one(list, "chenbo").id();
            Ledger.Balance balance = Workspace.await(new Ledger(workspace).of(chenBo));
            // Four that were noted, and two that came of bringing him together with others.
            assertThat(balance.count(Direction.GIVEN)).isEqualTo(6);
            assertThat(balance.count(Direction.RECEIVED)).isEqualTo(3);
            Why why = Workspace.await(new Standings(workspace, ZONE).why(chenBo));
            assertThat(why.standing()).isEqualTo(Standing.TRUSTED);
            Deed initiative = why.rungs().getLast().counted().getFirst();
            assertThat(initiative.kind()).isEqualTo(Deed.Kind.INITIATIVE);
            assertThat(String.valueOf(initiative.on())).isEqualTo("2026-03-31");
            assertThat(LISTED.stream().map(each -> each + " " + one(list, each).standing().code()))
                    .containsExactly(
                            "zenghui useful",
                            "wangning worked-together",
                            "shanxiong worked-together",
                            "zhouning exchanging",
                            "linyue exchanging",
                            "chenbo trusted",
                            "sunyue worked-together",
                            "tombecker useful",
                            "liwei useful",
                            "anasilva exchanging",
                            "ouyangjing proven",
                            "hechuan met");
            assertThat(
                            Workspace.await(list.find("", Order.STANDING, true)).stream()
                                    .map(ContactRow::standing)
                                    .distinct())
                    .containsExactly(
                            Standing.TRUSTED,
                            Standing.PROVEN,
                            Standing.WORKED_TOGETHER,
                            Standing.USEFUL,
                            Standing.EXCHANGING,
                            Standing.MET);
        }
    }

    private static ContactRow one(ContactList list, String query) {
        return Workspace.await(list.find(query, Order.LAST_TALK, true)).getFirst();
    }

    private static List<Integer> quarters(List<ValueEntry> all, Direction direction) {
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < QUARTERS; i++) {
            LocalDate from = LocalDate.of(2025, 1, 1).plusMonths(3L * i);
            counts.add(
                    (int)
                            all.stream()
                                    .filter(each -> each.direction() == direction)
                                    .filter(each -> !each.on().isBefore(from))
                                    .filter(each -> each.on().isBefore(from.plusMonths(3)))
                                    .count());
        }
        return counts;
    }
}
