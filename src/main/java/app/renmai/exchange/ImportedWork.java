package app.renmai.exchange;

import app.renmai.model.collaboration.Collaboration;

import java.util.List;

/**
 * A collaboration, as a file of ours tells it.
 *
 * @param line the line of the file, from 1
 * @param uid its identity in the file
 * @param collaboration itself; its id and identity are not meant
 * @param people who took part
 * @param places which organizations took part
 * @param talks the identities of the talks that were about it
 */
public record ImportedWork(
        int line,
        String uid,
        Collaboration collaboration,
        List<Part> people,
        List<Place> places,
        List<String> talks) {
    /** Keeps the lists unchangeable. */
    public ImportedWork {
        people = List.copyOf(people);
        places = List.copyOf(places);
        talks = List.copyOf(talks);
    }

    /** Somebody who took part, by their identity in the file, as what, and what they said. */
    public record Part(String person, String part, String said) {}

    /** An organization that took part, by its name, as what. */
    public record Place(String organization, String part) {}
}
