package app.renmai.service.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.renmai.Crowd;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.PersonName;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.contact.Contacts;
import app.renmai.service.contact.Erasure;
import app.renmai.service.job.Job;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;

/** What was found is remembered, and stays true whatever happens to contacts. */
class FoundPairsTest {
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private static final int LEAST = Likelihood.PERHAPS.least();

    @TempDir Path dir;
    private final Queue<Runnable> work = new ArrayDeque<>();
    private final Jobs jobs = new Jobs(work::add, Runnable::run);
    private Workspace workspace;
    private Contacts contacts;
    private Merging merging;
    private Duplicates duplicates;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
        contacts = new Contacts(workspace);
        merging = new Merging(workspace);
        duplicates = new Duplicates(workspace, jobs);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long add(String family, String given, ContactPoint... points) {
        return Workspace.await(
                contacts.add(
                        Contact.named(PersonName.of(family, given), NOW), List.of(points), "", ""));
    }

    private FoundPairs found() {
        return Workspace.await(duplicates.found());
    }

    private void undo() {
        assertThat(Workspace.await(workspace.undo())).isPresent();
    }

    @Test
    void aContactIsCountedWithThoseItMayBe() {
        long tom = add("Becker", "Tom", ContactPoint.email("tom@x.de", ""));
        long again = add("Becker", "Tom");
        long mail = add("", "", ContactPoint.email("Tom@x.de", ""));
        long nobody = add("Nobody", "Else");
        FoundPairs found = found();
        assertThat(found.searched()).isTrue();
        assertThat(found.pairs())
                .extracting(AlikePair::first, AlikePair::second)
                .containsExactly(tuple(tom, mail), tuple(tom, again));
        assertThat(List.of(tom, again, mail, nobody))
                .extracting(found::alike)
                .containsExactly(3, 2, 2, 0);
    }

    @Test
    void mergedDeletedErasedAndToldApartGoAndComeBackWithUndo() {
        long tom = add("Becker", "Tom");
        long again = add("Becker", "Tom");
        List<AlikePair> pair = found().pairs();
        assertThat(pair).hasSize(1);
        Workspace.await(merging.merge(tom, again, Map.of()));
        assertThat(found().pairs()).isEmpty();
        undo();
        assertThat(found().pairs()).isEqualTo(pair);
        Workspace.await(duplicates.notSame(again, tom, ""));
        assertThat(found().pairs()).isEmpty();
        assertThat(found().alike(tom)).isZero();
        undo();
        assertThat(found().pairs()).isEqualTo(pair);
        Workspace.await(contacts.delete(List.of(again), ""));
        assertThat(found().pairs()).isEmpty();
        undo();
        assertThat(found().pairs()).isEqualTo(pair);
        Erasure erasure = new Erasure(workspace, jobs);
        Workspace.await(erasure.run(Workspace.await(erasure.plan(again)).orElseThrow()));
        assertThat(found().pairs()).isEmpty();
    }

    @Test
    void whoeverComesOrChangesIsCompared() {
        long tom = add("Becker", "Tom");
        assertThat(found().pairs()).isEmpty();
        long other = add("Becker", "Thomas");
        assertThat(found().pairs()).isEmpty();
        Workspace.await(contacts.rename(other, PersonName.of("Becker", "Tom")));
        assertThat(found().alike(tom)).isEqualTo(2);
        Workspace.await(contacts.rename(other, PersonName.of("Becker", "Tim")));
        assertThat(found().alike(tom)).isZero();
        long point =
                Workspace.await(
                        contacts.addPoint(tom, ContactPoint.phone("138 0013 8000", "mobile")));
        Workspace.await(contacts.addPoint(other, ContactPoint.phone("+86 13800138000", "")));
        assertThat(found().alike(tom)).isEqualTo(2);
        Workspace.await(
                contacts.deletePoint(
                        Workspace.await(contacts.details(tom)).orElseThrow().points().stream()
                                .filter(each -> each.id() == point)
                                .findFirst()
                                .orElseThrow()));
        assertThat(found().alike(tom)).isZero();
        undo();
        assertThat(found().alike(tom)).isEqualTo(2);
    }

    @Test
    void anotherRegionIsAnotherNumber() {
        long one = add("Weber", "A", ContactPoint.phone("030 1234567", ""));
        add("Weber", "B", ContactPoint.phone("+49 30 1234567", ""));
        Workspace.await(duplicates.setRegion("CN"));
        assertThat(found().alike(one)).isZero();
        Workspace.await(duplicates.setRegion("DE"));
        assertThat(found().alike(one)).isEqualTo(2);
        undo();
        assertThat(found().alike(one)).isZero();
    }

    @Test
    void whatHappensDuringASearchIsTakenIn() {
        long tom = add("Becker", "Tom");
        Job<FoundPairs> search = duplicates.startScan();
        AtomicBoolean added = new AtomicBoolean();
        jobs.onChange(
                job -> {
                    if (job.amount().total() > 0 && added.compareAndSet(false, true)) {
                        add("Becker", "Tom");
                    }
                });
        work.forEach(Runnable::run);
        assertThat(added).isTrue();
        assertThat(search.result().join().alike(tom)).isEqualTo(2);
        assertThat(found().alike(tom)).isEqualTo(2);
    }

    @Test
    void aSearchThatIsStoppedLeavesWhatIsKnown() {
        long tom = add("Becker", "Tom");
        add("Becker", "Tom");
        FoundPairs before = found();
        Job<FoundPairs> search = duplicates.startScan();
        jobs.onChange(Job::cancel);
        work.forEach(Runnable::run);
        assertThat(search.result()).isCompletedExceptionally();
        assertThat(found().pairs()).isEqualTo(before.pairs());
        add("Becker", "Tom");
        assertThat(found().alike(tom)).isEqualTo(3);
    }

    @Test
    void inALargeWorkspaceOneIsAskedFirstButWhoeverIsAddedIsKnown() {
        new Crowd(3, NOW).addPeople(workspace, Duplicates.MOST_UNASKED + 1);
        assertThat(found().searched()).isFalse();
        assertThat(found().pairs()).isEmpty();
        Traits traits =
                new Traits(
                        PersonName.of("Rare", "Name"),
                        List.of(ContactPoint.email("p7@example.com", "")),
                        List.of(),
                        null);
        long meant = Workspace.await(duplicates.like(traits, 1)).getFirst().contact();
        long added = add("Rare", "Name", ContactPoint.email("p7@example.com", ""));
        assertThat(found().searched()).isFalse();
        assertThat(found().alike(added)).isEqualTo(2);
        assertThat(found().alike(meant)).isEqualTo(2);
        duplicates.startScan();
        work.forEach(Runnable::run);
        assertThat(found().searched()).isTrue();
        assertThat(found().pairs()).isEqualTo(duplicates.scan(LEAST, Progress.NONE));
    }

    /** Whatever happens, what is remembered is what a new search finds. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whatIsRememberedIsWhatANewSearchFinds(long seed) {
        Random random = new Random(seed);
        found();
        for (int i = 0; i < 150; i++) {
            happen(random);
            assertThat(found().pairs())
                    .as("seed " + seed + ", step " + i)
                    .isEqualTo(duplicates.scan(LEAST, Progress.NONE));
        }
    }

    private void happen(Random random) {
        List<Long> ids =
                Workspace.await(workspace.read(ContactStore::all)).stream()
                        .map(Contact::id)
                        .toList();
        if (ids.size() < 4) {
            somebody(random);
            return;
        }
        long one = ids.get(random.nextInt(ids.size()));
        long other = ids.get(random.nextInt(ids.size()));
        switch (random.nextInt(10)) {
            case 0, 1 -> somebody(random);
            case 2 -> Workspace.await(contacts.rename(one, name(random)));
            case 3 -> Workspace.await(contacts.addPoint(one, point(random)));
            case 4 -> Workspace.await(merging.merge(one, other, Map.of()));
            case 5 -> Workspace.await(contacts.delete(List.of(one), ""));
            case 6 -> {
                if (one != other) {
                    Workspace.await(duplicates.notSame(one, other, ""));
                }
            }
            case 7 ->
                    Workspace.await(
                            contacts.addDate(
                                    one,
                                    ImportantDate.birthday(
                                            PartialDate.parse(
                                                    "1990-05-0" + random.nextInt(1, 4)))));
            case 8 -> Workspace.await(workspace.redo());
            default -> Workspace.await(workspace.undo());
        }
    }

    private void somebody(Random random) {
        Workspace.await(
                contacts.add(
                        Contact.named(name(random), NOW),
                        List.of(point(random)),
                        random.nextBoolean() ? "Acme" : "青禾",
                        ""));
    }

    private static PersonName name(Random random) {
        return List.of(
                        PersonName.of("陈", "博"),
                        PersonName.of("Chen", "Bo"),
                        PersonName.of("Becker", "Tom"),
                        PersonName.of("", ""))
                .get(random.nextInt(4));
    }

    private static ContactPoint point(Random random) {
        return random.nextBoolean()
                ? ContactPoint.email("p" + random.nextInt(5) + "@example.com", "")
                : ContactPoint.phone("138 0013 800" + random.nextInt(5), "");
    }
}
