package app.renmai.service.activity;

import app.renmai.model.activity.Attachment;
import app.renmai.store.Reader;
import app.renmai.store.activity.AttachmentStore;

import java.util.List;

/** What a file can be kept with. */
public enum FileOwner {
    /** A contact itself. */
    CONTACT,
    /** An interaction. */
    INTERACTION,
    /** A pitch, which it goes along with. */
    PITCH;

    /** The files of one of these, oldest first. */
    List<Attachment> kept(Reader reader, long owner) {
        return switch (this) {
            case CONTACT -> AttachmentStore.ofContact(reader, owner);
            case INTERACTION -> AttachmentStore.ofInteraction(reader, owner);
            case PITCH -> AttachmentStore.ofPitch(reader, owner);
        };
    }

    /** The same file, kept with one of these. */
    Attachment own(Attachment file, long owner) {
        return switch (this) {
            case CONTACT -> file.ofContact(owner);
            case INTERACTION -> file.ofInteraction(owner);
            case PITCH -> file.ofPitch(owner);
        };
    }
}
