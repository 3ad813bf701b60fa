package app.renmai.service.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.PersonName;
import app.renmai.service.cadence.Today;
import app.renmai.service.cadence.Touch;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.text.Query;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

class ContactIndexTest {
    private static final Query ALL = Query.parse("");
    private static final Today TODAY = new Today(LocalDate.of(1970, 1, 12), ZoneOffset.UTC);

    private static ContactRow row(long id, int seed) {
        String name = "name" + seed % 7;
        return new ContactRow(
                id,
                PersonName.of(name, "x"),
                "|" + name + "|",
                name,
                null,
                seed % 3 == 0 ? "" : "Org " + seed % 5,
                seed % 4 == 0 ? "" : "title " + seed % 6,
                seed % 2 == 0 ? List.of() : List.of("tag" + seed % 3),
                seed % 5 == 0 ? null : Instant.ofEpochSecond(seed % 11 * 86_400L),
                seed % 5 == 0
                        ? Touch.NONE
                        : new Touch(
                                Instant.ofEpochSecond(seed % 11 * 86_400L),
                                seed % 4 == 0 ? null : new Cadence(1 + seed % 5, 9),
                                "",
                                null),
                Set.of(),
                "",
                seed % 3 == 0
                        ? null
                        : new ContactRow.Next(
                                ContactRow.Kind.REMINDER,
                                "x",
                                seed % 3 == 1 ? null : LocalDate.of(2026, 1, 1 + seed % 9)),
                "text " + seed);
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void aChangedIndexIsLikeOneMadeAnew(Order order) {
        Random random = new Random(order.name().hashCode());
        List<ContactRow> rows = new ArrayList<>();
        for (int id = 1; id <= 60; id++) {
            rows.add(row(id, random.nextInt(100)));
        }
        Collections.shuffle(rows, random);
        ContactIndex index = ContactIndex.of(rows);
        for (int change = 0; change < 20; change++) {
            Set<Long> touched = new HashSet<>();
            List<ContactRow> now = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                long id = 1 + random.nextInt(80);
                if (touched.add(id)) {
                    rows.removeIf(row -> row.id() == id);
                    if (random.nextBoolean()) {
                        now.add(row(id, random.nextInt(100)));
                    }
                }
            }
            rows.addAll(now);
            index = index.with(touched, now);
            ContactIndex anew = ContactIndex.of(rows);
            for (boolean descending : List.of(false, true)) {
                assertThat(index.matching(ALL, order, descending, TODAY))
                        .isEqualTo(anew.matching(ALL, order, descending, TODAY));
            }
        }
    }

    @Test
    void thoseWithoutAValueComeLastEitherWayAndEqualsStandByName() {
        List<ContactRow> rows = new ArrayList<>();
        for (int id = 1; id <= 40; id++) {
            rows.add(row(id, id));
        }
        ContactIndex index = ContactIndex.of(rows);
        for (boolean descending : List.of(false, true)) {
            List<ContactRow> sorted = index.matching(ALL, Order.LAST_TALK, descending, TODAY);
            long with = rows.stream().filter(row -> row.lastTalk() != null).count();
            assertThat(sorted.subList(0, (int) with)).noneMatch(row -> row.lastTalk() == null);
            for (int i = 1; i < sorted.size(); i++) {
                ContactRow one = sorted.get(i - 1);
                ContactRow next = sorted.get(i);
                if (one.lastTalk() != null && one.lastTalk().equals(next.lastTalk())) {
                    assertThat(one.sortKey()).isLessThanOrEqualTo(next.sortKey());
                }
            }
        }
    }

    @Test
    void findsOneLineAndWhatMatches() {
        ContactIndex index = ContactIndex.of(List.of(row(3, 3), row(4, 4), row(5, 5)));
        assertThat(index.row(4)).map(ContactRow::id).contains(4L);
        assertThat(index.row(9)).isEmpty();
        assertThat(index.matching(Query.parse("name4"), Order.NAME, false, TODAY))
                .extracting(ContactRow::id)
                .containsExactly(4L);
    }
}
