package app.renmai.service.match;

import app.renmai.model.contact.ContactName;
import app.renmai.model.contact.Tag;
import app.renmai.model.value.Need;
import app.renmai.service.pitch.Grounds;
import app.renmai.service.value.Offers;
import app.renmai.service.value.Offers.Meant;
import app.renmai.store.Reader;
import app.renmai.store.contact.ContactStore;
import app.renmai.store.value.NeedStore;
import app.renmai.store.value.OfferStore;
import app.renmai.text.LinkedText.Target;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the people one knows need, beside what one can do. Only needs count that were said or seen;
 * a guess is a question.
 *
 * @param topics what is needed: first what no offer covers, of these what most need first
 * @param offers what the user can do
 * @param needs how many needs are open
 * @param people how many contacts and organizations have them
 * @param servable how many of the needs the user can serve now
 */
public record Growth(List<Topic> topics, List<Use> offers, int needs, int people, int servable) {
    /** Nobody needs anything, and nothing is offered. */
    public static final Growth NONE = new Growth(List.of(), List.of(), 0, 0, 0);

    /** Keeps the lists unchangeable. */
    public Growth {
        topics = List.copyOf(topics);
        offers = List.copyOf(offers);
    }

    /**
     * Needs that are about the same: they bear the same tag first. A need without a tag stands
     * alone.
     *
     * @param name the tag, or the words of the need
     * @param tagged whether the name is a tag
     * @param needs the needs
     * @param people the contacts among those who have them
     * @param askers how many contacts and organizations have them
     * @param servable how many of the needs the user can serve now
     * @param proof what shows the offer that serves most of them; may be empty
     */
    public record Topic(
            String name,
            boolean tagged,
            List<Need> needs,
            List<ContactName> people,
            int askers,
            int servable,
            String proof) {
        /** Keeps the lists unchangeable. */
        public Topic {
            needs = List.copyOf(needs);
            people = List.copyOf(people);
        }

        /** Whether the user can serve none of them. */
        public boolean uncovered() {
            return servable == 0;
        }
    }

    /**
     * Something the user can do.
     *
     * @param meant the offer, and what proves it
     * @param used when a pitch that speaks of it was sent last, or null
     * @param needs how many open needs it may serve
     */
    public record Use(Meant meant, @Nullable Instant used, int needs) {}

    /** How many topics no offer covers though several people need them. */
    public long gaps() {
        return topics.stream().filter(each -> each.uncovered() && each.askers() > 1).count();
    }

    static Growth read(Reader reader, List<Proposal> proposals, Predicate<Need> counts) {
        List<Need> needs =
                NeedStore.open(reader).stream()
                        .filter(each -> each.certainty() != Need.Certainty.ASSUMED)
                        .filter(counts)
                        .toList();
        Map<Long, Proposal> mine = new LinkedHashMap<>();
        proposals.stream()
                .filter(Proposal::mine)
                .forEach(each -> mine.putIfAbsent(each.need().id(), each));
        Map<Long, List<Tag>> tags = NeedStore.tags(reader);
        Map<String, List<Need>> groups = new LinkedHashMap<>();
        for (Need need : needs) {
            List<Tag> borne = tags.getOrDefault(need.id(), List.of());
            String name = borne.isEmpty() ? need.words() : borne.getFirst().name();
            groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(need);
        }
        Set<Long> contacts = new HashSet<>();
        needs.stream().map(Need::contactId).filter(Objects::nonNull).forEach(contacts::add);
        Map<Long, ContactName> names = ContactStore.names(reader, contacts);
        List<Topic> topics = new ArrayList<>();
        groups.forEach(
                (name, of) -> {
                    boolean tagged = tags.containsKey(of.getFirst().id());
                    topics.add(topic(name, tagged, of, mine, names));
                });
        topics.sort(
                Comparator.comparing((Topic each) -> !each.uncovered())
                        .thenComparing(each -> -each.askers())
                        .thenComparing(Topic::name));
        return new Growth(
                topics,
                uses(reader, proposals),
                needs.size(),
                askers(needs),
                (int) needs.stream().filter(each -> mine.containsKey(each.id())).count());
    }

    private static Topic topic(
            String name,
            boolean tagged,
            List<Need> needs,
            Map<Long, Proposal> mine,
            Map<Long, ContactName> names) {
        Set<Long> people = new LinkedHashSet<>();
        needs.stream().map(Need::contactId).filter(Objects::nonNull).forEach(people::add);
        List<Proposal> served =
                needs.stream().map(each -> mine.get(each.id())).filter(Objects::nonNull).toList();
        return new Topic(
                name,
                tagged,
                needs,
                people.stream().map(names::get).filter(Objects::nonNull).toList(),
                askers(needs),
                served.size(),
                served.isEmpty() ? "" : served.getFirst().proof());
    }

    private static int askers(List<Need> needs) {
        Set<String> askers = new HashSet<>();
        needs.forEach(each -> askers.add(each.contactId() + " " + each.organizationId()));
        return askers.size();
    }

    private static List<Use> uses(Reader reader, List<Proposal> proposals) {
        Map<Long, Integer> serves = new HashMap<>();
        proposals.stream()
                .filter(Proposal::mine)
                .forEach(each -> serves.merge(each.offer().id(), 1, Integer::sum));
        Map<Target, Instant> used = Grounds.lastSent(reader);
        return Offers.meant(reader, OfferStore.mine(reader)).stream()
                .map(
                        meant ->
                                new Use(
                                        meant,
                                        used.get(Target.offer(meant.offer().uid())),
                                        serves.getOrDefault(meant.offer().id(), 0)))
                .toList();
    }
}
