package app.renmai.service.contact;

import app.renmai.service.contact.ContactRow.Kind;
import app.renmai.service.contact.ContactRow.Next;
import app.renmai.store.Change;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactListStore;
import app.renmai.store.contact.ContactListStore.Head;
import app.renmai.store.contact.ContactListStore.Job;
import app.renmai.store.contact.ContactListStore.Open;
import app.renmai.text.Folding;
import app.renmai.text.PhoneText;
import app.renmai.text.Query;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * All contacts as lines of a list, kept in memory so that a filter over 100,000 of them answers
 * while one types. Loaded once; afterwards only the contacts that a change touched are read again.
 */
public final class ContactList {
    private static final int TOO_MANY_TO_PATCH = 500;
    private static final String[] TABLES = {
        "contact",
        "contact_point",
        "position_held",
        "organization",
        "tag",
        "contact_tag",
        "interaction",
        "participant",
        "commitment",
        "reminder",
        "pitch"
    };

    private final Workspace workspace;
    private @Nullable CompletableFuture<Map<Long, ContactRow>> rows;

    /** The list of a workspace. */
    public ContactList(Workspace workspace) {
        this.workspace = workspace;
        // Before any screen listens, so that a screen that reloads finds the change taken in.
        workspace.onChange(this::apply);
    }

    /** The tables whose changes show in the list. */
    public static String[] tables() {
        return TABLES.clone();
    }

    /** The order of a list. */
    public enum Order {
        NAME,
        POSITION,
        ORGANIZATION,
        TAGS,
        LAST_TALK,
        NEXT
    }

    /**
     * The contacts that match a filter.
     *
     * @param filter what was typed: words that must all match, see {@link Query}
     * @param order the column to sort by
     * @param descending whether the order is turned round; contacts without a value come last
     *     either way
     * @return the lines
     */
    public CompletableFuture<List<ContactRow>> find(
            String filter, Order order, boolean descending) {
        Query query = Query.parse(filter);
        Comparator<ContactRow> comparator = comparator(order, descending);
        return loaded().thenApplyAsync(
                        all ->
                                all.values().parallelStream()
                                        .filter(row -> query.matches(row.nameKey(), row.text()))
                                        .sorted(comparator)
                                        .toList());
    }

    /** The line of one contact, or empty. */
    public CompletableFuture<Optional<ContactRow>> row(long id) {
        return loaded().thenApply(all -> Optional.ofNullable(all.get(id)));
    }

    private synchronized void apply(Change change) {
        if (rows == null || !change.touches(TABLES)) {
            return;
        }
        CompletableFuture<Map<Long, ContactRow>> before = rows;
        rows =
                before.thenCombine(
                        workspace.read(reader -> patch(reader, change)), ContactList::merged);
    }

    /** What a change brought: the lines read again, or all when there are too many. */
    private record Patch(boolean all, Set<Long> ids, Map<Long, ContactRow> rows) {}

    private Patch patch(Reader reader, Change change) {
        Set<Long> ids = ContactListStore.touched(reader, change, TOO_MANY_TO_PATCH);
        return ids.size() > TOO_MANY_TO_PATCH
                ? new Patch(true, Set.of(), read(reader, null))
                : new Patch(false, ids, read(reader, ids));
    }

    private static Map<Long, ContactRow> merged(Map<Long, ContactRow> before, Patch patch) {
        if (patch.all()) {
            return patch.rows();
        }
        Map<Long, ContactRow> merged = new LinkedHashMap<>(before);
        patch.ids().forEach(merged::remove);
        merged.putAll(patch.rows());
        return merged;
    }

    private synchronized CompletableFuture<Map<Long, ContactRow>> loaded() {
        if (rows == null || rows.isCompletedExceptionally()) {
            rows = workspace.read(reader -> read(reader, null));
        }
        return rows;
    }

    private Map<Long, ContactRow> read(Reader reader, @Nullable Collection<Long> ids) {
        if (ids != null && ids.isEmpty()) {
            return Map.of();
        }
        Map<Long, Job> jobs = new HashMap<>();
        ContactListStore.jobs(reader, ids).forEach(job -> jobs.putIfAbsent(job.contactId(), job));
        Map<Long, List<String>> tags = ContactListStore.tags(reader, ids);
        Map<Long, List<String>> points = ContactListStore.points(reader, ids);
        Instant now = workspace.clock().instant();
        Map<Long, Instant> talks = ContactListStore.lastTalks(reader, ids, now);
        Map<Long, Next> next = new HashMap<>();
        ContactListStore.open(reader, ids)
                .forEach(open -> next.merge(open.contactId(), next(open), ContactList::sooner));
        Map<Long, ContactRow> read = new LinkedHashMap<>();
        for (Head head : ContactListStore.heads(reader, ids)) {
            long id = head.id();
            Job job = jobs.get(id);
            List<String> words = tags.getOrDefault(id, List.of());
            read.put(
                    id,
                    new ContactRow(
                            id,
                            head.name(),
                            job == null ? head.nameKey() : head.nameKey() + job.organizationKey(),
                            head.sortKey(),
                            job == null ? null : job.organizationId(),
                            job == null ? "" : job.organization(),
                            job == null ? "" : job.title(),
                            words,
                            talks.get(id),
                            next.get(id),
                            text(head, job, words, points.getOrDefault(id, List.of()))));
        }
        return read;
    }

    private static String text(
            Head head, @Nullable Job job, List<String> tags, List<String> points) {
        StringBuilder text = new StringBuilder(head.text());
        if (job != null) {
            text.append('\n').append(Folding.fold(job.title()));
            text.append('\n').append(Folding.fold(job.organization()));
        }
        tags.forEach(tag -> text.append("\n#").append(Folding.fold(tag)));
        for (String point : points) {
            text.append('\n').append(Folding.fold(point));
            if (PhoneText.looksLikePhone(point)) {
                text.append('\n').append(PhoneText.digits(point));
            }
        }
        return text.toString();
    }

    private static Next next(Open open) {
        Kind kind =
                switch (open.kind()) {
                    case "me" -> Kind.I_OWE;
                    case "them" -> Kind.THEY_OWE;
                    case "reminder" -> Kind.REMINDER;
                    default -> Kind.DRAFT;
                };
        return new Next(kind, open.text(), open.due());
    }

    private static Next sooner(Next one, Next other) {
        return day(other).isBefore(day(one)) ? other : one;
    }

    private static LocalDate day(Next next) {
        return next.due() == null ? LocalDate.MAX : next.due();
    }

    private static Comparator<ContactRow> comparator(Order order, boolean descending) {
        Comparator<ContactRow> byName =
                Comparator.comparing(ContactRow::sortKey).thenComparing(ContactRow::id);
        return switch (order) {
            case NAME -> descending ? byName.reversed() : byName;
            case POSITION -> by(row -> blankAsNull(Folding.fold(row.title())), descending, byName);
            case ORGANIZATION ->
                    by(row -> blankAsNull(Folding.fold(row.organization())), descending, byName);
            case TAGS ->
                    by(
                            row ->
                                    row.tags().isEmpty()
                                            ? null
                                            : Folding.fold(row.tags().getFirst()),
                            descending,
                            byName);
            case LAST_TALK -> by(ContactRow::lastTalk, descending, byName);
            case NEXT -> by(row -> row.next() == null ? null : day(row.next()), descending, byName);
        };
    }

    private interface Key<T> {
        @Nullable T of(ContactRow row);
    }

    private static <T extends Comparable<? super T>> Comparator<ContactRow> by(
            Key<T> key, boolean descending, Comparator<ContactRow> then) {
        Comparator<T> natural = Comparator.naturalOrder();
        Comparator<T> values = descending ? natural.reversed() : natural;
        return (one, other) -> {
            T a = key.of(one);
            T b = key.of(other);
            if (a == null || b == null) {
                return a == b ? then.compare(one, other) : a == null ? 1 : -1;
            }
            int compared = values.compare(a, b);
            return compared != 0 ? compared : then.compare(one, other);
        };
    }

    private static @Nullable String blankAsNull(String text) {
        return text.isBlank() ? null : text;
    }
}
