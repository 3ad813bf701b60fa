package app.renmai.exchange.ldif;

import app.renmai.exchange.PointForms;
import app.renmai.exchange.ldif.LdifEntry.Value;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ContactPoint.Kind;
import app.renmai.model.contact.PostalAddress;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Gathers the contact points of one entry, in the order of the file. */
final class LdifPoints {
    private static final Set<String> MAILS =
            Set.of(
                    "mail",
                    "email",
                    "rfc822mailbox",
                    "mozillasecondemail",
                    "xmozillasecondemail",
                    "othermailbox",
                    "proxyaddresses",
                    "homemail",
                    "workmail");

    /** Telephones and their labels; that of a plain telephone depends on who wrote the file. */
    private static final Map<String, String> TELEPHONES =
            Map.ofEntries(
                    Map.entry("telephonenumber", "work"),
                    Map.entry("othertelephone", ""),
                    Map.entry("workphone", "work"),
                    Map.entry("homephone", "home"),
                    Map.entry("hometelephonenumber", "home"),
                    Map.entry("otherhomephone", "home"),
                    Map.entry("mobile", "mobile"),
                    Map.entry("othermobile", "mobile"),
                    Map.entry("mobiletelephonenumber", "mobile"),
                    Map.entry("cellphone", "mobile"),
                    Map.entry("carphone", "car"),
                    Map.entry("facsimiletelephonenumber", "fax"),
                    Map.entry("fax", "fax"),
                    Map.entry("pager", "pager"),
                    Map.entry("pagerphone", "pager"),
                    Map.entry("pagertelephonenumber", "pager"),
                    Map.entry("ipphone", "ip"));

    private static final Map<String, String> LINKS =
            Map.of(
                    "labeleduri", "",
                    "mozillahomeurl", "home",
                    "mozillaworkurl", "work",
                    "homeurl", "home",
                    "workurl", "work",
                    "wwwhomepage", "",
                    "url", "");

    private static final Map<String, String> ACCOUNTS =
            Map.ofEntries(
                    Map.entry("nsaimid", "aim"),
                    Map.entry("aimscreenname", "aim"),
                    Map.entry("mozillaaimscreenname", "aim"),
                    Map.entry("nsicqid", "icq"),
                    Map.entry("nsmsnid", "msn"),
                    Map.entry("jabberid", "xmpp"),
                    Map.entry("mozillajabberid", "xmpp"));

    /** The parts of the address of the work place, and of abook's only one. */
    private static final List<List<String>> WORK =
            List.of(
                    List.of("postofficebox"),
                    List.of(
                            "street",
                            "streetaddress",
                            "mozillaworkstreet",
                            "streetaddress2",
                            "mozillaworkstreet2"),
                    List.of("l", "locality", "localityname", "mozillaworklocalityname"),
                    List.of("st", "stateorprovincename", "mozillaworkstate"),
                    List.of("postalcode", "mozillaworkpostalcode"),
                    List.of(
                            "co",
                            "countryname",
                            "friendlycountryname",
                            "mozillaworkcountryname",
                            "c"));

    private static final List<List<String>> HOME =
            List.of(
                    List.of("mozillahomepostofficebox"),
                    List.of("mozillahomestreet", "homestreet", "mozillahomestreet2"),
                    List.of("mozillahomelocalityname"),
                    List.of("mozillahomestate"),
                    List.of("mozillahomepostalcode"),
                    List.of("mozillahomecountryname"));

    private final LdifEntry entry;
    private final boolean atWork;
    private final Set<String> attributes = new LinkedHashSet<>();
    private final List<ContactPoint> points = new ArrayList<>();

    LdifPoints(LdifEntry entry) {
        this.entry = entry;
        this.atWork =
                entry.all("objectclass").stream().anyMatch(each -> !each.matches("(?i)top|person"));
        attributes.addAll(MAILS);
        attributes.addAll(TELEPHONES.keySet());
        attributes.addAll(LINKS.keySet());
        attributes.addAll(ACCOUNTS.keySet());
        attributes.addAll(Set.of("postaladdress", "homepostaladdress"));
        WORK.forEach(attributes::addAll);
        HOME.forEach(attributes::addAll);
        entry.values().stream()
                .filter(value -> !value.variant() && !value.link())
                .forEach(this::take);
        address(WORK, "postaladdress", atWork ? "work" : "");
        address(HOME, "homepostaladdress", "home");
    }

    /** The attributes that are read here. */
    Set<String> attributes() {
        return attributes;
    }

    /** The points, each once. */
    List<ContactPoint> points() {
        return points;
    }

    private void take(Value value) {
        String attribute = value.attribute();
        String text = value.text().strip();
        if (text.isEmpty()) {
            return;
        }
        if (MAILS.contains(attribute)) {
            // Exchange lists a mailbox's other addresses as SMTP:a@b and those of other kinds too.
            boolean other = text.matches("(?i)(x400|x500|sip|eum|notes):.*");
            if (!other) {
                PointForms.email(text).ifPresent(email -> add(ContactPoint.email(email, "")));
            }
        } else if (TELEPHONES.containsKey(attribute)) {
            boolean plain = attribute.equals("telephonenumber") && !atWork;
            add(ContactPoint.phone(text, plain ? "" : TELEPHONES.getOrDefault(attribute, "")));
        } else if (LINKS.containsKey(attribute)) {
            // A labelled URI is a URI, a blank and words (RFC 2079).
            String[] parts = text.split("\\s+", 2);
            String label = parts.length > 1 ? parts[1] : LINKS.getOrDefault(attribute, "");
            add(PointForms.link(parts[0], label));
        } else if (ACCOUNTS.containsKey(attribute)) {
            add(PointForms.messenger(ACCOUNTS.getOrDefault(attribute, ""), text, ""));
        } else if (PointForms.service(attribute).isPresent()) {
            attributes.add(attribute);
            add(PointForms.messenger(attribute, text, ""));
        }
    }

    private void add(ContactPoint point) {
        boolean there =
                points.stream()
                        .anyMatch(
                                each ->
                                        each.kind() == point.kind()
                                                && each.value().equalsIgnoreCase(point.value()));
        if (!there || point.kind() == Kind.PHONE && points.stream().noneMatch(point::equals)) {
            points.add(point);
        }
    }

    private void address(List<List<String>> names, String whole, String label) {
        PostalAddress parts =
                new PostalAddress(
                        first(names.get(0)),
                        "",
                        String.join("\n", all(names.get(1))),
                        first(names.get(2)),
                        first(names.get(3)),
                        first(names.get(4)),
                        first(names.get(5)));
        // RFC 4517, 3.3.28: the lines of a postal address are parted by dollar signs.
        String shown = entry.first(whole).replace('$', '\n').replaceAll(" *\n *", "\n");
        if (!PointForms.isBlank(parts)) {
            points.add(PointForms.address(parts, shown, label));
        } else if (!shown.isEmpty()) {
            PostalAddress lines = new PostalAddress("", "", shown, "", "", "", "");
            points.add(PointForms.address(lines, shown, label));
        }
    }

    private List<String> all(List<String> names) {
        List<String> values = new ArrayList<>();
        names.forEach(name -> values.addAll(entry.all(name.toLowerCase(Locale.ROOT))));
        return values.stream().distinct().toList();
    }

    private String first(List<String> names) {
        List<String> values = all(names);
        return values.isEmpty() ? "" : values.getFirst();
    }
}
