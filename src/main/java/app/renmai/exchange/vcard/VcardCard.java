package app.renmai.exchange.vcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The properties of one card.
 *
 * @param line the line of its BEGIN, from 1
 * @param properties its properties, without BEGIN and END
 * @param unreadable the lines in it that are no properties
 */
record VcardCard(int line, List<VcardProperty> properties, List<VcardLines.Logical> unreadable) {
    VcardCard {
        properties = List.copyOf(properties);
        unreadable = List.copyOf(unreadable);
        // Cards without a version come from programs that escape as 3.0 does.
        boolean old = properties.stream().anyMatch(VcardProperty::isVersion21);
        if (old) {
            properties.forEach(VcardProperty::useOldEscapes);
        }
    }

    /** The version it claims, or empty. */
    String version() {
        return first("VERSION").map(VcardProperty::raw).orElse("");
    }

    /** The first property of a name. */
    Optional<VcardProperty> first(String name) {
        for (VcardProperty property : properties) {
            if (property.name().equals(name)) {
                return Optional.of(property);
            }
        }
        return Optional.empty();
    }

    /** The properties of a name, in order. */
    List<VcardProperty> all(String name) {
        List<VcardProperty> all = new ArrayList<>(2);
        for (VcardProperty property : properties) {
            if (property.name().equals(name)) {
                all.add(property);
            }
        }
        return all;
    }

    /** The text of the first property of a name, or empty. */
    String text(String name) {
        return first(name).map(VcardProperty::text).orElse("");
    }

    /** Whether the card names a group of others and no person. */
    boolean isGroup() {
        return text("KIND").equalsIgnoreCase("group")
                || text("X-ADDRESSBOOKSERVER-KIND").equalsIgnoreCase("group");
    }

    /** Whether the card is an organization's. */
    boolean isOrganization() {
        return text("X-ABSHOWAS").equalsIgnoreCase("COMPANY")
                || text("KIND").equalsIgnoreCase("org");
    }

    /** The identity, without the scheme that only some writers put before it. */
    String uid() {
        return plainUid(text("UID"));
    }

    /** The members of a group, as their identities. */
    List<String> members() {
        return properties.stream()
                .filter(
                        property ->
                                property.name().equals("MEMBER")
                                        || property.name().equals("X-ADDRESSBOOKSERVER-MEMBER"))
                .map(property -> plainUid(property.text()))
                .toList();
    }

    private static String plainUid(String text) {
        return text.regionMatches(true, 0, "urn:uuid:", 0, 9) ? text.substring(9) : text;
    }
}
