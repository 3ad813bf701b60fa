package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.service.exchange.ImportOptions.OnDuplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Gathers the people of all files of one import; one found twice is one. */
final class Gathering {
    private final OnDuplicate onDuplicate;
    private final List<Found> people = new ArrayList<>();
    private final List<Found> all = new ArrayList<>();
    private final Map<RecordId, Found> byId = new HashMap<>();
    private final Map<UUID, Found> byUid = new HashMap<>();
    private final Map<String, Found> byReach = new HashMap<>();

    Gathering(OnDuplicate onDuplicate) {
        this.onDuplicate = onDuplicate;
    }

    /** Everybody once. */
    List<Found> people() {
        return people;
    }

    /** Every finding, those of one person too, in the order of the files. */
    List<Found> all() {
        return all;
    }

    /** The finding that is a record of a file. */
    Optional<Found> with(RecordId id) {
        if (byId.size() != all.size()) {
            all.forEach(one -> byId.put(one.id(), one));
        }
        return Optional.ofNullable(byId.get(id));
    }

    /** Adds what was found of a person. */
    void add(Found found) {
        all.add(found);
        noteSharing(found);
        Optional<Found> before =
                onDuplicate == OnDuplicate.CREATE ? Optional.empty() : before(found);
        if (before.isEmpty()) {
            people.add(found);
            remember(found, found);
            return;
        }
        Found first = before.get();
        if (found.sharesUid()) {
            first.shareUid();
        }
        if (onDuplicate == OnDuplicate.SKIP) {
            found.foundBefore(first, false);
            return;
        }
        Optional<ImportedContact> both = Combining.both(first.contact(), found.contact());
        both.ifPresent(first::complete);
        found.foundBefore(first, both.isPresent());
        remember(found, first);
    }

    /** Some programs give every card the same identity, which then tells nobody apart. */
    private void noteSharing(Found found) {
        UUID uid = found.uid();
        Found other = uid == null ? null : byUid.get(uid);
        if (other != null && !other.key().equals(found.key())) {
            other.shareUid();
            found.shareUid();
        }
    }

    private Optional<Found> before(Found found) {
        UUID uid = found.uid();
        Found sameUid = uid == null ? null : byUid.get(uid);
        if (sameUid != null && sameUid.key().equals(found.key())) {
            return Optional.of(sameUid);
        }
        for (String reach : reaches(found)) {
            Found same = byReach.get(reach);
            if (same != null) {
                return Optional.of(same);
            }
        }
        return Optional.empty();
    }

    private void remember(Found found, Found as) {
        UUID uid = found.uid();
        if (uid != null) {
            byUid.putIfAbsent(uid, as);
        }
        reaches(found).forEach(reach -> byReach.putIfAbsent(reach, as));
    }

    private static List<String> reaches(Found found) {
        String name = found.key() + "\n";
        return found.reaches().stream().map(name::concat).toList();
    }
}
