package app.renmai.bench;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaboration.Result;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.value.ValueEntry;
import app.renmai.model.value.ValueEntry.Direction;
import app.renmai.model.value.ValueEntry.Kind;
import app.renmai.model.value.ValueEntry.Origin;
import app.renmai.model.value.ValueEntry.Served;
import app.renmai.store.Op;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.value.ValueEntryStore;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Value given and received, and work done together: what standing comes from beside talks. */
final class Deeds {
    private static final int CHUNK = 1_000;
    private static final int DAYS = 1_400;

    private final Workspace workspace;
    private final Instant now;
    private final LocalDate today;

    Deeds(Workspace workspace, Instant now) {
        this.workspace = workspace;
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** Three entries for every second of the people, a collaboration of two for every second. */
    void fill(List<Long> people) {
        for (int from = 0; from < people.size(); from += CHUNK) {
            List<Long> some = people.subList(from, Math.min(people.size(), from + CHUNK));
            workspace
                    .run(
                            Op.IMPORT,
                            "deeds",
                            tx -> {
                                for (int i = 0; i + 1 < some.size(); i += 2) {
                                    value(tx, some.get(i));
                                    work(tx, some.get(i), some.get(i + 1));
                                }
                            })
                    .join();
        }
    }

    private void value(Tx tx, long person) {
        for (int i = 0; i < 3; i++) {
            ValueEntryStore.insert(tx, entry(person, i));
        }
    }

    /** Something of which every third is confirmed when given. */
    ValueEntry entry(long person, int which) {
        LocalDate on = today.minusDays((person * 7 + which * 211L) % DAYS);
        return new ValueEntry(
                0,
                UUID.randomUUID(),
                person,
                which == 1 ? Direction.RECEIVED : Direction.GIVEN,
                Kind.IDEA,
                "A plan",
                on,
                new Served(null, "a plan"),
                person % 3 == 0 ? on : null,
                Origin.NONE,
                now);
    }

    private void work(Tx tx, long one, long other) {
        Result[] results = Result.values();
        long id =
                CollaborationStore.insert(
                        tx,
                        new Collaboration(
                                0,
                                UUID.randomUUID(),
                                "Tour",
                                "",
                                "",
                                PartialDate.of(today.minusDays(one % DAYS)),
                                null,
                                results[(int) (one / 2 % results.length)],
                                "",
                                one % 10 == 1,
                                "",
                                now,
                                now));
        CollaborationStore.takePart(
                tx, id, List.of(new Collaborator(one, "", ""), new Collaborator(other, "", "")));
    }
}
