package app.renmai.service.exchange;

import app.renmai.exchange.ImportedCommitment;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedNeed;
import app.renmai.exchange.ImportedReminder;
import app.renmai.model.activity.Commitment;
import app.renmai.model.activity.Interaction;
import app.renmai.model.activity.Interaction.State;
import app.renmai.model.activity.Reminder;
import app.renmai.model.value.Need;
import app.renmai.service.activity.Course;
import app.renmai.store.Tx;
import app.renmai.store.activity.CommitmentStore;
import app.renmai.store.activity.InteractionStore;
import app.renmai.store.activity.ReminderStore;
import app.renmai.store.value.NeedStore;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes the time spent with people that files tell of, once the people are stored. */
final class TalkIntake {
    private TalkIntake() {}

    /** Takes an interaction in; says what was done. */
    static Verdict take(Tx tx, FoundTalk talk) {
        Set<Long> people = new LinkedHashSet<>();
        talk.people().stream().map(Parties.Who::id).filter(id -> id != 0).forEach(people::add);
        if (people.isEmpty()) {
            return Verdict.LEFT_OUT;
        }
        List<Interaction> here = InteractionStore.withUids(tx, List.of(talk.uid()));
        if (here.isEmpty()) {
            InteractionStore.insert(tx, interaction(tx, talk, List.copyOf(people)));
            return Verdict.NEW;
        }
        Interaction known = here.getFirst();
        Set<Long> all = new LinkedHashSet<>(known.participants());
        if (!all.addAll(people)) {
            return Verdict.SAME;
        }
        InteractionStore.update(tx, known.withParticipants(new ArrayList<>(all)));
        return Verdict.UPDATE;
    }

    private static Interaction interaction(Tx tx, FoundTalk talk, List<Long> people) {
        ImportedInteraction found = talk.found();
        State said = found.state() == null ? State.HELD : found.state();
        return new Interaction(
                0,
                talk.uid(),
                found.kind(),
                talk.direction(),
                found.start(),
                found.end(),
                found.allDay(),
                found.place(),
                found.summary(),
                found.body(),
                people,
                tx.now(),
                Course.stored(said, found.kind(), found.start(), tx.now()));
    }

    /** Takes a promise, a nudge or a need in; says what was done. */
    static Verdict take(Tx tx, TalkPlanner.Owed owed) {
        long contact = owed.about().first().stored();
        if (contact == 0) {
            return Verdict.LEFT_OUT;
        }
        ImportedCommitment promise = owed.commitment();
        if (promise != null) {
            CommitmentStore.insert(
                    tx,
                    new Commitment(
                            0,
                            contact,
                            null,
                            promise.owedBy(),
                            promise.promise(),
                            promise.due(),
                            promise.doneAt(),
                            tx.now()));
        }
        ImportedReminder nudge = owed.reminder();
        if (nudge != null) {
            ReminderStore.insert(
                    tx,
                    new Reminder(
                            0,
                            contact,
                            null,
                            nudge.reason(),
                            nudge.due(),
                            nudge.doneAt(),
                            tx.now()));
        }
        ImportedNeed need = owed.need();
        if (need != null) {
            NeedStore.tag(tx, NeedStore.insert(tx, need(tx, need, contact)), need.tags());
        }
        return Verdict.NEW;
    }

    /**
     * The interaction that something came out of, once it is stored, by what its source calls it.
     */
    static @Nullable Long stored(Tx tx, String source) {
        return source.isEmpty()
                ? null
                : InteractionStore.idOf(tx, TalkPlanner.uid(source)).orElse(null);
    }

    private static Need need(Tx tx, ImportedNeed found, long contact) {
        return new Need(
                0,
                contact,
                stored(tx, found.talk()),
                found.words(),
                found.certainty(),
                found.state(),
                found.neededBy(),
                tx.now());
    }
}
