package app.renmai.exchange.ical;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Of the versions of an event that a file of invitations holds, the one that counts (RFC 5546,
 * 2.1.4): the highest sequence, then the latest change, then the last in the file.
 */
final class Revisions {
    private final List<IcalEvent> current = new ArrayList<>();
    private final List<IcalEvent> superseded = new ArrayList<>();

    private Revisions() {}

    private record Key(String uid, Instant replaces) {}

    /** Sorts out events. */
    static Revisions of(List<IcalEvent> events) {
        Revisions revisions = new Revisions();
        Map<Key, List<IcalEvent>> versions = new LinkedHashMap<>();
        for (IcalEvent event : events) {
            if (event.uid().isEmpty()) {
                revisions.current.add(event);
            } else {
                IcalEvent.Point replaces = event.replaces();
                Key key = new Key(event.uid(), replaces == null ? Instant.MIN : replaces.at());
                versions.computeIfAbsent(key, _ -> new ArrayList<>()).add(event);
            }
        }
        versions.values().forEach(revisions::sortOut);
        return revisions;
    }

    private void sortOut(List<IcalEvent> versions) {
        Comparator<IcalEvent> order =
                Comparator.comparingInt(IcalEvent::sequence).thenComparing(IcalEvent::changed);
        IcalEvent latest = versions.getFirst();
        for (IcalEvent version : versions) {
            latest = order.compare(version, latest) >= 0 ? version : latest;
        }
        for (IcalEvent version : versions) {
            // Some programs give all their events one UID: other times of the same version stay.
            boolean another =
                    order.compare(version, latest) == 0
                            && !Objects.equals(version.start(), latest.start());
            if (version == latest || another) {
                current.add(version);
            } else {
                superseded.add(version);
            }
        }
    }

    /** Those that count. */
    List<IcalEvent> current() {
        return current;
    }

    /** Those of which a later version is there. */
    List<IcalEvent> superseded() {
        return superseded;
    }
}
