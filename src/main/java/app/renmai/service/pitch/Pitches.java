package app.renmai.service.pitch;

import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.contact.Contacts;
import app.renmai.store.Reader;
import app.renmai.store.Workspace;
import app.renmai.store.pitch.PitchStore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** All pitches, as lists show them. */
public final class Pitches {
    private final Workspace workspace;
    private final Knowing knowing;

    /**
     * @param workspace where the pitches are
     * @param knowing what is known for their texts
     */
    public Pitches(Workspace workspace, Knowing knowing) {
        this.workspace = workspace;
        this.knowing = knowing;
    }

    /** All pitches, the last changed first. */
    public CompletableFuture<List<PitchRow>> all() {
        return workspace.read(reader -> rows(reader, PitchStore.all(reader)));
    }

    /** The pitches to a contact, the last changed first. */
    public CompletableFuture<List<PitchRow>> of(long contactId) {
        return workspace.read(
                reader -> rows(reader, PitchStore.ofContact(reader, contactId)).reversed());
    }

    /** What the words of a pitch stand on; nothing when there is no such pitch. */
    public CompletableFuture<Grounds> grounds(long id) {
        return workspace.read(
                reader ->
                        PitchStore.find(reader, id)
                                .map(pitch -> Grounds.of(reader, pitch))
                                .orElse(Grounds.NONE));
    }

    private List<PitchRow> rows(Reader reader, List<Pitch> pitches) {
        Map<String, String> profile = Profile.fields(reader);
        Map<Long, Integer> versions = PitchStore.versionCounts(reader);
        Map<Long, ContactDetails> contacts = new HashMap<>();
        List<PitchRow> rows = new ArrayList<>();
        for (Pitch pitch : pitches) {
            long id = pitch.contactId();
            if (!contacts.containsKey(id)) {
                Contacts.details(reader, id).ifPresent(details -> contacts.put(id, details));
            }
            ContactDetails contact = contacts.get(id);
            rows.add(
                    new PitchRow(
                            pitch,
                            contact == null ? PersonName.UNKNOWN : contact.contact().name(),
                            contact == null ? "" : organization(contact),
                            contact == null || !pitch.draft()
                                    ? Map.of()
                                    : knowing.of(
                                                    reader,
                                                    contact,
                                                    profile,
                                                    Templates.languageOf(pitch))
                                            .values(),
                            versions.getOrDefault(pitch.id(), 0)));
        }
        return rows;
    }

    private static String organization(ContactDetails contact) {
        return contact.currentPosition().map(Position::organizationName).orElse("");
    }
}
