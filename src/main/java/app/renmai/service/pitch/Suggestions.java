package app.renmai.service.pitch;

import app.renmai.model.contact.Position;
import app.renmai.model.organization.Organization;
import app.renmai.model.value.Fact;
import app.renmai.model.value.Need;
import app.renmai.model.value.Offer;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.value.Facts;
import app.renmai.store.Reader;
import app.renmai.store.organization.CompetitorStore;
import app.renmai.store.value.FactStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;
import app.renmai.text.Folding;
import app.renmai.text.LinkedText.Target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds words for placeholders in what is noted: the newest fresh fact of a kind, about the person
 * or about where they work now; the first offer that is meant for them. Nothing is made up: what
 * has no source is left to the writer.
 */
final class Suggestions {
    /** Which kind of fact fills which placeholder. */
    private static final Map<String, Fact.Kind> FACTS =
            Map.of(
                    "their.product",
                    Fact.Kind.PRODUCT,
                    "their.campaign",
                    Fact.Kind.CAMPAIGN,
                    "their.overlooked",
                    Fact.Kind.OVERLOOKED,
                    "their.need",
                    Fact.Kind.NEED,
                    "their.news",
                    Fact.Kind.NEWS,
                    Suggestions.MOVE,
                    Fact.Kind.COMPETITOR);

    private static final String MOVE = "competitor.move";

    /** What a competitor did, in the words of the facts about it. */
    private static final Set<Fact.Kind> MOVES =
            Set.of(Fact.Kind.COMPETITOR, Fact.Kind.CAMPAIGN, Fact.Kind.PRODUCT, Fact.Kind.NEWS);

    private static final Comparator<Fact> NEWEST =
            Comparator.comparing(Fact::lastTrue).thenComparing(Fact::id).reversed();

    private final Reader reader;
    private final LocalDate today;
    private final int freshDays;
    private final Map<String, Suggestion> found = new LinkedHashMap<>();

    private Suggestions(Reader reader, LocalDate today) {
        this.reader = reader;
        this.today = today;
        this.freshDays = Facts.freshDays(reader);
    }

    /** The suggestions for a contact, one a placeholder at most. */
    static List<Suggestion> of(Reader reader, ContactDetails contact, LocalDate today) {
        return new Suggestions(reader, today).all(contact);
    }

    private List<Suggestion> all(ContactDetails contact) {
        long id = contact.contact().id();
        List<Long> places =
                contact.positions().stream()
                        .filter(Position::current)
                        .map(Position::organizationId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        List<Fact> facts = new ArrayList<>(FactStore.ofContact(reader, id));
        places.forEach(place -> facts.addAll(FactStore.ofOrganization(reader, place)));
        NeedStore.ofContact(reader, id).stream()
                .filter(need -> need.state() == Need.State.OPEN)
                .filter(need -> need.certainty() != Need.Certainty.ASSUMED)
                .findFirst()
                .ifPresent(need -> put("their.need", need.words(), Optional.empty()));
        FACTS.forEach((name, kind) -> newest(facts, Set.of(kind)).ifPresent(f -> put(name, f)));
        if (!found.containsKey(MOVE)) {
            competitors(places);
        }
        OfferStore.mineFor(reader, id).stream().findFirst().ifPresent(this::put);
        return List.copyOf(found.values());
    }

    private Optional<Fact> newest(List<Fact> facts, Set<Fact.Kind> kinds) {
        return facts.stream()
                .filter(fact -> kinds.contains(fact.kind()))
                .filter(fact -> !fact.stale(today, freshDays))
                .min(NEWEST);
    }

    /** What a competitor did; whose move it is stands before it. */
    private void competitors(List<Long> places) {
        Map<Fact, Organization> moves = new LinkedHashMap<>();
        for (long place : places) {
            for (Organization each : CompetitorStore.of(reader, place)) {
                newest(FactStore.ofOrganization(reader, each.id()), MOVES)
                        .ifPresent(fact -> moves.put(fact, each));
            }
        }
        moves.keySet().stream()
                .min(NEWEST)
                .ifPresent(
                        fact -> {
                            String name = Objects.requireNonNull(moves.get(fact)).name();
                            String said = oneLine(fact.words());
                            boolean named = Folding.fold(said).contains(Folding.fold(name));
                            String colon = Folding.hasHan(said) ? "：" : ": ";
                            add(MOVE, named ? said : name + colon + said, fact);
                        });
    }

    private void put(String placeholder, Fact fact) {
        add(placeholder, fact.words(), fact);
    }

    private void put(Offer offer) {
        Optional<Target> target = Optional.of(Target.offer(offer.uid()));
        put("my.offer", offer.words(), target);
        put("my.proof", offer.proof(), target);
    }

    private void put(String placeholder, String words, Optional<Target> target) {
        add(new Suggestion(placeholder, oneLine(words), target, "", Optional.empty()));
    }

    private void add(String placeholder, String words, Fact fact) {
        add(
                new Suggestion(
                        placeholder,
                        oneLine(words),
                        Optional.of(Target.fact(fact.uid())),
                        fact.source(),
                        Optional.of(fact.lastTrue())));
    }

    private void add(Suggestion suggestion) {
        if (!suggestion.words().isEmpty()) {
            found.putIfAbsent(suggestion.placeholder(), suggestion);
        }
    }

    /** A fact is a note; in the middle of a sentence it takes no line break and no full stop. */
    static String oneLine(String words) {
        return words.strip().replaceAll("\\s*\\R\\s*", " ").replaceFirst("[.。；;，,]+$", "");
    }
}
