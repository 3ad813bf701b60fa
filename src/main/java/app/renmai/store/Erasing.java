package app.renmai.store;

import app.renmai.store.ArchiveTables.Column;
import app.renmai.store.ArchiveTables.Table;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes the history as if what was deleted had never been there: images of it are deleted, what
 * other rows refer to it with is emptied in their images, steps that are left with nothing are
 * deleted, and steps that knew of it lose the words they are known by. What is left can be undone
 * and redone as before, and never brings back what is gone. Only where a row that stays had once
 * been a part of what is gone does the undo list end (ADR 0018).
 */
final class Erasing {
    /** References that do not make a row part of what it refers to; all others do. */
    private static final Set<String> LOOSE =
            Set.of(
                    "contact.met_through_id",
                    "commitment.interaction_id",
                    "reminder.interaction_id",
                    "need.interaction_id",
                    "fact.interaction_id",
                    "attempt.interaction_id",
                    "attempt.reply_id",
                    "attempt.pitch_id",
                    "pitch_reuse.origin_pitch_id",
                    "position_held.organization_id",
                    "contact_point.organization_id");

    private static final String CONTACT = "contact";
    private static final String CONTACT_ID = "contact_id";
    private static final String PARTICIPANT = "participant";
    private static final String TALK = "interaction";
    private static final String TALK_ID = "interaction_id";

    private final Handle handle;
    private final Map<String, Map<String, String>> references = new HashMap<>();
    private final Map<String, Set<Long>> gone = new HashMap<>();
    private final Map<String, Set<Long>> there = new HashMap<>();
    private final Map<ErasedRanges.Key, Row> rowsNow = new HashMap<>();
    private final Set<Long> steps = new HashSet<>();
    private final Set<String> hashes = new TreeSet<>();
    private final Set<String> hashesKept = new HashSet<>();

    private Erasing(Handle handle) {
        this.handle = handle;
        for (Table table : ArchiveTables.all(new Reader(handle))) {
            Map<String, String> owners = new HashMap<>();
            for (Column column : table.columns()) {
                if (!column.owner().isEmpty()) {
                    owners.put(column.name(), column.owner());
                }
            }
            references.put(table.name(), owners);
        }
    }

    /**
     * Cleans the history.
     *
     * @param handle the transaction in which rows were deleted
     * @param images what the deleting touched, which is in no history
     */
    static Erased of(Handle handle, List<RowImage> images) {
        return new Erasing(handle).run(images);
    }

    private Erased run(List<RowImage> images) {
        Map<String, Long> rows = new TreeMap<>();
        for (RowImage image : images) {
            Row before = image.before();
            if (before != null) {
                rowsNow.putIfAbsent(new ErasedRanges.Key(image.table(), image.id()), before);
            }
            if (image.after() == null) {
                add(image.table(), image.id());
                rows.merge(image.table(), 1L, Long::sum);
                note(before, hashes);
            }
        }
        mergedInto();
        talksOfNobodyElse();
        while (spread()) {
            // What hangs on what was found is found in the next round.
        }
        endLists();
        clean();
        hashes.removeAll(hashesKept);
        hashes.removeAll(ArchiveTables.hashes(new Reader(handle)));
        return new Erased(rows, steps.size(), hashes, List.of());
    }

    private boolean add(String table, @Nullable Long id) {
        return id != null && gone.computeIfAbsent(table, _ -> new HashSet<>()).add(id);
    }

    private boolean isGone(String table, @Nullable Object id) {
        return id instanceof Long number && gone.getOrDefault(table, Set.of()).contains(number);
    }

    private static void note(@Nullable Row row, Set<String> found) {
        if (row != null
                && row.get("sha256") instanceof String hash
                && hash.matches(AttachmentFiles.HASH)) {
            found.add(hash);
        }
    }

    /**
     * @param id where it is kept: several rows that were undone are in one place
     * @param undone whether it is a row of a range that was undone
     */
    private record Image(long id, long step, String state, boolean undone, RowImage row) {}

    private interface Look {
        void at(Image image);
    }

    /** Every image of the history; the rows of ranges that are in place are in their tables. */
    private void each(Look look) {
        try (var images =
                handle
                        .createQuery(
                                "SELECT r.id, r.step_id, s.state, r.table_name, r.row_id,"
                                        + " r.row_before, r.row_after FROM history_row r JOIN"
                                        + " history_step s ON s.id = r.step_id WHERE r.last_id IS"
                                        + " NULL ORDER BY r.id")
                        .map(
                                (row, _) ->
                                        new Image(
                                                row.getLong("id"),
                                                row.getLong("step_id"),
                                                row.getString("state"),
                                                false,
                                                new RowImage(
                                                        row.getString("table_name"),
                                                        row.getLong("row_id"),
                                                        RowText.read(row.getString("row_before")),
                                                        RowText.read(row.getString("row_after")))))
                        .stream()) {
            images.forEach(look::at);
        }
        UndoneRows.look(
                handle,
                (text, step, state, row) -> look.at(new Image(text, step, state, true, row)));
    }

    private static @Nullable Object value(@Nullable Row row, String column) {
        return row == null ? null : row.get(column);
    }

    private record Move(long step, Object from, Object to) {}

    /**
     * Somebody who was made one with a person that is gone is that person: what hung on the one was
     * moved to the other, and the one deleted, in one step.
     */
    private void mergedInto() {
        Map<Long, Set<Object>> deleted = new HashMap<>();
        List<Move> moves = new ArrayList<>();
        each(
                image -> {
                    RowImage row = image.row;
                    if (row.table().equals(CONTACT) && row.after() == null) {
                        deleted.computeIfAbsent(image.step, _ -> new HashSet<>()).add(row.id());
                    }
                    Object from = value(row.before(), CONTACT_ID);
                    Object to = value(row.after(), CONTACT_ID);
                    if (from != null && to != null && !from.equals(to)) {
                        moves.add(new Move(image.step, from, to));
                    }
                });
        boolean found = true;
        while (found) {
            found = false;
            for (Move move : moves) {
                boolean merged =
                        isGone(CONTACT, move.to)
                                && deleted.getOrDefault(move.step, Set.of()).contains(move.from)
                                && move.from instanceof Long id
                                && !isThere(CONTACT, id);
                if (merged && add(CONTACT, (Long) move.from)) {
                    found = true;
                }
            }
        }
    }

    private boolean isThere(String table, long id) {
        return there.computeIfAbsent(
                        table,
                        _ -> handle.createQuery("SELECT id FROM " + table).mapTo(Long.class).set())
                .contains(id);
    }

    /** Talks deleted long ago, of which the history knows nobody but those who are gone. */
    private void talksOfNobodyElse() {
        Map<Object, Set<Object>> people = new HashMap<>();
        each(
                image -> {
                    if (image.row.table().equals(PARTICIPANT)) {
                        for (Row row : both(image.row)) {
                            Object talk = value(row, TALK_ID);
                            Object person = value(row, CONTACT_ID);
                            if (talk != null && person != null) {
                                people.computeIfAbsent(talk, _ -> new HashSet<>()).add(person);
                            }
                        }
                    }
                });
        people.forEach(
                (talk, who) -> {
                    if (talk instanceof Long id
                            && !isThere(TALK, id)
                            && who.stream().allMatch(one -> isGone(CONTACT, one))) {
                        add(TALK, id);
                    }
                });
    }

    private static List<Row> both(RowImage image) {
        List<Row> rows = new ArrayList<>();
        if (image.before() != null) {
            rows.add(image.before());
        }
        if (image.after() != null) {
            rows.add(image.after());
        }
        return rows;
    }

    /** Finds what belonged to what is gone and is not there; false when there is nothing more. */
    private boolean spread() {
        boolean[] found = {false};
        each(
                image -> {
                    RowImage row = image.row;
                    if (belongs(row)
                            && !isThere(row.table(), row.id())
                            && add(row.table(), row.id())) {
                        found[0] = true;
                    }
                });
        return found[0];
    }

    /**
     * A row that is there had once belonged to what is gone: what made it so cannot be undone, and
     * nothing before that either; and so with what would make it so again.
     */
    private void endLists() {
        long[] undo = {Long.MIN_VALUE};
        long[] redo = {Long.MAX_VALUE};
        each(
                image -> {
                    RowImage row = image.row;
                    if (isGone(row.table(), row.id()) || !belongs(row)) {
                        return;
                    }
                    if (History.isDone(image.state)) {
                        undo[0] = Math.max(undo[0], image.step);
                    } else if (History.isUndone(image.state)) {
                        redo[0] = Math.min(redo[0], image.step);
                    }
                });
        if (undo[0] > Long.MIN_VALUE) {
            History.endUndo(handle, undo[0]);
        }
        if (redo[0] < Long.MAX_VALUE) {
            History.endRedo(handle, redo[0]);
        }
    }

    private boolean belongs(RowImage image) {
        return both(image).stream().anyMatch(row -> belongs(image.table(), row));
    }

    private boolean belongs(String table, Row row) {
        return references.getOrDefault(table, Map.of()).entrySet().stream()
                .filter(each -> !LOOSE.contains(table + "." + each.getKey()))
                .anyMatch(each -> isGone(each.getValue(), row.get(each.getKey())));
    }

    private void clean() {
        List<Image> deleted = new ArrayList<>();
        List<Image> changed = new ArrayList<>();
        each(image -> sort(image, deleted, changed));
        Set<ErasedRanges.Key> affected = new HashSet<>(rowsNow.keySet());
        gone.forEach((table, ids) -> ids.forEach(id -> affected.add(key(table, id))));
        changed.forEach(image -> affected.add(key(image.row.table(), image.row.id())));
        ErasedRanges ranges =
                new ErasedRanges(
                        handle,
                        key -> isGone(key.table(), key.id()),
                        (key, row) -> Objects.requireNonNull(without(key.table(), row)));
        steps.addAll(ranges.measure(affected, rowsNow));
        Map<Long, Map<Long, @Nullable Row>> undone = new HashMap<>();
        for (Image image : deleted) {
            if (image.undone) {
                instead(undone, image, null);
            } else {
                handle.execute("DELETE FROM history_row WHERE id = ?", image.id);
            }
        }
        for (Image image : changed) {
            if (image.undone) {
                instead(undone, image, image.row.after());
            } else {
                rewrite(image);
            }
        }
        undone.forEach((text, rows) -> UndoneRows.rewrite(handle, text, rows));
        ranges.apply();
        steps.forEach(step -> History.forgetWords(handle, step));
    }

    private static void instead(
            Map<Long, Map<Long, @Nullable Row>> undone, Image image, @Nullable Row row) {
        undone.computeIfAbsent(image.id, _ -> new HashMap<>()).put(image.row.id(), row);
    }

    private static ErasedRanges.Key key(String table, long id) {
        return new ErasedRanges.Key(table, id);
    }

    private void sort(Image image, List<Image> deleted, List<Image> changed) {
        RowImage row = image.row;
        if (isGone(row.table(), row.id()) || belongs(row)) {
            both(row).forEach(one -> note(one, hashes));
            deleted.add(image);
            steps.add(image.step);
            return;
        }
        both(row).forEach(one -> note(one, hashesKept));
        RowImage now =
                new RowImage(
                        row.table(),
                        row.id(),
                        without(row.table(), row.before()),
                        without(row.table(), row.after()));
        if (!now.equals(row)) {
            steps.add(image.step);
            Image rewritten = new Image(image.id, image.step, image.state, image.undone, now);
            boolean same = Objects.equals(now.before(), now.after());
            (same ? deleted : changed).add(rewritten);
        }
    }

    private void rewrite(Image image) {
        handle.execute(
                "UPDATE history_row SET row_before = ?, row_after = ? WHERE id = ?",
                RowText.write(image.row.before()),
                RowText.write(image.row.after()),
                image.id);
    }

    /** A row without the references to what is gone. */
    private @Nullable Row without(String table, @Nullable Row row) {
        if (row == null) {
            return null;
        }
        Row cleaned = row;
        for (Map.Entry<String, String> each : references.getOrDefault(table, Map.of()).entrySet()) {
            if (isGone(each.getValue(), row.get(each.getKey()))) {
                cleaned = cleaned.overlaid(Row.of(each.getKey(), null));
            }
        }
        return cleaned;
    }
}
