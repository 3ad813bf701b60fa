package app.renmai.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** The import and export commands, as a script calls them. */
class ExchangeCommandsTest {
    private static final String GOOD =
            "BEGIN:VCARD\nVERSION:3.0\nFN:刘同\nTEL:+86 138 0013 0041\nEND:VCARD\n";
    private static final String BROKEN = "BEGIN:VCARD\nVERSION:3.0\nFN:Never closed\n";

    @TempDir Path dir;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void aBrokenCardAmongGoodOnesIsReportedAndTheExitCodeSaysInPart() throws IOException {
        Path file = write("a.vcf", GOOD + BROKEN + GOOD.replace("刘同", "王伟"));

        assertThat(run("import", file.toString(), "--json")).isEqualTo(Cli.PARTLY);

        Map<String, Object> report = only(json());
        assertThat(report)
                .containsEntry("format", "vcard")
                .containsEntry("charset", "UTF-8")
                .containsEntry("read", 3)
                .containsEntry("created", 2)
                .containsEntry("updated", 0)
                .containsEntry("unchanged", 0)
                .containsEntry("error", null);
        assertThat(list(report, "rejected"))
                .singleElement()
                .satisfies(
                        remark -> {
                            assertThat(remark).containsEntry("line", 6);
                            assertThat(remark.get("reason").toString())
                                    .contains("END:VCARD")
                                    .contains("9");
                        });
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void theSameFileTwiceChangesNothing() throws IOException {
        Path file = write("a.vcf", GOOD);
        assertThat(run("import", file.toString())).isZero();

        assertThat(run("import", file.toString(), "--json")).isZero();

        assertThat(only(json())).containsEntry("created", 0).containsEntry("unchanged", 1);
    }

    @Test
    void whatCannotBeReadIsOneSentenceAndExitCode2() throws IOException {
        Path binary = dir.resolve("photo.jpg");
        Files.write(binary, new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 1, 2, 0, 3});
        Path empty = write("empty.csv", "");
        for (Path file : List.of(dir.resolve("gone.vcf"), dir, binary, empty)) {
            err.reset();
            assertThat(run("import", file.toString())).as("%s", file).isEqualTo(Cli.INPUT);
            assertThat(err.toString(StandardCharsets.UTF_8).lines())
                    .singleElement()
                    .asString()
                    .contains(file.toString())
                    .endsWith(".");
        }
    }

    @Test
    void anOptionThatIsNoneNamesThoseThatAre() throws IOException {
        Path file = write("a.vcf", GOOD);

        assertThat(run("import", file.toString(), "--on-duplicate", "maybe")).isEqualTo(Cli.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("skip, merge, create");
        assertThat(run("import", file.toString(), "--charset", "klingon")).isEqualTo(Cli.INPUT);
        assertThat(run("export", dir.resolve("x").toString(), "--format", "pdf"))
                .isNotEqualTo(Cli.DONE);
    }

    @Test
    void exportsGoOutWholeOrAreRefusedInOneSentence() throws IOException {
        assertThat(run("import", write("a.vcf", GOOD).toString(), "--new-people")).isZero();
        out.reset();
        Path folder = dir.resolve("export");

        assertThat(run("export", folder.toString(), "--format", "csv", "--json")).isZero();

        assertThat(json()).containsEntry("contacts", 1).containsEntry("format", "csv");
        assertThat(folder.resolve("contacts.csv")).content().contains("刘同");
        assertThat(run("export", dir.resolve("x.vcf").toString(), "--format", "vcard")).isZero();
        assertThat(dir.resolve("x.vcf")).content().contains("FN:刘同");
        Path file = write("file", "x");
        err.reset();
        assertThat(run("export", file.resolve("y").toString(), "--format", "csv"))
                .isEqualTo(Cli.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void aCalendarGoesOut() throws IOException {
        String born = GOOD.replace("END:VCARD", "BDAY:1985-04-15\nEND:VCARD");
        assertThat(run("import", write("a.vcf", born).toString())).isZero();
        out.reset();
        Path target = dir.resolve("x.ics");

        assertThat(run("export", target.toString(), "--format", "ics", "--json")).isZero();

        assertThat(json()).containsEntry("entries", 1).containsEntry("format", "ics");
        assertThat(target)
                .content()
                .contains("SUMMARY:Birthday: 刘同", "DTSTART;VALUE=DATE:19850415");
        err.reset();
        assertThat(run("export", dir.toString(), "--format", "ics")).isEqualTo(Cli.INPUT);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    /** A day, and a time without a zone, are those of the user, wherever the clock is read. */
    @Test
    void aCalendarComesInByTheClockOfTheMachine() throws IOException {
        run(
                "import",
                write("a.vcf", GOOD.replace("TEL:", "EMAIL:liu@example.cn\nTEL:")).toString());
        String event =
                "BEGIN:VEVENT\n"
                        + "UID:%s\n"
                        + "DTSTART%s\n"
                        + "SUMMARY:%1$s\n"
                        + "ATTENDEE:mailto:liu@example.cn\n"
                        + "END:VEVENT\n";
        Path file =
                write(
                        "c.ics",
                        "BEGIN:VCALENDAR\nVERSION:2.0\n"
                                + event.formatted("day", ";VALUE=DATE:20260501")
                                + event.formatted("floating", ":20260615T090000")
                                + "END:VCALENDAR\n");
        assertThat(run("import", file.toString())).isZero();

        assertThat(run("timeline", "--json")).isZero();

        ZoneId here = ZoneId.systemDefault();
        assertThat(JSON.std.listFrom(out.toString(StandardCharsets.UTF_8)))
                .extracting(entry -> (Object) ((Map<?, ?>) entry).get("at").toString())
                .containsExactly(
                        offset(LocalDateTime.of(2026, 6, 15, 9, 0).atZone(here)),
                        offset(LocalDateTime.of(2026, 5, 1, 0, 0).atZone(here)));
    }

    private static String offset(ZonedDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }

    @Test
    void aQueryChoosesTheContacts() throws IOException {
        run("import", write("a.vcf", GOOD + GOOD.replace("刘同", "王伟")).toString());
        Path target = dir.resolve("some.vcf");

        assertThat(run("export", target.toString(), "--format", "vcard", "--query", "wangwei"))
                .isZero();

        assertThat(target).content().contains("王伟").doesNotContain("刘同");
    }

    private int run(String... arguments) {
        String[] all = new String[arguments.length + 4];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--workspace";
        all[arguments.length + 1] = dir.resolve("workspace").toString();
        all[arguments.length + 2] = "--lang";
        all[arguments.length + 3] = "en";
        if (List.of(arguments).contains("--json")) {
            out.reset();
        }
        return new Cli(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(all);
    }

    private Map<String, Object> json() throws IOException {
        return JSON.std.mapFrom(out.toString(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> only(Map<String, Object> json) {
        List<Map<String, Object>> files = list(json, "files");
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> list(Map<String, Object> json, String key) {
        return (List<Map<String, Object>>) json.get(key);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(dir.resolve(name), text);
    }
}
