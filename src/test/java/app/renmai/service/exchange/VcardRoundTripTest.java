package app.renmai.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Fixtures;
import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.ImportedRelation;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.exchange.vcard.VcardReader;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.KeptField;
import app.renmai.service.exchange.ExportOptions.Format;
import app.renmai.service.job.Jobs;
import app.renmai.service.job.Progress;
import app.renmai.store.Workspace;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whatever card comes in goes out and comes in again as the same person. */
class VcardRoundTripTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-27T08:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;
    private int opened;

    private Workspace workspace;
    private Imports imports;
    private Exports exports;

    @BeforeEach
    void open() {
        Jobs jobs = new Jobs(Runnable::run, Runnable::run);
        workspace = Workspace.open(folder.resolve("w" + opened++), CLOCK, Runnable::run);
        imports = new Imports(workspace, jobs);
        exports = new Exports(workspace, jobs);
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private void anew() {
        close();
        open();
    }

    @TestFactory
    Stream<DynamicTest> everyFixtureComesBackEqualFromVersion4() {
        return fixtures(Format.VCARD);
    }

    @TestFactory
    Stream<DynamicTest> everyFixtureComesBackEqualFromVersion3() {
        return fixtures(Format.VCARD_3);
    }

    /** The introducer is written as they are addressed, and is found again by that. */
    @Test
    void anIntroducerWithATitleIsFoundAgain() throws IOException {
        String helen =
                "BEGIN:VCARD\nVERSION:4.0\nFN:Dr. Helen Smith\nN:Smith;Helen;;Dr.;\nEND:VCARD\n";
        String bob =
                "BEGIN:VCARD\nVERSION:4.0\nFN:Bob Hill\nN:Hill;Bob;;;\n"
                        + "X-RENMAI-MET-THROUGH:Dr. Helen Smith\nEND:VCARD\n";
        Path both = Files.writeString(folder.resolve("both.vcf"), bob + helen);
        Path first = Files.writeString(folder.resolve("first.vcf"), helen);
        Path then = Files.writeString(folder.resolve("then.vcf"), bob);
        for (List<Path> files : List.of(List.of(both), List.of(first, then))) {
            anew();
            for (Path file : files) {
                imports.run(List.of(file), ImportOptions.USUAL, Progress.NONE);
            }
            Path out = folder.resolve("through" + opened + ".vcf");
            exports.run(out, ExportOptions.all(Format.VCARD), Progress.NONE);
            assertThat(out).content().contains("X-RENMAI-MET-THROUGH:Dr. Helen Smith");
        }
    }

    private Stream<DynamicTest> fixtures(Format format) {
        return Fixtures.of("vcard").stream()
                .filter(entry -> entry.expected() > 0)
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.path(), () -> comesBack(entry.file(), format)));
    }

    private void comesBack(Path file, Format format) throws IOException {
        anew();
        imports.run(List.of(file), ImportOptions.USUAL, Progress.NONE);
        Path out = folder.resolve("out" + opened + ".vcf");
        exports.run(out, ExportOptions.all(format), Progress.NONE);
        assertThat(longestLine(out)).as("folded at 75 octets").isLessThanOrEqualTo(75);
        List<ImportedContact> first = people(file);
        List<ImportedContact> again = people(out);
        assertThat(again).hasSameSizeAs(first);
        for (int i = 0; i < first.size(); i++) {
            assertThat(bare(again.get(i), format))
                    .as("person %d of %s", i + 1, Files.readString(out))
                    .isEqualTo(bare(first.get(i), format));
        }
    }

    private static int longestLine(Path file) throws IOException {
        int longest = 0;
        int length = 0;
        for (byte octet : Files.readAllBytes(file)) {
            length = octet == '\r' || octet == '\n' ? 0 : length + 1;
            longest = Math.max(longest, length);
        }
        return longest;
    }

    private static List<ImportedContact> people(Path file) {
        return VcardReader.read(TextFile.read(file, null)).contacts();
    }

    /** The person without what a file alone decides: lines, order, identities we give ourselves. */
    private static ImportedContact bare(ImportedContact one, Format format) {
        List<ContactPoint> points = new ArrayList<>(one.points());
        points.sort(Comparator.comparing(ContactPoint::kind).thenComparing(ContactPoint::value));
        List<ImportantDate> dates = new ArrayList<>(one.dates());
        dates.sort(Comparator.comparing(ImportantDate::toString));
        List<KeptField> kept = new ArrayList<>(one.extras().kept());
        kept.sort(Comparator.comparing(KeptField::toString));
        // Version 3.0 knows relations by name only.
        List<ImportedRelation> relations =
                format == Format.VCARD ? one.extras().relations() : List.of();
        return new ImportedContact(
                0,
                "",
                one.name(),
                one.addressAs(),
                points,
                one.positions(),
                dates,
                one.tags().stream().sorted().toList(),
                one.howMet(),
                one.metOn(),
                one.metThrough(),
                one.notes(),
                new ImportedExtras(kept, relations, one.extras().photo()));
    }
}
