package app.renmai.service.outreach;

import app.renmai.model.contact.ContactName;
import app.renmai.model.outreach.Attempt;
import app.renmai.model.outreach.Outreach;
import app.renmai.model.outreach.StopWish;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.workday.WorkCalendar;
import app.renmai.service.workday.WorkingDays;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.outreach.AttemptStore;
import app.renmai.store.outreach.StopWishStore;
import app.renmai.store.pitch.PitchStore;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Says of threads what to do next and why, as settings and holidays are now. */
public final class Advising {
    /** Of more threads than this, what they are made of is read all at once. */
    private static final int FEW = 20;

    private final Workspace workspace;
    private final WorkCalendar calendar;
    private final ZoneId zone;

    /**
     * @param workspace where the threads are
     * @param calendar which days are worked
     * @param zone where the user's days are counted
     */
    public Advising(Workspace workspace, WorkCalendar calendar, ZoneId zone) {
        this.workspace = workspace;
        this.calendar = calendar;
        this.zone = zone;
    }

    /**
     * A thread with what to do next.
     *
     * @param thread the thread
     * @param contact whose attention it is to win
     * @param advice what to do next
     */
    public record Advised(OutreachThread thread, ContactName contact, Advice advice) {}

    /** On which day each of some threads goes on, by the thread; who has none is left out. */
    public Map<Long, Next> next(Reader reader, List<OutreachThread> threads) {
        Gaps gaps = OutreachSettings.gaps(reader);
        WorkingDays days = calendar.workingDays(reader);
        Map<Long, Next> next = new HashMap<>();
        for (OutreachThread thread : threads) {
            Next.of(thread, gaps, days, zone)
                    .ifPresent(found -> next.put(thread.outreach().id(), found));
        }
        return next;
    }

    /** Threads with what to do next, inside a read that is under way. */
    public List<Advised> advised(Reader reader, List<Outreach> threads) {
        LocalDate today = LocalDate.now(workspace.clock().withZone(zone));
        Gaps gaps = OutreachSettings.gaps(reader);
        WorkingDays days = calendar.workingDays(reader);
        Map<Long, ContactName> names =
                ContactStore.names(reader, threads.stream().map(Outreach::contactId).toList());
        boolean many = threads.size() > FEW;
        Map<Long, List<Attempt>> attempts = many ? AttemptStore.byThread(reader) : Map.of();
        LongFunction<@Nullable String> bodies =
                many
                        ? PitchStore.tried(reader)::get
                        : id -> PitchStore.find(reader, id).map(Pitch::body).orElse(null);
        Set<Long> stopped =
                StopWishStore.all(reader).stream()
                        .map(StopWish::contactId)
                        .collect(Collectors.toSet());
        return threads.stream()
                .map(
                        one -> {
                            OutreachThread thread =
                                    many
                                            ? OutreachThread.of(one, attempts)
                                            : ThreadSteps.thread(reader, one);
                            Optional<Alike> alike =
                                    one.open()
                                            ? Alike.newest(Alike.said(thread.attempts(), bodies))
                                            : Optional.empty();
                            Advice advice =
                                    Advice.of(
                                            thread,
                                            today,
                                            zone,
                                            Next.of(thread, gaps, days, zone),
                                            alike,
                                            stopped.contains(one.contactId()));
                            return new Advised(
                                    thread,
                                    Objects.requireNonNull(names.get(one.contactId())),
                                    advice);
                        })
                .toList();
    }
}
