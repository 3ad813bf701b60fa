package app.renmai.service.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.Reuse;
import app.renmai.service.contact.Contacts;
import app.renmai.service.pitch.FoldedText.Span;
import app.renmai.store.Reader;
import app.renmai.store.pitch.ReuseStore;
import app.renmai.store.value.FactStore;
import app.renmai.text.LinkedText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What in a text belongs to somebody else than whom it is to. Where the two share a name, a
 * workplace or a fact, it is not foreign; a name that is a part of a longer one is found as that.
 */
public final class Foreign {
    private Foreign() {}

    /**
     * Where it stands.
     *
     * @param subject whether in the subject, else in the text
     * @param start where it begins, in UTF-16 units of the text as it is read, without its links
     * @param end where it ends, exclusive
     */
    public record Place(boolean subject, int start, int end) {}

    /**
     * Something foreign, with all places where it stands.
     *
     * @param what what it is
     * @param places where, in order, the subject first
     */
    public record Item(Belonging what, List<Place> places) {
        /** Keeps the list unchangeable. */
        public Item {
            places = List.copyOf(places);
        }
    }

    /**
     * What in a pitch belongs to somebody else and was not said to be right there: of a pitch that
     * was first written for another, all that is theirs; of any pitch, facts that are about neither
     * the contact nor where they work nor who competes with it.
     */
    public static List<Item> of(Reader reader, Pitch pitch) {
        Optional<Belongings> second = belongings(reader, pitch.contactId());
        if (second.isEmpty()) {
            return List.of();
        }
        Optional<Reuse> reuse = ReuseStore.of(reader, pitch.id());
        Belongings first =
                reuse.flatMap(each -> belongings(reader, each.originContactId()))
                        .orElseGet(Belongings::new);
        LinkedText body = LinkedText.parse(pitch.body());
        for (LinkedText.Target target : body.targets()) {
            if (target.kind() == LinkedText.Kind.FACT) {
                FactStore.withUid(reader, target.uid()).ifPresent(first::linked);
            }
        }
        return find(
                pitch.subject(),
                body,
                first,
                second.get().own(Profile.fields(reader)),
                reuse.map(Reuse::confirmed).orElse(Set.of()));
    }

    private static Optional<Belongings> belongings(Reader reader, long contactId) {
        return Contacts.details(reader, contactId).map(each -> Belongings.of(reader, each));
    }

    /**
     * What in a text belongs to one and not to the other, in the order in which it first appears.
     *
     * @param first what belongs to whom the text was first written for
     * @param second what belongs to whom it is now for
     * @param confirmed the keys of what was said to be right there
     */
    static List<Item> find(
            String subject,
            LinkedText body,
            Belongings first,
            Belongings second,
            Set<String> confirmed) {
        Map<Belonging, List<Place>> found = new LinkedHashMap<>();
        List<Found> all = new ArrayList<>(in(subject, List.of(), first, second, true));
        all.addAll(in(body.words(), body.links(), first, second, false));
        for (Found each : all) {
            if (!confirmed.contains(each.what.key())) {
                found.computeIfAbsent(each.what, _ -> new ArrayList<>()).add(each.place());
            }
        }
        return found.entrySet().stream()
                .map(each -> new Item(each.getKey(), each.getValue()))
                .toList();
    }

    private record Found(Belonging what, Span span, boolean foreign, boolean subject) {
        Place place() {
            return new Place(subject, span.start(), span.end());
        }
    }

    private static List<Found> in(
            String text,
            List<LinkedText.Link> links,
            Belongings first,
            Belongings second,
            boolean subject) {
        FoldedText folded = new FoldedText(text);
        List<Found> all = new ArrayList<>();
        for (Belonging each : second.all()) {
            spans(each, folded, links).forEach(at -> all.add(new Found(each, at, false, subject)));
        }
        for (Belonging each : first.all()) {
            if (!second.has(each)) {
                spans(each, folded, links)
                        .forEach(at -> all.add(new Found(each, at, true, subject)));
            }
        }
        // The longest first; of one place what both share.
        all.sort(
                Comparator.<Found>comparingInt(each -> each.span.start() - each.span.end())
                        .thenComparing(Found::foreign));
        List<Found> kept = new ArrayList<>();
        for (Found each : all) {
            if (kept.stream().noneMatch(longer -> longer.span.holds(each.span))) {
                kept.add(each);
            }
        }
        return kept.stream()
                .filter(Found::foreign)
                .sorted(Comparator.comparingInt(each -> each.span.start()))
                .toList();
    }

    private static List<Span> spans(
            Belonging sought, FoldedText text, List<LinkedText.Link> links) {
        List<Span> spans = new ArrayList<>();
        if (sought.fact() != null) {
            LinkedText.Target target = LinkedText.Target.fact(sought.fact());
            links.stream()
                    .filter(link -> link.target().equals(target))
                    .forEach(link -> spans.add(new Span(link.start(), link.end())));
            if (sought.folded().length() < Belongings.SHORTEST_NOTE) {
                return spans;
            }
        }
        spans.addAll(text.find(sought));
        return spans;
    }
}
