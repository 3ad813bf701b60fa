package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Fixtures;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.TableDump;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/**
 * Files that went bad on the way: whatever happened to them, what can be read comes in, the rest is
 * told of in words, and one undo takes it all back.
 */
class ImportFuzzTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-27T08:00:00Z"), ZoneOffset.UTC);

    /** What breaks parsers: ends of lines, quotes, escapes, marks of other charsets. */
    private static final List<String> POISON =
            List.of(
                    "\r",
                    "\n",
                    "\r\n ",
                    "\"",
                    "\\",
                    "=",
                    "=0D=0A=",
                    ";",
                    ":",
                    ",",
                    "BEGIN:VCARD\r\n",
                    "END:VCARD\r\n",
                    "BEGIN:VEVENT\r\n",
                    "RRULE:FREQ=SECONDLY\r\n",
                    "\u0000",
                    "\uFEFF",
                    "\uD83D\uDE00",
                    "\u202E",
                    "=?gb2312?B?",
                    "{[",
                    "]}",
                    "9999999999999999999999",
                    "-----BEGIN",
                    "From ");

    @TempDir Path folder;

    @Test
    void aFewHundredBrokenFilesBreakNothing() throws IOException {
        breakFiles(300, 1);
    }

    @Test
    @Tag("soak")
    void tenThousandBrokenFilesBreakNothing() throws IOException {
        breakFiles(10_000, 1_000);
    }

    private void breakFiles(int files, long seed) throws IOException {
        List<Path> fixtures =
                Fixtures.of("").stream()
                        .map(Fixtures.Entry::file)
                        .filter(file -> file.toFile().length() > 0)
                        .toList();
        int read = 0;
        int refused = 0;
        try (Workspace workspace =
                Workspace.open(folder.resolve("workspace"), CLOCK, Runnable::run)) {
            Imports imports = new Imports(workspace, new Jobs(Runnable::run, Runnable::run));
            for (int i = 0; i < files; i++) {
                Random random = new Random(seed + i);
                Path source = fixtures.get(random.nextInt(fixtures.size()));
                byte[] broken = mutated(Files.readAllBytes(source), fixtures, random);
                Path file = folder.resolve("broken-" + source.getFileName());
                Files.write(file, broken);
                FileReport report = comesAndGoes(workspace, imports, file, seed + i);
                refused += report.refused() ? 1 : 0;
                read += report.read();
                Files.delete(file);
            }
        }
        assertThat(read).as("most of it can still be read").isGreaterThan(files / 2);
        assertThat(refused).isLessThan(files / 2);
    }

    private static FileReport comesAndGoes(
            Workspace workspace, Imports imports, Path file, long seed) {
        boolean before = workspace.undoState().undo().isPresent();
        FileReport report;
        try {
            report = imports.run(List.of(file), ImportOptions.USUAL, Progress.NONE).files().get(0);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("seed " + seed + ", " + file.getFileName(), e);
        }
        assertThat(before).isFalse();
        if (workspace.undoState().undo().isPresent()) {
            Workspace.await(workspace.undo());
        }
        for (String table : List.of("contact", "contact_point", "interaction", "kept_field")) {
            assertThat(rows(workspace, table)).as("%s, seed %d", table, seed).isZero();
        }
        return report;
    }

    private static long rows(Workspace workspace, String table) {
        return Workspace.await(workspace.read(reader -> TableDump.count(reader, table)));
    }

    private static byte[] mutated(byte[] octets, List<Path> fixtures, Random random)
            throws IOException {
        byte[] mutated = octets;
        int wounds = 1 + random.nextInt(6);
        for (int i = 0; i < wounds; i++) {
            mutated = wounded(mutated, fixtures, random);
        }
        return mutated.length == 0 ? new byte[] {'x'} : mutated;
    }

    private static byte[] wounded(byte[] octets, List<Path> fixtures, Random random)
            throws IOException {
        int at = random.nextInt(octets.length + 1);
        int length = Math.min(octets.length - at, 1 + random.nextInt(40));
        return switch (random.nextInt(7)) {
            case 0 -> joined(octets, at, at + length, new byte[0]);
            case 1 -> joined(octets, at, at, part(octets, at, length));
            case 2 -> {
                byte[] noise = new byte[1 + random.nextInt(12)];
                random.nextBytes(noise);
                yield joined(octets, at, at + Math.min(length, noise.length), noise);
            }
            case 3 -> joined(octets, at, octets.length, new byte[0]);
            case 4, 5 -> {
                String poison = POISON.get(random.nextInt(POISON.size()));
                yield joined(octets, at, at, poison.getBytes(StandardCharsets.UTF_8));
            }
            default -> {
                byte[] other = Files.readAllBytes(fixtures.get(random.nextInt(fixtures.size())));
                int from = random.nextInt(other.length);
                int some = Math.min(other.length - from, 400);
                yield joined(octets, at, at, part(other, from, some));
            }
        };
    }

    private static byte[] part(byte[] octets, int from, int length) {
        byte[] part = new byte[length];
        System.arraycopy(octets, from, part, 0, length);
        return part;
    }

    private static byte[] joined(byte[] octets, int from, int to, byte[] between) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream(octets.length + between.length);
        joined.write(octets, 0, from);
        joined.writeBytes(between);
        joined.write(octets, to, octets.length - to);
        return joined.toByteArray();
    }
}
