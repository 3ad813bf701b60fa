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

/** The SQL of when one first had to do with contacts. */
public final class FirstTouchStore {
    private static final int IDS_A_QUERY = 1_000;
    private static final String FIRST =
            "SELECT contact_id, MIN(touched) AS first FROM (SELECT p.contact_id, MIN(i.starts_at)"
                    + " AS touched FROM participant p JOIN interaction i ON i.id ="
                    + " p.interaction_id WHERE i.kind <> 'note' AND p.contact_id IN (<ids>) GROUP"
                    + " BY p.contact_id UNION ALL SELECT o.contact_id, MIN(a.made_at) FROM"
                    + " outreach o JOIN attempt a ON a.outreach_id = o.id WHERE o.contact_id IN"
                    + " (<ids>) GROUP BY o.contact_id) GROUP BY contact_id";

    private FirstTouchStore() {}

    /**
     * The day of the first interaction with each of some contacts, notes left out, or of the first
     * attempt to win their attention, whichever was first; who has neither is not in it.
     *
     * @param zone where days begin
     */
    public static Map<Long, LocalDate> of(Reader reader, Collection<Long> contacts, ZoneId zone) {
        Map<Long, LocalDate> first = new HashMap<>();
        List<Long> all = List.copyOf(contacts);
        for (int from = 0; from < all.size(); from += IDS_A_QUERY) {
            reader.handle()
                    .createQuery(FIRST)
                    .bindList("ids", all.subList(from, Math.min(all.size(), from + IDS_A_QUERY)))
                    .map(
                            (row, _) ->
                                    Map.entry(
                                            row.getLong("contact_id"),
                                            Columns.instant(row, "first")
                                                    .atZone(zone)
                                                    .toLocalDate()))
                    .forEach(each -> first.put(each.getKey(), each.getValue()));
        }
        return first;
    }

    /**
     * How many meals and gifts there were since a moment.
     *
     * @param tag the folded name of a tag one of those who took part bears; empty for all
     */
    public static int hospitality(Reader reader, Instant since, String tag) {
        return reader.handle()
                .createQuery(
                        "SELECT COUNT(*) FROM interaction i WHERE i.kind = 'hospitality' AND"
                                + " i.starts_at >= :since AND (:tag = '' OR EXISTS (SELECT 1 FROM"
                                + " participant p JOIN contact_tag l ON l.contact_id ="
                                + " p.contact_id JOIN tag t ON t.id = l.tag_id WHERE"
                                + " p.interaction_id = i.id AND t.folded = :tag))")
                .bind("since", since.atOffset(ZoneOffset.UTC))
                .bind("tag", tag)
                .mapTo(Integer.class)
                .one();
    }
}
