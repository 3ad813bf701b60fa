package app.renmai.service.network;

import app.renmai.model.contact.ContactName;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Contacts that are tied to others.
 *
 * @param people them, those with the most ties first
 * @param ties what ties them
 */
public record Network(List<Person> people, List<Tie> ties) {
    /** Nobody is tied to anybody. */
    public static final Network NONE = new Network(List.of(), List.of());

    /** Keeps the lists unchangeable. */
    public Network {
        people = List.copyOf(people);
        ties = List.copyOf(ties);
    }

    /**
     * A contact.
     *
     * @param contact who
     * @param organization where they are now; may be empty
     * @param introduced to how many they are tied by having been brought together
     * @param worked with how many they worked
     */
    public record Person(ContactName contact, String organization, int introduced, int worked) {
        /** The contact's id. */
        public long id() {
            return contact.id();
        }

        /** How many ties they have. */
        public int ties() {
            return introduced + worked;
        }
    }

    /**
     * What ties two contacts.
     *
     * @param one one of them; of an introduction, whoever brought the other
     * @param other the other
     * @param kind how they are tied
     * @param times how often
     */
    public record Tie(long one, long other, Kind kind, int times) {
        /** Whether a contact is one of the two. */
        public boolean of(long id) {
            return one == id || other == id;
        }
    }

    /** How two contacts are tied. */
    public enum Kind {
        INTRODUCED,
        WORKED
    }

    /**
     * Whom one reaches from a contact.
     *
     * @param steps over so many ties at most
     * @return their ids, with the contact's own
     */
    public Set<Long> around(long id, int steps) {
        Set<Long> reached = new HashSet<>(Set.of(id));
        for (int i = 0; i < steps; i++) {
            Set<Long> next = new HashSet<>(reached);
            for (Tie tie : ties) {
                if (reached.contains(tie.one)) {
                    next.add(tie.other);
                }
                if (reached.contains(tie.other)) {
                    next.add(tie.one);
                }
            }
            reached = next;
        }
        return reached;
    }

    /** The part of it in which only some contacts are. */
    public Network of(Set<Long> some) {
        return new Network(
                people.stream().filter(person -> some.contains(person.id())).toList(),
                ties.stream()
                        .filter(tie -> some.contains(tie.one) && some.contains(tie.other))
                        .toList());
    }
}
