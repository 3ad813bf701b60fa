package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.Zips;
import app.renmai.model.activity.Attachment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.model.value.Promotion;
import app.renmai.model.value.ValueEntry;
import app.renmai.service.brief.Briefs;
import app.renmai.service.contact.Contacts;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Op;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.activity.AttachmentStore;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.privacy.PrivateStore;
import app.renmai.store.value.PromotionStore;
import app.renmai.store.value.ValueEntryStore;
import app.renmai.ui.i18n.Messages;

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
import java.util.Set;
import java.util.UUID;

/** What is private goes out of the workspace in an archive alone, unless it is asked for. */
class PrivateExportTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final List<String> SECRETS =
            List.of("Verborgen", "Under four eyes", "Nobody else’s business", "plan.pdf");

    @TempDir private Path dir;
    private Workspace workspace;
    private long hidden;
    private long seen;

    @BeforeEach
    void fill() {
        workspace = Workspace.open(dir.resolve("w"), Clock.fixed(NOW, ZONE), Runnable::run);
        hidden = person("Verborgen", "Vera");
        seen = person("Open", "Otto");
        Workspace.await(workspace.run(Op.IMPORT, "", this::write));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private long person(String family, String given) {
        return Workspace.await(
                new Contacts(workspace)
                        .add(
                                Contact.named(PersonName.of(family, given), NOW),
                                List.of(ContactPoint.email(family + "@example.com", "")),
                                "",
                                ""));
    }

    private void write(Tx tx) {
        talk(tx, "The three of us", List.of(hidden, seen));
        long own = talk(tx, "Nobody else’s business", List.of(seen));
        PrivateStore.markContact(tx, hidden, true);
        PrivateStore.markInteraction(tx, own, true);
        long work = CollaborationStore.insert(tx, Collaboration.titled("Under four eyes", NOW));
        CollaborationStore.takePart(tx, work, List.of(new Collaborator(hidden, "", "")));
        CollaborationStore.addFile(
                tx,
                work,
                AttachmentStore.insert(
                        tx,
                        new Attachment(
                                0,
                                null,
                                null,
                                null,
                                "plan.pdf",
                                "application/pdf",
                                1,
                                "0".repeat(64),
                                NOW)));
        long both = CollaborationStore.insert(tx, Collaboration.titled("In daylight", NOW));
        CollaborationStore.takePart(
                tx,
                both,
                List.of(new Collaborator(hidden, "", ""), new Collaborator(seen, "", "")));
        PromotionStore.put(tx, new Promotion(hidden, "Under four eyes", TODAY));
        ValueEntryStore.insert(
                tx,
                new ValueEntry(
                        0,
                        UUID.randomUUID(),
                        hidden,
                        ValueEntry.Direction.GIVEN,
                        ValueEntry.Kind.IDEA,
                        "Under four eyes",
                        TODAY,
                        ValueEntry.Served.NONE,
                        null,
                        ValueEntry.Origin.NONE,
                        NOW));
    }

    private static long talk(Tx tx, String summary, List<Long> people) {
        return InteractionStore.insert(
                tx,
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Interaction.Kind.MEETING,
                        Interaction.Direction.BOTH,
                        NOW.minusSeconds(86_400),
                        null,
                        false,
                        "",
                        summary,
                        "",
                        people,
                        NOW,
                        Interaction.State.HELD));
    }

    private String exported(ExportOptions options) throws IOException {
        Path target = dir.resolve("out");
        CalendarSettings calendar =
                new CalendarSettings(ZONE, NOW, Locale.ENGLISH, new Messages(Locale.ENGLISH)::text);
        new Exports(workspace, new Jobs(Runnable::run, Runnable::run))
                .run(target, options.with(calendar), Progress.NONE);
        return switch (options.format()) {
            case CSV -> {
                StringBuilder all = new StringBuilder();
                try (var files = Files.list(target)) {
                    for (Path file : files.toList()) {
                        all.append(Files.readString(file));
                    }
                }
                yield all.toString();
            }
            case XLSX, ARCHIVE -> String.join("\n", Zips.texts(target).values());
            default -> Files.readString(target);
        };
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void noFormatTellsOfItButTheArchive(Format format) throws IOException {
        String all = exported(ExportOptions.all(format));
        if (format.isWhole()) {
            assertThat(all).contains(SECRETS);
        } else {
            assertThat(all).doesNotContain(SECRETS);
        }
        assertThat(all).contains(format == Format.ICS ? "BEGIN:VCALENDAR" : "Otto");
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void askedForItIsInEveryFormat(Format format) throws IOException {
        String all = exported(ExportOptions.all(format).withHidden(true));
        assertThat(all).contains(format == Format.ICS ? SECRETS.get(2) : SECRETS.getFirst());
    }

    @Test
    void whatIsSharedStaysWithTheOthers() throws IOException {
        assertThat(exported(ExportOptions.all(Format.CSV)))
                .contains("The three of us", "In daylight");
    }

    @Test
    void choosingItIsNotAskingForIt() throws IOException {
        ExportOptions chosen = new ExportOptions(Format.CSV, Set.of(hidden, seen), false);
        assertThat(exported(chosen)).doesNotContain(SECRETS).contains("Otto");
    }

    @Test
    void itsOwnPageHoldsItAndABriefOnOthersDoesNot() {
        assertThat(Workspace.await(new Briefs(workspace, ZONE).of(seen, TODAY)).orElseThrow())
                .asString()
                .doesNotContain(SECRETS);
        assertThat(Workspace.await(new Briefs(workspace, ZONE).of(hidden, TODAY))).isPresent();
    }
}
