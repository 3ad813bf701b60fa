package app.renmai.service.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.renmai.Crowd;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactPointStore;
import app.renmai.store.contact.ContactStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class LikenessIndexTest {
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");

    @TempDir Path dir;
    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long add(PersonName name, ContactPoint... points) {
        return Workspace.await(
                workspace.write(
                        Op.ADD_CONTACT,
                        "",
                        tx -> {
                            long id = ContactStore.insert(tx, Contact.named(name, NOW));
                            for (ContactPoint point : points) {
                                ContactPointStore.insert(tx, id, point, 0);
                            }
                            return id;
                        }));
    }

    private LikenessIndex index() {
        return Workspace.await(workspace.read(reader -> LikenessIndex.of(reader, "CN")));
    }

    @Test
    void thePairsComeWithTheLikeliestFirstAndWithoutThoseToldApart() {
        long chen = add(PersonName.of("陈", "博"), ContactPoint.phone("138 0013 8000", ""));
        long tom = add(PersonName.of("Becker", "Tom"));
        add(PersonName.of("Nobody", "Else"));
        long bo = add(PersonName.of("Chen", "Bo"), ContactPoint.phone("+8613800138000", ""));
        long again = add(PersonName.of("Becker", "Tom"));
        assertThat(index().pairs(35, (_, _) -> false, Progress.NONE))
                .extracting(AlikePair::first, AlikePair::second, AlikePair::score)
                .containsExactly(tuple(chen, bo, 84), tuple(tom, again, 40));
        assertThat(index().pairs(50, (_, _) -> false, Progress.NONE)).hasSize(1);
        assertThat(index().pairs(35, (one, other) -> one == chen && other == bo, Progress.NONE))
                .hasSize(1);
    }

    @Test
    void somebodyNewIsComparedWithAll() {
        long tom = add(PersonName.of("Becker", "Tom"), ContactPoint.email("tom@x.de", ""));
        long other = add(PersonName.of("Becker", "Tom"));
        Traits traits =
                new Traits(
                        PersonName.of("Becker", "Tom"),
                        List.of(ContactPoint.email("Tom@X.de", "")),
                        List.of(),
                        null);
        LikenessIndex index = index();
        assertThat(index.like(traits, 5))
                .extracting(Likeness::contact, Likeness::score)
                .containsExactly(tuple(tom, 91), tuple(other, 40));
        assertThat(index.like(traits, 1)).hasSize(1);
        assertThat(index.like(ScoringTest.person("Someone/New"), 5)).isEmpty();
        assertThat(index.size()).isEqualTo(2);
    }

    @Test
    void anOfficeWithOneNumberIsNotOnePerson() {
        for (int i = 0; i < 60; i++) {
            add(PersonName.of("", "Person" + i), ContactPoint.phone("010 6581 2233", ""));
        }
        assertThat(index().pairs(1, (_, _) -> false, Progress.NONE)).isEmpty();
    }

    /** Few enough that no key is had by many, which would tell nobody apart. */
    @Test
    void whoHasAKeyInCommonIsComparedAndNobodyElseIsLikeAnybody() {
        new Crowd(3, NOW).addPeople(workspace, 700);
        Map<Long, Signs> all = new LinkedHashMap<>();
        ReachKeys reaches = new ReachKeys("CN");
        OrganizationKeys organizations = new OrganizationKeys();
        Workspace.await(
                workspace.run(
                        Op.IMPORT,
                        "",
                        tx ->
                                TraitsReader.each(
                                        tx,
                                        null,
                                        (id, traits) ->
                                                all.put(
                                                        id,
                                                        Signs.of(
                                                                traits, reaches, organizations)))));
        Map<String, Integer> carriers = new HashMap<>();
        all.values()
                .forEach(one -> one.keys().forEach(key -> carriers.merge(key, 1, Integer::sum)));
        List<AlikePair> each = new ArrayList<>();
        all.forEach(
                (one, signs) ->
                        all.forEach(
                                (other, others) -> {
                                    if (one < other) {
                                        Scoring.compare(
                                                        signs,
                                                        others,
                                                        key -> carriers.getOrDefault(key, 0))
                                                .filter(like -> like.score() >= 35)
                                                .ifPresent(
                                                        like ->
                                                                each.add(
                                                                        new AlikePair(
                                                                                one,
                                                                                other,
                                                                                like.score(),
                                                                                like.evidence())));
                                    }
                                }));
        each.sort(AlikePair.LIKELIEST_FIRST);
        assertThat(each).hasSizeGreaterThan(100);
        assertThat(index().pairs(35, (_, _) -> false, Progress.NONE)).isEqualTo(each);
    }
}
