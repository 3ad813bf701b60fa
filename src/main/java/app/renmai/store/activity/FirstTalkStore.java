package app.renmai.store.activity;

import app.renmai.store.Columns;
import app.renmai.store.Reader;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The SQL of when talks with contacts began. */
public final class FirstTalkStore {
    private FirstTalkStore() {}

    /**
     * The day of the first interaction with each of some contacts, notes left out; who has none is
     * not in it.
     *
     * @param zone where days begin
     */
    public static Map<Long, LocalDate> of(Reader reader, Collection<Long> contacts, ZoneId zone) {
        Map<Long, LocalDate> first = new HashMap<>();
        if (contacts.isEmpty()) {
            return first;
        }
        reader.handle()
                .createQuery(
                        "SELECT p.contact_id, MIN(i.starts_at) AS first FROM participant p JOIN"
                                + " interaction i ON i.id = p.interaction_id WHERE i.kind <> 'note'"
                                + " AND p.contact_id IN (<ids>) GROUP BY p.contact_id")
                .bindList("ids", List.copyOf(contacts))
                .map(
                        (row, _) ->
                                Map.entry(
                                        row.getLong("contact_id"),
                                        Columns.instant(row, "first").atZone(zone).toLocalDate()))
                .forEach(each -> first.put(each.getKey(), each.getValue()));
        return first;
    }

    /** How many meals and gifts there were since a moment. */
    public static int hospitality(Reader reader, Instant since) {
        return reader.handle()
                .createQuery(
                        "SELECT COUNT(*) FROM interaction WHERE kind = 'hospitality' AND starts_at"
                                + " >= :since")
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .mapTo(Integer.class)
                .one();
    }
}
