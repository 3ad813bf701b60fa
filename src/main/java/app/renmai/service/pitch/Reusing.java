package app.renmai.service.pitch;

import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.PersonName;
import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.PitchVersion;
import app.renmai.model.pitch.Reuse;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.contact.Contacts;
import app.renmai.store.Reader;
import app.renmai.store.Tx;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.pitch.PitchStore;
import app.renmai.store.pitch.ReuseStore;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the text of a pitch for another contact, and holds it until nothing foreign is in it. */
final class Reusing {
    /** A fact is cut after this many characters in a sentence. */
    private static final int LONGEST = 40;

    private Reusing() {}

    /** Begins a pitch to a contact with the text of another. */
    static long begin(Tx tx, Pitch from, Optional<Integer> version, ContactDetails to) {
        long first = from.contactId();
        if (first == to.contact().id()) {
            throw new PitchProblem(
                    "pitch.problem.same-contact", Placeholders.name(to.contact().name()));
        }
        Belongings theirs =
                Contacts.details(tx, first)
                        .map(each -> Belongings.of(tx, each))
                        .orElseGet(Belongings::new);
        PitchVersion text = text(tx, from, version);
        Pitch pitch =
                Pitch.begun(
                        to.contact().id(),
                        from.kind(),
                        from.template(),
                        Readdressing.subject(text.subject(), theirs),
                        Readdressing.body(text.body(), theirs),
                        tx.now());
        long id = PitchStore.insert(tx, pitch);
        ReuseStore.insert(tx, new Reuse(0, id, from.id(), first, Set.of(), tx.now()));
        return id;
    }

    /** Of what was sent, the version with its placeholders, if it is kept. */
    private static PitchVersion text(Reader reader, Pitch from, Optional<Integer> wanted) {
        List<PitchVersion> versions = PitchStore.versions(reader, from.id());
        if (wanted.isPresent()) {
            int number = wanted.get();
            return versions.stream()
                    .filter(version -> version.number() == number)
                    .findFirst()
                    .orElseThrow(() -> new PitchProblem("pitch.problem.no-version", number));
        }
        PitchVersion now =
                new PitchVersion(0, from.id(), 0, from.subject(), from.body(), from.updatedAt());
        return from.draft() ? now : versions.stream().findFirst().orElse(now);
    }

    /** What of the first one's is in a text as it is being written. */
    static Optional<Reused> of(Reader reader, Pitch pitch, String subject, String body) {
        return ReuseStore.of(reader, pitch.id())
                .map(
                        reuse ->
                                new Reused(
                                        reuse,
                                        first(reader, reuse),
                                        Foreign.of(
                                                reader,
                                                pitch.withText(subject, body, pitch.updatedAt()))));
    }

    private static ContactName first(Reader reader, Reuse reuse) {
        long id = reuse.originContactId();
        return ContactStore.names(reader, List.of(id))
                .getOrDefault(id, new ContactName(id, PersonName.UNKNOWN));
    }

    /** Keeps that something is right in the new text. */
    static boolean confirm(Tx tx, Pitch pitch, Belonging what) {
        Optional<Reuse> reuse = ReuseStore.of(tx, pitch.id());
        if (reuse.isEmpty() || reuse.get().confirmed().contains(what.key())) {
            return false;
        }
        Set<String> confirmed = new HashSet<>(reuse.get().confirmed());
        confirmed.add(what.key());
        ReuseStore.confirm(tx, reuse.get(), confirmed);
        return true;
    }

    private static String shortened(String words) {
        int end =
                words.offsetByCodePoints(
                        0, Math.min(LONGEST, words.codePointCount(0, words.length())));
        return end < words.length() ? words.substring(0, end) + "…" : words;
    }

    /** Refuses to let a text go in which something of the first one's was not looked at. */
    static void requireHandled(Reader reader, Pitch pitch) {
        of(reader, pitch, pitch.subject(), pitch.body())
                .filter(reused -> !reused.items().isEmpty())
                .ifPresent(
                        reused -> {
                            throw new PitchProblem(
                                    "pitch.problem.foreign",
                                    shortened(reused.items().getFirst().what().words()),
                                    Placeholders.name(reused.first().name()),
                                    reused.items().size() - 1);
                        });
    }
}
