package app.renmai.service.exchange;

import app.renmai.exchange.ImportedOutreach;
import app.renmai.exchange.ImportedOutreach.Try;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.SpecialDay;
import app.renmai.model.outreach.StopWish;
import app.renmai.service.outreach.StopWishes;
import app.renmai.store.Tx;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.outreach.SpecialDayStore;
import app.renmai.store.outreach.StopWishStore;
import app.renmai.store.pitch.PitchStore;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes in outreach threads, once everybody and every talk is stored. What is here already stays as
 * it is; a wish not to be written to again holds whoever tells of it.
 */
final class OutreachIntake {
    private final Tx tx;
    private final Map<String, Long> people = new HashMap<>();

    OutreachIntake(Tx tx, Collection<Found> people) {
        this.tx = tx;
        for (Found person : people) {
            if (person.stored() != 0) {
                this.people.put(person.contact().uid(), person.stored());
            }
        }
    }

    void take(ImportedOutreach found) {
        Set<UUID> here =
                OutreachStore.all(tx).stream()
                        .map(Outreach::uid)
                        .collect(Collectors.toCollection(HashSet::new));
        for (ImportedOutreach.Thread thread : found.threads()) {
            Long contact = people.get(thread.person());
            UUID uid = UidText.uuid(thread.uid()).orElseGet(UUID::randomUUID);
            if (contact != null && here.add(uid)) {
                take(thread, uid, contact);
                StopWishes.closeThreads(tx, contact);
            }
        }
        found.stops().forEach(this::stop);
        Set<LocalDate> known =
                SpecialDayStore.all(tx).stream().map(SpecialDay::day).collect(Collectors.toSet());
        found.days().stream()
                .filter(day -> !known.contains(day.day()))
                .forEach(day -> SpecialDayStore.put(tx, day));
    }

    private void take(ImportedOutreach.Thread thread, UUID uid, long contact) {
        long id =
                OutreachStore.insert(
                        tx,
                        new Outreach(
                                0,
                                uid,
                                contact,
                                thread.purpose(),
                                thread.state(),
                                thread.words(),
                                thread.until(),
                                thread.next(),
                                thread.begun(),
                                tx.now(),
                                thread.closed()));
        int number = 1;
        for (Try each : thread.tries()) {
            Attempt one = each.attempt();
            long attempt =
                    AttemptStore.insert(
                            tx,
                            new Attempt(
                                    0,
                                    id,
                                    number++,
                                    one.madeAt(),
                                    one.channel(),
                                    one.carried(),
                                    one.carriedWords(),
                                    one.outcome(),
                                    one.answeredAt(),
                                    one.answer(),
                                    one.note(),
                                    pitch(each.pitch()),
                                    TalkIntake.stored(tx, each.talk())));
            AttemptStore.putReply(tx, attempt, TalkIntake.stored(tx, each.reply()));
        }
    }

    private @Nullable Long pitch(String uid) {
        return uid.isEmpty()
                ? null
                : UidText.uuid(uid).flatMap(known -> PitchStore.idOf(tx, known)).orElse(null);
    }

    private void stop(String person, ImportedOutreach.Stop wish) {
        Long contact = people.get(person);
        if (contact != null && StopWishStore.of(tx, contact).isEmpty()) {
            StopWishStore.put(tx, new StopWish(0, contact, wish.words(), wish.saidOn()));
            StopWishes.closeThreads(tx, contact);
        }
    }
}
