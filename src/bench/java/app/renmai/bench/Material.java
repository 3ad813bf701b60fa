package app.renmai.bench;

import app.renmai.Crowd;
import app.renmai.exchange.ExportedContact;
import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.vcard.VcardWriter;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.store.Workspace;
import app.renmai.text.NameFormat;
import app.renmai.text.NameOrder;
import app.renmai.text.NameParts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What the benchmarks work on, made once in target/bench and used by each of their processes. */
final class Material {
    static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-18T02:41:00Z"), ZoneOffset.ofHours(8));
    static final int PEOPLE = 100_000;
    static final int BUSY_PEOPLE = 1_000;
    static final int TALKS = 90;
    static final int TALKS_OF_ONE = 10_090;
    static final int TALKS_OF_EACH = 10;
    private static final Path FOLDER = Path.of("target", "bench");

    private Material() {}

    /** A workspace of 100,000 people. */
    static Path many() {
        return made(
                "many", folder -> fill(folder, workspace -> crowd().addPeople(workspace, PEOPLE)));
    }

    /** A workspace of 100,000 talks, a tenth of them with the first person. */
    static Path busy() {
        return made(
                "busy",
                folder ->
                        fill(
                                folder,
                                workspace -> {
                                    List<Long> people = crowd().addPeople(workspace, BUSY_PEOPLE);
                                    people.forEach(
                                            id ->
                                                    crowd().addTalks(
                                                                    workspace,
                                                                    id,
                                                                    id.equals(people.getFirst())
                                                                            ? TALKS_OF_ONE
                                                                            : TALKS));
                                }));
    }

    /**
     * A workspace of 100,000 people and 1,000,000 talks, ten with each: a tenth of the people are
     * to be kept in touch with, a fifth have birthdays, and thousands of promises and reminders are
     * open.
     */
    static Path million() {
        return made(
                "million",
                folder ->
                        fill(
                                folder,
                                workspace -> {
                                    List<Long> people = crowd().addPeople(workspace, PEOPLE);
                                    new Busyness(workspace, CLOCK.instant())
                                            .fill(people, TALKS_OF_EACH);
                                }));
    }

    /**
     * A workspace of 100,000 people and 1,000,000 events that standing comes from: 750,000 talks,
     * 150,000 entries of value, 100,000 parts in collaborations.
     */
    static Path deeds() {
        return made(
                "deeds",
                folder ->
                        fill(
                                folder,
                                workspace -> {
                                    List<Long> people = crowd().addPeople(workspace, PEOPLE);
                                    Busyness busyness = new Busyness(workspace, CLOCK.instant());
                                    busyness.fill(people.subList(0, PEOPLE / 2), TALKS_OF_EACH);
                                    busyness.fill(
                                            people.subList(PEOPLE / 2, PEOPLE), TALKS_OF_EACH / 2);
                                    new Deeds(workspace, CLOCK.instant()).fill(people);
                                }));
    }

    /** A file of so many vCards. */
    static Path cards(int count) {
        return made("people-" + count + ".vcf", file -> write(file, count));
    }

    private static Crowd crowd() {
        return new Crowd(42, CLOCK.instant());
    }

    private static void write(Path file, int count) {
        Crowd crowd = crowd();
        try (VcardWriter writer = new VcardWriter(file, false)) {
            for (int i = 0; i < count; i++) {
                Contact contact = crowd.person(i);
                NameParts name =
                        new NameParts(
                                contact.name().family(), "", contact.name().given(), "", "", "");
                writer.write(
                        new ExportedContact(
                                contact,
                                NameFormat.full(name, NameOrder.BY_SCRIPT),
                                "",
                                List.of(
                                        ContactPoint.of(
                                                ContactPoint.Kind.EMAIL,
                                                "",
                                                "p" + i + "@example.com",
                                                "work"),
                                        ContactPoint.of(
                                                ContactPoint.Kind.PHONE,
                                                "",
                                                "+86 138 " + (10_000_000 + i),
                                                "mobile")),
                                List.of(),
                                List.of(),
                                List.of("campus"),
                                ImportedExtras.NONE));
            }
            writer.commit();
        }
    }

    private static void fill(Path folder, java.util.function.Consumer<Workspace> how) {
        try (Workspace workspace = open(folder)) {
            how.accept(workspace);
        }
    }

    static Workspace open(Path folder) {
        return Workspace.open(folder, CLOCK, Runnable::run);
    }

    /** Made beside its place and moved there, so that what is there is whole. */
    private static Path made(String name, java.util.function.Consumer<Path> make) {
        Path place = FOLDER.resolve(name);
        if (Files.exists(place)) {
            return place;
        }
        try {
            Files.createDirectories(FOLDER);
            Path unfinished = Files.createTempDirectory(FOLDER, "unfinished").resolve(name);
            make.accept(unfinished);
            return Files.move(unfinished, place);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
