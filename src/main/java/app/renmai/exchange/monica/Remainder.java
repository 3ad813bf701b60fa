package app.renmai.exchange.monica;

import app.renmai.model.contact.KeptField;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of an export has no field here: by name what is kept, and what is not. */
final class Remainder {
    private static final String FORMAT = "monica";

    private final Set<String> unused = new LinkedHashSet<>();
    private final Set<String> kept = new LinkedHashSet<>();
    private final Set<String> taken = new HashSet<>();

    /** Keeps something with a contact. */
    KeptField keep(String name, String value) {
        unused.add(name);
        kept.add(name);
        return KeptField.of(FORMAT, name, value);
    }

    /** Notes that something is not kept. */
    void drop(String name) {
        unused.add(name);
    }

    /** Notes that the bytes of a file came in. */
    void take(String file) {
        taken.add(file);
    }

    /** Whether the bytes of a file came in. */
    boolean isTaken(String file) {
        return taken.contains(file);
    }

    List<String> unused() {
        return List.copyOf(unused);
    }

    List<String> kept() {
        return List.copyOf(kept);
    }
}
