package app.renmai.exchange.vcard;

import static org.assertj.core.api.Assertions.assertThat;

import app.renmai.exchange.Fixtures;
import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.PointForms;
import app.renmai.exchange.Reason;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.model.contact.ContactPoint;
import app.renmai.model.contact.ImportantDate;
import app.renmai.model.contact.Position;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Real vCards of many programs, against what independent parsers found in them. */
class VcardFixtureTest {
    /** Fields of ours that not every reader tells of, and what these call them. */
    private static final Map<String, Set<String>> SOMETIMES =
            Map.of(
                    "photo", Set.of("n_photo"),
                    "tags", Set.of("categories"),
                    "nickname", Set.of("nickname"),
                    "uid", Set.of("uid"),
                    "middle", Set.of("n", "middle"),
                    "prefix", Set.of("n", "prefix"),
                    "suffix", Set.of("n", "suffix"));

    private static boolean tells(Map<String, Object> card, String field) {
        return !SOMETIMES.containsKey(field)
                || SOMETIMES.get(field).stream().anyMatch(card::containsKey);
    }

    /** Without the groups that are cards of the file themselves. */
    private static List<?> ownTags(List<?> tags, Map<String, Object> card, ImportedFile file) {
        List<?> written = (List<?>) card.get("categories");
        List<Object> groups =
                file.skipped().stream().flatMap(group -> group.arguments().stream()).toList();
        return tags.stream().filter(tag -> written.contains(tag) || !groups.contains(tag)).toList();
    }

    @TestFactory
    Stream<DynamicTest> everyCardOfTheIndexComesIn() {
        return Fixtures.of("vcard").stream()
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.path() + ": " + entry.special(), () -> count(entry)));
    }

    private static void count(Fixtures.Entry entry) {
        try {
            ImportedFile file = VcardReader.read(TextFile.read(entry.file(), null));
            assertThat(file.contacts()).hasSize(entry.expected());
            assertThat(file.rejected()).isEmpty();
        } catch (UnreadableFileException e) {
            assertThat(entry.expected()).isZero();
            assertThat(e.reason()).isEqualTo(Reason.EMPTY);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCardSaysWhatIndependentParsersFound() {
        Map<String, Map<String, Object>> expectations =
                Fixtures.of("vcard").isEmpty() ? Map.of() : Fixtures.expectations("vcard.jsonl");
        return Fixtures.of("vcard").stream()
                .filter(entry -> entry.expected() > 0)
                .map(
                        entry ->
                                DynamicTest.dynamicTest(
                                        entry.path(),
                                        () -> compare(entry, expectations.get(entry.path()))));
    }

    @SuppressWarnings("unchecked")
    private static void compare(Fixtures.Entry entry, Map<String, Object> expected) {
        ImportedFile file = VcardReader.read(TextFile.read(entry.file(), null));
        List<Map<String, Object>> cards =
                ((List<Map<String, Object>>) expected.get("cards"))
                        .stream().filter(card -> !"group".equals(card.get("kind"))).toList();
        Map<String, Object> disputed =
                (Map<String, Object>) expected.getOrDefault("disputed", Map.of());
        assertThat(file.contacts()).hasSameSizeAs(cards);
        for (int i = 0; i < cards.size(); i++) {
            Map<String, Object> card = cards.get(i);
            Map<String, Object> open =
                    (Map<String, Object>) disputed.getOrDefault(String.valueOf(i), Map.of());
            Map<String, Object> found = found(file.contacts().get(i));
            found.keySet().removeIf(field -> !tells(card, field));
            found.computeIfPresent("tags", (_, tags) -> ownTags((List<?>) tags, card, file));
            Map<String, Object> wanted = new LinkedHashMap<>();
            for (String field : found.keySet()) {
                wanted.put(field, wanted(field, card));
            }
            if (Boolean.TRUE.equals(card.get("cut"))) {
                open = new LinkedHashMap<>(open);
                open.put("note", "the end is gone");
            }
            // A note of another length is another note.
            if (open.containsKey("note_len")) {
                open = new LinkedHashMap<>(open);
                open.put("note", open.get("note_len"));
            }
            if (open.containsKey("family") || open.containsKey("given") || open.containsKey("fn")) {
                open = new LinkedHashMap<>(open);
                open.put("name", "several readings");
            }
            found.keySet().removeAll(open.keySet());
            wanted.keySet().removeAll(open.keySet());
            assertThat(found).as("card %d", i + 1).isEqualTo(wanted);
        }
    }

    private static Object wanted(String field, Map<String, Object> card) {
        Object value = card.get(field);
        return switch (field) {
            case "name" -> name(card);
            case "tel" -> sorted((List<?>) value);
            case "email" -> sorted((List<?>) value).stream().map(String::toLowerCase).toList();
            case "org" -> units((List<?>) value);
            case "note" -> value == null ? "" : ((String) value).strip();
            case "title" -> sorted((List<?>) value);
            case "uid" -> Objects.toString(value, "").replace("urn:uuid:", "");
            case "photo" -> ((Number) card.get("n_photo")).intValue() > 0;
            case "tags" -> tags((List<?>) card.get("categories"));
            case "nickname" -> String.join(", ", texts((List<?>) value));
            case "middle", "prefix", "suffix" -> part(card, field);
            case "bday" -> value == null ? "" : ((String) value).replace("-", "");
            default -> value;
        };
    }

    /** Where only a whole name is written, parsers leave the parts empty; it is kept here. */
    private static Object name(Map<String, Object> card) {
        String family = Objects.toString(card.get("family"), "");
        String given = Objects.toString(card.get("given"), "");
        String parts = (given + " " + family).strip();
        boolean company = Boolean.TRUE.equals(card.get("company"));
        String whole = Objects.toString(card.get("fn"), "");
        boolean organization = units((List<?>) card.get("org")).equals(whole);
        return !parts.isEmpty() || company || organization ? parts : whole;
    }

    private static Object units(List<?> units) {
        if (units.isEmpty()) {
            return "";
        }
        return String.join(" / ", units.stream().map(Object::toString).toList());
    }

    private static List<String> tags(List<?> categories) {
        return texts(categories).stream().filter(tag -> !PointForms.isSystemGroup(tag)).toList();
    }

    private static List<String> texts(List<?> values) {
        return values.stream().map(Object::toString).toList();
    }

    /** A part of the name, from the list of its parts or from a field of its own. */
    private static String part(Map<String, Object> card, String field) {
        int at = List.of("family", "given", "middle", "prefix", "suffix").indexOf(field);
        List<?> parts = (List<?>) card.getOrDefault("n", List.of());
        String own = Objects.toString(card.get(field), "");
        return own.isEmpty() && at < parts.size() ? parts.get(at).toString().strip() : own;
    }

    private static List<String> sorted(List<?> values) {
        return values.stream().map(Object::toString).sorted().toList();
    }

    private static Map<String, Object> found(ImportedContact contact) {
        Map<String, Object> fields = new LinkedHashMap<>();
        String name = contact.name().given() + " " + contact.name().family();
        fields.put("name", name.strip());
        fields.put("tel", points(contact, ContactPoint.Kind.PHONE));
        fields.put(
                "email",
                points(contact, ContactPoint.Kind.EMAIL).stream()
                        .map(String::toLowerCase)
                        .toList());
        fields.put("org", organization(contact));
        fields.put("bday", birthday(contact));
        fields.put("note", contact.notes());
        fields.put("title", titles(contact));
        fields.put("middle", contact.name().middle());
        fields.put("prefix", contact.name().prefix());
        fields.put("suffix", contact.name().suffix());
        fields.put("nickname", contact.name().nickname());
        fields.put("tags", contact.tags());
        fields.put("uid", contact.uid());
        fields.put("photo", hasPhoto(contact));
        return fields;
    }

    private static List<String> titles(ImportedContact contact) {
        return contact.positions().stream()
                .map(Position::title)
                .filter(title -> !title.isEmpty())
                .sorted()
                .toList();
    }

    /** A picture that is a link is kept, not fetched. */
    private static boolean hasPhoto(ImportedContact contact) {
        return contact.extras().photo() != null
                || contact.extras().kept().stream()
                        .anyMatch(field -> field.name().startsWith("PHOTO"));
    }

    private static List<String> points(ImportedContact contact, ContactPoint.Kind kind) {
        return contact.points().stream()
                .filter(point -> point.kind() == kind)
                .map(ContactPoint::value)
                .sorted()
                .toList();
    }

    private static String organization(ImportedContact contact) {
        if (contact.positions().isEmpty()) {
            return "";
        }
        Position first = contact.positions().getFirst();
        List<String> units = new ArrayList<>(List.of(first.organizationName(), first.department()));
        units.removeIf(String::isEmpty);
        return String.join(" / ", units);
    }

    private static String birthday(ImportedContact contact) {
        return contact.dates().stream()
                .filter(date -> date.kind() == ImportantDate.Kind.BIRTHDAY)
                .filter(date -> date.calendar() == ImportantDate.Calendar.GREGORIAN)
                .map(date -> Objects.toString(date.date()).replace("-", ""))
                .findFirst()
                .orElse("");
    }
}
