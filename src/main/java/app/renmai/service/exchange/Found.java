package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.model.contact.ContactPoint;
import app.renmai.store.contact.NameKeys;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A person found in the files of one import, and who they are here. */
final class Found {
    private final RecordId id;
    private final int line;
    private final String key;
    private ImportedContact contact;
    private @Nullable UUID uid;
    private List<String> reaches;
    private @Nullable Found first;
    private boolean adds;
    private boolean sharesUid;
    private @Nullable Long known;
    private long stored;
    private @Nullable NameKeys keys;

    Found(RecordId id, ImportedContact contact) {
        this.id = id;
        this.line = contact.line();
        this.contact = contact;
        this.key = PersonKey.of(contact);
        this.uid = UidText.uuid(contact.uid()).orElse(null);
        this.reaches = reaches(contact);
    }

    RecordId id() {
        return id;
    }

    int line() {
        return line;
    }

    ImportedContact contact() {
        return contact;
    }

    void complete(ImportedContact both) {
        contact = both;
        keys = null;
        uid = UidText.uuid(both.uid()).orElse(null);
        reaches = reaches(both);
    }

    private static List<String> reaches(ImportedContact contact) {
        List<String> keys = new ArrayList<>(contact.points().size());
        for (ContactPoint point : contact.points()) {
            if (point.kind() != ContactPoint.Kind.ADDRESS) {
                keys.add(PointKey.of(point));
            }
        }
        return keys;
    }

    String key() {
        return key;
    }

    @Nullable UUID uid() {
        return uid;
    }

    /** Whether somebody of another name has the same identity in these files. */
    boolean sharesUid() {
        return sharesUid;
    }

    void shareUid() {
        sharesUid = true;
    }

    /** The keys of the places where they are reached, postal addresses left out. */
    List<String> reaches() {
        return reaches;
    }

    /** Who they were when the files spoke of them first; themselves unless found twice. */
    Found first() {
        return first == null ? this : first;
    }

    /** Whether they were found before in these files. */
    boolean again() {
        return first != null;
    }

    /** Whether the second finding says something that the first does not. */
    boolean adds() {
        return adds;
    }

    void foundBefore(Found before, boolean saysMore) {
        first = before;
        adds = saysMore;
    }

    /** The contact they are already, or null when they are new. */
    @Nullable Long known() {
        return known;
    }

    void recognize(long contactId) {
        known = contactId;
    }

    /** The contact they have become; 0 before that, and when they were left out. */
    long stored() {
        return stored;
    }

    void store(long contactId) {
        stored = contactId;
    }

    /** Makes the keys of the name; of different people they may be made at once. */
    void prepare() {
        keys = NameKeys.of(contact.name());
    }

    /** The keys of the name. */
    NameKeys keys() {
        NameKeys made = keys;
        return made == null ? NameKeys.of(contact.name()) : made;
    }
}
