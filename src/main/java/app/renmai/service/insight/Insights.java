package app.renmai.service.insight;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.value.ValueEntry;
import app.renmai.service.contact.ContactList;
import app.renmai.service.contact.ContactList.Order;
import app.renmai.service.contact.ContactRow;
import app.renmai.service.match.Growth;
import app.renmai.service.match.Matches;
import app.renmai.service.outreach.OutreachThread;
import app.renmai.service.outreach.Outreaches;
import app.renmai.service.rate.Rates;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.activity.FirstTouchStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.contact.TagStore;
import app.renmai.store.network.TieStore;
import app.renmai.store.network.TieStore.Brought;
import app.renmai.store.value.ValueEntryStore;
import app.renmai.text.Folding;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

/** Counts over all that is noted. */
public final class Insights {
    private final Workspace workspace;
    private final Outreaches outreaches;
    private final ContactList contacts;
    private final ZoneId zone;

    /**
     * The insights of a workspace.
     *
     * @param contacts says how far one has come with whom, and how warm they are
     * @param zone where days begin
     */
    public Insights(Workspace workspace, Outreaches outreaches, ContactList contacts, ZoneId zone) {
        this.workspace = workspace;
        this.outreaches = outreaches;
        this.contacts = contacts;
        this.zone = zone;
    }

    /**
     * What there is to say.
     *
     * @param scope which part of what is noted counts
     * @param rates how often attempts were answered
     * @param value value given and received
     * @param hospitality how many meals and gifts there were in the same time, which count nothing
     * @param introducers through whom others were met
     * @param beginnings how long it took to the first collaboration
     * @param standings how far one has come with contacts and how warm they are today, whatever the
     *     time that counts
     * @param growth what is needed today, and what of it one offers
     */
    public record Said(
            Scope scope,
            Rates rates,
            ValueOverTime value,
            int hospitality,
            Introducers introducers,
            FirstWork beginnings,
            StandingWarmth standings,
            Growth growth) {}

    /**
     * What is needed today, and what of it one offers.
     *
     * @param tag only what contacts need that bear it; empty for all
     */
    public CompletableFuture<Growth> growth(String tag) {
        Scope scope = new Scope(null, tag);
        return workspace.read(reader -> growth(reader, scope, bearers(reader, scope)));
    }

    private static LongPredicate bearers(Reader reader, Scope scope) {
        return scope.everybody()
                ? _ -> true
                : TagStore.bearers(reader, Folding.fold(scope.tag()))::contains;
    }

    private static Growth growth(Reader reader, Scope scope, LongPredicate counts) {
        return Matches.growth(reader, need -> scope.everybody() || has(counts, need.contactId()));
    }

    /** What is read from the tables of value, introductions and collaborations. */
    private record Noted(
            ValueOverTime value,
            int hospitality,
            Introducers introducers,
            FirstWork beginnings,
            Growth growth) {}

    /** Counts. */
    public CompletableFuture<Said> of(Scope scope) {
        String tag = Folding.fold(scope.tag());
        LocalDate today = contacts.today().day();
        CompletableFuture<Noted> noted = workspace.read(reader -> noted(reader, scope, tag, today));
        CompletableFuture<List<OutreachThread>> threads = outreaches.all();
        CompletableFuture<List<ContactRow>> rows =
                contacts.find(
                        "", _ -> row -> scope.everybody() || bears(row, tag), Order.NAME, false);
        return CompletableFuture.allOf(noted, threads, rows)
                .thenApply(_ -> said(scope, noted.join(), threads.join(), rows.join()));
    }

    private static boolean bears(ContactRow row, String tag) {
        return row.tags().stream().anyMatch(each -> Folding.fold(each).equals(tag));
    }

    private Said said(
            Scope scope, Noted noted, List<OutreachThread> threads, List<ContactRow> rows) {
        Set<Long> ids = rows.stream().map(ContactRow::id).collect(Collectors.toSet());
        List<OutreachThread> some =
                threads.stream().filter(each -> ids.contains(each.outreach().contactId())).toList();
        return new Said(
                scope,
                Rates.of(some, zone, scope.since()),
                noted.value,
                noted.hospitality,
                noted.introducers,
                noted.beginnings,
                StandingWarmth.of(rows, contacts.today()),
                noted.growth);
    }

    private Noted noted(Reader reader, Scope scope, String tag, LocalDate today) {
        LongPredicate counts = bearers(reader, scope);
        List<ValueEntry> entries =
                ValueEntryStore.all(reader).stream()
                        .filter(entry -> counts.test(entry.contactId()))
                        .toList();
        LocalDate since = scope.since();
        LocalDate from =
                since == null
                        ? entries.stream()
                                .map(ValueEntry::on)
                                .min(LocalDate::compareTo)
                                .orElse(today)
                        : ValueOverTime.whole(since, today);
        return new Noted(
                ValueOverTime.of(entries, from, today),
                FirstTouchStore.hospitality(reader, from.atStartOfDay(zone).toInstant(), tag),
                introducers(reader, scope, counts),
                beginnings(reader, scope, counts),
                growth(reader, scope, counts));
    }

    private static boolean has(LongPredicate counts, @Nullable Long contact) {
        return contact != null && counts.test(contact);
    }

    /** Those count who were brought: they bear the tag, and they were met in the time. */
    private Introducers introducers(Reader reader, Scope scope, LongPredicate counts) {
        List<Brought> all =
                TieStore.brought(reader).stream()
                        .filter(each -> counts.test(each.contact()))
                        .toList();
        Set<Long> brought = new HashSet<>();
        Set<Long> through = new HashSet<>();
        for (Brought each : all) {
            brought.add(each.contact());
            through.add(each.through());
        }
        Map<Long, LocalDate> talks =
                scope.since() == null ? Map.of() : FirstTouchStore.of(reader, brought, zone);
        return Introducers.of(
                all.stream().filter(each -> scope.has(met(each, talks))).toList(),
                ContactStore.names(reader, through),
                workedWith(reader));
    }

    private static @Nullable LocalDate met(Brought each, Map<Long, LocalDate> talks) {
        return Optional.ofNullable(each.on())
                .flatMap(PartialDate::earliest)
                .orElse(talks.get(each.contact()));
    }

    private static Set<Long> workedWith(Reader reader) {
        Map<Long, List<Collaborator>> people = CollaborationStore.collaborators(reader);
        Set<Long> found = new HashSet<>();
        CollaborationStore.all(reader).stream()
                .filter(Collaboration::finished)
                .flatMap(one -> people.getOrDefault(one.id(), List.of()).stream())
                .forEach(each -> found.add(each.contactId()));
        return found;
    }

    private FirstWork beginnings(Reader reader, Scope scope, LongPredicate counts) {
        Map<Long, LocalDate> works = firstWorks(reader, contacts.today().day());
        works.entrySet()
                .removeIf(each -> !counts.test(each.getKey()) || !scope.has(each.getValue()));
        return FirstWork.of(
                ContactStore.names(reader, works.keySet()),
                FirstTouchStore.of(reader, works.keySet(), zone),
                works);
    }

    /**
     * What is only planned and what came to nothing does not count. Of a day that is known in part
     * only, its beginning does.
     */
    private static Map<Long, LocalDate> firstWorks(Reader reader, LocalDate today) {
        Map<Long, List<Collaborator>> people = CollaborationStore.collaborators(reader);
        Map<Long, LocalDate> works = new HashMap<>();
        for (Collaboration one : CollaborationStore.all(reader)) {
            Optional<LocalDate> begun =
                    Optional.ofNullable(one.starts())
                            .flatMap(PartialDate::earliest)
                            .filter(day -> !day.isAfter(today))
                            .filter(_ -> one.result() != Collaboration.Result.NOT_DONE);
            for (Collaborator each : people.getOrDefault(one.id(), List.of())) {
                begun.ifPresent(
                        day ->
                                works.merge(
                                        each.contactId(),
                                        day,
                                        (was, now) -> was.isBefore(now) ? was : now));
            }
        }
        return works;
    }
}
