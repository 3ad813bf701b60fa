package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/** A person found in the files of one import, and who they are here. */
final class Found {
    private final int file;
    private ImportedContact contact;
    private @Nullable Long known;
    private long id;

    Found(int file, ImportedContact contact) {
        this.file = file;
        this.contact = contact;
    }

    /** The index of the file they were found in first. */
    int file() {
        return file;
    }

    ImportedContact contact() {
        return contact;
    }

    void complete(ImportedContact both) {
        contact = both;
    }

    String key() {
        return PersonKey.of(contact);
    }

    @Nullable UUID uid() {
        return UidText.uuid(contact.uid()).orElse(null);
    }

    /** The contact they are already, or null when they are new. */
    @Nullable Long known() {
        return known;
    }

    void recognize(long contactId) {
        known = contactId;
        id = contactId;
    }

    /** The contact they have become; 0 before that, and in a dry run. */
    long id() {
        return id;
    }

    void store(long contactId) {
        id = contactId;
    }
}
