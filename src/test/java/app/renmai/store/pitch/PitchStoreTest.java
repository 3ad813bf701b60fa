package app.renmai.store.pitch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.PitchVersion;
import app.renmai.model.pitch.Template;
import app.renmai.store.MissingRowException;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.SettingStore;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

class PitchStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @TempDir Path dir;
    private Workspace workspace;
    private long contact;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir, CLOCK, Runnable::run);
        contact = write(Op.ADD_CONTACT, PitchStoreTest::insertContact);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private static long insertContact(Tx tx) {
        Row row = Row.of("uid", UUID.randomUUID());
        for (String column :
                List.of(
                        "family_name",
                        "middle_name",
                        "given_name",
                        "prefix",
                        "suffix",
                        "nickname",
                        "phonetic",
                        "address_as",
                        "how_met",
                        "notes",
                        "search_key",
                        "sort_key")) {
            row.and(column, "");
        }
        return tx.insert("contact", row.and("created_at", NOW).and("updated_at", NOW));
    }

    private <T> T write(Op op, Function<Tx, T> body) {
        return Workspace.await(workspace.write(op, "", body));
    }

    private <T> T read(Function<Reader, T> query) {
        return Workspace.await(workspace.read(query));
    }

    private Optional<Pitch> find(long id) {
        return read(reader -> PitchStore.find(reader, id));
    }

    private List<Pitch> pitches() {
        return read(PitchStore::all);
    }

    private List<PitchVersion> versions(long id) {
        return read(reader -> PitchStore.versions(reader, id));
    }

    private long count(Pitch.State state) {
        return read(reader -> PitchStore.count(reader, state));
    }

    private List<Template> templates() {
        return read(TemplateStore::all);
    }

    private Optional<String> setting(String name) {
        return read(reader -> SettingStore.find(reader, name));
    }

    private Pitch draft(String subject) {
        return new Pitch(
                0,
                UUID.randomUUID(),
                contact,
                Pitch.Kind.FOLLOW_UP,
                Pitch.State.DRAFT,
                "after-silence",
                subject,
                "林总，您好：\n\n{{their.observation}}",
                "",
                null,
                null,
                "",
                NOW,
                NOW);
    }

    @Test
    void aPitchComesBackAsItWasStored() {
        Pitch stored = draft("十个人里有四个独自来");
        long id = write(Op.DRAFT_PITCH, tx -> PitchStore.insert(tx, stored));

        Pitch found = find(id).orElseThrow();
        assertThat(found).usingRecursiveComparison().ignoringFields("id").isEqualTo(stored);
        Optional<Long> same = read(reader -> PitchStore.idOf(reader, stored.uid()));
        assertThat(same).contains(id);
        List<Pitch> theirs = read(reader -> PitchStore.ofContact(reader, contact));
        assertThat(theirs).containsExactly(found);
        assertThat(find(id + 1)).isEmpty();
    }

    @Test
    void sentAndAnsweredSurviveARestart() {
        long id = write(Op.DRAFT_PITCH, tx -> PitchStore.insert(tx, draft("Four in ten")));
        Instant sent = NOW.plusSeconds(60);
        write(
                Op.SEND_PITCH,
                tx -> {
                    Pitch pitch = PitchStore.find(tx, id).orElseThrow();
                    PitchStore.update(
                            tx, pitch.withText("Four", "Body", NOW).sent("email", sent, NOW));
                    return id;
                });
        write(
                Op.ANSWER_PITCH,
                tx -> {
                    Pitch pitch = PitchStore.find(tx, id).orElseThrow();
                    PitchStore.update(
                            tx, pitch.answered(Pitch.State.DECLINED, sent, "Not this year", NOW));
                    return id;
                });
        workspace.close();
        workspace = Workspace.open(dir, CLOCK, Runnable::run);

        Pitch found = find(id).orElseThrow();
        assertThat(found.state()).isEqualTo(Pitch.State.DECLINED);
        assertThat(found.sentAt()).isEqualTo(sent);
        assertThat(found.channel()).isEqualTo("email");
        assertThat(found.answer()).isEqualTo("Not this year");
        assertThat(count(Pitch.State.DECLINED)).isEqualTo(1);
        assertThat(count(Pitch.State.SENT)).isZero();

        Workspace.await(workspace.undo());
        found = find(id).orElseThrow();
        assertThat(found.state()).isEqualTo(Pitch.State.SENT);
        assertThat(found.answeredAt()).isNull();
        Workspace.await(workspace.undo());
        found = find(id).orElseThrow();
        assertThat(found.draft()).isTrue();
        assertThat(found.sentAt()).isNull();
        assertThat(found.body()).contains("{{their.observation}}");
    }

    @Test
    void deletingTakesTheVersionsAlongAndUndoBringsThemBack() {
        long id = write(Op.DRAFT_PITCH, tx -> PitchStore.insert(tx, draft("Subject")));
        write(
                Op.SAVE_VERSION,
                tx -> {
                    PitchStore.insertVersion(tx, new PitchVersion(0, id, 1, "a", "one", NOW));
                    return PitchStore.insertVersion(
                            tx, new PitchVersion(0, id, 2, "a", "two", NOW));
                });
        List<PitchVersion> versions = versions(id);
        assertThat(versions).extracting(PitchVersion::body).containsExactly("two", "one");
        Pitch before = find(id).orElseThrow();

        Workspace.await(workspace.run(Op.DELETE_PITCH, "", tx -> PitchStore.delete(tx, id)));
        assertThat(find(id)).isEmpty();
        assertThat(versions(id)).isEmpty();
        assertThatThrownBy(
                        () ->
                                Workspace.await(
                                        workspace.run(
                                                Op.EDIT_PITCH,
                                                "",
                                                tx -> PitchStore.update(tx, before))))
                .isInstanceOf(MissingRowException.class);

        Workspace.await(workspace.undo());
        assertThat(find(id)).contains(before);
        assertThat(versions(id)).isEqualTo(versions);
        Workspace.await(workspace.redo());
        assertThat(pitches()).isEmpty();
    }

    @Test
    void ownTemplatesAreFoundByTheirKey() {
        String key = UUID.randomUUID().toString();
        Template own =
                new Template(
                        0,
                        key,
                        "zh-CN",
                        "节目改版后",
                        "节目改版，请老朋友来看",
                        Pitch.Kind.FOLLOW_UP,
                        "{{their.campaign}}",
                        "{{contact.addressAs}}，您好：");
        long id = write(Op.ADD_TEMPLATE, tx -> TemplateStore.insert(tx, own));
        Template stored = read(reader -> TemplateStore.find(reader, key)).orElseThrow();
        assertThat(stored).usingRecursiveComparison().ignoringFields("id").isEqualTo(own);
        assertThat(stored.builtIn()).isFalse();

        Template renamed = new Template(id, key, "zh-CN", "改版", "", Pitch.Kind.FOLLOW_UP, "", "正文");
        Workspace.await(
                workspace.run(Op.EDIT_TEMPLATE, "", tx -> TemplateStore.update(tx, renamed)));
        assertThat(templates()).containsExactly(renamed);
        Workspace.await(workspace.run(Op.DELETE_TEMPLATE, "", tx -> TemplateStore.delete(tx, id)));
        assertThat(templates()).isEmpty();
        Workspace.await(workspace.undo());
        Workspace.await(workspace.undo());
        assertThat(templates()).containsExactly(stored);
    }

    @Test
    void settingsAreTextsUnderNames() {
        Workspace.await(
                workspace.run(
                        Op.EDIT_PROFILE,
                        "",
                        tx -> {
                            SettingStore.put(tx, "me.name", "陈波");
                            SettingStore.put(tx, "me.title", "主编");
                            SettingStore.put(tx, "other", "x");
                        }));
        Workspace.await(
                workspace.run(
                        Op.EDIT_PROFILE,
                        "",
                        tx -> {
                            SettingStore.put(tx, "me.name", "陈 波");
                            SettingStore.put(tx, "me.title", "");
                        }));
        Map<String, String> mine = read(reader -> SettingStore.startingWith(reader, "me."));
        assertThat(mine).isEqualTo(Map.of("me.name", "陈 波"));
        assertThat(setting("me.title")).isEmpty();
        Workspace.await(workspace.undo());
        assertThat(setting("me.title")).contains("主编");
    }
}
