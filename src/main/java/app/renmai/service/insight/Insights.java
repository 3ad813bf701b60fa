package app.renmai.service.insight;

import app.renmai.model.collaboration.Collaboration;
import app.renmai.model.collaboration.Collaborator;
import app.renmai.model.contact.ContactName;
import app.renmai.model.shared.PartialDate;
import app.renmai.model.value.ValueEntry;
import app.renmai.service.network.Network;
import app.renmai.service.network.Networks;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.activity.FirstTalkStore;
import app.renmai.store.collaboration.CollaborationStore;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.value.ValueEntryStore;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Counts over what is noted of value, introductions and collaborations. */
public final class Insights {
    private final Workspace workspace;
    private final Clock clock;
    private final ZoneId zone;

    /** The insights of a workspace, for a user in a time zone. */
    public Insights(Workspace workspace, Clock clock, ZoneId zone) {
        this.workspace = workspace;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What there is to say.
     *
     * @param value value given and received
     * @param hospitality how many meals and gifts there were in the same time, which count nothing
     * @param introducers through whom others were met
     * @param beginnings how long it took to the first collaboration
     */
    public record Said(
            ValueOverTime value, int hospitality, Introducers introducers, FirstWork beginnings) {}

    /**
     * Counts.
     *
     * @param since the first day that counts for what is counted over time; null for all
     */
    public CompletableFuture<Said> since(@Nullable LocalDate since) {
        LocalDate today = LocalDate.now(clock.withZone(zone));
        return workspace.read(reader -> said(reader, since, today));
    }

    private Said said(Reader reader, @Nullable LocalDate since, LocalDate today) {
        List<ValueEntry> entries = ValueEntryStore.all(reader);
        LocalDate first =
                entries.stream().map(ValueEntry::on).min(LocalDate::compareTo).orElse(today);
        LocalDate from = since == null ? first : since;
        Map<Long, LocalDate> works = firstWorks(reader);
        Network network = Networks.read(reader);
        Map<Long, ContactName> names = ContactStore.names(reader, works.keySet());
        return new Said(
                ValueOverTime.of(entries, from, today),
                FirstTalkStore.hospitality(reader, from.atStartOfDay(zone).toInstant()),
                Introducers.of(network, workedWith(reader)),
                FirstWork.of(names, FirstTalkStore.of(reader, works.keySet(), zone), works));
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

    /** Of a day that is known in part only, its beginning counts. */
    private static Map<Long, LocalDate> firstWorks(Reader reader) {
        Map<Long, List<Collaborator>> people = CollaborationStore.collaborators(reader);
        Map<Long, LocalDate> works = new HashMap<>();
        for (Collaboration one : CollaborationStore.all(reader)) {
            PartialDate starts = one.starts();
            Integer year = starts == null ? null : starts.year();
            if (starts == null || year == null) {
                continue;
            }
            Integer month = starts.month();
            Integer day = starts.day();
            LocalDate begun = LocalDate.of(year, month == null ? 1 : month, day == null ? 1 : day);
            for (Collaborator each : people.getOrDefault(one.id(), List.of())) {
                works.merge(each.contactId(), begun, (was, now) -> was.isBefore(now) ? was : now);
            }
        }
        return works;
    }
}
