package app.renmai.service.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.activity.Interaction;
import app.renmai.service.activity.Interactions;
import app.renmai.service.activity.Timelines;
import app.renmai.service.brief.Brief;
import app.renmai.service.brief.Briefs;
import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.contact.Contacts;
import app.renmai.service.duplicate.Merging;
import app.renmai.service.exchange.ExportOptions;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.exchange.Exports;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.service.sample.SampleStory;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

class PrivacyTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-18T02:00:00Z"), ZONE);

    @TempDir private Path dir;
    private Workspace workspace;
    private Privacy privacy;
    private ContactList list;

    @BeforeEach
    void open() {
        workspace = Workspace.open(dir.resolve("w"), CLOCK, Runnable::run);
        privacy = new Privacy(workspace);
        list = new ContactList(workspace, ZONE);
        Workspace.await(new SampleStory(workspace).load(Locale.ENGLISH, TODAY, ZONE));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private List<ContactRow> rows(String typed) {
        return Workspace.await(list.find(typed, Order.NAME, false));
    }

    private long chen() {
        return rows("chen bo").getFirst().id();
    }

    private Interaction lastTalk(long contact) {
        return Workspace.await(
                        new Interactions(workspace, new Jobs(Runnable::run, Runnable::run))
                                .talksWith(contact, 1))
                .getFirst();
    }

    @Test
    void othersSeeNeitherTheContactNorWhatHangsOnIt() {
        long chen = chen();
        int all = rows("").size();
        int entries = Workspace.await(Timelines.of(workspace, ZONE).ofEveryone()).size();
        Workspace.await(privacy.markContact(chen, true, "Chen Bo"));
        assertThat(rows("")).hasSize(all);

        Workspace.await(privacy.present(true));
        assertThat(rows("")).hasSize(all - 1).noneMatch(row -> row.id() == chen);
        assertThat(Workspace.await(new Contacts(workspace).details(chen))).isEmpty();
        assertThat(Workspace.await(Timelines.of(workspace, ZONE).ofEveryone()))
                .hasSizeLessThan(entries);

        Workspace.await(privacy.present(false));
        assertThat(rows("")).hasSize(all);
        Workspace.await(workspace.undo());
        assertThat(Workspace.await(privacy.ofContact(chen))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"CSV", "VCARD", "VCARD_3", "XLSX"})
    void exportsLeaveThePrivateOutUnlessAskedForIt(Format format) {
        Exports exports = new Exports(workspace, new Jobs(Runnable::run, Runnable::run));
        long all = exports.run(dir.resolve("all"), ExportOptions.all(format), Progress.NONE);
        long chen = chen();
        Workspace.await(privacy.markContact(chen, true, "Chen Bo"));
        ExportOptions usual = ExportOptions.all(format);

        assertThat(exports.run(dir.resolve("some"), usual, Progress.NONE)).isEqualTo(all - 1);
        assertThat(exports.run(dir.resolve("whole"), usual.withHidden(true), Progress.NONE))
                .isEqualTo(all);
        ExportOptions chosen = new ExportOptions(format, Set.of(chen), false);
        assertThat(exports.run(dir.resolve("chosen"), chosen, Progress.NONE)).isZero();
    }

    @Test
    void aPrivateTalkIsInNoTableOfAnExport() throws IOException {
        Interaction talk = lastTalk(chen());
        Workspace.await(privacy.markInteraction(talk.id(), true, talk.summary()));
        Path folder = dir.resolve("tables");
        new Exports(workspace, new Jobs(Runnable::run, Runnable::run))
                .run(folder, ExportOptions.all(Format.CSV), Progress.NONE);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file)).doesNotContain(talk.uid().toString());
            }
        }
    }

    @Test
    void aPrivateTalkIsInNoBrief() {
        long chen = chen();
        Briefs briefs = new Briefs(workspace, ZONE);
        Brief before = Workspace.await(briefs.of(chen, TODAY)).orElseThrow();
        Interaction talk = lastTalk(chen);
        assertThat(before.toString()).contains(talk.summary());

        Workspace.await(privacy.markInteraction(talk.id(), true, talk.summary()));
        Brief after = Workspace.await(briefs.of(chen, TODAY)).orElseThrow();
        assertThat(after.toString()).doesNotContain(talk.summary());
    }

    @Test
    void thePrivateContactHasABriefOfItsOwn() {
        long chen = chen();
        Workspace.await(privacy.markContact(chen, true, "Chen Bo"));
        assertThat(Workspace.await(new Briefs(workspace, ZONE).of(chen, TODAY))).isPresent();
        Workspace.await(privacy.present(true));
        assertThat(Workspace.await(new Briefs(workspace, ZONE).of(chen, TODAY))).isEmpty();
    }

    @Test
    void itOutlivesAMergeAndAnUndoneDeletion() {
        long chen = chen();
        long other =
                rows("").stream()
                        .map(ContactRow::id)
                        .filter(id -> id != chen)
                        .findFirst()
                        .orElseThrow();
        Workspace.await(privacy.markContact(chen, true, "Chen Bo"));
        Workspace.await(new Contacts(workspace).delete(List.of(chen), "Chen Bo"));
        Workspace.await(workspace.undo());
        assertThat(Workspace.await(privacy.ofContact(chen))).isTrue();

        Workspace.await(new Merging(workspace).merge(other, chen, Map.of()));
        assertThat(Workspace.await(privacy.ofContact(other))).isTrue();
    }
}
