package app.renmai.service.activity;

import app.renmai.model.activity.Attachment;
import app.renmai.store.Reader;
import app.renmai.store.activity.AttachmentStore;

import java.util.List;

/** What a file can be kept with. */
public enum FileOwner {
    /** A contact itself. */
    CONTACT {
        @Override
        List<Attachment> kept(Reader reader, long owner) {
            return AttachmentStore.ofContact(reader, owner);
        }

        @Override
        Attachment own(Attachment file, long owner) {
            return file.ofContact(owner);
        }
    },
    /** An interaction. */
    INTERACTION {
        @Override
        List<Attachment> kept(Reader reader, long owner) {
            return AttachmentStore.ofInteraction(reader, owner);
        }

        @Override
        Attachment own(Attachment file, long owner) {
            return file.ofInteraction(owner);
        }
    },
    /** A pitch, which it goes along with. */
    PITCH {
        @Override
        List<Attachment> kept(Reader reader, long owner) {
            return AttachmentStore.ofPitch(reader, owner);
        }

        @Override
        Attachment own(Attachment file, long owner) {
            return file.ofPitch(owner);
        }
    };

    /** The files of one of these, oldest first. */
    abstract List<Attachment> kept(Reader reader, long owner);

    /** The same file, kept with one of these. */
    abstract Attachment own(Attachment file, long owner);
}
