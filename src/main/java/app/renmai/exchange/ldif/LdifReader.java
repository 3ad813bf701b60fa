package app.renmai.exchange.ldif;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedTimeline;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the people of an address book in LDIF, as Thunderbird, abook and directories write it.
 * Groups become tags of their members; what else a directory holds is skipped with its name.
 */
public final class LdifReader {
    private static final int HEAD = 4_096;

    private final List<LdifEntry> entries;
    private final List<ImportedContact> people = new ArrayList<>();
    private final List<Remark> rejected = new ArrayList<>();
    private final List<Remark> skipped = new ArrayList<>();
    private final Set<String> unused = new LinkedHashSet<>();
    private final Set<String> kept = new LinkedHashSet<>();

    private LdifReader(TextFile file) {
        this.entries = LdifEntries.of(file, rejected);
    }

    /**
     * Reads a file.
     *
     * @param file its text
     * @param settings nothing of it is needed: an address book tells no times
     * @return the people in it, each with their distinguished name as uid unless they have a better
     * @throws UnreadableFileException when no entry has a name in a directory
     */
    public static ImportedFile read(TextFile file, ReadSettings settings) {
        LdifReader reader = new LdifReader(file);
        if (reader.entries.stream().allMatch(entry -> entry.first("dn").isEmpty())) {
            throw new UnreadableFileException(Reason.NO_LDIF, file.path());
        }
        Variant variant = reader.variant();
        reader.readEntries(variant);
        Charset wide = file.wide();
        return new ImportedFile(
                "ldif",
                variant.name().toLowerCase(Locale.ROOT),
                (wide == null ? file.charset() : wide).name(),
                reader.people,
                ImportedTimeline.EMPTY,
                reader.rejected,
                reader.skipped,
                List.copyOf(reader.unused),
                List.copyOf(reader.kept));
    }

    /** Whether a text looks like LDIF: its first line that is no comment names an entry. */
    public static boolean looksLikeLdif(TextFile file) {
        byte[] octets = file.octets();
        String head =
                new String(octets, 0, Math.min(octets.length, HEAD), StandardCharsets.ISO_8859_1);
        return head.lines()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(" "))
                .filter(line -> !line.matches("version\\s*:\\s*\\d+\\s*"))
                .findFirst()
                .filter(line -> line.matches("dn\\s*::?.*"))
                .isPresent();
    }

    /** Who wrote a file, where that makes a difference. */
    enum Variant {
        /** Thunderbird and its relatives. */
        THUNDERBIRD,
        /** abook, which writes backslashes before commas and line ends. */
        ABOOK,
        /** A directory. */
        LDAP
    }

    private Variant variant() {
        boolean mozilla = false;
        boolean plain = true;
        for (LdifEntry entry : entries) {
            for (LdifEntry.Value value : entry.values()) {
                mozilla |= value.attribute().contains("mozilla");
            }
            plain &=
                    entry.all("objectclass").stream()
                            .allMatch(each -> each.matches("(?i)top|person"));
            plain &= entry.first("dn").toLowerCase(Locale.ROOT).startsWith("cn=");
            plain &= !entry.first("dn").toLowerCase(Locale.ROOT).contains(",dc=");
        }
        return mozilla ? Variant.THUNDERBIRD : plain ? Variant.ABOOK : Variant.LDAP;
    }

    private void readEntries(Variant variant) {
        Map<String, List<String>> groups = new HashMap<>();
        Map<String, LdifEntry> byKey = new HashMap<>();
        for (LdifEntry entry : entries) {
            byKey.putIfAbsent(entry.key(), entry);
            if (entry.isGroup()) {
                String name = entry.first("cn").isEmpty() ? entry.first("dn") : entry.first("cn");
                skipped.add(Remark.at(entry.line(), Reason.GROUP, name));
                for (String attribute : List.of("member", "uniquemember")) {
                    entry.all(attribute)
                            .forEach(
                                    member ->
                                            groups.computeIfAbsent(
                                                            reached(LdifEntry.key(member)),
                                                            _ -> new ArrayList<>())
                                                    .add(name));
                }
            }
        }
        for (LdifEntry entry : entries) {
            if (!entry.isGroup()) {
                read(entry, variant, groups.getOrDefault(reached(entry.key()), List.of()), byKey);
            }
        }
        rejected.sort(Comparator.comparingInt(Remark::line));
    }

    /** Members of Thunderbird's lists are those of an address, whatever they are called there. */
    private static String reached(String key) {
        int mail = key.indexOf("mail=");
        return mail < 0 ? key : key.substring(mail);
    }

    private void read(
            LdifEntry entry, Variant variant, List<String> groups, Map<String, LdifEntry> byKey) {
        String change = entry.first("changetype").toLowerCase(Locale.ROOT);
        if (!change.isEmpty() && !change.equals("add")) {
            rejected.add(Remark.at(entry.line(), Reason.CHANGE_RECORD, change));
            return;
        }
        if (!entry.isPerson()) {
            skipped.add(Remark.at(entry.line(), Reason.NO_PERSON, entry.first("dn")));
            return;
        }
        ImportedContact person =
                new LdifPerson(entry, variant, byKey, unused, kept).contact(groups);
        if (person.isBlank() && person.extras().kept().isEmpty()) {
            rejected.add(Remark.at(entry.line(), Reason.CARD_EMPTY));
        } else {
            people.add(person);
        }
    }
}
