package app.renmai.service.today;

import app.renmai.model.contact.ContactName;
import app.renmai.service.today.Suggestion.Reconnect;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Who is worth a word again.
 *
 * @param day the day
 * @param ranked the dormant, the most worth first
 * @param pick whom the week has drawn by lot; null when it has drawn nobody
 * @param names the names of all of them
 */
public record ReconnectPage(
        LocalDate day, List<Reconnect> ranked, @Nullable Pick pick, Map<Long, ContactName> names) {
    /** Keeps the collections unchangeable. */
    public ReconnectPage {
        ranked = List.copyOf(ranked);
        names = Map.copyOf(names);
    }

    /**
     * Whom the week has drawn.
     *
     * @param contactId who
     * @param reconnect what speaks for a word to them; null when one has spoken with them since
     * @param among of how many they were drawn
     * @param monday the day on which the week began
     */
    public record Pick(
            long contactId, @Nullable Reconnect reconnect, int among, LocalDate monday) {}
}
