package app.renmai.service.departure;

import app.renmai.model.contact.Contact;
import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Position;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.value.Need;
import app.renmai.service.departure.Departing.Left;
import app.renmai.store.Op;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.PositionStore;
import app.renmai.store.value.NeedStore;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What is asked when somebody has left a position: who follows there, and for each open need
 * whether it stays with the organization, goes with the person, or is none any more. What was done
 * together stays with the person. Every answer is one step that can be undone; the steps of answers
 * bear no name, for erasing would not find them.
 */
public final class Departures {
    /** Behind those that are there. */
    private static final int LAST = 1_000;

    private final Workspace workspace;
    private final ZoneId zone;

    /**
     * @param workspace the workspace
     * @param zone where days begin
     */
    public Departures(Workspace workspace, ZoneId zone) {
        this.workspace = workspace;
        this.zone = zone;
    }

    /** A departure, and the day until which its question was put off, or null. */
    public record Open(Departure departure, @Nullable LocalDate until) {}

    /** What is to be asked on a contact's page, the latest departure first. */
    public CompletableFuture<List<Departure>> of(long contactId, LocalDate today) {
        return workspace.read(
                reader -> {
                    ContactName name =
                            ContactStore.names(reader, List.of(contactId)).get(contactId);
                    return name == null
                            ? List.of()
                            : of(reader, name, DepartureMarks.read(reader), today);
                });
    }

    private List<Departure> of(
            Reader reader, ContactName contact, DepartureMarks marks, LocalDate today) {
        List<Need> needs =
                NeedStore.ofContact(reader, contact.id()).stream().filter(Need::open).toList();
        List<Departure> found = new ArrayList<>();
        for (Left left : Departing.of(PositionStore.of(reader, contact.id()), today)) {
            long position = left.position().id();
            Departure departure =
                    new Departure(
                            contact,
                            left.position(),
                            left.on(),
                            !marks.answered(position),
                            needs.stream()
                                    .filter(need -> before(need, left.on()))
                                    .filter(need -> !marks.answered(position, need.id()))
                                    .toList());
            if (departure.asks()) {
                found.add(departure);
            }
        }
        return found;
    }

    private boolean before(Need need, LocalDate day) {
        return !need.createdAt().atZone(zone).toLocalDate().isAfter(day);
    }

    /** Everywhere it is to be asked who follows, inside a read that is under way. */
    public static List<Open> open(Reader reader, LocalDate today) {
        LocalDate since = today.minusDays(Departing.DAYS);
        List<Long> people = PositionStore.leftSince(reader, since.getYear());
        if (people.isEmpty()) {
            return List.of();
        }
        DepartureMarks marks = DepartureMarks.read(reader);
        Map<Long, ContactName> names = ContactStore.names(reader, people);
        List<Open> open = new ArrayList<>();
        for (long contact : people) {
            ContactName name = names.get(contact);
            for (Left left : Departing.of(PositionStore.of(reader, contact), today)) {
                long position = left.position().id();
                if (name != null && !marks.answered(position)) {
                    open.add(
                            new Open(
                                    new Departure(
                                            name, left.position(), left.on(), true, List.of()),
                                    marks.later(position)));
                }
            }
        }
        return open;
    }

    /**
     * Notes who follows: they hold the position from now on.
     *
     * @param follower somebody who is a contact already
     * @param from since when, or null when that is not known
     */
    public CompletableFuture<Void> follow(
            Departure left, ContactName follower, @Nullable PartialDate from) {
        return workspace.run(
                Op.FOLLOW_POSITION,
                left.position().organizationName(),
                tx -> follow(tx, left, follower.id(), from));
    }

    /** Notes who follows, of somebody who is not a contact yet and becomes one. */
    public CompletableFuture<Long> follow(
            Departure left, Contact follower, @Nullable PartialDate from) {
        return workspace.write(
                Op.FOLLOW_POSITION,
                left.position().organizationName(),
                tx -> {
                    long id = ContactStore.insert(tx, follower);
                    follow(tx, left, id, from);
                    return id;
                });
    }

    private static void follow(Tx tx, Departure left, long follower, @Nullable PartialDate from) {
        Position held = left.position();
        boolean there =
                PositionStore.of(tx, follower).stream()
                        .anyMatch(
                                each ->
                                        each.current()
                                                && each.title().equals(held.title())
                                                && each.organizationName()
                                                        .equals(held.organizationName()));
        if (!there) {
            PositionStore.insert(
                    tx,
                    follower,
                    new Position(
                            0,
                            held.organizationId(),
                            held.organizationName(),
                            held.title(),
                            held.department(),
                            from,
                            null,
                            false),
                    LAST);
        }
        DepartureMarks.answer(tx, held.id());
    }

    /** Says that nobody is known who follows; it is not asked again. */
    public CompletableFuture<Void> nobody(Departure left) {
        return workspace.run(
                Op.ANSWER_MOVE, "", tx -> DepartureMarks.answer(tx, left.position().id()));
    }

    /** Asks on another day who follows. */
    public CompletableFuture<Void> later(Departure left, LocalDate until) {
        return workspace.run(
                Op.ANSWER_MOVE, "", tx -> DepartureMarks.later(tx, left.position().id(), until));
    }

    /** The need stays with the organization that was left. */
    public CompletableFuture<Void> stays(Departure left, Need need) {
        long organization =
                Optional.ofNullable(left.position().organizationId())
                        .orElseThrow(() -> new IllegalArgumentException("no organization"));
        return workspace.run(
                Op.ANSWER_MOVE,
                "",
                tx -> {
                    NeedStore.move(tx, need.id(), organization);
                    DepartureMarks.answer(tx, left.position().id(), need.id());
                });
    }

    /** The need goes with the person. */
    public CompletableFuture<Void> goes(Departure left, Need need) {
        return workspace.run(
                Op.ANSWER_MOVE,
                "",
                tx -> DepartureMarks.answer(tx, left.position().id(), need.id()));
    }

    /** It is no need any more. */
    public CompletableFuture<Void> gone(Departure left, Need need) {
        return workspace.run(
                Op.ANSWER_MOVE,
                "",
                tx -> {
                    NeedStore.update(tx, need.in(Need.State.NO_LONGER));
                    DepartureMarks.answer(tx, left.position().id(), need.id());
                });
    }
}
