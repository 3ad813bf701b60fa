package app.renmai.service.cadence;

import app.renmai.model.contact.Cadence;
import app.renmai.model.contact.Rest;
import app.renmai.store.Reader;
import app.renmai.store.contact.CadenceStore;
import app.renmai.store.contact.CadenceStore.OfTag;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** How often one means to be in touch with contacts, read for many at once. */
public final class Touches {
    private final Map<Long, Cadence> own;
    private final Map<Long, OfTag> ofTags;
    private final Map<Long, Rest> rests;

    private Touches(Map<Long, Cadence> own, Map<Long, OfTag> ofTags, Map<Long, Rest> rests) {
        this.own = own;
        this.ofTags = ofTags;
        this.rests = rests;
    }

    /** Reads what is meant with contacts; with all when the ids are null. */
    public static Touches read(Reader reader, @Nullable Collection<Long> ids) {
        return new Touches(
                CadenceStore.own(reader, ids),
                CadenceStore.ofTags(reader, ids),
                CadenceStore.rests(reader, ids));
    }

    /**
     * How one keeps in touch with a contact: by its own cadence, else by the tightest of its tags'.
     *
     * @param last when both sides last spoke, or null
     */
    public Touch of(long contact, @Nullable Instant last) {
        Cadence mine = own.get(contact);
        OfTag tags = mine == null ? ofTags.get(contact) : null;
        Rest rest = rests.get(contact);
        if (mine == null && tags == null && rest == null && last == null) {
            return Touch.NONE;
        }
        return new Touch(
                last, tags == null ? mine : tags.cadence(), tags == null ? "" : tags.tag(), rest);
    }
}
