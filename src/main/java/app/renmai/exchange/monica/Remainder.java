package app.renmai.exchange.monica;

import app.renmai.model.contact.KeptField;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What of an export has no field here: by name what is kept, and what is not. */
final class Remainder {
    private static final String FORMAT = "monica";

    private final Set<String> unused = new LinkedHashSet<>();
    private final Set<String> kept = new LinkedHashSet<>();

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

    List<String> unused() {
        return List.copyOf(unused);
    }

    List<String> kept() {
        return List.copyOf(kept);
    }
}
