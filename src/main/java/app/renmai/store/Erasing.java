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
 * and redone as before, and never brings back what is gone (ADR 0018).
 */
final class Erasing {
    /** References that do not make a row part of what it refers to; all others do. */
    private static final Set<String> LOOSE =
            Set.of(
                    "contact.met_through_id",
                    "commitment.interaction_id",
                    "reminder.interaction_id",
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
            if (image.after() == null) {
                add(image.table(), image.id());
                rows.merge(image.table(), 1L, Long::sum);
                note(image.before(), hashes);
            }
        }
        mergedInto();
        talksOfNobodyElse();
        while (spread()) {
            // What hangs on what was found is found in the next round.
        }
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
        if (row != null && row.get("sha256") instanceof String hash) {
            found.add(hash);
        }
    }

    private record Image(long id, long step, RowImage row) {}

    private interface Look {
        void at(Image image);
    }

    private void each(Look look) {
        try (var images =
                handle
                        .createQuery(
                                "SELECT id, step_id, table_name, row_id, row_before, row_after FROM"
                                        + " history_row ORDER BY id")
                        .map(
                                (row, _) ->
                                        new Image(
                                                row.getLong("id"),
                                                row.getLong("step_id"),
                                                new RowImage(
                                                        row.getString("table_name"),
                                                        row.getLong("row_id"),
                                                        RowText.read(row.getString("row_before")),
                                                        RowText.read(row.getString("row_after")))))
                        .stream()) {
            images.forEach(look::at);
        }
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
        Set<Long> there = ids(CONTACT);
        boolean found = true;
        while (found) {
            found = false;
            for (Move move : moves) {
                boolean merged =
                        isGone(CONTACT, move.to)
                                && deleted.getOrDefault(move.step, Set.of()).contains(move.from)
                                && move.from instanceof Long id
                                && !there.contains(id);
                if (merged && add(CONTACT, (Long) move.from)) {
                    found = true;
                }
            }
        }
    }

    private Set<Long> ids(String table) {
        return handle.createQuery("SELECT id FROM " + table).mapTo(Long.class).set();
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
        Set<Long> there = ids(TALK);
        people.forEach(
                (talk, who) -> {
                    if (talk instanceof Long id
                            && !there.contains(id)
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

    /** Finds what belongs to what is gone; false when there is nothing more. */
    private boolean spread() {
        boolean[] found = {false};
        each(
                image -> {
                    RowImage row = image.row;
                    boolean belongs = both(row).stream().anyMatch(one -> belongs(row.table(), one));
                    if (belongs && add(row.table(), row.id())) {
                        found[0] = true;
                    }
                });
        return found[0];
    }

    private boolean belongs(String table, Row row) {
        return references.getOrDefault(table, Map.of()).entrySet().stream()
                .filter(each -> !LOOSE.contains(table + "." + each.getKey()))
                .anyMatch(each -> isGone(each.getValue(), row.get(each.getKey())));
    }

    private void clean() {
        List<Long> deleted = new ArrayList<>();
        List<Image> changed = new ArrayList<>();
        each(
                image -> {
                    RowImage row = image.row;
                    if (isGone(row.table(), row.id())) {
                        both(row).forEach(one -> note(one, hashes));
                        deleted.add(image.id);
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
                        if (Objects.equals(now.before(), now.after())) {
                            deleted.add(image.id);
                        } else {
                            changed.add(new Image(image.id, image.step, now));
                        }
                    }
                });
        deleted.forEach(id -> handle.execute("DELETE FROM history_row WHERE id = ?", id));
        changed.forEach(
                image ->
                        handle.execute(
                                "UPDATE history_row SET row_before = ?, row_after = ? WHERE id = ?",
                                RowText.write(image.row.before()),
                                RowText.write(image.row.after()),
                                image.id));
        for (long step : steps) {
            handle.execute("UPDATE history_step SET subject = '' WHERE id = ?", step);
            handle.execute(
                    "DELETE FROM history_step WHERE id = ? AND NOT EXISTS (SELECT 1 FROM"
                            + " history_row WHERE step_id = history_step.id)",
                    step);
        }
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
