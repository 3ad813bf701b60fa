package app.renmai.exchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Fixtures;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

/** Damaged lists are read or refused in words; nothing else. */
class CsvFuzzTest {
    private static final int MUTANTS_OF_EACH = 120;
    private static final byte[] LIKELY = "\",;\t|\r\n\\':= 0".getBytes(StandardCharsets.UTF_8);

    @TempDir Path folder;

    @Test
    void mutantsAreReadOrRefused() throws IOException {
        Random random = new Random(20261127);
        Path file = folder.resolve("mutant.csv");
        int read = 0;
        for (Fixtures.Entry entry : Fixtures.of("csv")) {
            byte[] whole = Files.readAllBytes(entry.file());
            for (int i = 0; i < MUTANTS_OF_EACH; i++) {
                Files.write(file, mutant(whole, random));
                read += reads(file) ? 1 : 0;
            }
        }
        assertThat(read).as("most mutants still have people").isPositive();
    }

    private static boolean reads(Path file) {
        try {
            TextFile text = TextFile.read(file, null);
            CsvLayout layout = ContactCsvReader.detect(text);
            assertThat(ContactCsvReader.preview(text, layout, 5).samples())
                    .hasSameSizeAs(layout.columns());
            ImportedFile found = ContactCsvReader.read(text, layout);
            assertThat(found.unused()).containsAll(found.kept());
            return !found.contacts().isEmpty();
        } catch (UnreadableFileException refused) {
            assertThat(refused.reason().code()).isNotEmpty();
            return false;
        }
    }

    private static byte[] mutant(byte[] whole, Random random) {
        byte[] octets = whole.clone();
        int changes = 1 + random.nextInt(12);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(octets.length);
            octets[at] =
                    random.nextInt(3) == 0
                            ? (byte) random.nextInt(256)
                            : LIKELY[random.nextInt(LIKELY.length)];
        }
        int from = random.nextInt(8) == 0 ? random.nextInt(octets.length) : 0;
        int to =
                random.nextInt(8) == 0
                        ? from + random.nextInt(octets.length - from)
                        : octets.length;
        return Arrays.copyOfRange(octets, from, to);
    }

    @Test
    void aHundredThousandRowsAreReadInSeconds() throws IOException {
        StringBuilder rows = new StringBuilder("姓名,手机,单位名称,生日,爱好\n");
        for (int i = 0; i < 100_000; i++) {
            rows.append("张伟").append(i).append(",138").append(10_000_000 + i);
            rows.append(",远山科技有限公司,1985-04-15,围棋\n");
        }
        Path file = Files.writeString(folder.resolve("many.csv"), rows);

        ImportedFile found = ContactCsvReader.read(TextFile.read(file, null));

        assertThat(found.contacts()).hasSize(100_000);
    }
}
