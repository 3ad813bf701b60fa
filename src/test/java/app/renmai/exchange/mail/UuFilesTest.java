package app.renmai.exchange.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.exchange.encoding.TextFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/** Files that stand uuencoded in the text of a mail. */
class UuFilesTest {
    /** Python's binascii wrote these lines. */
    private static final String LINE =
            "M2&5L;&\\L('1H:7,@:7,@82!F:6QE+@I(96QL;RP@=&AI<R!I<R!A(&9I;&4N\n";

    private static final String LAST = "!\"@``\n";
    private static final String ZEROS = "M" + " ".repeat(60) + "\n";

    @TempDir private Path folder;

    static Stream<Arguments> texts() {
        return Stream.of(
                // What is written, what is left of it, the names of the files.
                Arguments.of(
                        "Hi\n\nbegin 644 a.txt\n" + LINE + LAST + "`\nend\n\nBye\n",
                        "Hi\n\n\nBye",
                        "a.txt"),
                Arguments.of("begin 0644 my file.doc\n" + LINE + " \nend\n", "", "my file.doc"),
                Arguments.of("begin 644 blank.txt\n" + LINE + "\nend\n", "", "blank.txt"),
                Arguments.of("begin 644 no-zero.txt\n" + LINE + "end\n", "", "no-zero.txt"),
                Arguments.of("begin 644 empty\n`\nend\n", "", "empty"),
                Arguments.of("begin 666 报告.doc\n" + LINE + "`\nend", "", "报告.doc"),
                Arguments.of(
                        "begin 644 a\n" + LINE + "`\nend\nand\nbegin 644 b\n" + LINE + "`\nend\n",
                        "and",
                        "a, b"),
                Arguments.of("begin 644 sum\n" + LINE.strip() + "X\n`\nend\n", "", "sum"),
                Arguments.of("begin 644 zeros\n" + ZEROS + LINE + "`\nend\n", "", "zeros"),
                Arguments.of("begin 644 stripped\nM\n" + LINE + "`\nend\nBye", "Bye", "stripped"),
                // Cut off: what is no line of a file is text again.
                Arguments.of("Hi\nbegin 644 cut\n" + LINE + LINE, "Hi", "cut"),
                Arguments.of(
                        "begin 644 cut\n" + LINE + "Dear Ann,\nend\n", "Dear Ann,\nend", "cut"),
                Arguments.of("begin 644 cut\n" + LINE + "HELLO\n", "HELLO", "cut"),
                // What only looks so.
                Arguments.of("begin 644 words\n", "begin 644 words\n", ""),
                Arguments.of(
                        "begin 644 people came\nand left\n",
                        "begin 644 people came\nand left\n",
                        ""),
                Arguments.of(
                        "begin 644 people came\n\nHELLO\n", "begin 644 people came\n\nHELLO\n", ""),
                Arguments.of("we begin 644 a\n" + LINE, "we begin 644 a\n" + LINE, ""),
                Arguments.of(
                        "begin 999 a\n" + LINE + "`\nend\n",
                        "begin 999 a\n" + LINE + "`\nend\n",
                        ""),
                Arguments.of("begin 644\n" + LINE, "begin 644\n" + LINE, ""),
                Arguments.of("", "", ""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void filesAreTakenOutOfTheText(String written, String left, String files) {
        UuFiles apart = UuFiles.of(written);

        assertThat(apart.text()).isEqualTo(left);
        assertThat(String.join(", ", apart.files())).isEqualTo(files);
    }

    @Test
    void aMailHasTheTextAndTheNamesAndTheReportHasTheNames() throws IOException {
        ImportedFile file =
                read(
                        "Content-Type: text/plain; charset=utf-8; format=flowed\n\n"
                                + "Here it \nis:\n\nbegin 644 plan.doc\n"
                                + LINE
                                + ZEROS
                                + LAST
                                + "`\nend\n\nTom\n");

        assertThat(only(file).body()).isEqualTo("Here it is:\n\n\nTom\n\n[plan.doc]");
        assertThat(file.skipped()).containsExactly(Remark.at(1, Reason.FILE_LEFT, "plan.doc"));
        assertThat(file.unused()).containsExactly("attachments (1)");
        assertThat(file.timelineRecords()).isEqualTo(1);
    }

    @Test
    void soItIsInPartsAndInMailSentOn() throws IOException {
        String text = "Hi\nbegin 644 in.doc\n" + LINE + "`\nend\n";
        ImportedFile file =
                read(
                        "Content-Type: multipart/mixed; boundary=x\n\n"
                                + "--x\nContent-Type: multipart/alternative; boundary=y\n\n--y\n\n"
                                + text
                                + "--y--\n--x\nContent-Type: message/rfc822\n\nSubject: on\n\n"
                                + text.replace("in.doc", "on.doc")
                                + "--x--\n");

        assertThat(only(file).body()).isEqualTo("Hi\n\nSubject: on\n\nHi\n\n[in.doc] [on.doc]");
        assertThat(file.skipped())
                .extracting(Remark::arguments)
                .containsExactly(List.of("in.doc"), List.of("on.doc"));
    }

    @Test
    void aLongTextFullOfBeginningsIsReadOnce() {
        String text = ("begin 644 a\n" + LINE).repeat(20_000);

        assertThat(UuFiles.of(text).files()).hasSize(20_000);
    }

    private ImportedFile read(String rest) throws IOException {
        Path path =
                Files.writeString(
                        folder.resolve("mail.eml"),
                        "From: a@b.com\nTo: c@d.com\nSubject: plan\n"
                                + "Date: Wed, 15 Apr 2026 14:31:00 +0800\n"
                                + rest);
        return MailReader.read(
                TextFile.read(path, null),
                new ReadSettings(ZoneOffset.UTC, Instant.parse("2026-11-27T08:00:00Z")));
    }

    private static ImportedInteraction only(ImportedFile file) {
        assertThat(file.timeline().interactions()).hasSize(1);
        return file.timeline().interactions().getFirst();
    }
}
