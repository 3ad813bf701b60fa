package app.renmai.service.exchange;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedExtras;
import app.renmai.exchange.ImportedInteraction;
import app.renmai.exchange.ImportedParty;
import app.renmai.exchange.ImportedTimeline;
import app.renmai.exchange.WholeName;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.PersonName;
import app.renmai.text.Surnames;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes people of those who take part in what files tell, whom nobody knows and who can be reached:
 * each once. Machines and mailing lists are nobody.
 */
final class Strangers {
    /** What stands before the @ of an address behind which nobody reads. */
    private static final Pattern MACHINE =
            Pattern.compile(
                    "(?:.*[._+-])?(?:no[._-]?reply|do[._-]?not[._-]?reply|reply"
                            + "|mailer-daemon|postmaster|bounces?|notifications?|notify"
                            + "|newsletters?|news|alerts?|unsubscribe|calendar-notification)"
                            + "(?:[._+=-].*)?|list[._-].*|.*[._-](?:list|request|announce)");

    /** What stands behind it. */
    private static final Pattern MACHINES =
            Pattern.compile(
                    "(?:.*\\.)?(?:(?:lists?|bounces?|noreply|no-reply|reply|notifications?"
                            + "|unsubscribe)\\..+|googlegroups\\.com|groups\\.io"
                            + "|(?:group|resource)\\.calendar\\.google\\.com)");

    private static final Pattern HAN = Pattern.compile("[\\p{IsHan} ]+");

    private final Parties parties;
    private final Me me;
    private final Gathering gathering;

    Strangers(Parties parties, Me me, Gathering gathering) {
        this.parties = parties;
        this.me = me;
        this.gathering = gathering;
    }

    /** Somebody as the entries of a file name them. */
    private static final class Stranger {
        private final ImportedParty party;
        private final int number;
        private final int line;
        private String name = "";
        private String email = "";
        private String link = "";

        Stranger(ImportedParty party, int number, int line) {
            this.party = party;
            this.number = number;
            this.line = line;
        }

        void learn(ImportedParty more) {
            String called = more.name().strip();
            if (name.isEmpty() && !called.contains("@")) {
                name = called;
            }
            email = email.isEmpty() ? more.email().strip() : email;
            link = link.isEmpty() ? more.link().strip() : link;
        }

        ImportedContact contact() {
            List<ContactPoint> points = new ArrayList<>();
            if (!email.isEmpty()) {
                points.add(ContactPoint.email(email, ""));
            }
            if (!link.isEmpty()) {
                String service =
                        link.toLowerCase(Locale.ROOT).contains("linkedin.com/") ? "linkedin" : "";
                points.add(ContactPoint.of(ContactPoint.Kind.LINK, service, link, ""));
            }
            return new ImportedContact(
                    line,
                    "",
                    inParts(name),
                    "",
                    points,
                    List.of(),
                    List.of(),
                    List.of(),
                    "",
                    null,
                    "",
                    "",
                    ImportedExtras.NONE);
        }
    }

    /**
     * Finds those of one file; from then on they are known.
     *
     * @param file its index
     * @param contacts how many records of the file are people
     * @param timeline what it tells
     */
    List<Found> of(int file, int contacts, ImportedTimeline timeline) {
        me.learn(timeline.interactions(), party -> parties.who(file, party).isPresent());
        int first = contacts + timeline.size();
        List<Found> found = new ArrayList<>();
        for (Stranger one : everybody(timeline.interactions(), first)) {
            ImportedContact contact = one.contact();
            if (!me.is(one.party)
                    && parties.who(file, one.party).isEmpty()
                    && reads(one.email)
                    && Limits.tooLong(contact).isEmpty()) {
                Found person = new Found(new RecordId(file, one.number), contact);
                gathering.add(person);
                parties.add(person);
                found.add(person);
            }
        }
        return found;
    }

    /**
     * Everybody who can be reached, whoever is known: so a number names the same person when it is
     * planned again after somebody has become known.
     */
    private static List<Stranger> everybody(List<ImportedInteraction> entries, int first) {
        Map<String, Stranger> byKey = new LinkedHashMap<>();
        List<Stranger> all = new ArrayList<>();
        for (ImportedInteraction entry : entries) {
            for (ImportedParty party : entry.parties()) {
                Set<String> keys = Me.keys(party);
                if (keys.isEmpty()) {
                    continue;
                }
                Stranger one =
                        keys.stream()
                                .filter(byKey::containsKey)
                                .map(byKey::get)
                                .findFirst()
                                .orElseGet(
                                        () ->
                                                new Stranger(
                                                        party, first + all.size(), entry.line()));
                if (keys.stream().noneMatch(byKey::containsKey)) {
                    all.add(one);
                }
                keys.forEach(key -> byKey.putIfAbsent(key, one));
                one.learn(party);
            }
        }
        return all;
    }

    /** Whether a person reads what is sent to an address; where there is none, a page is theirs. */
    static boolean reads(String email) {
        int at = email.lastIndexOf('@');
        if (at < 0) {
            return true;
        }
        String address = email.toLowerCase(Locale.ROOT);
        return !MACHINE.matcher(address.substring(0, at)).matches()
                && !MACHINES.matcher(address.substring(at + 1)).matches();
    }

    /** A name that stands in one piece, as a mail program writes it. */
    static PersonName inParts(String whole) {
        String name =
                whole.strip().replaceAll("^['\"“”]+|['\"“”]+$", "").replaceAll("\\s+", " ").strip();
        String[] turned = name.split("[,，]", 2);
        if (turned.length == 2 && !turned[0].isBlank()) {
            return PersonName.of(turned[0], turned[1]);
        }
        if (HAN.matcher(name).matches()) {
            String[] parts = name.split(" ", 2);
            return parts.length == 2
                    ? PersonName.of(parts[0], parts[1])
                    : Surnames.propose(name)
                            .map(split -> PersonName.of(split.family(), split.given()))
                            .orElseGet(() -> PersonName.of("", name));
        }
        return WholeName.split(name);
    }
}
