package app.renmai.service.contact;

import app.renmai.model.contact.Tally;
import app.renmai.model.field.CustomField;
import app.renmai.model.field.CustomField.Target;
import app.renmai.service.cadence.Today;
import app.renmai.service.cadence.Touches;
import app.renmai.service.contact.ContactRow.Kind;
import app.renmai.service.contact.ContactRow.Next;
import app.renmai.service.field.OrderCode;
import app.renmai.service.standing.StandingRule;
import app.renmai.store.Change;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.appointment.AppointmentStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.contact.CadenceStore;
import app.renmai.store.contact.ContactListStore;
import app.renmai.store.contact.ContactListStore.Head;
import app.renmai.store.contact.ContactListStore.Job;
import app.renmai.store.contact.ContactListStore.Open;
import app.renmai.store.contact.ContactListStore.Planned;
import app.renmai.store.field.CustomFieldStore;
import app.renmai.store.field.CustomValueStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.OutreachStore;
import app.renmai.store.talk.TalkStore;
import app.renmai.store.talk.Talks;
import app.renmai.store.value.InitiativeStore;
import app.renmai.store.value.PromotionStore;
import app.renmai.store.value.StandingStore;
import app.renmai.store.value.ValueEntryStore;
import app.renmai.text.Folding;
import app.renmai.text.PhoneText;
import app.renmai.text.Query;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;

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
        AppointmentStore.TABLE,
        "commitment",
        "reminder",
        "pitch",
        CadenceStore.TABLE,
        CadenceStore.RESTS,
        CustomFieldStore.TABLE,
        CustomValueStore.TABLE,
        OutreachStore.TABLE,
        AttemptStore.TABLE,
        ValueEntryStore.TABLE,
        CollaborationStore.TABLE,
        CollaborationStore.COLLABORATORS,
        InitiativeStore.TABLE,
        PromotionStore.TABLE
    };

    private final Workspace workspace;
    private final ZoneId zone;
    private @Nullable CompletableFuture<ContactIndex> index;

    /**
     * The list of a workspace.
     *
     * @param workspace where the contacts are
     * @param zone where days begin
     */
    public ContactList(Workspace workspace, ZoneId zone) {
        this.workspace = workspace;
        this.zone = zone;
        // Before any screen listens, so that a screen that reloads finds the change taken in.
        workspace.onChange(this::apply);
    }

    /** The tables whose changes show in the list. */
    public static String[] tables() {
        return TABLES.clone();
    }

    /**
     * The order of a list.
     *
     * @param by what it is sorted by
     * @param field the field of the user's own, by its id; 0 when it is sorted by none
     */
    public record Order(By by, long field) {
        public static final Order NAME = new Order(By.NAME, 0);
        public static final Order POSITION = new Order(By.POSITION, 0);
        public static final Order ORGANIZATION = new Order(By.ORGANIZATION, 0);
        public static final Order TAGS = new Order(By.TAGS, 0);
        public static final Order STANDING = new Order(By.STANDING, 0);
        public static final Order WARMTH = new Order(By.WARMTH, 0);
        public static final Order LAST_TALK = new Order(By.LAST_TALK, 0);
        public static final Order NEXT = new Order(By.NEXT, 0);

        /** By a field of the user's own. */
        public static Order of(CustomField field) {
            return new Order(By.FIELD, field.id());
        }

        /** The stable text of an order, as it is remembered. */
        public String code() {
            return OrderCode.of(by, field);
        }

        /** The order with a code; empty when there is none. */
        public static Optional<Order> ofCode(String code) {
            return OrderCode.read(code, By.FIELD, Order::new);
        }
    }

    /** What a list can be sorted by. */
    public enum By {
        NAME,
        POSITION,
        ORGANIZATION,
        TAGS,
        STANDING,
        WARMTH,
        LAST_TALK,
        NEXT,
        /** A field of the user's own. */
        FIELD
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
        Today today = today();
        return loaded().thenApplyAsync(all -> all.matching(query, order, descending, today));
    }

    /**
     * Like {@link #find(String, Order, boolean)}, of some contacts alone.
     *
     * @param shown tells who is one of them on a day
     */
    public CompletableFuture<List<ContactRow>> find(
            String filter,
            Function<Today, Predicate<ContactRow>> shown,
            Order order,
            boolean descending) {
        Predicate<ContactRow> some = shown.apply(today());
        return find(filter, order, descending)
                .thenApply(rows -> rows.parallelStream().filter(some).toList());
    }

    /** The day it is, where the user is. */
    public Today today() {
        return Today.now(workspace.clock(), zone);
    }

    /**
     * Whom somebody means who types a name: those found by their own name, then those who are found
     * by something else, and of either those talked with lately first.
     *
     * @param typed what was typed; nothing means those talked with lately
     * @param except contacts who are not meant
     * @param most how many at most
     */
    public CompletableFuture<List<ContactRow>> meant(String typed, Set<Long> except, int most) {
        Query query = Query.parse(typed);
        Comparator<ContactRow> named =
                Comparator.comparing(row -> !query.matches(row.ownNameKey(), ""));
        return find(typed, Order.LAST_TALK, true)
                .thenApply(
                        rows ->
                                rows.stream()
                                        .filter(row -> !except.contains(row.id()))
                                        .sorted(named)
                                        .limit(most)
                                        .toList());
    }

    /** The line of one contact, or empty. */
    public CompletableFuture<Optional<ContactRow>> row(long id) {
        return loaded().thenApply(all -> all.row(id));
    }

    private synchronized void apply(Change change) {
        if (index == null || !change.touches(TABLES)) {
            return;
        }
        if (change.isLook()) {
            index = null;
            return;
        }
        CompletableFuture<ContactIndex> before = index;
        index =
                before.thenCombine(
                        workspace.read(reader -> patch(reader, change)),
                        (all, patch) -> patch.on(all));
    }

    /** What a change brought: the lines read again, or all when there are too many. */
    private record Patch(
            boolean all, Set<Long> ids, Collection<ContactRow> rows, List<CustomField> fields) {
        ContactIndex on(ContactIndex before) {
            return all ? ContactIndex.of(rows, fields) : before.with(ids, rows, fields);
        }
    }

    private Patch patch(Reader reader, Change change) {
        Set<Long> ids = ContactListStore.touched(reader, change, TOO_MANY_TO_PATCH);
        return ids.size() > TOO_MANY_TO_PATCH
                ? new Patch(true, Set.of(), read(reader, null), fields(reader))
                : new Patch(false, ids, read(reader, ids), fields(reader));
    }

    private static List<CustomField> fields(Reader reader) {
        return CustomFieldStore.of(reader, Target.CONTACT);
    }

    private synchronized CompletableFuture<ContactIndex> loaded() {
        if (index == null || index.isCompletedExceptionally()) {
            index = workspace.read(reader -> ContactIndex.of(read(reader, null), fields(reader)));
        }
        return index;
    }

    private List<ContactRow> read(Reader reader, @Nullable Collection<Long> ids) {
        if (ids != null && ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Job> jobs = new HashMap<>();
        ContactListStore.jobs(reader, ids).forEach(job -> jobs.putIfAbsent(job.contactId(), job));
        Map<Long, List<String>> tags = ContactListStore.tags(reader, ids);
        Map<Long, List<String>> points = ContactListStore.points(reader, ids);
        Instant now = workspace.clock().instant();
        Map<Long, Talks> talks = TalkStore.talks(reader, ids, now);
        Touches touches = Touches.read(reader, ids);
        Map<Long, Tally> tallies = StandingStore.tallies(reader, ids, now, talks);
        Map<Long, List<String>> places = ContactListStore.places(reader, ids);
        Map<Long, Map<Long, String>> own = CustomValueStore.by(reader, Target.CONTACT, ids);
        Map<Long, Next> next = new HashMap<>();
        ContactListStore.open(reader, ids)
                .forEach(open -> next.merge(open.contactId(), next(open), ContactList::sooner));
        ContactListStore.planned(reader, ids)
                .forEach(each -> next.merge(each.contactId(), next(each), ContactList::sooner));
        List<ContactRow> read = new ArrayList<>();
        for (Head head : ContactListStore.heads(reader, ids)) {
            long id = head.id();
            Job job = jobs.get(id);
            List<String> words = tags.getOrDefault(id, List.of());
            Talks found = talks.get(id);
            read.add(
                    new ContactRow(
                            id,
                            head.name(),
                            job == null ? head.nameKey() : head.nameKey() + job.organizationKey(),
                            head.sortKey(),
                            job == null ? null : job.organizationId(),
                            job == null ? "" : job.organization(),
                            job == null ? "" : job.title(),
                            words,
                            found == null ? null : found.last(),
                            touches.of(id, found == null ? null : found.bothSpoke()),
                            StandingRule.of(tallies.getOrDefault(id, Tally.NOTHING)),
                            found == null ? Set.of() : found.kinds(),
                            Folding.fold(String.join("\n", places.getOrDefault(id, List.of()))),
                            next.get(id),
                            own.getOrDefault(id, Map.of()),
                            text(
                                    head,
                                    job,
                                    words,
                                    points.getOrDefault(id, List.of()),
                                    own.getOrDefault(id, Map.of()).values())));
        }
        return read;
    }

    private static String text(
            Head head,
            @Nullable Job job,
            List<String> tags,
            List<String> points,
            Collection<String> own) {
        StringBuilder text = new StringBuilder(head.text());
        if (job != null) {
            text.append('\n').append(Folding.fold(job.title()));
            text.append('\n').append(Folding.fold(job.organization()));
        }
        own.forEach(value -> text.append('\n').append(Folding.fold(value)));
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

    private Next next(Planned planned) {
        return new Next(
                Kind.PLANNED,
                planned.words(),
                planned.start().atZone(today().zone()).toLocalDate());
    }

    private static Next sooner(Next one, Next other) {
        return ContactIndex.day(other).isBefore(ContactIndex.day(one)) ? other : one;
    }
}
