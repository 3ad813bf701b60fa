package app.renmai.service.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Kind;
import app.renmai.model.field.CustomField.Target;
import app.renmai.model.shared.PartialDate;
import app.renmai.service.field.CustomFields;
import app.renmai.service.job.Jobs;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.contact.TagStore;
import app.renmai.store.organization.OrganizationStore;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Function;

class SampleStoryTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final List<String> TABLES =
            List.of(
                    "organization",
                    "contact",
                    "contact_point",
                    "position_held",
                    "important_date",
                    "tag",
                    "contact_tag",
                    "interaction",
                    "participant",
                    "appointment",
                    "need",
                    "fact",
                    "competitor",
                    "offer",
                    "offer_contact",
                    "first_sentence",
                    "commitment",
                    "reminder",
                    "pitch",
                    "pitch_version",
                    "attachment",
                    "cadence",
                    "saved_view",
                    "custom_field",
                    "custom_value");

    @TempDir Path dir;
    private Workspace workspace;
    private SampleStory story;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, Clock.fixed(NOW, ZoneOffset.UTC), Runnable::run);
        story = new SampleStory(workspace);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private SampleStory.Summary load(Locale language) {
        return Workspace.await(story.load(language, TODAY, ZONE));
    }

    @Test
    void writesTheWholeStoryInOneStep() {
        SampleStory.Summary summary = load(Locale.ENGLISH);
        Map<String, Integer> counts = counts();
        assertThat(summary)
                .isEqualTo(
                        new SampleStory.Summary(
                                counts.get("contact"),
                                counts.get("organization"),
                                counts.get("interaction"),
                                counts.get("commitment"),
                                counts.get("reminder"),
                                counts.get("pitch")));
        assertThat(summary.contacts()).isBetween(38, 45);
        assertThat(summary.interactions()).isBetween(205, 225);
        assertThat(summary.pitches()).isEqualTo(15);
        assertThat(Workspace.await(story.present())).isTrue();
        assertThat(workspace.undoState().undo().orElseThrow().op()).isEqualTo(Op.LOAD_SAMPLE);
    }

    @Test
    void theLastTwoYearsAreToldInFullAndTheRestIsAPrologue() {
        load(Locale.ENGLISH);
        String since = "TIMESTAMP WITH TIME ZONE '2024-11-18 00:00:00+08:00'";
        assertThat(texts("SELECT summary FROM interaction WHERE starts_at < " + since))
                .hasSizeBetween(20, 30);
        assertThat(texts("SELECT subject FROM pitch WHERE sent_at < " + since)).hasSize(1);
    }

    @Test
    void cancelledInTheMiddleItLeavesNothingBehind() {
        Jobs jobs = new Jobs(Runnable::run, Runnable::run);
        jobs.onChange(
                job -> {
                    if (job.amount().done() == 100) {
                        job.cancel();
                    }
                });
        assertThatThrownBy(
                        () -> Workspace.await(story.loadAsJob(jobs, Locale.ENGLISH, TODAY, ZONE)))
                .isInstanceOf(CancellationException.class);
        assertThat(counts().values()).containsOnly(0);
        assertThat(Workspace.await(story.present())).isFalse();
        assertThat(workspace.undoState().undo()).isEmpty();
        assertThat(load(Locale.ENGLISH).pitches()).isEqualTo(15);
    }

    @Test
    void tellsTheSameStoryInBothLanguages() {
        SampleStory.Summary english = load(Locale.ENGLISH);
        Map<String, Integer> counts = counts();
        assertThat(summaries())
                .anyMatch(text -> text.contains("an 88-page") || text.contains("88 pages"));
        Workspace.await(workspace.undo());
        assertThat(load(Locale.SIMPLIFIED_CHINESE)).isEqualTo(english);
        assertThat(counts()).isEqualTo(counts);
        assertThat(summaries()).contains("秋季校园行：20 所已定 14 所。12月5日前需要六个城市的现场派样人员。");
    }

    @Test
    void isTheSameForTheSameDay() {
        load(Locale.ENGLISH);
        List<String> first = Workspace.await(workspace.read(SampleStoryTest::everything));
        Workspace.await(story.remove());
        load(Locale.ENGLISH);
        assertThat(Workspace.await(workspace.read(SampleStoryTest::everything))).isEqualTo(first);
    }

    @Test
    void keepsTheStoryOfTheMockUps() {
        load(Locale.ENGLISH);
        Contact chen = contact("chen-bo");
        assertThat(chen.addressAs()).isEqualTo("Director Chen");
        assertThat(chen.metOn()).hasToString("2021-09-14");
        List<Position> positions =
                Workspace.await(workspace.read(reader -> PositionStore.of(reader, chen.id())));
        assertThat(positions).hasSize(3);
        assertThat(positions.getFirst().organizationName()).isEqualTo("Qinghe Foods");
        assertThat(positions.getFirst().from()).isEqualTo(PartialDate.ofMonth(2025, 7));
        assertThat(positions.stream().filter(Position::current)).hasSize(1);
        assertThat(texts("SELECT promise || ' ' || due_on FROM commitment WHERE done_at IS NULL"))
                .contains("Sampling-staff plan 2026-11-20", "Budget split by city 2026-11-24");
        assertThat(texts("SELECT subject FROM pitch WHERE state = 'draft'"))
                .contains("Four in ten came alone", "Spring tour: twenty campuses and their shops")
                .hasSize(4);
        assertThat(
                        texts(
                                "SELECT summary FROM interaction WHERE starts_at = TIMESTAMP WITH"
                                        + " TIME ZONE '2026-10-28 15:00:00+08:00'"))
                .containsExactly(
                        "Autumn tour: 14 of 20 campuses booked. He needs on-site sampling staff in"
                                + " 6 cities by 5 December.");
    }

    @Test
    void aFieldOfTheUsersOwnTakesWhatItCanAndStays() {
        CustomFields fields = new CustomFields(workspace);
        Workspace.await(
                fields.add(
                        CustomField.of(
                                Target.CONTACT, "prefers", Kind.CHOICE, List.of("Phone", "Fax"))));
        load(Locale.ENGLISH);
        List<CustomField> all = Workspace.await(fields.all());
        assertThat(all).extracting(CustomField::name).containsExactly("prefers", "Budget closes");
        assertThat(all.getFirst().choices()).containsExactly("Phone", "Fax");
        String values =
                "SELECT DISTINCT field_value FROM custom_value WHERE contact_id IS NOT NULL";
        assertThat(texts(values)).containsExactly("Phone");
        Workspace.await(story.remove());
        assertThat(texts("SELECT name FROM custom_field")).containsExactly("prefers");
    }

    @Test
    void undoTakesItAwayAndRedoBringsItBack() {
        load(Locale.ENGLISH);
        Map<String, Integer> full = counts();
        Workspace.await(workspace.undo());
        assertThat(counts().values()).containsOnly(0);
        assertThat(Workspace.await(story.present())).isFalse();
        Workspace.await(workspace.redo());
        assertThat(counts()).isEqualTo(full);
        assertThat(Workspace.await(story.present())).isTrue();
    }

    @Test
    void isNotLoadedTwice() {
        load(Locale.ENGLISH);
        Map<String, Integer> full = counts();
        assertThatThrownBy(() -> load(Locale.CHINESE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the sample story is loaded already");
        assertThat(counts()).isEqualTo(full);
    }

    @Test
    void removingLeavesNothingOfItAndCanBeUndone() {
        load(Locale.SIMPLIFIED_CHINESE);
        List<String> full = Workspace.await(workspace.read(SampleStoryTest::everything));
        Workspace.await(story.remove());
        assertThat(counts().values()).containsOnly(0);
        assertThat(Workspace.await(story.present())).isFalse();
        Workspace.await(workspace.undo());
        assertThat(Workspace.await(workspace.read(SampleStoryTest::everything))).isEqualTo(full);
        assertThat(Workspace.await(story.present())).isTrue();
    }

    @Test
    void removingWhatIsNotThereIsNoStep() {
        Workspace.await(story.remove());
        assertThat(workspace.undoState().undo()).isEmpty();
    }

    @Test
    void removingLeavesTheUsersOwnRecords() {
        long before = own("Ada", "Lovelace");
        long talkBefore = talk("Before the story", before);
        load(Locale.ENGLISH);
        long after = own("Grace", "Hopper");
        Contact chen = contact("chen-bo");
        long talkTogether = talk("Ada met Chen Bo", before, chen.id());
        long talkWithChen = talk("Alone with Chen Bo", chen.id());
        write(
                tx -> {
                    TagStore.add(tx, after, TagStore.ensure(tx, "Campus"));
                    long qinghe = OrganizationStore.byName(tx, "Qinghe Foods").orElseThrow();
                    return PositionStore.insert(
                            tx,
                            after,
                            new Position(0, qinghe, "", "Taster", "", null, null, false),
                            0);
                });

        Workspace.await(story.remove());

        assertThat(texts("SELECT family_name FROM contact ORDER BY id"))
                .containsExactly("Lovelace", "Hopper");
        assertThat(texts("SELECT summary FROM interaction ORDER BY id"))
                .containsExactly("Before the story", "Ada met Chen Bo");
        assertThat(texts("SELECT name FROM custom_field"))
                .as("of the organization that stays")
                .containsExactly("Budget closes");
        assertThat(found(talkBefore)).isTrue();
        assertThat(found(talkTogether)).isTrue();
        assertThat(found(talkWithChen)).isFalse();
        assertThat(texts("SELECT name FROM tag")).containsExactly("campus");
        assertThat(texts("SELECT name FROM organization")).containsExactly("Qinghe Foods");
        assertThat(Workspace.await(story.present())).isFalse();

        Workspace.await(workspace.undo());
        assertThat(found(talkWithChen)).isTrue();
        assertThat(contact("chen-bo").id()).isEqualTo(chen.id());
    }

    @Test
    void nothingHappenedAfterToday() {
        load(Locale.ENGLISH);
        String midnight = "TIMESTAMP WITH TIME ZONE '2026-11-18 00:00:00+08:00'";
        String held = " AND id NOT IN (SELECT interaction_id FROM appointment)";
        assertThat(texts("SELECT summary FROM interaction WHERE starts_at >= " + midnight + held))
                .isEmpty();
        assertThat(texts("SELECT state FROM appointment")).containsExactly("planned", "planned");
        assertThat(texts("SELECT promise FROM commitment WHERE done_at > " + midnight)).isEmpty();
        assertThat(texts("SELECT subject FROM pitch WHERE updated_at > " + midnight)).isEmpty();
        assertThat(texts("SELECT subject FROM pitch_version WHERE created_at > " + midnight))
                .isEmpty();
    }

    private long own(String given, String family) {
        return write(
                tx -> ContactStore.insert(tx, Contact.named(PersonName.of(family, given), NOW)));
    }

    private long talk(String summary, Long... with) {
        return write(
                tx ->
                        InteractionStore.insert(
                                tx,
                                new Interaction(
                                        0,
                                        UUID.randomUUID(),
                                        Interaction.Kind.CALL,
                                        Interaction.Direction.BOTH,
                                        NOW,
                                        null,
                                        false,
                                        "",
                                        summary,
                                        "",
                                        List.of(with),
                                        NOW)));
    }

    private long write(Function<app.renmai.store.Tx, Long> body) {
        return Workspace.await(workspace.write(Op.ADD_CONTACT, "", body));
    }

    private boolean found(long talk) {
        return Workspace.await(
                workspace.read(reader -> InteractionStore.find(reader, talk).isPresent()));
    }

    private Contact contact(String key) {
        return Workspace.await(
                workspace.read(
                        reader ->
                                ContactStore.idOf(reader, StoryWriter.uid("contact", key))
                                        .flatMap(id -> ContactStore.find(reader, id))
                                        .orElseThrow()));
    }

    private List<String> summaries() {
        return texts("SELECT summary FROM interaction");
    }

    private List<String> texts(String sql) {
        return Workspace.await(
                workspace.read(
                        reader -> reader.handle().createQuery(sql).mapTo(String.class).list()));
    }

    private Map<String, Integer> counts() {
        return Workspace.await(
                workspace.read(
                        reader -> {
                            Map<String, Integer> counts = new LinkedHashMap<>();
                            for (String table : TABLES) {
                                counts.put(
                                        table,
                                        reader.handle()
                                                .createQuery("SELECT COUNT(*) FROM " + table)
                                                .mapTo(Integer.class)
                                                .one());
                            }
                            return counts;
                        }));
    }

    /** What the story says, without the ids the database gave. */
    private static List<String> everything(Reader reader) {
        return reader.handle()
                .createQuery(
                        "SELECT c.uid || c.notes || c.how_met || COALESCE(m.uid, '') FROM contact c"
                                + " LEFT JOIN contact m ON m.id = c.met_through_id"
                                + " UNION ALL SELECT i.uid || i.starts_at || i.summary || i.body ||"
                                + " c.uid FROM interaction i JOIN participant p ON p.interaction_id"
                                + " = i.id JOIN contact c ON c.id = p.contact_id"
                                + " UNION ALL SELECT promise || due_on || owed_by FROM commitment"
                                + " UNION ALL SELECT p.uid || p.state || v.number || v.body FROM"
                                + " pitch p JOIN pitch_version v ON v.pitch_id = p.id ORDER BY 1")
                .mapTo(String.class)
                .list();
    }
}
