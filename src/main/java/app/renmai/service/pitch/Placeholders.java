package app.renmai.service.pitch;

import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.model.contact.Position;
import app.renmai.service.contact.ContactDetails;
import app.renmai.service.pitch.Placeholder.Source;
import app.renmai.text.NameFormat;
import app.renmai.text.NameOrder;
import app.renmai.text.NameParts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The placeholders the program knows. A writer may use others; those are always asked for. */
public final class Placeholders {
    /** How to address the contact; their name when nothing else is known. */
    public static final String ADDRESS_AS = "contact.addressAs";

    /** All known placeholders, in the order they are offered. */
    public static final List<Placeholder> KNOWN = known();

    private Placeholders() {}

    private static List<Placeholder> known() {
        List<Placeholder> all = new ArrayList<>();
        for (String name :
                List.of(
                        "addressAs",
                        "name",
                        "familyName",
                        "givenName",
                        "organization",
                        "title",
                        "department")) {
            all.add(new Placeholder("contact." + name, Source.CONTACT));
        }
        for (String name :
                List.of(
                        "their.campaign",
                        "their.observation",
                        "their.product",
                        "their.overlooked",
                        "their.need",
                        "their.news",
                        "their.reason",
                        "their.use",
                        "their.contribution",
                        "competitor.move",
                        "my.offer",
                        "my.proof",
                        "my.news",
                        "plan.competitors",
                        "plan.audience",
                        "plan.measure",
                        "plan.effort",
                        "intro.name",
                        "intro.work",
                        "intro.reason",
                        "intro.addressAs",
                        "intro.theirReason",
                        "shared.work",
                        "shared.result",
                        "shared.lesson",
                        "ask.date")) {
            all.add(new Placeholder(name, Source.WRITER));
        }
        for (String name : Profile.FIELDS) {
            all.add(new Placeholder(name, Source.PROFILE));
        }
        return List.copyOf(all);
    }

    /** The known placeholder with a name. */
    public static Optional<Placeholder> find(String name) {
        return KNOWN.stream().filter(placeholder -> placeholder.name().equals(name)).findFirst();
    }

    /**
     * The words that are known for a pitch to a contact.
     *
     * @param contact the contact
     * @param profile the fields of the user's profile
     * @return words by placeholder; a placeholder without words is left out
     */
    public static Map<String, String> values(ContactDetails contact, Map<String, String> profile) {
        Map<String, String> values = new HashMap<>(profile);
        PersonName name = contact.contact().name();
        String shown = name(name);
        String addressAs = contact.contact().addressAs();
        values.put(ADDRESS_AS, addressAs.isBlank() ? shown : addressAs);
        values.put("contact.name", shown);
        values.put("contact.familyName", name.family());
        values.put("contact.givenName", name.given());
        contact.currentPosition().ifPresent(position -> put(values, position));
        values.values().removeIf(String::isBlank);
        return Map.copyOf(values);
    }

    private static void put(Map<String, String> values, Position position) {
        values.put("contact.organization", position.organizationName());
        values.put("contact.title", position.title());
        values.put("contact.department", position.department());
    }

    /** A name as a letter has it: in the order of its script. */
    static String name(PersonName name) {
        return NameFormat.display(name.parts(NameParts::new), NameOrder.BY_SCRIPT);
    }

    /** Where a mail to the contact goes: the preferred address, else the first. */
    public static Optional<String> email(ContactDetails contact) {
        return contact.points().stream()
                .filter(point -> point.kind() == ContactPoint.Kind.EMAIL)
                .map(ContactPoint::value)
                .findFirst();
    }
}
