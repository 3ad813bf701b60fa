package app.renmai.service.exchange;

import app.renmai.exchange.ImportedHabits;
import app.renmai.exchange.ImportedIntroduction;
import app.renmai.exchange.ImportedMark;
import app.renmai.exchange.ImportedValues.Entry;
import app.renmai.exchange.ImportedWork;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.introduction.IntroductionStore;
import app.renmai.store.value.ValueEntryStore;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plans and writes what files of ours tell of introductions, of work done together, of value given
 * and received, and with marks alone. What is here already, by its identity, stays as it is.
 */
final class ValueIntake {
    private final Parties parties;
    private final Map<RecordId, Function<Tx, Verdict>> coming = new LinkedHashMap<>();
    private final Set<UUID> seen = new HashSet<>();
    private final Set<List<Object>> seenMarks = new HashSet<>();

    ValueIntake(Parties parties) {
        this.parties = parties;
    }

    /** How many records a file makes. */
    static int size(ImportedHabits habits) {
        return habits.introductions().size()
                + habits.works().size()
                + habits.values().entries().size()
                + habits.values().marks().size();
    }

    /**
     * Plans one file.
     *
     * @param file its index
     * @param first the number of its first record that is an introduction
     * @param records takes what is planned
     * @param leftOut takes what does not come in because nobody is known
     */
    void plan(
            Reader reader,
            int file,
            int first,
            ImportedHabits habits,
            List<PlannedRecord> records,
            List<Remark> leftOut) {
        Meant meant = new Meant(parties, file);
        int number = first;
        for (ImportedIntroduction each : habits.introductions()) {
            planned(new RecordId(file, number++), each, meant, reader)
                    .ifPresentOrElse(records::add, () -> leftOut.add(nobody(each.line(), "")));
        }
        for (ImportedWork each : habits.works()) {
            planned(new RecordId(file, number++), each, meant, reader)
                    .ifPresentOrElse(
                            records::add,
                            () -> leftOut.add(nobody(each.line(), each.collaboration().title())));
        }
        for (Entry each : habits.values().entries()) {
            planned(new RecordId(file, number++), each, meant, reader)
                    .ifPresentOrElse(
                            records::add, () -> leftOut.add(nobody(each.line(), each.words())));
        }
        MarkIntake marks = new MarkIntake(reader, meant);
        for (ImportedMark each : habits.values().marks()) {
            RecordId id = new RecordId(file, number++);
            marks.plan(id, each)
                    .ifPresentOrElse(
                            mark -> records.add(planned(id, mark)),
                            () -> leftOut.add(nobody(each.line(), "")));
        }
    }

    /** A mark; of two that say the same, the second brings nothing new. */
    private PlannedRecord planned(RecordId id, MarkIntake.Planned mark) {
        PlannedRecord record = mark.record();
        if (!seenMarks.add(mark.says())) {
            return record.withVerdict(Verdict.SAME);
        }
        if (record.verdict() != Verdict.SAME) {
            coming.put(id, mark.write());
        }
        return record;
    }

    private static Remark nobody(int line, String what) {
        return Remark.at(line, Reason.NOBODY_KNOWN, what);
    }

    private Optional<PlannedRecord> planned(
            RecordId id, ImportedIntroduction found, Meant meant, Reader reader) {
        Found one = parties.withUid(id.file(), found.one()).orElse(null);
        Found other = parties.withUid(id.file(), found.other()).orElse(null);
        if (one == null || other == null) {
            return Optional.empty();
        }
        UUID uid =
                UidText.uuid(
                        found.uid(), found.one(), found.other(), found.introduction().createdAt());
        boolean here = here(uid, IntroductionStore.withUid(reader, uid).isPresent());
        if (!here) {
            coming.put(
                    id,
                    tx ->
                            new IntroductionIntake(tx, meant)
                                    .take(
                                            found,
                                            uid,
                                            one.first().stored(),
                                            other.first().stored()));
        }
        return Optional.of(
                PlannedRecord.newOrSame(
                        id,
                        found.line(),
                        RecordKind.INTRODUCTION,
                        name(one) + " · " + name(other),
                        found.introduction().one().why(),
                        here,
                        one.known()));
    }

    private Optional<PlannedRecord> planned(
            RecordId id, ImportedWork found, Meant meant, Reader reader) {
        List<Found> people =
                found.people().stream()
                        .flatMap(each -> parties.withUid(id.file(), each.person()).stream())
                        .toList();
        if (people.isEmpty() && !found.people().isEmpty()) {
            return Optional.empty();
        }
        String title = found.collaboration().title();
        UUID uid =
                WorkIntake.uid(
                        found.uid(),
                        title,
                        found.collaboration().starts(),
                        found.collaboration().goal());
        boolean here = here(uid, CollaborationStore.withUid(reader, uid).isPresent());
        if (!here) {
            coming.put(id, tx -> new WorkIntake(tx, meant).take(found, uid));
        }
        return Optional.of(
                PlannedRecord.newOrSame(
                        id,
                        found.line(),
                        RecordKind.COLLABORATION,
                        title,
                        people.stream().map(ValueIntake::name).collect(Collectors.joining(", ")),
                        here,
                        people.isEmpty() ? null : people.getFirst().known()));
    }

    private Optional<PlannedRecord> planned(RecordId id, Entry found, Meant meant, Reader reader) {
        return parties.withUid(id.file(), found.person())
                .map(
                        person -> {
                            UUID uid = EntryIntake.uid(found);
                            boolean there = ValueEntryStore.withUid(reader, uid).isPresent();
                            boolean here = here(uid, there);
                            if (!here) {
                                coming.put(
                                        id,
                                        tx ->
                                                new EntryIntake(tx, meant)
                                                        .take(found, person.first().stored()));
                            }
                            return PlannedRecord.newOrSame(
                                    id,
                                    found.line(),
                                    RecordKind.VALUE,
                                    found.words(),
                                    name(person),
                                    here,
                                    person.known());
                        });
    }

    /** Whether it is here, or another row of the files tells of it already. */
    private boolean here(UUID uid, boolean stored) {
        return !seen.add(uid) || stored;
    }

    private static String name(Found person) {
        return ExportTables.shown(person.contact().name());
    }

    /** What would come in, in its order. */
    Set<RecordId> coming() {
        return coming.keySet();
    }

    /** Takes one in, once people, needs and talks are stored; says what was done. */
    Verdict take(Tx tx, RecordId id) {
        Function<Tx, Verdict> write = coming.get(id);
        return write == null ? Verdict.LEFT_OUT : write.apply(tx);
    }
}
