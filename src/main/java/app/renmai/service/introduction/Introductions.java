package app.renmai.service.introduction;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactName;
import app.renmai.model.introduction.Introduction;
import app.renmai.model.introduction.Introduction.Consent;
import app.renmai.model.introduction.Introduction.Result;
import app.renmai.model.introduction.Introduction.Side;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactListStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.introduction.IntroductionStore;
import app.renmai.text.NameFormat;
import app.renmai.text.NameOrder;
import app.renmai.text.NameParts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Bringing contacts together. Every change is one step that can be undone; what cannot be done
 * fails with an {@link IntroductionProblem}, and nothing is changed. Once it is known that it was
 * of use, it is value given to both.
 */
public final class Introductions {
    private static final Comparator<IntroductionRow> OPEN_FIRST =
            Comparator.comparing(IntroductionRow::stage)
                    .thenComparing(row -> row.introduction().createdAt(), Comparator.reverseOrder())
                    .thenComparing(IntroductionRow::id, Comparator.reverseOrder());

    private static final int LONGEST = 4_000;

    private final Workspace workspace;

    /** The introductions of a workspace. */
    public Introductions(Workspace workspace) {
        this.workspace = workspace;
    }

    /** All of them: those that go on first, and the newest first of each stage. */
    public CompletableFuture<List<IntroductionRow>> all() {
        return workspace.read(reader -> rows(reader, IntroductionStore.all(reader)));
    }

    /** Those of a contact, those that go on first. */
    public CompletableFuture<List<IntroductionRow>> of(long contactId) {
        return workspace.read(
                reader -> rows(reader, IntroductionStore.ofContact(reader, contactId)));
    }

    /** One of them; empty when it is not there any more. */
    public CompletableFuture<Optional<IntroductionRow>> find(long id) {
        return workspace.read(
                reader ->
                        IntroductionStore.find(reader, id)
                                .flatMap(found -> rows(reader, List.of(found)).stream().findAny()));
    }

    /** What there is between two contacts already, the newest first; for a hint. */
    public CompletableFuture<List<Introduction>> between(long one, long other) {
        return workspace.read(
                reader ->
                        IntroductionStore.ofContact(reader, one).stream()
                                .filter(each -> each.besides(one).contactId() == other)
                                .toList());
    }

    /** How one came to know a contact, and whom one came to know through it. */
    public CompletableFuture<Came> came(long contactId) {
        return workspace.read(reader -> came(reader, contactId));
    }

    private static Came came(Reader reader, long contactId) {
        Chain.Ids ids =
                Chain.follow(
                        contactId,
                        each -> ContactStore.find(reader, each).map(Contact::metThrough));
        List<ContactName> brought = ContactStore.metThrough(reader, contactId);
        Set<Long> people = new HashSet<>(ids.links());
        people.add(contactId);
        Map<Long, ContactName> names = ContactStore.names(reader, people);
        Long circle = ids.circle();
        return new Came(
                new Chain(named(ids.links(), names), circle == null ? null : names.get(circle)),
                brought);
    }

    private static List<ContactName> named(List<Long> ids, Map<Long, ContactName> names) {
        return ids.stream().map(names::get).filter(Objects::nonNull).toList();
    }

    /**
     * The words for the placeholders of a text to one of the two.
     *
     * @param contact to whom
     */
    public CompletableFuture<Map<String, String>> words(long id, long contact) {
        return workspace.read(
                reader ->
                        rows(reader, List.of(stored(reader, id))).stream()
                                .findFirst()
                                .map(row -> words(reader, row, contact))
                                .orElse(Map.of()));
    }

    private static Map<String, String> words(Reader reader, IntroductionRow row, long contact) {
        IntroductionRow.Who other = row.besides(contact);
        String name = shown(other.contact());
        String address =
                ContactStore.find(reader, other.contact().id())
                        .map(Contact::addressAs)
                        .filter(words -> !words.isBlank())
                        .orElse(name);
        String comma = name.codePoints().anyMatch(c -> c >= 0x2E80) ? "" : ", ";
        boolean both = !other.title().isBlank() && !other.organization().isBlank();
        String work =
                comma.isEmpty()
                        ? other.organization() + other.title()
                        : other.title() + (both ? comma : "") + other.organization();
        Map<String, String> words = new HashMap<>();
        words.put("intro.name", name);
        words.put("intro.addressAs", address);
        words.put("intro.work", work);
        words.put("intro.reason", row.introduction().of(contact).why());
        words.put("their.use", row.introduction().of(contact).why());
        words.put("intro.theirReason", row.introduction().besides(contact).why());
        words.values().removeIf(String::isBlank);
        return Map.copyOf(words);
    }

    private static List<IntroductionRow> rows(Reader reader, List<Introduction> all) {
        Set<Long> people = new HashSet<>();
        for (Introduction each : all) {
            people.add(each.one().contactId());
            people.add(each.other().contactId());
        }
        Map<Long, ContactName> names = ContactStore.names(reader, people);
        Map<Long, ContactListStore.Job> jobs = new HashMap<>();
        if (!people.isEmpty()) {
            ContactListStore.jobs(reader, people)
                    .forEach(job -> jobs.putIfAbsent(job.contactId(), job));
        }
        List<IntroductionRow> rows = new ArrayList<>();
        for (Introduction each : all) {
            ContactName one = names.get(each.one().contactId());
            ContactName other = names.get(each.other().contactId());
            if (one != null && other != null) {
                rows.add(new IntroductionRow(each, who(one, jobs), who(other, jobs)));
            }
        }
        rows.sort(OPEN_FIRST);
        return List.copyOf(rows);
    }

    private static IntroductionRow.Who who(ContactName name, Map<Long, ContactListStore.Job> jobs) {
        ContactListStore.Job job = jobs.get(name.id());
        return job == null
                ? new IntroductionRow.Who(name, "", "")
                : new IntroductionRow.Who(name, job.title(), job.organization());
    }

    /**
     * Begins one.
     *
     * @param one one of the two
     * @param oneWhy why they would want to know the other; may be empty
     * @param other the other
     * @param otherWhy why they would want to know the first; may be empty
     * @return its id; fails when both are the same
     */
    public CompletableFuture<Long> begin(long one, String oneWhy, long other, String otherWhy) {
        if (one == other) {
            return CompletableFuture.failedFuture(
                    new IntroductionProblem("introduction.problem.self"));
        }
        if (tooLong(oneWhy) || tooLong(otherWhy)) {
            return tooLong();
        }
        return workspace.write(
                Op.BEGIN_INTRODUCTION,
                reader -> subject(reader, one, other),
                tx ->
                        IntroductionStore.insert(
                                tx,
                                new Introduction(
                                        0,
                                        UUID.randomUUID(),
                                        side(one, oneWhy),
                                        side(other, otherWhy),
                                        null,
                                        Result.UNKNOWN,
                                        "",
                                        null,
                                        null,
                                        tx.now(),
                                        tx.now())));
    }

    private static boolean tooLong(String words) {
        return words.strip().length() > LONGEST;
    }

    private static <T> CompletableFuture<T> tooLong() {
        return CompletableFuture.failedFuture(
                new IntroductionProblem("fact.problem.long", LONGEST));
    }

    private static Side side(long contact, String why) {
        return new Side(contact, why.strip(), Consent.NOT_ASKED, null);
    }

    /** Says anew why one of the two would want to know the other. */
    public CompletableFuture<Introduction> why(long id, long contact, String why) {
        if (tooLong(why)) {
            return tooLong();
        }
        return change(
                Op.EDIT_INTRODUCTION,
                id,
                now -> {
                    Side side = now.of(contact);
                    return Moves.with(
                            now,
                            new Side(
                                    side.contactId(), why.strip(), side.consent(), side.askedOn()));
                });
    }

    /**
     * What one of the two says, or that they are asked.
     *
     * @param move {@link Move#ASK}, {@link Move#AGREE} or {@link Move#DECLINE}
     */
    public CompletableFuture<Introduction> said(long id, Move move, long contact, LocalDate on) {
        return change(Op.MOVE_INTRODUCTION, id, now -> Moves.said(now, move, contact, on));
    }

    /** Notes that the two were brought together. */
    public CompletableFuture<Introduction> make(long id, LocalDate on) {
        return change(Op.MAKE_INTRODUCTION, id, now -> Moves.made(now, on));
    }

    /**
     * Notes what came of it; when it was of use, that is value given to both in the same step, and
     * no longer when it turns out otherwise.
     *
     * @param move {@link Move#USEFUL} or {@link Move#NOTHING}
     */
    public CompletableFuture<Introduction> result(long id, Move move, String words, LocalDate on) {
        if (tooLong(words)) {
            return tooLong();
        }
        return change(Op.MOVE_INTRODUCTION, id, now -> Moves.known(now, move, words, on));
    }

    /**
     * Tells anew when its steps were. Only thanks can be taken back so; fails when the days do not
     * follow each other, or a step was made on no day.
     */
    public CompletableFuture<Introduction> days(long id, Days days) {
        return change(Op.EDIT_INTRODUCTION, id, now -> Moves.on(now, days));
    }

    /** Notes that the user was thanked. */
    public CompletableFuture<Introduction> thank(long id, LocalDate on) {
        return change(Op.MOVE_INTRODUCTION, id, now -> Moves.thanked(now, on));
    }

    /** Deletes one, with the value it was. */
    public CompletableFuture<Introduction> delete(long id) {
        return step(
                Op.DELETE_INTRODUCTION,
                id,
                (tx, now) -> {
                    IntroductionStore.delete(tx, id);
                    return now;
                });
    }

    private CompletableFuture<Introduction> change(
            Op op, long id, UnaryOperator<Introduction> change) {
        return step(
                op,
                id,
                (tx, now) -> {
                    Introduction then = change.apply(now);
                    IntroductionStore.update(tx, then);
                    IntroductionValue.put(tx, now, then);
                    return then;
                });
    }

    private CompletableFuture<Introduction> step(
            Op op, long id, BiFunction<Tx, Introduction, Introduction> body) {
        return workspace.write(
                op,
                reader -> subject(reader, stored(reader, id)),
                tx -> body.apply(tx, stored(tx, id)));
    }

    private static Introduction stored(Reader reader, long id) {
        return IntroductionStore.find(reader, id)
                .orElseThrow(() -> new IntroductionProblem("introduction.problem.gone"));
    }

    private static String subject(Reader reader, Introduction introduction) {
        return subject(reader, introduction.one().contactId(), introduction.other().contactId());
    }

    /** How an introduction stands in an undo label: by the two. */
    private static String subject(Reader reader, long one, long other) {
        Map<Long, ContactName> names = ContactStore.names(reader, List.of(one, other));
        return name(names, one) + " · " + name(names, other);
    }

    private static String name(Map<Long, ContactName> names, long id) {
        ContactName name = names.get(id);
        return name == null ? "" : shown(name);
    }

    private static String shown(ContactName name) {
        return NameFormat.display(name.name().parts(NameParts::new), NameOrder.BY_SCRIPT);
    }
}
