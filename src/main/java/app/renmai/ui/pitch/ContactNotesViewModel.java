package app.renmai.ui.pitch;

import app.renmai.model.activity.Commitment;
import app.renmai.model.pitch.Pitch;
import app.renmai.service.activity.TimelineEntry;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.pitch.PitchDraft;
import app.renmai.service.pitch.PitchRow;
import app.renmai.ui.desk.Desk;
import app.renmai.ui.kit.ViewModel;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What is known of the contact that helps while writing to them. */
final class ContactNotesViewModel extends ViewModel {
    private static final int TALKS = 3;
    private static final int PITCHES = 3;

    private final Desk desk;
    private final long pitchId;
    private final ReadOnlyObjectWrapper<Optional<Notes>> notes =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * What is known.
     *
     * @param contact the contact
     * @param talks the last talks, newest first
     * @param promises open ones, the nearest first
     * @param pitches earlier ones that went out, newest first
     */
    record Notes(
            ContactDetails contact,
            List<TimelineEntry.Talk> talks,
            List<Commitment> promises,
            List<Pitch> pitches) {}

    ContactNotesViewModel(Desk desk, long pitchId) {
        super(
                desk.services().workspace(),
                desk.ui(),
                desk::problem,
                "contact",
                "contact_point",
                "position_held",
                "organization",
                "interaction",
                "appointment",
                "participant",
                "commitment",
                "pitch");
        this.desk = desk;
        this.pitchId = pitchId;
    }

    /** What is known; empty while loading and when the pitch is gone. */
    ReadOnlyObjectProperty<Optional<Notes>> notesProperty() {
        return notes.getReadOnlyProperty();
    }

    @Override
    protected void reload() {
        load(
                "notes",
                desk.services()
                        .drafting()
                        .open(pitchId)
                        .thenCompose(
                                opened ->
                                        opened.map(this::notes)
                                                .orElseGet(
                                                        () ->
                                                                CompletableFuture.completedFuture(
                                                                        Optional.empty()))),
                notes::set);
    }

    private CompletableFuture<Optional<Notes>> notes(PitchDraft opened) {
        long contactId = opened.pitch().contactId();
        var talks = desk.services().timeline().ofContact(contactId);
        var promises = desk.services().agenda().commitments(contactId);
        var pitches = desk.services().pitches().of(contactId);
        return talks.thenCombine(
                promises.thenCombine(
                        pitches,
                        (open, sent) ->
                                new Notes(opened.contact(), List.of(), open(open), earlier(sent))),
                (entries, known) ->
                        Optional.of(
                                new Notes(
                                        known.contact(),
                                        lastTalks(entries),
                                        known.promises(),
                                        known.pitches())));
    }

    private List<TimelineEntry.Talk> lastTalks(List<TimelineEntry> entries) {
        return entries.stream()
                .filter(TimelineEntry.Talk.class::isInstance)
                .map(TimelineEntry.Talk.class::cast)
                .filter(talk -> !talk.at().isAfter(desk.services().clock().instant()))
                .limit(TALKS)
                .toList();
    }

    private static List<Commitment> open(List<Commitment> promises) {
        return promises.stream().filter(Commitment::open).toList();
    }

    private List<Pitch> earlier(List<PitchRow> rows) {
        return rows.stream()
                .map(PitchRow::pitch)
                .filter(pitch -> !pitch.draft() && pitch.id() != pitchId)
                .limit(PITCHES)
                .toList();
    }
}
