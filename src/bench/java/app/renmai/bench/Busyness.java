package app.renmai.bench;

import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Commitment.Owner;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.Direction;
import app.renmai.model.activity.Interaction.Kind;
import app.renmai.model.activity.Reminder;
import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.ImportantDate.Calendar;
import app.renmai.model.shared.PartialDate;
import app.renmai.store.Op;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.activity.ReminderStore;
import app.renmai.store.contact.CadenceStore;
import app.renmai.store.contact.ImportantDateStore;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Talks, promises, reminders, birthdays and cadences of many people, over four years. */
final class Busyness {
    private static final int CHUNK = 1_000;
    private static final int YEARS = 4;
    private static final int BORN = 1950;
    private static final int AGES = 55;

    private final Workspace workspace;
    private final Instant now;
    private final LocalDate today;

    Busyness(Workspace workspace, Instant now) {
        this.workspace = workspace;
        this.now = now;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    void fill(List<Long> people, int talks) {
        for (int from = 0; from < people.size(); from += CHUNK) {
            List<Long> some = people.subList(from, Math.min(people.size(), from + CHUNK));
            workspace
                    .run(
                            Op.IMPORT,
                            "busyness",
                            tx -> some.forEach(person -> one(tx, person, talks)))
                    .join();
        }
    }

    private void one(Tx tx, long person, int talks) {
        for (int i = 0; i < talks; i++) {
            InteractionStore.insert(tx, talk(person, i, talks));
        }
        if (person % 5 == 0) {
            birthday(tx, person);
        }
        if (person % 10 == 0) {
            int days = person % 20 == 0 ? 30 : 90;
            CadenceStore.putOwn(tx, person, new Cadence(days, 2 * days));
        }
        if (person % 20 == 1) {
            Owner owner = person % 40 == 1 ? Owner.ME : Owner.THEM;
            LocalDate due = person % 60 == 1 ? null : today.plusDays(person % 90 - 20);
            CommitmentStore.insert(
                    tx, new Commitment(0, person, null, owner, "A plan", due, null, now));
        }
        if (person % 50 == 2) {
            LocalDate due = today.plusDays(person % 120);
            ReminderStore.insert(tx, new Reminder(0, person, null, "Ask", due, null, now));
        }
    }

    private static void birthday(Tx tx, long person) {
        boolean lunar = person % 15 == 0;
        PartialDate date =
                new PartialDate(
                        BORN + (int) (person % AGES),
                        1 + (int) (person % 12),
                        1 + (int) (person % 28));
        ImportantDateStore.insert(
                tx,
                person,
                new ImportantDate(
                        0,
                        ImportantDate.Kind.BIRTHDAY,
                        "",
                        date,
                        lunar ? Calendar.CHINESE : Calendar.GREGORIAN,
                        false),
                0);
    }

    private Interaction talk(long person, int i, int talks) {
        long hours = (long) YEARS * 365 * 24 / talks;
        Instant start = now.minus(Duration.ofHours(1 + hours * i + person * 7 % hours));
        Kind[] kinds = Kind.values();
        return new Interaction(
                0,
                UUID.nameUUIDFromBytes((person + "/" + i).getBytes()),
                kinds[(int) ((person + i) % kinds.length)],
                Direction.values()[i % Direction.values().length],
                start,
                null,
                false,
                "",
                "About the campus plan 校园方案, part " + i,
                "",
                List.of(person),
                now);
    }
}
