package app.renmai.service.contact;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Standing;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Target;
import app.renmai.service.cadence.Today;
import app.renmai.service.cadence.Touch;
import app.renmai.service.contact.ContactList.By;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.text.Query;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

class ContactIndexTest {
    private static final Query ALL = Query.parse("");
    private static final Today TODAY = new Today(LocalDate.of(1970, 1, 12), ZoneOffset.UTC);

    private static final List<CustomField> FIELDS =
            List.of(
                    new CustomField(
                            1, Target.CONTACT, "Budget", CustomField.Kind.NUMBER, List.of()),
                    new CustomField(2, Target.CONTACT, "Since", CustomField.Kind.DATE, List.of()),
                    new CustomField(
                            3, Target.CONTACT, "Tier", CustomField.Kind.CHOICE, List.of("Z", "A")));

    private static Map<Long, String> own(int seed) {
        return seed % 3 == 0
                ? Map.of()
                : Map.of(
                        1L, Integer.toString(seed * 7 - 300),
                        2L, seed % 2 == 0 ? "19" + (10 + seed % 90) : "--04-15",
                        3L, List.of("A", "Z", "gone").get(seed / 3 % 3));
    }

    private static List<String> sorted(long field, boolean descending) {
        List<ContactRow> rows = new ArrayList<>();
        for (int id = 1; id <= 40; id++) {
            rows.add(row(id, id * 3 % 41));
        }
        return ContactIndex.of(rows, FIELDS)
                .matching(ALL, new Order(By.FIELD, field), descending, TODAY)
                .stream()
                .map(row -> row.own().get(field))
                .filter(Objects::nonNull)
                .toList();
    }

    @Test
    void fieldsAreSortedByTheirKind() {
        assertThat(sorted(1, false))
                .isSortedAccordingTo(Comparator.comparing(Integer::valueOf))
                .isNotEmpty();
        assertThat(sorted(1, true))
                .isSortedAccordingTo(
                        Comparator.comparing((String each) -> Integer.valueOf(each)).reversed());
        // Days without a year come after those with one.
        assertThat(sorted(2, false).getFirst()).startsWith("19");
        assertThat(sorted(2, false).getLast()).isEqualTo("--04-15");
        // In the order of the choices; what is not offered any more comes last.
        assertThat(sorted(3, false).stream().distinct()).containsExactly("Z", "A", "gone");
    }

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
                Standing.values()[seed % Standing.values().length],
                Set.of(),
                "",
                seed % 3 == 0
                        ? null
                        : new ContactRow.Next(
                                ContactRow.Kind.REMINDER,
                                "x",
                                seed % 3 == 1 ? null : LocalDate.of(2026, 1, 1 + seed % 9)),
                own(seed),
                "text " + seed);
    }

    static Stream<Order> orders() {
        return Stream.concat(
                Arrays.stream(By.values()).filter(by -> by != By.FIELD).map(by -> new Order(by, 0)),
                Stream.concat(FIELDS.stream().map(Order::of), Stream.of(new Order(By.FIELD, 99))));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void anOrderIsRememberedByItsCode(Order order) {
        assertThat(Order.ofCode(order.code())).contains(order);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void aChangedIndexIsLikeOneMadeAnew(Order order) {
        Random random = new Random(order.code().hashCode());
        List<ContactRow> rows = new ArrayList<>();
        for (int id = 1; id <= 60; id++) {
            rows.add(row(id, random.nextInt(100)));
        }
        Collections.shuffle(rows, random);
        ContactIndex index = ContactIndex.of(rows, FIELDS);
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
            index = index.with(touched, now, FIELDS);
            ContactIndex anew = ContactIndex.of(rows, FIELDS);
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
        ContactIndex index = ContactIndex.of(rows, FIELDS);
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
        ContactIndex index = ContactIndex.of(List.of(row(3, 3), row(4, 4), row(5, 5)), List.of());
        assertThat(index.row(4)).map(ContactRow::id).contains(4L);
        assertThat(index.row(9)).isEmpty();
        assertThat(index.matching(Query.parse("name4"), Order.NAME, false, TODAY))
                .extracting(ContactRow::id)
                .containsExactly(4L);
    }
}
