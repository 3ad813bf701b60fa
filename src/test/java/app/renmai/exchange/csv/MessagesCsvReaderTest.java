package app.renmai.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.renmai.exchange.Fixtures;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedParty;
import app.renmai.exchange.ImportedParty.Role;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.Reason;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

class MessagesCsvReaderTest {
    private static final String HEADER =
            "CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE"
                    + " URLS,DATE,SUBJECT,CONTENT,FOLDER\n";
    private static final String LIU = "https://www.linkedin.com/in/liu";
    private static final String ME = "https://www.linkedin.com/in/me";

    @TempDir private Path folder;

    private TextFile file(String text) {
        try {
            return TextFile.read(Files.writeString(folder.resolve("messages.csv"), text), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ImportedFile read(String text) {
        TextFile file = file(text);
        assertThat(MessagesCsvReader.looksLikeMessages(file)).isTrue();
        return MessagesCsvReader.read(
                file,
                new ReadSettings(
                        ZoneId.of("Asia/Shanghai"), Instant.parse("2026-11-27T08:00:00Z")));
    }

    private static ImportedParty party(Role role, String name, String link) {
        return new ImportedParty(role, "", name, "", link);
    }

    /** Before conversations had numbers the columns were these; no contact is made of a letter. */
    @Test
    void theOlderFileIsReadByItsNames() {
        TextFile older =
                file(
                        "From,To,Date,Subject,Content,Direction,Folder\n"
                                + "Liu,Me,\"6/16/26, 8:01 AM\",Hi,<b>Well</b>,INCOMING,INBOX\n");

        assertThat(MessagesCsvReader.looksLikeMessages(older)).isTrue();
        ImportedInteraction only =
                MessagesCsvReader.read(older, new ReadSettings(ZoneId.of("UTC"), Instant.EPOCH))
                        .timeline()
                        .interactions()
                        .getFirst();
        assertThat(only.start()).isEqualTo(Instant.parse("2026-06-16T08:01:00Z"));
        assertThat(only.direction()).isEqualTo(Direction.INCOMING);
        assertThat(only.body()).isEqualTo("Well");
        assertThat(only.parties()).extracting(ImportedParty::name).containsExactly("Liu", "Me");
    }

    @Test
    void aRowIsAMessage() {
        ImportedFile file =
                read(
                        "\uFEFF"
                                + HEADER
                                + "2-abc,Group,刘同,"
                                + LIU
                                + ",Chen Bo,"
                                + ME
                                + ",2023-04-15 14:31:00 UTC,About Friday,\"<p>Hello,<br>see you"
                                + " &amp; yours</p>\",INBOX\n");
        assertThat(file.variant()).isEqualTo("linkedin-messages");
        assertThat(file.unused()).containsExactly("FOLDER");
        assertThat(file.timelineRecords()).isEqualTo(1);
        ImportedInteraction message = file.timeline().interactions().getFirst();
        assertThat(message.line()).isEqualTo(2);
        assertThat(message.kind()).isEqualTo(Kind.MESSAGE);
        assertThat(message.direction()).isNull();
        assertThat(message.start()).isEqualTo(Instant.parse("2023-04-15T14:31:00Z"));
        assertThat(message.summary()).isEqualTo("About Friday");
        assertThat(message.body()).isEqualTo("Hello,\nsee you & yours");
        assertThat(message.parties())
                .containsExactly(party(Role.FROM, "刘同", LIU), party(Role.TO, "Chen Bo", ME));
    }

    @Test
    void columnsMayBeInAnyOrderWithOthersBetween() {
        ImportedFile file =
                read(
                        "content;date;from;is message draft;conversation id;new column;to\n"
                                + "1 < 2;2023-04-15 14:31:00 UTC;A;No;c1;x;B, C\n"
                                + "draft;2023-04-15 14:31:00 UTC;A;Yes;c1;;B\n"
                                + "nobody;2023-04-15 14:31:00 UTC;;;c1;;\n"
                                + "when;some day;A;;c1;;B\n");
        assertThat(file.timeline().interactions()).hasSize(1);
        assertThat(file.timeline().interactions().getFirst().body()).isEqualTo("1 < 2");
        assertThat(file.timeline().interactions().getFirst().parties())
                .containsExactly(
                        party(Role.FROM, "A", ""),
                        party(Role.TO, "B", ""),
                        party(Role.TO, "C", ""));
        assertThat(file.skipped())
                .extracting(remark -> remark.reason())
                .containsExactly(Reason.MESSAGE_DRAFT, Reason.MESSAGE_NOBODY);
        assertThat(file.rejected())
                .extracting(remark -> remark.reason())
                .containsExactly(Reason.MESSAGE_NO_DATE);
        assertThat(file.unused()).containsExactly("new column");
        assertThat(file.timelineRecords()).isEqualTo(4);
    }

    @Test
    void severalReceiversAreToldByTheirPages() {
        String row = "c,,A,%s,\"%s\",\"%s\",2023-04-15 14:31:00 UTC,,x,INBOX\n";
        ImportedFile file =
                read(
                        HEADER
                                + row.formatted(LIU, "B, C", "u1,u2")
                                + row.formatted(LIU, "Smith, Jr.", "u1")
                                + row.formatted(LIU, "Smith, Jr., C", "u1,u2"));
        assertThat(file.timeline().interactions())
                .extracting(message -> message.parties().subList(1, message.parties().size()))
                .containsExactly(
                        List.of(party(Role.TO, "B", "u1"), party(Role.TO, "C", "u2")),
                        List.of(party(Role.TO, "Smith, Jr.", "u1")),
                        List.of(party(Role.TO, "", "u1"), party(Role.TO, "", "u2")));
    }

    @Test
    void theSameRowHasTheSameIdentity() {
        String row = "c,,A," + LIU + ",B," + ME + ",2023-04-15 14:31:00 UTC,,%s,INBOX\n";
        ImportedFile file =
                read(HEADER + row.formatted("x") + row.formatted("x") + row.formatted("y"));
        assertThat(file.timeline().interactions())
                .extracting(ImportedInteraction::sourceId)
                .satisfies(ids -> assertThat(ids.get(0)).isEqualTo(ids.get(1)))
                .satisfies(ids -> assertThat(ids.get(0)).isNotEqualTo(ids.get(2)));
    }

    @Test
    void invitationsHaveADirection() {
        ImportedFile file =
                read(
                        "From,To,Sent At,Message,Direction,inviterProfileUrl,inviteeProfileUrl\n"
                                + "Me,刘同,\"4/15/23, 2:31 PM\",\"Hello, we met\",OUTGOING,"
                                + ME
                                + ","
                                + LIU
                                + "\n刘同,Me,\"4/16/23, 12:05 AM\",,INCOMING,,\n");
        assertThat(file.variant()).isEqualTo("linkedin-invitations");
        assertThat(file.unused()).isEmpty();
        assertThat(file.timeline().interactions())
                .extracting(ImportedInteraction::direction)
                .containsExactly(Direction.OUTGOING, Direction.INCOMING);
        assertThat(file.timeline().interactions())
                .extracting(each -> each.start().toString())
                .containsExactly("2023-04-15T14:31:00Z", "2023-04-16T00:05:00Z");
        assertThat(file.timeline().interactions().getLast().summary()).isEqualTo("LinkedIn");
        assertThat(file.timeline().interactions().getFirst().parties().getLast().link())
                .isEqualTo(LIU);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2023-04-15 14:31:00 UTC | 2023-04-15T14:31:00Z",
                "2023-04-15 14:31 | 2023-04-15T14:31:00Z",
                "2023/4/5 4:31:00 | 2023-04-05T04:31:00Z",
                "4/15/2023, 2:31 PM | 2023-04-15T14:31:00Z",
                "15/4/23 14:31 | 2023-04-15T14:31:00Z",
                "4/15/23, 2:31\u202FPM | 2023-04-15T14:31:00Z",
                "2023-02-30 14:31:00 UTC |",
                "2023 |",
            })
    void datesAreRead(String text, Instant moment) {
        assertThat(MessageDates.parse(text).orElse(null)).isEqualTo(moment);
    }

    @Test
    void listsOfContactsAreNoMessages() {
        for (Fixtures.Entry entry : Fixtures.of("csv")) {
            assertThat(MessagesCsvReader.looksLikeMessages(TextFile.read(entry.file(), null)))
                    .as(entry.path())
                    .isFalse();
        }
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(
                        () ->
                                MessagesCsvReader.read(
                                        file("First Name,Last Name,Connected On\nA,B,1 Jan 2026\n"),
                                        new ReadSettings(ZoneId.of("UTC"), Instant.EPOCH)))
                .matches(e -> e.reason() == Reason.NO_MESSAGES);
    }
}
