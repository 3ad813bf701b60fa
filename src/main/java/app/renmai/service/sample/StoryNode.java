package app.renmai.service.sample;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * An object of the story's files, read in one language.
 *
 * @param fields its fields as they stand in the file
 * @param calendar gives the language and fills the dates into the texts
 */
record StoryNode(Map<?, ?> fields, StoryCalendar calendar) {

    /** A field that is the same in every language; empty when it is not there. */
    String plain(String field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    /** A field that is the same in every language, or null. */
    @Nullable String optional(String field) {
        return fields.get(field) instanceof String text ? text : null;
    }

    /** The instant of a moment. */
    Instant instant(String field) {
        return calendar.instant(plain(field));
    }

    /** The instant of a moment, or null. */
    @Nullable Instant optionalInstant(String field) {
        return has(field) ? instant(field) : null;
    }

    /** A working day. */
    LocalDate day(String field) {
        return calendar.day(plain(field));
    }

    /** Whether a truth value is there and true. */
    boolean is(String field) {
        return Boolean.TRUE.equals(fields.get(field));
    }

    /** Whether the field is there. */
    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** A field told in each language, in this one, with its dates filled in; empty when absent. */
    String told(String field) {
        if (!(fields.get(field) instanceof Map<?, ?> languages)) {
            return "";
        }
        return switch (languages.get(calendar.chinese() ? "zh" : "en")) {
            case String text -> calendar.fill(text);
            case List<?> lines ->
                    calendar.fill(String.join("\n", lines.stream().map(String::valueOf).toList()));
            case null, default ->
                    throw new IllegalStateException(
                            "the sample story lacks a language in " + field + " of " + fields);
        };
    }

    /** The names of its fields, in the order of the file. */
    List<String> names() {
        return fields.keySet().stream().map(String::valueOf).toList();
    }

    /** An object in this one; one without fields when it is not there. */
    StoryNode node(String field) {
        return fields.get(field) instanceof Map<?, ?> inner
                ? new StoryNode(inner, calendar)
                : new StoryNode(Map.of(), calendar);
    }

    /** The objects of a list; none when it is not there. */
    List<StoryNode> nodes(String field) {
        return nodes(fields.get(field), calendar);
    }

    /** The texts of a list; none when it is not there. */
    List<String> texts(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** The objects of a list as it was read from a file. */
    static List<StoryNode> nodes(@Nullable Object list, StoryCalendar calendar) {
        if (!(list instanceof List<?> items)) {
            return List.of();
        }
        return items.stream()
                .map(
                        item ->
                                item instanceof Map<?, ?> map
                                        ? new StoryNode(map, calendar)
                                        : new StoryNode(Map.of(), calendar))
                .toList();
    }
}
