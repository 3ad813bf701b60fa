package app.renmai.exchange.vcard;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedTimeline;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.model.contact.ContactPoint;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the people in a file of vCards of any version. A broken card is rejected and the others
 * come in; a last card that is cut off comes in with what is left of it.
 */
public final class VcardReader {
    private static final int SHOWN = 60;

    private static final Set<String> TECHNICAL = Set.of("VERSION", "PRODID", "REV", "UID", "KIND");

    private final VcardCharsets charsets;
    private final VcardLines lines;
    private final List<Place> places = new ArrayList<>();
    private final List<Remark> rejected = new ArrayList<>();
    private final List<Remark> skipped = new ArrayList<>();
    private final Set<String> unused = new LinkedHashSet<>();
    private final Set<String> kept = new LinkedHashSet<>();

    private VcardReader(TextFile file) {
        lines = new VcardLines(file.octets());
        charsets = new VcardCharsets(file, lines);
    }

    /**
     * Reads a file.
     *
     * @param file its text
     * @return the people in it; a group becomes a tag of its members
     * @throws UnreadableFileException when no card begins in it
     */
    public static ImportedFile read(TextFile file) {
        VcardReader reader = new VcardReader(file);
        if (!reader.findCards()) {
            throw new UnreadableFileException(Reason.NO_VCARD, file.path());
        }
        // Cards are read side by side, and told of in their order.
        List<Read> read = reader.places.parallelStream().map(reader::read).toList();
        List<ImportedContact> people = reader.people(read);
        reader.rejected.sort(Comparator.comparingInt(Remark::line));
        Charset wide = file.wide();
        return new ImportedFile(
                "vcard",
                read.isEmpty() ? "" : read.getFirst().version,
                (wide != null ? wide : reader.charsets.file()).name(),
                people,
                ImportedTimeline.EMPTY,
                reader.rejected,
                reader.skipped,
                List.copyOf(reader.unused),
                List.copyOf(reader.kept));
    }

    /** Whether a text looks like vCards: its first line that holds something begins one. */
    public static boolean looksLikeVcard(TextFile file) {
        String head =
                new String(
                        file.octets(),
                        0,
                        Math.min(file.octets().length, 4096),
                        StandardCharsets.ISO_8859_1);
        return head.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(VcardReader::isBegin)
                .isPresent();
    }

    private static boolean isBegin(String line) {
        return VcardLines.isBegin(line.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Where a card is: the lines between its BEGIN and its END, the latter not included. */
    private record Place(int line, int from, int to) {}

    /** What became of a card: a person, a group of others, or a refusal. */
    private record Read(
            String version,
            @Nullable ImportedContact person,
            @Nullable Group group,
            @Nullable Remark refusal,
            Set<String> unused,
            Set<String> kept) {
        static Read of(VcardCard card, @Nullable Group group, @Nullable Remark refusal) {
            return new Read(card.version(), null, group, refusal, Set.of(), Set.of());
        }
    }

    private record Group(int line, String name, List<String> members) {}

    /** Finds where cards are; false when none begins. */
    private boolean findCards() {
        boolean begun = false;
        int from = -1;
        int nested = 0;
        for (int i = 0; i < lines.count(); i++) {
            boolean open = from >= 0;
            if (lines.isBegin(i)) {
                begun = true;
                // A card may stand inside another, as the value of AGENT.
                if (open && i > from && lines.opensAgent(i - 1)) {
                    nested++;
                    continue;
                }
                if (open) {
                    int line = lines.number(from - 1);
                    rejected.add(Remark.at(line, Reason.CARD_NOT_CLOSED, lines.number(i)));
                }
                from = i + 1;
                nested = 0;
            } else if (open && lines.isEnd(i)) {
                if (nested > 0) {
                    nested--;
                } else {
                    places.add(new Place(lines.number(from - 1), from, i));
                    from = -1;
                }
            } else if (open && lines.beginsInAgent(i)) {
                nested++;
            }
        }
        if (from >= 0) {
            int line = lines.number(from - 1);
            places.add(new Place(line, from, lines.count()));
            skipped.add(Remark.at(line, Reason.CARD_CUT));
        }
        return begun;
    }

    private Read read(Place place) {
        for (int i = place.from; i < place.to; i++) {
            if (lines.isTooLong(i)) {
                Remark refusal =
                        Remark.at(lines.number(i), Reason.LINE_TOO_LONG, VcardLines.MOST_MEGABYTES);
                return new Read("", null, null, refusal, Set.of(), Set.of());
            }
        }
        VcardCard card = card(place);
        if (card.isGroup()) {
            String name = card.text("FN").isEmpty() ? card.text("N") : card.text("FN");
            return Read.of(card, new Group(card.line(), name, card.members()), null);
        }
        Set<String> mine = new LinkedHashSet<>();
        Set<String> ofThem = new LinkedHashSet<>();
        ImportedContact contact = CardMapping.read(card, mine, ofThem);
        boolean something =
                !contact.isBlank() || card.properties().stream().anyMatch(VcardReader::isContent);
        return something
                ? new Read(card.version(), contact, null, null, mine, ofThem)
                : Read.of(card, null, refusal(card));
    }

    private VcardCard card(Place place) {
        List<VcardProperty> properties = new ArrayList<>();
        List<VcardLines.Logical> unreadable = new ArrayList<>();
        int i = place.from;
        while (i < place.to) {
            boolean inLine = lines.beginsInAgent(i);
            if (inLine || lines.isBegin(i)) {
                NestedCard nested = new NestedCard(lines, charsets, i, place.to);
                if (!inLine && !properties.isEmpty()) {
                    properties.removeLast();
                }
                properties.add(nested.property());
                i = nested.next();
                continue;
            }
            VcardLines.Logical line = lines.line(i++);
            Optional<VcardProperty> property = VcardProperty.parse(line, charsets);
            if (property.isPresent()) {
                properties.add(property.get());
            } else {
                unreadable.add(line);
            }
        }
        return new VcardCard(place.line, properties, unreadable);
    }

    private List<ImportedContact> people(List<Read> read) {
        Map<String, List<String>> groups = new HashMap<>();
        for (Read one : read) {
            Group group = one.group;
            if (group != null) {
                skipped.add(Remark.at(group.line, Reason.GROUP, group.name));
                for (String member : group.members) {
                    groups.computeIfAbsent(key(member), _ -> new ArrayList<>()).add(group.name);
                }
            }
        }
        List<ImportedContact> people = new ArrayList<>(read.size());
        for (Read one : read) {
            unused.addAll(one.unused);
            kept.addAll(one.kept);
            if (one.refusal != null) {
                rejected.add(one.refusal);
            }
            if (one.person != null) {
                people.add(groups.isEmpty() ? one.person : inGroups(one.person, groups));
            }
        }
        return people;
    }

    private Remark refusal(VcardCard card) {
        if (card.unreadable().isEmpty()) {
            return Remark.at(card.line(), Reason.CARD_EMPTY);
        }
        VcardLines.Logical line = card.unreadable().getFirst();
        String text = charsets.decode(line.octets(), null);
        return Remark.at(
                line.number(),
                Reason.CARD_UNREADABLE,
                text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text);
    }

    /** Whether a property says something about a person, be it that we have no place for it. */
    private static boolean isContent(VcardProperty property) {
        return !property.isBlank() && !TECHNICAL.contains(property.name());
    }

    /** Members are named by their identity, or by their address. */
    private static ImportedContact inGroups(
            ImportedContact person, Map<String, List<String>> groups) {
        Set<String> tags = new LinkedHashSet<>(person.tags());
        if (!person.uid().isEmpty()) {
            tags.addAll(groups.getOrDefault(key(person.uid()), List.of()));
        }
        for (ContactPoint point : person.points()) {
            if (point.kind() == ContactPoint.Kind.EMAIL) {
                tags.addAll(groups.getOrDefault(key("mailto:" + point.value()), List.of()));
            }
        }
        tags.removeIf(String::isBlank);
        return person.withTags(List.copyOf(tags));
    }

    private static String key(String member) {
        return member.toLowerCase(Locale.ROOT);
    }
}
