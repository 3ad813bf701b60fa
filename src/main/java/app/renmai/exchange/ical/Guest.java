package app.renmai.exchange.ical;

import app.renmai.exchange.ImportedParty;
import app.renmai.exchange.ImportedParty.Role;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody or something invited.
 *
 * @param name the name, or empty
 * @param email the address, or empty
 * @param uid the identity, for those without an address, or empty
 * @param person whether it is a person, and no room, device or calendar
 * @param declined whether they will not come
 * @param organizer whether they invite
 */
record Guest(
        String name,
        String email,
        String uid,
        boolean person,
        boolean declined,
        boolean organizer) {
    private static final Set<String> THINGS = Set.of("ROOM", "RESOURCE");
    private static final Pattern NAMED = Pattern.compile("(?s)\"?([^<\"]*)\"?\\s*<([^<>]+)>");
    private static final Pattern CALENDAR =
            Pattern.compile("(?i).*@(?:group|import|resource)\\.(?:v\\.)?calendar\\.google\\.com");

    /** Reads an ATTENDEE or ORGANIZER of iCalendar 2.0 or vCalendar 1.0. */
    static Guest of(IcalProperty property) {
        String value = property.text();
        String name = property.wholeParameter("CN").strip();
        Matcher named = NAMED.matcher(value);
        if (named.matches()) {
            name = name.isEmpty() ? named.group(1).strip() : name;
            value = named.group(2).strip();
        }
        String uid = "";
        if (value.regionMatches(true, 0, "urn:uuid:", 0, 9)) {
            uid = value.substring(9);
            value = "";
        }
        String email = address(property.parameter("EMAIL"));
        if (email.isEmpty()) {
            email = address(value);
        }
        if (name.isEmpty() && email.isEmpty() && !value.contains(":")) {
            name = value;
        }
        if (name.regionMatches(true, 0, "mailto:", 0, 7) || name.equalsIgnoreCase(email)) {
            name = "";
        }
        String type = property.parameter("CUTYPE").toUpperCase(Locale.ROOT);
        String role = property.parameter("ROLE").toUpperCase(Locale.ROOT);
        return new Guest(
                unquoted(name),
                email,
                uid,
                !THINGS.contains(type) && !CALENDAR.matcher(email).matches(),
                property.parameter("PARTSTAT").equalsIgnoreCase("DECLINED")
                        || property.parameter("STATUS").equalsIgnoreCase("DECLINED"),
                property.name().equals("ORGANIZER") || role.equals("ORGANIZER"));
    }

    private static String unquoted(String name) {
        return name.replaceAll("^['\"]+|['\"]+$", "").strip();
    }

    private static String address(String value) {
        String bare = value.replaceFirst("(?i)^\\s*(?:mailto:)+", "").strip();
        int query = bare.indexOf('?');
        bare = query < 0 ? bare : bare.substring(0, query);
        bare = bare.replace("%40", "@");
        return bare.matches("[^\\s@:/<>]+@[^\\s@:/<>]+") ? bare : "";
    }

    /** Whether nothing tells who it is. */
    boolean isBlank() {
        return name.isEmpty() && email.isEmpty() && uid.isEmpty();
    }

    ImportedParty party() {
        return new ImportedParty(Role.WITH, uid, name, email, "");
    }
}
