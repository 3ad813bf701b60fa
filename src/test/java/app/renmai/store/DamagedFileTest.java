package app.renmai.store;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.service.sample.SampleStory;
import app.renmai.store.WorkspaceException.Problem;
import app.renmai.store.contact.ContactStore;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** A damaged file opens whole or is refused as it is; it never opens as less than it was. */
class DamagedFileTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-18T02:00:00Z"), ZoneOffset.UTC);
    private static final int BLOCK = 4_096;

    @TempDir static Path whole;
    private static byte[] bytes = {};
    private static String contents = "";

    @TempDir Path dir;

    @BeforeAll
    static void story() throws IOException {
        try (Workspace workspace = Workspace.open(whole, CLOCK, Runnable::run)) {
            Workspace.await(
                    new SampleStory(workspace)
                            .load(Locale.ENGLISH, LocalDate.of(2026, 11, 18), ZoneOffset.UTC));
            contents = contents(workspace);
        }
        // A second session adds to the first, so that an older state is in the file too.
        try (Workspace workspace = Workspace.open(whole, CLOCK, Runnable::run)) {
            Workspace.await(
                    workspace.write(
                            Op.ADD_CONTACT,
                            "late",
                            tx ->
                                    ContactStore.insert(
                                            tx,
                                            Contact.named(
                                                    PersonName.of("Late", "Lena"),
                                                    CLOCK.instant()))));
            contents = contents(workspace);
        }
        bytes = Files.readAllBytes(Database.file(whole));
    }

    private static String contents(Workspace workspace) {
        return Workspace.await(
                workspace.read(
                        reader ->
                                reader.handle()
                                        .createQuery(
                                                "SELECT (SELECT COUNT(*) FROM contact) || ' ' ||"
                                                    + " (SELECT SUM(LENGTH(summary) + LENGTH(body))"
                                                    + " FROM interaction) || ' ' || (SELECT"
                                                    + " COUNT(row_after) FROM history_row)")
                                        .mapTo(String.class)
                                        .one()));
    }

    /** What is in the file, or empty when it was refused as damaged and left alone. */
    private Optional<String> open(byte[] damaged) throws IOException {
        Path file = Database.file(dir);
        Files.write(file, damaged);
        try (Workspace workspace = Workspace.open(dir, CLOCK, Runnable::run)) {
            return Optional.of(contents(workspace));
        } catch (WorkspaceException e) {
            assertThat(e.problem()).isEqualTo(Problem.DAMAGED);
            assertThat(Arrays.equals(Files.readAllBytes(file), damaged))
                    .as("the refused file is as it was")
                    .isTrue();
            return Optional.empty();
        }
    }

    @Test
    void aFileCutOffIsWholeOrRefused() throws IOException {
        int refused = 0;
        for (int blocks = 1; blocks * BLOCK < bytes.length; blocks += 3) {
            Optional<String> found = open(Arrays.copyOf(bytes, blocks * BLOCK));
            if (found.isEmpty()) {
                refused++;
            } else {
                assertThat(found).as("cut after %d blocks", blocks).contains(contents);
            }
        }
        assertThat(refused).isPositive();
    }

    @Test
    void aFileWithoutItsHeadersIsRefused() throws IOException {
        byte[] headless = bytes.clone();
        Arrays.fill(headless, 0, 2 * BLOCK, (byte) 0);
        assertThat(open(headless)).isEmpty();
    }

    @Test
    void oneHeaderIsEnough() throws IOException {
        byte[] half = bytes.clone();
        Arrays.fill(half, 0, BLOCK, (byte) 0);
        assertThat(open(half)).contains(contents);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void scatteredDamageNeverOpensAsLess(int seed) throws IOException {
        byte[] damaged = bytes.clone();
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            int at = 2 * BLOCK + random.nextInt(damaged.length - 2 * BLOCK);
            damaged[at] ^= (byte) (1 + random.nextInt(255));
        }
        Path file = Database.file(dir);
        Files.write(file, damaged);
        try (Workspace workspace = Workspace.open(dir, CLOCK, Runnable::run)) {
            assertThat(contents(workspace)).isEqualTo(contents);
        } catch (WorkspaceException e) {
            assertThat(e.problem()).isEqualTo(Problem.DAMAGED);
        }
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(open(new byte[0])).isEmpty();
    }
}
