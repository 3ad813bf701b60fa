package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.collaboration.Partner;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Side;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.value.Need;
import app.renmai.model.value.Offer;
import app.renmai.model.value.Promotion;
import app.renmai.model.value.ValueEntry;
import app.renmai.model.value.ValueEntry.Origin;
import app.renmai.model.value.ValueEntry.Served;
import app.renmai.service.contact.Contacts;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.introduction.IntroductionValue;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.introduction.IntroductionStore;
import app.renmai.store.organization.OrganizationStore;
import app.renmai.store.privacy.PrivateStore;
import app.renmai.store.value.InitiativeStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;
import app.renmai.store.value.PromotionStore;
import app.renmai.store.value.ValueEntryStore;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Whatever was noted of value comes back with a folder of tables, raw or for spreadsheets. */
class RandomValueRoundTripTest {
    private static final List<String> WORDS =
            List.of(
                    "=1+1",
                    "two\nlines",
                    "a \"quote\", and more",
                    "刘同 😀",
                    "-5",
                    "'",
                    "\\N",
                    "@home; tab\there",
                    "plain");

    @TempDir Path dir;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatGoesOutComesBack(long seed) {
        Path folder = dir.resolve("tables");
        Path again = dir.resolve("again");
        try (Workspace from = open("from");
                Workspace to = open("to")) {
            List<Long> people = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                people.add(
                        Workspace.await(
                                new Contacts(from)
                                        .add(
                                                Contact.named(
                                                        PersonName.of("N" + i, "G"), RoundTrip.NOW),
                                                List.of(),
                                                "",
                                                "")));
            }
            Workspace.await(
                    from.run(Op.IMPORT, "", tx -> new Writing(tx, new Random(seed), people).all()));
            write(from, folder, seed % 2 == 0);
            for (int i = 0; i < 2; i++) {
                FileReport report = RoundTrip.bringIn(to, folder);
                assertThat(report.rejected()).isEmpty();
                assertThat(told(to)).isEqualTo(told(from));
            }
            assertThat(RoundTrip.bringIn(from, folder).rejected()).isEmpty();
            write(from, again, seed % 2 == 0);
            assertThat(RoundTrip.bringIn(to, again).created()).isZero();
            assertThat(told(from)).isEqualTo(told(to));
        }
    }

    private Workspace open(String name) {
        return Workspace.open(
                dir.resolve(name), Clock.fixed(RoundTrip.NOW, RoundTrip.ZONE), Runnable::run);
    }

    private static void write(Workspace from, Path folder, boolean raw) {
        new Exports(from, RoundTrip.jobs())
                .run(
                        folder,
                        new ExportOptions(Format.CSV, null, raw).withHidden(true),
                        Progress.NONE);
    }

    private static List<List<String>> told(Workspace of) {
        return ValueRoundTripTest.TOLD.stream().map(sql -> RoundTrip.texts(of, sql)).toList();
    }

    /** Rows of every kind, as they come. */
    private record Writing(Tx tx, Random random, List<Long> people) {
        void all() {
            List<Long> talks = new ArrayList<>();
            List<Long> works = new ArrayList<>();
            List<Long> needs = new ArrayList<>();
            List<Long> offers = new ArrayList<>();
            List<Long> places = new ArrayList<>();
            for (String name : List.of("Qinghe", "=Corp", "清禾")) {
                places.add(OrganizationStore.ensure(tx, name));
            }
            for (int i = 0; i < 8; i++) {
                talks.add(talk(i));
                works.add(work(i, places, talks));
                needs.add(need(i, places, talks));
                offers.add(offer(i));
                introduction(i);
            }
            for (int i = 0; i < 25; i++) {
                entry(i, needs, talks, works);
            }
            for (int i = 0; i < 6; i++) {
                OfferStore.proveToo(tx, pick(offers), Set.of(pick(works)));
                NeedStore.dismiss(tx, new NeedStore.Pair(pick(needs), pick(offers)));
                PromotionStore.put(tx, new Promotion(pick(people), words(i), day()));
            }
            PrivateStore.markContact(tx, pick(people), true);
            PrivateStore.markInteraction(tx, pick(talks), true);
        }

        private <T> T pick(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        private <E extends Enum<E>> E pick(Class<E> type) {
            return pick(List.of(type.getEnumConstants()));
        }

        private String words(int i) {
            return pick(WORDS) + i;
        }

        private String perhaps(int i) {
            return random.nextBoolean() ? words(i) : "";
        }

        private LocalDate day() {
            return LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
        }

        private LocalDate someDay() {
            return random.nextBoolean() ? day() : null;
        }

        private Set<Long> some() {
            Set<Long> some = new LinkedHashSet<>(List.of(pick(people)));
            some.add(pick(people));
            return some;
        }

        private long talk(int i) {
            List<Long> with = List.copyOf(some());
            long id =
                    InteractionStore.insert(
                            tx,
                            new Interaction(
                                    0,
                                    UUID.randomUUID(),
                                    Interaction.Kind.MEETING,
                                    Interaction.Direction.BOTH,
                                    RoundTrip.NOW.minusSeconds(100_000L + i),
                                    null,
                                    false,
                                    "",
                                    words(i),
                                    "",
                                    with,
                                    tx.now(),
                                    Interaction.State.HELD));
            if (random.nextBoolean()) {
                InitiativeStore.put(tx, id, with);
            }
            return id;
        }

        private long work(int i, List<Long> places, List<Long> talks) {
            long id =
                    CollaborationStore.insert(
                            tx,
                            new Collaboration(
                                    0,
                                    UUID.randomUUID(),
                                    words(i),
                                    perhaps(i),
                                    perhaps(i),
                                    random.nextBoolean() ? PartialDate.ofYear(2024) : null,
                                    random.nextBoolean() ? PartialDate.ofMonth(2025, 3) : null,
                                    pick(Collaboration.Result.class),
                                    perhaps(i),
                                    random.nextBoolean(),
                                    perhaps(i),
                                    tx.now(),
                                    tx.now()));
            CollaborationStore.takePart(
                    tx,
                    id,
                    some().stream()
                            .map(one -> new Collaborator(one, perhaps(i), perhaps(i)))
                            .toList());
            CollaborationStore.join(tx, id, List.of(new Partner(pick(places), perhaps(i))));
            CollaborationStore.addTalk(tx, id, pick(talks));
            return id;
        }

        private long need(int i, List<Long> places, List<Long> talks) {
            boolean ofPlace = random.nextInt(3) == 0;
            long id =
                    NeedStore.insert(
                            tx,
                            new Need(
                                    0,
                                    ofPlace ? null : pick(people),
                                    ofPlace ? pick(places) : null,
                                    ofPlace ? null : pick(talks),
                                    words(i),
                                    pick(Need.Certainty.class),
                                    pick(Need.State.class),
                                    someDay(),
                                    tx.now()));
            NeedStore.tag(tx, id, List.of("tag " + random.nextInt(3)));
            return id;
        }

        private long offer(int i) {
            long id =
                    OfferStore.insert(
                            tx,
                            new Offer(
                                    0,
                                    UUID.randomUUID(),
                                    random.nextBoolean() ? pick(people) : null,
                                    words(i),
                                    perhaps(i),
                                    "",
                                    tx.now()));
            OfferStore.tag(tx, id, List.of("tag " + random.nextInt(3)));
            return id;
        }

        private void introduction(int i) {
            List<Long> two = List.copyOf(some());
            if (two.size() == 2) {
                long id =
                        IntroductionStore.insert(
                                tx,
                                new Introduction(
                                        0,
                                        UUID.randomUUID(),
                                        side(two.getFirst(), i),
                                        side(two.getLast(), i),
                                        someDay(),
                                        pick(Introduction.Result.class),
                                        perhaps(i),
                                        someDay(),
                                        someDay(),
                                        tx.now(),
                                        tx.now()));
                IntroductionStore.find(tx, id).ifPresent(one -> IntroductionValue.put(tx, one));
            }
        }

        private Side side(long contact, int i) {
            return new Side(contact, perhaps(i), pick(Introduction.Consent.class), someDay());
        }

        private void entry(int i, List<Long> needs, List<Long> talks, List<Long> works) {
            Origin origin =
                    switch (random.nextInt(3)) {
                        case 0 -> new Origin(pick(talks), null, null);
                        case 1 -> new Origin(null, pick(works), null);
                        default -> Origin.NONE;
                    };
            ValueEntryStore.insert(
                    tx,
                    new ValueEntry(
                            0,
                            UUID.randomUUID(),
                            pick(people),
                            pick(ValueEntry.Direction.class),
                            pick(ValueEntry.Kind.class),
                            words(i),
                            day(),
                            random.nextBoolean()
                                    ? new Served(pick(needs), "")
                                    : new Served(null, perhaps(i)),
                            someDay(),
                            origin,
                            tx.now()));
        }
    }
}
