package app.renmai.service.view;

import app.renmai.model.activity.Interaction;
import app.renmai.model.contact.Standing;
import app.renmai.model.contact.Warmth;
import app.renmai.model.field.CustomField;
import app.renmai.model.shared.Coded;
import app.renmai.model.view.Condition;
import app.renmai.model.view.ViewRule;

import com.fasterxml.jackson.jr.ob.JSON;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A rule as JSON: {@code {"match": "all", "conditions": [{"on": "tag", "of": ["campus"]}]}}. What
 * cannot be read is left out, so that a damaged rule shows too many rather than fails.
 */
final class RuleText {
    private static final Logger LOG = LoggerFactory.getLogger(RuleText.class);
    private static final String ANY = "any";

    private RuleText() {}

    static String write(ViewRule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("match", rule.any() ? ANY : "all");
        json.put("conditions", rule.conditions().stream().map(RuleText::document).toList());
        try {
            return JSON.std.asString(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> document(Condition condition) {
        return switch (condition) {
            case Condition.Words words -> document("words", List.of(words.typed()));
            case Condition.Tags tags -> document("tag", tags.names());
            case Condition.Organizations at -> document("organization", at.names());
            case Condition.HasStanding has ->
                    document("standing-at-least", List.of(has.least().code()));
            case Condition.HasWarmth has -> document("warmth", codes(has.warmths()));
            case Condition.NotSpoken silent ->
                    document("not-spoken-months", List.of(Integer.toString(silent.months())));
            case Condition.Kinds kinds -> document("kind", codes(kinds.kinds()));
            case Condition.Places places -> document("place", places.names());
            case Condition.HasField own -> {
                Map<String, Object> document = document("field", own.values());
                document.put("field", own.field().id());
                document.put("test", own.test().code());
                yield document;
            }
        };
    }

    private static Map<String, Object> document(String on, List<String> of) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("on", on);
        document.put("of", of);
        return document;
    }

    private static List<String> codes(Collection<? extends Coded> values) {
        return values.stream().map(Coded::code).sorted().toList();
    }

    /**
     * Reads a rule.
     *
     * @param text what was written
     * @param fields the fields of the user's own that there are; what asks for another is left out
     */
    static ViewRule read(String text, List<CustomField> fields) {
        try {
            Map<String, Object> json = JSON.std.mapFrom(text);
            List<Condition> conditions = new ArrayList<>();
            if (json.get("conditions") instanceof Collection<?> all) {
                all.forEach(each -> condition(each, fields).ifPresent(conditions::add));
            }
            return new ViewRule(ANY.equals(json.get("match")), conditions);
        } catch (IOException e) {
            LOG.warn("the rule of a view cannot be read: {}", text, e);
            return ViewRule.EVERYBODY;
        }
    }

    private static Optional<Condition> condition(Object document, List<CustomField> fields) {
        if (!(document instanceof Map<?, ?> map)
                || !(map.get("on") instanceof String on)
                || !(map.get("of") instanceof Collection<?> values)) {
            return Optional.empty();
        }
        List<String> of = values.stream().map(String::valueOf).toList();
        try {
            return Optional.ofNullable(
                    switch (on) {
                        case "words" -> new Condition.Words(String.join(" ", of));
                        case "tag" -> new Condition.Tags(of);
                        case "organization" -> new Condition.Organizations(of);
                        case "standing-at-least" ->
                                new Condition.HasStanding(Coded.of(Standing.class, of.getFirst()));
                        case "warmth" -> new Condition.HasWarmth(values(Warmth.class, of));
                        case "not-spoken-months" ->
                                new Condition.NotSpoken(Integer.parseInt(of.getFirst()));
                        case "kind" -> new Condition.Kinds(values(Interaction.Kind.class, of));
                        case "place" -> new Condition.Places(of);
                        case "field" -> own(map, of, fields);
                        default -> null;
                    });
        } catch (IllegalArgumentException | java.util.NoSuchElementException e) {
            LOG.warn("a condition of a view cannot be read: {}", document, e);
            return Optional.empty();
        }
    }

    private static @Nullable Condition own(
            Map<?, ?> document, List<String> of, List<CustomField> fields) {
        Condition.Test test = Coded.of(Condition.Test.class, String.valueOf(document.get("test")));
        String id = String.valueOf(document.get("field"));
        return fields.stream()
                .filter(field -> Long.toString(field.id()).equals(id))
                .filter(field -> Condition.Test.of(field.kind()).contains(test))
                .findFirst()
                .map(field -> new Condition.HasField(field, test, of))
                .orElse(null);
    }

    private static <E extends Enum<E> & Coded> Set<E> values(Class<E> type, List<String> codes) {
        Set<E> values = new HashSet<>();
        codes.forEach(code -> values.add(Coded.of(type, code)));
        return values;
    }
}
