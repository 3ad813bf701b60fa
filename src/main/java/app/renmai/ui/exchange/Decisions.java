package app.renmai.ui.exchange;

import app.renmai.service.exchange.Alike;
import app.renmai.service.exchange.Decision;
import app.renmai.service.exchange.FilePlan;
import app.renmai.service.exchange.PlannedRecord;
import app.renmai.service.exchange.RecordId;
import app.renmai.service.exchange.RecordKind;
import app.renmai.service.exchange.Verdict;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the user wants done with records of an import, in place of what was planned. */
final class Decisions {
    private final Map<RecordId, Decision> decisions = new HashMap<>();
    private final Map<RecordId, PlannedRecord> decided = new HashMap<>();

    /** All that was decided. */
    Map<RecordId, Decision> all() {
        return Map.copyOf(decisions);
    }

    /** What was decided of a record, or null. */
    @Nullable Decision of(PlannedRecord record) {
        return decisions.get(record.id());
    }

    /** What becomes of a record now. */
    Verdict verdict(PlannedRecord record) {
        return switch (decisions.get(record.id())) {
            case null -> record.verdict();
            case Decision.LeaveOut _ -> Verdict.LEFT_OUT;
            case Decision.Create _ -> Verdict.NEW;
            case Decision.Into _ -> Verdict.UPDATE;
        };
    }

    /**
     * Whether it was found twice in the files and comes in with its first finding: it has no fate
     * of its own.
     */
    static boolean foundTwice(PlannedRecord record) {
        return record.kind() == RecordKind.CONTACT
                && record.verdict() == Verdict.UPDATE
                && record.changes().isEmpty();
    }

    /** Whether it can be left out, or taken in after all. */
    static boolean canLeaveOut(PlannedRecord record) {
        return switch (record.verdict()) {
            case NEW, POSSIBLE -> true;
            case UPDATE -> !foundTwice(record);
            case SAME -> false;
            case LEFT_OUT -> record.contact() != null;
        };
    }

    /** Whether it can become a contact of its own though it was planned otherwise. */
    static boolean canCreate(PlannedRecord record) {
        return record.kind() == RecordKind.CONTACT
                && record.verdict() != Verdict.NEW
                && canLeaveOut(record);
    }

    /** Leaves out those of the records that come in; when none does, takes them back. */
    void turn(List<PlannedRecord> records) {
        List<PlannedRecord> able = records.stream().filter(Decisions::canLeaveOut).toList();
        List<PlannedRecord> coming =
                able.stream().filter(one -> verdict(one) != Verdict.LEFT_OUT).toList();
        if (coming.isEmpty()) {
            able.forEach(this::takeBack);
        } else {
            coming.forEach(one -> decide(one, new Decision.LeaveOut()));
        }
    }

    private void takeBack(PlannedRecord record) {
        Long contact = record.contact();
        if (record.verdict() == Verdict.LEFT_OUT && contact != null) {
            decide(record, new Decision.Into(contact));
        } else {
            forget(record);
        }
    }

    /** Makes contacts of their own of those records of which that can be asked. */
    void create(List<PlannedRecord> records) {
        records.stream()
                .filter(Decisions::canCreate)
                .forEach(one -> decide(one, new Decision.Create()));
    }

    /**
     * Makes each record one with somebody it may be.
     *
     * @param place the place of that somebody among those alike, from 0; records with fewer stay
     */
    void same(List<PlannedRecord> records, int place) {
        for (PlannedRecord record : records) {
            List<Alike> alike = record.alike();
            if (place < alike.size()) {
                decide(record, new Decision.Into(alike.get(place).contact()));
            }
        }
    }

    private void decide(PlannedRecord record, Decision decision) {
        boolean planned =
                record.verdict() == Verdict.LEFT_OUT && decision instanceof Decision.LeaveOut;
        if (planned) {
            forget(record);
        } else {
            decisions.put(record.id(), decision);
            decided.put(record.id(), record);
        }
    }

    private void forget(PlannedRecord record) {
        decisions.remove(record.id());
        decided.remove(record.id());
    }

    /** Keeps what was decided of records that are the same in another plan. */
    void keepFor(List<FilePlan> plans) {
        if (decisions.isEmpty()) {
            return;
        }
        Map<RecordId, PlannedRecord> now = new HashMap<>();
        plans.forEach(
                plan ->
                        plan.records().stream()
                                .filter(one -> decided.containsKey(one.id()))
                                .forEach(one -> now.put(one.id(), one)));
        for (PlannedRecord before : new ArrayList<>(decided.values())) {
            PlannedRecord after = now.get(before.id());
            if (after == null || !same(before, after) || !fits(after)) {
                forget(before);
            } else {
                decided.put(after.id(), after);
            }
        }
    }

    private static boolean same(PlannedRecord before, PlannedRecord after) {
        return before.kind() == after.kind()
                && before.line() == after.line()
                && before.title().equals(after.title());
    }

    private boolean fits(PlannedRecord record) {
        return switch (decisions.get(record.id())) {
            case null -> false;
            case Decision.LeaveOut _ -> record.verdict() != Verdict.LEFT_OUT && canLeaveOut(record);
            case Decision.Create _ -> canCreate(record);
            case Decision.Into into ->
                    record.alike().stream().anyMatch(one -> one.contact() == into.contact())
                            || record.verdict() == Verdict.LEFT_OUT
                                    && record.contact() != null
                                    && record.contact() == into.contact();
        };
    }
}
