package app.renmai.service.rate;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.PersonName;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Attempt.Carried;
import app.renmai.model.outreach.Attempt.Outcome;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.model.shared.Coded;
import app.renmai.service.outreach.OutreachThread;
import app.renmai.store.Op;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.OutreachStore;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Threads written down in a few words: a state, then each attempt as channel:carried:outcome:days.
 */
public final class Threads {
    private static final Instant FIRST = Instant.parse("2026-03-02T02:00:00Z");
    private static final Duration BETWEEN = Duration.ofDays(20);

    private Threads() {}

    /** The threads of the mock-up of Insights. */
    public static List<OutreachThread> ofTheMockUp() {
        List<OutreachThread> threads = new ArrayList<>();
        for (String[] cells : rows("threads.tsv")) {
            for (int i = 0; i < Integer.parseInt(cells[0]); i++) {
                threads.add(thread(threads.size() + 1L, cells));
            }
        }
        return threads;
    }

    /** Puts the threads of the mock-up into a workspace, each with somebody of its own. */
    public static void store(Workspace workspace) {
        Workspace.await(
                workspace.run(
                        Op.IMPORT, "", tx -> ofTheMockUp().forEach(thread -> insert(tx, thread))));
    }

    private static void insert(Tx tx, OutreachThread thread) {
        Outreach of = thread.outreach();
        PersonName name = PersonName.of("Person", Long.toString(of.id()));
        long contact = ContactStore.insert(tx, Contact.named(name, FIRST));
        long id =
                OutreachStore.insert(
                        tx,
                        new Outreach(
                                0,
                                of.uid(),
                                contact,
                                of.purpose(),
                                of.state(),
                                "",
                                null,
                                null,
                                FIRST,
                                FIRST,
                                of.closedAt()));
        for (Attempt each : thread.attempts()) {
            AttemptStore.insert(
                    tx,
                    new Attempt(
                            0,
                            id,
                            each.number(),
                            each.madeAt(),
                            each.channel(),
                            each.carried(),
                            "",
                            each.outcome(),
                            each.answeredAt(),
                            "",
                            "",
                            null,
                            null));
        }
    }

    /** The lines of a table, without its comments. */
    static List<String[]> rows(String name) {
        try (InputStream in =
                Objects.requireNonNull(
                        Threads.class.getResourceAsStream("/app/renmai/rate/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** A thread of cells: anything, the state, the attempts. */
    static OutreachThread thread(long id, String... cells) {
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 2; i < cells.length; i++) {
            attempts.add(attempt(id, i - 1, cells[i].split(":")));
        }
        State state = Coded.of(State.class, cells[1]);
        Outreach outreach =
                new Outreach(
                        id,
                        new UUID(0, id),
                        id,
                        "Purpose " + id,
                        state,
                        "",
                        null,
                        null,
                        FIRST,
                        FIRST,
                        state == State.CLOSED ? FIRST : null);
        return new OutreachThread(outreach, attempts);
    }

    private static Attempt attempt(long thread, int number, String... parts) {
        Instant made = FIRST.plus(BETWEEN.multipliedBy(number - 1L));
        Instant answered =
                parts.length > 3 ? made.plus(Duration.ofDays(Long.parseLong(parts[3]))) : null;
        return new Attempt(
                thread * 100 + number,
                thread,
                number,
                made,
                parts[0],
                Coded.of(Carried.class, parts[1]),
                "",
                Coded.of(Outcome.class, parts[2]),
                answered,
                "",
                "",
                null,
                null);
    }
}
