package app.renmai.service.pitch;

import app.renmai.service.contact.ContactDetails;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is known for a text to a contact.
 *
 * @param contact whom it is to
 * @param values the words by placeholder, suggestions among them; a placeholder without words is
 *     left out
 * @param suggestions where words are from that the writer may want to change, in the order their
 *     placeholders are offered
 */
public record Known(
        ContactDetails contact, Map<String, String> values, List<Suggestion> suggestions) {
    /** Keeps the collections unchangeable. */
    public Known {
        values = Map.copyOf(values);
        suggestions = List.copyOf(suggestions);
    }

    /** The words that are stored of the contact and the user, and what is suggested beside them. */
    static Known of(
            ContactDetails contact, Map<String, String> profile, List<Suggestion> suggestions) {
        Map<String, String> values = new HashMap<>(Placeholders.values(contact, profile));
        Map<String, Suggestion> used =
                suggestions.stream()
                        .filter(each -> !values.containsKey(each.placeholder()))
                        .collect(Collectors.toMap(Suggestion::placeholder, each -> each));
        used.forEach((name, each) -> values.put(name, each.words()));
        List<Suggestion> ordered =
                Placeholders.KNOWN.stream()
                        .map(Placeholder::name)
                        .filter(used::containsKey)
                        .map(used::get)
                        .toList();
        return new Known(contact, values, ordered);
    }
}
