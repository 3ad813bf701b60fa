package app.renmai.ui.outreach;

import app.renmai.model.contact.PersonName;
import app.renmai.model.outreach.Outreach.State;
import app.renmai.service.outreach.OutreachThread;
import app.renmai.service.outreach.ThreadRow;
import app.renmai.service.rate.Rates;
import app.renmai.text.Folding;
import app.renmai.text.NameParts;
import app.renmai.text.Query;
import app.renmai.text.SearchKey;
import app.renmai.text.SortKey;
import app.renmai.ui.list.Question;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All threads, with what filter and order look at. Made and asked away from the UI thread: reading
 * the names of thousands takes longer than a frame.
 *
 * @param rows the threads, as they were begun
 * @param rates how often their attempts were answered
 * @param text the words a filter looks at
 * @param found what filter and order look at, by the thread's id
 */
record ThreadList(
        List<ThreadRow> rows, Rates rates, OutreachText text, Map<Long, ThreadList.Found> found) {

    /** What filter and order look at of a thread. */
    record Found(String nameKey, String words, String sortKey) {}

    /** A list and a map that do not change. */
    ThreadList {
        rows = List.copyOf(rows);
        found = Map.copyOf(found);
    }

    /** Reads what is looked at of threads. */
    static ThreadList of(List<ThreadRow> rows, OutreachText text, ZoneId zone) {
        Map<Long, Found> found = HashMap.newHashMap(rows.size());
        Map<PersonName, Found> people = new HashMap<>();
        for (ThreadRow row : rows) {
            Found person = people.computeIfAbsent(row.name(), ThreadList::person);
            String words =
                    String.join(
                            " ",
                            row.thread().outreach().purpose(),
                            row.organization(),
                            text.standing(row),
                            text.more(row));
            found.put(row.id(), new Found(person.nameKey(), Folding.fold(words), person.sortKey()));
        }
        List<OutreachThread> threads = rows.stream().map(ThreadRow::thread).toList();
        return new ThreadList(rows, Rates.of(threads, zone, null), text, found);
    }

    private static Found person(PersonName name) {
        NameParts parts = name.parts(NameParts::new);
        return new Found(SearchKey.of(parts, name.phonetic()), "", SortKey.of(parts));
    }

    /**
     * The lines that match, by state.
     *
     * @param question what is typed, and the order within each state
     * @param closedShown whether threads that are over are listed when nothing is typed
     */
    List<OutreachLine> lines(Question<ThreadOrder> question, boolean closedShown) {
        Query query = Query.parse(question.filter());
        Comparator<ThreadRow> order = order(question.order());
        if (question.descending()) {
            order = order.reversed();
        }
        List<OutreachLine> lines = new ArrayList<>();
        for (State state : State.values()) {
            List<ThreadRow> matching =
                    rows.stream()
                            .filter(row -> row.thread().outreach().state() == state)
                            .filter(row -> matches(query, row))
                            .sorted(order)
                            .toList();
            if (matching.isEmpty()) {
                continue;
            }
            boolean folded = state == State.CLOSED && !closedShown && question.filter().isBlank();
            List<OutreachThread> threads = matching.stream().map(ThreadRow::thread).toList();
            lines.add(
                    new OutreachLine.Heading(
                            state, matching.size(), text.note(state, threads), folded));
            if (!folded) {
                matching.forEach(row -> lines.add(new OutreachLine.Item(row)));
            }
        }
        return List.copyOf(lines);
    }

    private boolean matches(Query query, ThreadRow row) {
        Found looked = found(row);
        return query.matches(looked.nameKey(), looked.words());
    }

    private Found found(ThreadRow row) {
        return found.getOrDefault(row.id(), new Found("", "", ""));
    }

    private Comparator<ThreadRow> order(ThreadOrder by) {
        return switch (by) {
            case NEXT -> ThreadRow.SOONEST;
            case LAST_STEP -> ThreadRow.LAST_STEP;
            case NAME -> Comparator.comparing((ThreadRow row) -> found(row).sortKey());
            case ATTEMPTS -> ThreadRow.MOST_TRIED;
        };
    }

    /** How many threads go on. */
    int open() {
        return (int) rows.stream().filter(row -> row.thread().outreach().open()).count();
    }

    /**
     * The thread to begin with: of those that can go on today, the one that could soonest; 0 when
     * there is none.
     */
    long dueFirst(LocalDate today) {
        return rows.stream()
                .filter(row -> due(row.next(), today))
                .min(ThreadRow.SOONEST)
                .map(ThreadRow::id)
                .orElse(0L);
    }

    private static boolean due(@Nullable LocalDate next, LocalDate today) {
        return next != null && !next.isAfter(today);
    }

    /** Of all but one, the thread that was answered latest of all, when it took a while. */
    Optional<ThreadRow> example(long but) {
        return rows.stream()
                .filter(row -> row.id() != but)
                .filter(row -> row.thread().workedLate().isPresent())
                .max(Comparator.comparing(row -> row.thread().attempts().size()));
    }
}
