package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.model.contact.PersonName;
import app.renmai.text.Folding;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes names equal that are the same name, however it was divided. */
final class PersonKey {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s.,]+");

    private PersonKey() {}

    /** The key of a name: for one without any, that of the organization. */
    static String of(PersonName name, String organization) {
        String parts = (name.family() + " " + name.middle() + " " + name.given()).strip();
        if (parts.isEmpty()) {
            String other = name.nickname().isEmpty() ? organization : name.nickname();
            return (name.nickname().isEmpty() ? "org:" : "nick:") + Folding.fold(other);
        }
        if (Folding.eastAsian(parts)) {
            String whole = name.family() + name.given() + name.middle();
            return Folding.fold(whole).replace(" ", "");
        }
        return BETWEEN_WORDS
                .splitAsStream(Folding.fold(parts))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    /** The key of a name that stands in one piece. */
    static String ofWhole(String name) {
        return of(PersonName.of("", name), "");
    }

    /**
     * The keys by which a person is called: that of the name, and with its titles, if it has any.
     */
    static Set<String> called(String key, PersonName name) {
        return name.prefix().isBlank() && name.suffix().isBlank()
                ? Set.of(key)
                : new LinkedHashSet<>(List.of(key, ofWhole(ExportTables.shown(name))));
    }

    static String of(ImportedContact contact) {
        String organization =
                contact.positions().isEmpty()
                        ? ""
                        : contact.positions().getFirst().organizationName();
        return of(contact.name(), organization);
    }
}
