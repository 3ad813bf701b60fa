package app.renmai.exchange.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Fixtures;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.Reason;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Damaged cards: whatever is in a file, people come out of it, or one sentence. */
class VcardDamageTest {
    private static final int FILES = 1_500;
    private static final byte[] SIGNS = "\n\r;:,\\=\"^ .".getBytes(StandardCharsets.US_ASCII);

    @TempDir Path folder;

    @Test
    @Timeout(300)
    void noDamageIsMoreThanARefusal() throws IOException {
        List<byte[]> whole = new ArrayList<>();
        for (Fixtures.Entry entry : Fixtures.of("vcard")) {
            whole.add(Files.readAllBytes(entry.file()));
        }
        Random random = new Random(20261127);
        Path file = folder.resolve("damaged.vcf");
        int read = 0;
        for (int i = 0; i < FILES; i++) {
            byte[] octets = whole.get(random.nextInt(whole.size())).clone();
            for (int blow = random.nextInt(8); blow >= 0; blow--) {
                octets = damaged(octets, random);
            }
            Files.write(file, octets);
            read += people(file);
        }
        assertThat(read).as("most files still hold somebody").isGreaterThan(FILES / 2);
    }

    private static int people(Path file) {
        try {
            ImportedFile read = VcardReader.read(TextFile.read(file, null));
            return read.contacts().size();
        } catch (UnreadableFileException e) {
            assertThat(e.reason()).isIn(Set.of(Reason.EMPTY, Reason.BINARY, Reason.NO_VCARD));
            return 0;
        }
    }

    private static byte[] damaged(byte[] octets, Random random) {
        if (octets.length < 2) {
            return octets;
        }
        int at = random.nextInt(octets.length);
        switch (random.nextInt(4)) {
            case 0 -> octets[at] = (byte) random.nextInt(256);
            case 1 -> octets[at] = SIGNS[random.nextInt(SIGNS.length)];
            case 2 -> {
                return Arrays.copyOf(octets, at);
            }
            default -> {
                int length = Math.min(octets.length - at, random.nextInt(200));
                return Cards.joined(
                        Arrays.copyOf(octets, at + length),
                        Arrays.copyOfRange(octets, at, octets.length));
            }
        }
        return octets;
    }

    /** Work that grows with the square of these would go on for hours. */
    @Test
    @Timeout(300)
    void manyCardsWithinCardsAndPartsWithoutEndAreRead() {
        String deep = "BEGIN:VCARD\nAGENT:\n".repeat(30_000);
        String quoted = "NOTE;ENCODING=QUOTED-PRINTABLE:a=\n" + "b=\n".repeat(100_000);
        String colonless = "X;" + "a=\n".repeat(100_000);
        String picture = "PHOTO;ENCODING=b:" + "QUJD\n".repeat(100_000);

        for (String text : List.of(deep, quoted, colonless, picture)) {
            ImportedFile read =
                    Cards.read("BEGIN:VCARD\nVERSION:2.1\nN:A;B\n" + text + "\nEND:VCARD");
            assertThat(read.contacts().size() + read.rejected().size()).isPositive();
        }
    }
}
