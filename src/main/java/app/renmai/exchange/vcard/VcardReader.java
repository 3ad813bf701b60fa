package app.renmai.exchange.vcard;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ImportedTimeline;
import app.renmai.exchange.Reason;
import app.renmai.exchange.Remark;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;

import org.jspecify.annotations.Nullable;

import java.nio.charset.Charset;
import java.util.ArrayList;
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

    private final VcardCharsets charsets;
    private final List<VcardLines.Logical> lines;
    private final List<VcardCard> cards = new ArrayList<>();
    private final List<Remark> rejected = new ArrayList<>();
    private final List<Remark> skipped = new ArrayList<>();
    private final Set<String> unused = new LinkedHashSet<>();
    private final Set<String> kept = new LinkedHashSet<>();

    private VcardReader(TextFile file) {
        lines = VcardLines.of(file.octets());
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
        if (!reader.splitCards()) {
            throw new UnreadableFileException(Reason.NO_VCARD, file.path());
        }
        List<ImportedContact> people = reader.people();
        Charset wide = file.wide();
        return new ImportedFile(
                "vcard",
                reader.cards.isEmpty() ? "" : reader.cards.getFirst().version(),
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
                        java.nio.charset.StandardCharsets.ISO_8859_1);
        return head.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .findFirst()
                .filter(VcardReader::isBegin)
                .isPresent();
    }

    private static boolean isBegin(String line) {
        return bare(line).equals("BEGIN:VCARD");
    }

    private static boolean isEnd(String line) {
        return bare(line).equals("END:VCARD");
    }

    private static String bare(String line) {
        return line.length() > 40 || !mayMark(line)
                ? ""
                : line.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static boolean mayMark(String line) {
        int first = 0;
        while (first < line.length() && line.charAt(first) <= ' ') {
            first++;
        }
        int c = first < line.length() ? line.charAt(first) | 0x20 : 0;
        return c == 'b' || c == 'e';
    }

    /** A card being read. */
    private static final class Open {
        private final int line;
        private final List<VcardProperty> properties = new ArrayList<>();
        private final List<VcardLines.Logical> unreadable = new ArrayList<>();
        private int nested;

        Open(int line) {
            this.line = line;
        }

        /** A card may stand inside another, as the value of AGENT; it is no person of ours. */
        boolean nestedBegins() {
            return !properties.isEmpty()
                    && properties.getLast().name().equals("AGENT")
                    && (nested > 0 || properties.getLast().isBlank());
        }

        VcardCard card() {
            return new VcardCard(line, properties, unreadable);
        }
    }

    private boolean splitCards() {
        boolean begun = false;
        @Nullable Open open = null;
        for (VcardLines.Logical line : lines) {
            String text = line.latin();
            if (isBegin(text)) {
                begun = true;
                if (open != null && open.nestedBegins()) {
                    open.nested++;
                    continue;
                }
                if (open != null) {
                    rejected.add(Remark.at(open.line, Reason.CARD_NOT_CLOSED, line.number()));
                }
                open = new Open(line.number());
            } else if (open != null && isEnd(text)) {
                if (open.nested > 0) {
                    open.nested--;
                } else {
                    cards.add(open.card());
                    open = null;
                }
            } else if (open != null && open.nested == 0) {
                Optional<VcardProperty> property = VcardProperty.parse(line, charsets);
                property.ifPresent(open.properties::add);
                if (property.isEmpty()) {
                    open.unreadable.add(line);
                }
            }
        }
        if (open != null) {
            cards.add(open.card());
        }
        return begun;
    }

    private List<ImportedContact> people() {
        Map<String, List<String>> groups = new HashMap<>();
        for (VcardCard card : cards) {
            if (card.isGroup()) {
                String name = card.text("FN").isEmpty() ? card.text("N") : card.text("FN");
                skipped.add(Remark.at(card.line(), Reason.GROUP, name));
                card.members()
                        .forEach(
                                uid ->
                                        groups.computeIfAbsent(uid, _ -> new ArrayList<>())
                                                .add(name));
            }
        }
        List<Read> read =
                cards.parallelStream().filter(card -> !card.isGroup()).map(this::person).toList();
        List<ImportedContact> people = new ArrayList<>(read.size());
        for (Read one : read) {
            unused.addAll(one.unused);
            kept.addAll(one.kept);
            Remark refusal = one.refusal;
            if (refusal != null) {
                rejected.add(refusal);
            } else {
                people.add(inGroups(one.contact, groups.get(one.contact.uid())));
            }
        }
        return people;
    }

    /** What became of a card: cards are read side by side, and told of in their order. */
    private record Read(
            ImportedContact contact,
            Set<String> unused,
            Set<String> kept,
            @Nullable Remark refusal) {}

    private Read person(VcardCard card) {
        Set<String> mine = new LinkedHashSet<>();
        Set<String> ofThem = new LinkedHashSet<>();
        ImportedContact contact = CardMapping.read(card, mine, ofThem);
        boolean something =
                !contact.isBlank() || card.properties().stream().anyMatch(VcardReader::isContent);
        return new Read(contact, mine, ofThem, something ? null : refusal(card));
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
        return !property.isBlank()
                && !Set.of("VERSION", "PRODID", "REV", "UID", "KIND").contains(property.name());
    }

    private static ImportedContact inGroups(ImportedContact person, @Nullable List<String> groups) {
        if (groups == null || person.uid().isEmpty()) {
            return person;
        }
        Set<String> tags = new LinkedHashSet<>(person.tags());
        groups.stream().filter(name -> !name.isBlank()).forEach(tags::add);
        return person.withTags(List.copyOf(tags));
    }
}
