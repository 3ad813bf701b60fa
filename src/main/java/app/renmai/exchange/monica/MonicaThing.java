package app.renmai.exchange.monica;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Anything Monica exports: a contact, a call of theirs, a type of activity.
 *
 * @param type what it is, in Monica's word: {@code contact}, {@code call}
 * @param id its uuid; in a dump without uuids a table and a number; or empty
 * @param line the line of the file where it begins, from 1
 * @param properties what is said of it, by Monica's names; values are texts, numbers, truth values,
 *     maps and lists, and never null
 * @param parts what belongs to it
 */
record MonicaThing(
        String type, String id, int line, Map<String, Object> properties, List<MonicaThing> parts) {

    /** Something that is only named here, and told elsewhere in the file. */
    static MonicaThing reference(String type, String id, int line) {
        return new MonicaThing(type, id, line, Map.of(), List.of());
    }

    /** A property as text; empty when it is not there. */
    String text(String name) {
        Object value = properties.get(name);
        return value == null ? "" : value.toString();
    }

    /** A property's leaves by their path: {@code avatar.avatar_source}. */
    static Map<String, String> leaves(String path, @Nullable Object value) {
        Map<String, String> leaves = new LinkedHashMap<>();
        gather(path, value, leaves);
        return leaves;
    }

    private static void gather(String path, @Nullable Object value, Map<String, String> leaves) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map ->
                    map.forEach((key, inner) -> gather(path + "." + key, inner, leaves));
            case List<?> list -> {
                List<String> plain = new ArrayList<>();
                for (int i = 0; i < list.size(); i++) {
                    Object each = list.get(i);
                    if (each instanceof Map || each instanceof List) {
                        gather(path + "." + (i + 1), each, leaves);
                    } else {
                        plain.add(String.valueOf(each));
                    }
                }
                if (!plain.isEmpty()) {
                    leaves.put(path, String.join("\n", plain));
                }
            }
            default -> leaves.put(path, value.toString());
        }
    }
}
