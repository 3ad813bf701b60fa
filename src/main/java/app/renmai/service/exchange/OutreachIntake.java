package app.renmai.service.exchange;

import app.renmai.exchange.ImportedOutreach;
import app.renmai.exchange.ImportedOutreach.Try;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.SpecialDay;
import app.renmai.model.outreach.StopWish;
import app.renmai.service.outreach.StopWishes;
import app.renmai.store.Reader;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Plans and writes what files of ours tell of outreach. What is here already, by its identity,
 * stays as it is; a wish not to be written to again holds whoever tells of it.
 */
final class OutreachIntake {
    private final Map<RecordId, Coming> coming = new LinkedHashMap<>();
    private final Set<UUID> seen = new HashSet<>();
    private final Parties parties;

    OutreachIntake(Parties parties) {
        this.parties = parties;
    }

    /** A thread that would be begun, and with whom. */
    private record Coming(ImportedOutreach.Thread thread, UUID uid, Found person) {}

    /**
     * Plans the threads of one file.
     *
     * @param file its index
     * @param first the number of its first record that is a thread
     * @param records takes what is planned
     * @param leftOut takes what does not come in because nobody is known
     */
    void plan(
            Reader reader,
            int file,
            int first,
            List<ImportedOutreach.Thread> threads,
            List<PlannedRecord> records,
            List<Remark> leftOut) {
        if (threads.isEmpty()) {
            return;
        }
        OutreachStore.all(reader).forEach(each -> seen.add(each.uid()));
        int number = first;
        for (ImportedOutreach.Thread thread : threads) {
            RecordId id = new RecordId(file, number++);
            parties.withUid(file, thread.person())
                    .ifPresentOrElse(
                            person -> records.add(planned(id, thread, person)),
                            () ->
                                    leftOut.add(
                                            Remark.at(
                                                    thread.line(),
                                                    Reason.NOBODY_KNOWN,
                                                    thread.purpose())));
        }
    }

    private PlannedRecord planned(RecordId id, ImportedOutreach.Thread thread, Found person) {
        UUID uid = UidText.uuid(thread.uid()).orElseGet(UUID::randomUUID);
        boolean here = !seen.add(uid);
        if (!here) {
            coming.put(id, new Coming(thread, uid, person));
        }
        return new PlannedRecord(
                id,
                thread.line(),
                RecordKind.THREAD,
                thread.purpose(),
                ExportTables.shown(person.contact().name()),
                here ? Verdict.SAME : Verdict.NEW,
                person.known(),
                List.of(),
                List.of());
    }

    /** The threads that would be begun. */
    Set<RecordId> coming() {
        return coming.keySet();
    }

    /** Takes a thread in, once everybody and every talk is stored; says what was done. */
    Verdict take(Tx tx, RecordId id) {
        Coming planned = coming.get(id);
        long contact = planned == null ? 0 : planned.person().first().stored();
        if (planned == null || contact == 0) {
            return Verdict.LEFT_OUT;
        }
        new Writing(tx).thread(planned.thread(), planned.uid(), contact);
        StopWishes.closeThreads(tx, contact);
        return Verdict.NEW;
    }

    /** Takes in what is no record of its own: wishes not to be written to again, special days. */
    static void takeRest(Tx tx, ImportedOutreach found, Collection<Found> all) {
        Map<String, Long> people = new HashMap<>();
        all.stream()
                .filter(person -> person.stored() != 0)
                .forEach(person -> people.put(person.contact().uid(), person.stored()));
        found.stops()
                .forEach(
                        (person, wish) -> {
                            Long contact = people.get(person);
                            if (contact != null && StopWishStore.of(tx, contact).isEmpty()) {
                                stop(tx, contact, wish);
                            }
                        });
        Set<LocalDate> known =
                SpecialDayStore.all(tx).stream().map(SpecialDay::day).collect(Collectors.toSet());
        found.days().stream()
                .filter(day -> !known.contains(day.day()))
                .forEach(day -> SpecialDayStore.put(tx, day));
    }

    private static void stop(Tx tx, long contact, ImportedOutreach.Stop wish) {
        StopWishStore.put(tx, new StopWish(0, contact, wish.words(), wish.saidOn()));
        StopWishes.closeThreads(tx, contact);
    }

    /** Writes threads inside a write that is under way. */
    private record Writing(Tx tx) {
        void thread(ImportedOutreach.Thread thread, UUID uid, long contact) {
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
    }
}
