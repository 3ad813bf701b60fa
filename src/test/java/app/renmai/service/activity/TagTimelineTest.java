package app.renmai.service.activity;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.Crowd;
import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.activity.TimelineEntry.Talk;
import app.renmai.service.contact.Contacts;
import app.renmai.store.Op;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** What happened with those who bear a tag. */
class TagTimelineTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:41:00Z");
    private static final Instant EARLY = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("9999-12-31T00:00:00Z");

    @TempDir Path dir;
    private Workspace workspace;
    private Timeline timeline;
    private Contacts contacts;
    private long ann;
    private long bo;
    private long cai;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
        timeline = Timelines.of(workspace, ZoneOffset.UTC);
        contacts = new Contacts(workspace);
        ann = add("Ann");
        bo = add("Bo");
        cai = add("Cai");
        Workspace.await(contacts.tag(List.of(ann, bo), "Spring"));
        Workspace.await(contacts.tag(List.of(cai), "autumn"));
        talk(1, "with both", ann, bo);
        talk(2, "with Cai", cai);
        talk(3, "with Cai and Bo", cai, bo);
        talk(40, "with Ann, earlier", ann);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long add(String name) {
        return Workspace.await(
                contacts.add(Contact.named(PersonName.of("", name), NOW), List.of(), "", ""));
    }

    private void talk(int daysAgo, String summary, Long... people) {
        Instant at = NOW.minus(Duration.ofDays(daysAgo));
        Interaction talk =
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.MEETING,
                        Interaction.Direction.BOTH,
                        at,
                        null,
                        false,
                        "",
                        summary,
                        "",
                        List.of(people),
                        at);
        Workspace.await(
                workspace.write(Op.LOG_INTERACTION, "", tx -> InteractionStore.insert(tx, talk)));
    }

    private List<String> of(String tag, Instant from, Instant to) {
        return Workspace.await(timeline.ofTag(tag, from, to)).stream()
                .map(entry -> ((Talk) entry).interaction().summary())
                .toList();
    }

    @Test
    void talksWithAnyBearerAreThereOnceNewestFirst() {
        assertThat(of("spring", EARLY, LATE))
                .containsExactly("with both", "with Cai and Bo", "with Ann, earlier");
        assertThat(of("AUTUMN", EARLY, LATE)).containsExactly("with Cai", "with Cai and Bo");
        assertThat(of("winter", EARLY, LATE)).isEmpty();
    }

    @Test
    void aSpanOfTimeIsEnough() {
        assertThat(of("spring", NOW.minus(Duration.ofDays(10)), NOW))
                .containsExactly("with both", "with Cai and Bo");
    }

    @Test
    void whatIsUndoneIsGoneAndComesBack() {
        Workspace.await(contacts.tag(List.of(cai), "spring"));
        assertThat(of("spring", EARLY, LATE)).hasSize(4);
        Workspace.await(workspace.undo());
        assertThat(of("spring", EARLY, LATE)).hasSize(3);
        Workspace.await(workspace.redo());
        assertThat(of("spring", EARLY, LATE)).hasSize(4);
    }

    @Test
    void ofTooManyTheMomentsAreGiven() {
        assertThat(Workspace.await(timeline.everyTalkOfTag("spring"))).isEmpty();
        new Crowd(5, NOW).addTalks(workspace, ann, Timeline.MOST);
        assertThat(Workspace.await(timeline.everyTalkOfTag("spring")))
                .hasValueSatisfying(talks -> assertThat(talks.size()).isEqualTo(Timeline.MOST + 3));
        assertThat(of("spring", EARLY, LATE)).hasSize(Timeline.MOST);
    }
}
