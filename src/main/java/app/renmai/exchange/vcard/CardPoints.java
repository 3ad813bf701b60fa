package app.renmai.exchange.vcard;

import app.renmai.exchange.PointForms;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PostalAddress;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers the contact points of one card. */
final class CardPoints {
    /** Types that every telephone or address has, and that so say nothing. */
    private static final Set<String> SILENT_TYPES =
            Set.of(
                    "voice",
                    "pref",
                    "internet",
                    "x400",
                    "other",
                    "postal",
                    "parcel",
                    "dom",
                    "intl",
                    "x-internet",
                    "smart",
                    "iphone",
                    "text",
                    "inline",
                    "vcard");

    /** Apple's words that we write otherwise. */
    private static final Map<String, String> APPLE_WORDS =
            Map.of("homefax", "home fax", "workfax", "work fax", "otherfax", "fax");

    private static final Pattern SCHEME =
            Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?://)?(.+)", Pattern.DOTALL);

    /** Properties of which the name tells the service: X-QQ, X-SKYPE-USERNAME. */
    private static final Pattern OWN_PROPERTY =
            Pattern.compile(
                    "X-(?:KADDRESSBOOK-X-IMADDRESS|MS-IMADDRESS|(?:EVOLUTION-)?(.+?)(?:-USERNAME)?)");

    private final List<Ranked> points = new ArrayList<>();
    private final List<VcardProperty> labels = new ArrayList<>();
    private final Map<String, String> appleLabels;

    private record Ranked(ContactPoint point, int rank, List<String> types) {}

    /**
     * @param appleLabels the labels that X-ABLabel gives, by group
     */
    CardPoints(Map<String, String> appleLabels) {
        this.appleLabels = appleLabels;
    }

    /**
     * Takes a property; false when it is no contact point, or one that is nowhere to be reached.
     */
    boolean take(VcardProperty property) {
        return switch (property.name()) {
            case "TEL" -> addTelephone(property);
            case "EMAIL" -> addEmail(property);
            case "URL" -> add(PointForms.link(property.text(), label(property)), property);
            case "ADR" -> addAddress(property);
            case "LABEL" -> labels.add(property);
            case "IMPP" -> addMessenger(property);
            case "X-SOCIALPROFILE", "SOCIALPROFILE" -> addProfile(property);
            default -> addOwnProperty(property);
        };
    }

    /** A label as it is shown: Apple's own words without their marks. */
    static String plainLabel(String label) {
        if (!label.startsWith("_$!<") || !label.endsWith(">!$_")) {
            return label;
        }
        String word = label.substring(4, label.length() - 4).toLowerCase(Locale.ROOT);
        return APPLE_WORDS.getOrDefault(word, word);
    }

    /** What has been taken, in order; at most one of a kind is preferred. */
    List<ContactPoint> points() {
        labels.forEach(this::addLabel);
        Map<ContactPoint.Kind, Ranked> best = new EnumMap<>(ContactPoint.Kind.class);
        for (Ranked one : points) {
            Ranked known = best.get(one.point.kind());
            if (one.rank < 100 && (known == null || one.rank < known.rank)) {
                best.put(one.point.kind(), one);
            }
        }
        return points.stream()
                .map(one -> one.point.withPreferred(best.get(one.point.kind()) == one))
                .toList();
    }

    private boolean add(ContactPoint point, VcardProperty property) {
        points.add(new Ranked(point, property.preference(), property.types()));
        return true;
    }

    private boolean addTelephone(VcardProperty property) {
        String number = property.text();
        String label = label(property);
        if (number.regionMatches(true, 0, "tel:", 0, 4)) {
            String[] pieces = number.substring(4).split(";");
            number = pieces[0];
            for (int i = 1; i < pieces.length; i++) {
                if (pieces[i].regionMatches(true, 0, "ext=", 0, 4)) {
                    label = (label + " ext. " + pieces[i].substring(4)).strip();
                }
            }
        }
        return add(ContactPoint.phone(number, label), property);
    }

    private boolean addEmail(VcardProperty property) {
        Optional<String> address = PointForms.email(property.text());
        address.ifPresent(value -> add(ContactPoint.email(value, label(property)), property));
        return address.isPresent();
    }

    private boolean addMessenger(VcardProperty property) {
        String value = property.text();
        String service = property.parameter("X-SERVICE-TYPE");
        Matcher scheme = SCHEME.matcher(value);
        if (scheme.matches()) {
            boolean says =
                    !List.of("x-apple", "im").contains(scheme.group(1).toLowerCase(Locale.ROOT));
            service = service == null && says ? scheme.group(1) : service;
            value = scheme.group(2);
        }
        // Nextcloud tells the service by a type: IMPP;TYPE=WECHAT.
        Optional<String> type = service == null ? serviceType(property) : Optional.empty();
        String named = service == null ? type.orElse("") : service;
        return add(PointForms.messenger(named, value, label(property, type.isPresent())), property);
    }

    private static Optional<String> serviceType(VcardProperty property) {
        return property.types().stream()
                .map(PointForms::service)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean addProfile(VcardProperty property) {
        String service =
                serviceType(property)
                        .orElse(Optional.ofNullable(property.parameter("SERVICE-TYPE")).orElse(""));
        String value = property.text();
        String user = property.parameter("X-USER");
        if (value.startsWith("x-apple:") && user != null) {
            return add(PointForms.messenger(service, user, ""), property);
        }
        // RFC 9554: with VALUE=text it is the name of an account, and nowhere to go.
        boolean name =
                "text".equalsIgnoreCase(property.parameter("VALUE")) && !value.contains("://");
        if (name && !service.isEmpty()) {
            return add(PointForms.messenger(service, value, label(property, true)), property);
        }
        ContactPoint link = PointForms.link(value, "");
        String label = plainLabel(appleLabels.getOrDefault(property.group(), ""));
        String of =
                service.isEmpty() ? link.service() : PointForms.service(service).orElse(service);
        return add(
                ContactPoint.of(ContactPoint.Kind.LINK, of.toLowerCase(Locale.ROOT), value, label),
                property);
    }

    private boolean addOwnProperty(VcardProperty property) {
        if (!property.name().startsWith("X-")) {
            return false;
        }
        Matcher matcher = OWN_PROPERTY.matcher(property.name());
        if (!matcher.matches()) {
            return false;
        }
        String name = matcher.group(1);
        if (name == null) {
            return add(PointForms.messenger("", property.text(), label(property)), property);
        }
        Optional<String> service = PointForms.service(name);
        service.ifPresent(
                known -> {
                    String account = property.text().replaceFirst("(?i)^" + known + ":", "");
                    add(PointForms.messenger(known, account, label(property)), property);
                });
        return service.isPresent();
    }

    private boolean addAddress(VcardProperty property) {
        PostalAddress address = address(property.parts());
        if (PointForms.isBlank(address)) {
            return false;
        }
        // RFC 6350 writes line ends in the parameter as \n, RFC 6868 as ^n.
        String shown = VcardProperty.plain(property.parameter("LABEL"), false);
        return add(PointForms.address(address, shown, label(property)), property);
    }

    private static PostalAddress address(List<String> parts) {
        // HarmonyOS leaves out the second part; a cut address of others has nothing in it.
        if (parts.size() == 6 && !parts.get(1).isEmpty()) {
            return new PostalAddress(
                    parts.get(0),
                    "",
                    parts.get(1),
                    parts.get(2),
                    parts.get(3),
                    parts.get(4),
                    parts.get(5));
        }
        return new PostalAddress(
                part(parts, 0),
                part(parts, 1),
                part(parts, 2),
                part(parts, 3),
                part(parts, 4),
                part(parts, 5),
                part(parts, 6));
    }

    private static String part(List<String> parts, int index) {
        return index < parts.size() ? parts.get(index) : "";
    }

    /** The types without the one that only ranks. */
    private static Set<String> places(List<String> types) {
        Set<String> places = new HashSet<>(types);
        places.remove("pref");
        return places;
    }

    /** LABEL shows the address of the same types; alone, it is an address itself. */
    private void addLabel(VcardProperty property) {
        String shown = property.text();
        for (int i = 0; i < points.size(); i++) {
            Ranked one = points.get(i);
            PostalAddress parts = one.point.address();
            if (parts != null && places(one.types).equals(places(property.types()))) {
                ContactPoint labelled = PointForms.address(parts, shown, one.point.label());
                points.set(i, new Ranked(labelled, one.rank, one.types));
                return;
            }
        }
        PostalAddress whole = new PostalAddress("", "", shown, "", "", "", "");
        add(PointForms.address(whole, shown, label(property)), property);
    }

    private String label(VcardProperty property) {
        return label(property, false);
    }

    /** The label; without the types that name a service where they have said that. */
    private String label(VcardProperty property, boolean withoutService) {
        String apple = appleLabels.get(property.group());
        if (!property.group().isEmpty() && apple != null && !apple.isBlank()) {
            return plainLabel(apple);
        }
        @Nullable String own = property.parameter("LABEL-TEXT");
        if (own != null) {
            return own;
        }
        List<String> words = new ArrayList<>(2);
        for (String type : property.types()) {
            boolean said = withoutService && PointForms.service(type).isPresent();
            if (said || type.isEmpty() || SILENT_TYPES.contains(type) || isNumber(type)) {
                continue;
            }
            String word = type.startsWith("x-") ? type.substring(2) : type;
            String ours = word.equals("cell") ? "mobile" : word;
            if (!words.contains(ours)) {
                words.add(ours);
            }
        }
        return String.join(" ", words);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
