package app.renmai.service.insight;

import app.renmai.model.activity.Interaction;
import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.shared.Coded;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.value.Need;
import app.renmai.model.value.Offer;
import app.renmai.model.value.ValueEntry;
import app.renmai.store.Op;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.contact.CadenceStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.TagStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;
import app.renmai.store.value.ValueEntryStore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** A workspace with the events of {@code insight/events.tsv}, few enough to count by hand. */
public final class SmallLife {
    /** Where it is lived. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The day on which it is looked at. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 18);

    /** That day. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-18T02:41:00Z"), ZONE);

    private static final Instant NOW = CLOCK.instant();

    private final Tx tx;
    private final Map<String, Long> ids = new HashMap<>();

    private SmallLife(Tx tx) {
        this.tx = tx;
    }

    /** Fills a workspace. */
    public static void store(Workspace workspace) {
        Workspace.await(
                workspace.run(
                        Op.IMPORT,
                        "",
                        tx -> {
                            SmallLife life = new SmallLife(tx);
                            List<String[]> rows = rows("events.tsv");
                            rows.forEach(life::row);
                            rows.forEach(life::meet);
                        }));
    }

    /** The lines of a table, without its comments. */
    public static List<String[]> rows(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        SmallLife.class.getResourceAsStream("/app/renmai/insight/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Instant at(String day) {
        return LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
    }

    private long id(String name) {
        return Objects.requireNonNull(ids.get(name), name);
    }

    private void row(String... cells) {
        switch (cells[0]) {
            case "person" -> person(cells);
            case "talk" -> talk(cells);
            case "outreach" -> outreach(cells);
            case "value" -> value(cells);
            case "work" -> work(cells);
            case "need" -> need(cells);
            case "offer" -> offer(cells);
            default -> throw new AssertionError(cells[0]);
        }
    }

    private void person(String... cells) {
        String name = cells[1].substring(0, 1).toUpperCase(Locale.ROOT) + cells[1].substring(1);
        long id = ContactStore.insert(tx, Contact.named(PersonName.of("", name), NOW));
        ids.put(cells[1], id);
        if (!cells[2].equals("-")) {
            TagStore.add(tx, id, TagStore.ensure(tx, cells[2]));
        }
        if (!cells[3].equals("-")) {
            String[] days = cells[3].split("/");
            CadenceStore.putOwn(
                    tx, id, new Cadence(Integer.parseInt(days[0]), Integer.parseInt(days[1])));
        }
    }

    /** Once all are there, so that two may have brought each other. */
    private void meet(String... cells) {
        if (cells[0].equals("person") && !cells[4].equals("-")) {
            Contact contact = ContactStore.find(tx, id(cells[1])).orElseThrow();
            PartialDate on = cells[5].equals("-") ? null : PartialDate.parse(cells[5]);
            ContactStore.update(tx, contact.withMeeting("", on, id(cells[4])));
        }
    }

    private void talk(String... cells) {
        InteractionStore.insert(
                tx,
                new Interaction(
                        0,
                        UUID.randomUUID(),
                        Coded.of(Interaction.Kind.class, cells[3]),
                        Coded.of(Interaction.Direction.class, cells[4]),
                        at(cells[2]),
                        null,
                        false,
                        "",
                        "Talk",
                        "",
                        List.of(id(cells[1])),
                        NOW));
    }

    private void outreach(String... cells) {
        Outreach.State state = Coded.of(Outreach.State.class, cells[2]);
        Instant begun = at(cells[3].split(":")[0]);
        long thread =
                OutreachStore.insert(
                        tx,
                        new Outreach(
                                0,
                                UUID.randomUUID(),
                                id(cells[1]),
                                "Purpose",
                                state,
                                "",
                                null,
                                null,
                                begun,
                                begun,
                                state == Outreach.State.CLOSED ? NOW : null));
        for (int i = 3; i < cells.length; i++) {
            String[] parts = cells[i].split(":");
            LocalDate day = LocalDate.parse(parts[0]);
            AttemptStore.insert(
                    tx,
                    new Attempt(
                            0,
                            thread,
                            i - 2,
                            at(parts[0]),
                            parts[1],
                            Coded.of(Attempt.Carried.class, parts[2]),
                            "",
                            Coded.of(Attempt.Outcome.class, parts[3]),
                            parts.length > 4
                                    ? at(day.plusDays(Long.parseLong(parts[4])).toString())
                                    : null,
                            "",
                            "",
                            null,
                            null));
        }
    }

    private void value(String... cells) {
        LocalDate on = LocalDate.parse(cells[2]);
        ValueEntryStore.insert(
                tx,
                new ValueEntry(
                        0,
                        UUID.randomUUID(),
                        id(cells[1]),
                        Coded.of(ValueEntry.Direction.class, cells[3]),
                        ValueEntry.Kind.IDEA,
                        "Something",
                        on,
                        cells[4].equals("-")
                                ? ValueEntry.Served.NONE
                                : new ValueEntry.Served(null, cells[4]),
                        cells[5].equals("-") ? null : on,
                        ValueEntry.Origin.NONE,
                        NOW));
    }

    private void work(String... cells) {
        long id =
                CollaborationStore.insert(
                        tx,
                        new Collaboration(
                                0,
                                UUID.randomUUID(),
                                "Work",
                                "",
                                "",
                                PartialDate.parse(cells[2]),
                                null,
                                Coded.of(Collaboration.Result.class, cells[3]),
                                "",
                                cells[4].equals("significant"),
                                "",
                                NOW,
                                NOW));
        CollaborationStore.takePart(
                tx,
                id,
                Stream.of(cells[1].split(","))
                        .map(name -> new Collaborator(id(name), "", ""))
                        .toList());
    }

    private void need(String... cells) {
        long id =
                NeedStore.insert(
                        tx,
                        new Need(
                                0,
                                id(cells[1]),
                                null,
                                cells[2],
                                Coded.of(Need.Certainty.class, cells[4]),
                                Need.State.OPEN,
                                null,
                                NOW));
        NeedStore.tag(tx, id, List.of(cells[3]));
    }

    private void offer(String... cells) {
        long id =
                OfferStore.insert(
                        tx, new Offer(0, UUID.randomUUID(), null, cells[1], cells[3], "", NOW));
        OfferStore.tag(tx, id, List.of(cells[2]));
    }
}
