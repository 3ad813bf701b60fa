package app.renmai.exchange.ldif;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An entry of a directory.
 *
 * @param line the line of the file where it begins, from 1
 * @param values its values in the order of the file
 */
record LdifEntry(int line, List<Value> values) {
    private static final Set<String> GROUPS =
            Set.of("groupofnames", "groupofuniquenames", "group", "posixgroup", "mozillaablist");

    private static final Set<String> PEOPLE =
            Set.of(
                    "person",
                    "organizationalperson",
                    "inetorgperson",
                    "mozillaabpersonalpha",
                    "user",
                    "contact",
                    "pilotperson",
                    "newpilotperson");

    /** What a directory holds besides people; a computer is a person too, as Windows has it. */
    private static final Set<String> OTHERS =
            Set.of(
                    "organizationalunit",
                    "organization",
                    "dcobject",
                    "domain",
                    "domaindns",
                    "locality",
                    "country",
                    "container",
                    "builtindomain",
                    "device",
                    "computer",
                    "room",
                    "document",
                    "organizationalrole",
                    "alias",
                    "referral",
                    "printqueue");

    /**
     * A value.
     *
     * @param name the attribute's name as written, with its options: {@code cn;lang-zh}
     * @param text the value, decoded; empty for a picture
     * @param octets the octets it was written as, decoded from base64; must not be changed
     * @param link whether it only says where the value is to be fetched
     */
    record Value(String name, String text, byte[] octets, boolean link) {
        /** The attribute's name without options, in lower case. */
        String attribute() {
            return name.split(";", 2)[0].toLowerCase(Locale.ROOT);
        }

        /** Whether it has options that say more than how the value is written. */
        boolean variant() {
            return name.contains(";") && !name.toLowerCase(Locale.ROOT).endsWith(";binary");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Value value
                    && value.name.equals(name)
                    && java.util.Arrays.equals(value.octets, octets);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        @Override
        public String toString() {
            return name + ": " + new String(octets, StandardCharsets.UTF_8);
        }
    }

    /** Keeps the list unchangeable. */
    LdifEntry {
        values = List.copyOf(values);
    }

    /** All values of an attribute that hold something. */
    List<String> all(String attribute) {
        return values.stream()
                .filter(value -> value.attribute().equals(attribute) && !value.variant())
                .map(Value::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The first value of an attribute, or empty. */
    String first(String attribute) {
        List<String> all = all(attribute);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** Its distinguished name, spelled in one way: RFC 4514 tells no case and no blanks apart. */
    String key() {
        return key(first("dn"));
    }

    /** A distinguished name spelled in one way. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s*([,=])\\s*", "$1");
    }

    /** Whether it is a list of others. */
    boolean isGroup() {
        return hasClass(GROUPS);
    }

    /** Whether it is a person; one that does not say what it is, is one with a name or address. */
    boolean isPerson() {
        if (hasClass(OTHERS)) {
            return false;
        }
        boolean named =
                List.of("cn", "sn", "givenname", "displayname", "mail").stream()
                        .anyMatch(each -> !first(each).isEmpty());
        return hasClass(PEOPLE) || named;
    }

    private boolean hasClass(Set<String> classes) {
        return all("objectclass").stream()
                .anyMatch(each -> classes.contains(each.strip().toLowerCase(Locale.ROOT)));
    }
}
