package app.renmai.exchange.monica;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What of a thing has not been read yet, so that in the end nothing is left behind unnoticed. */
final class Unread {
    /** When a row was written, and what only its own program can tell it by. */
    private static final Set<String> OF_THE_ROW =
            Set.of("uuid", "created_at", "updated_at", "deleted_at", "id", "delible");

    private final MonicaThing thing;
    private final Set<String> left;

    Unread(MonicaThing thing) {
        this.thing = thing;
        this.left = new LinkedHashSet<>(thing.properties().keySet());
        left.removeAll(OF_THE_ROW);
    }

    /** Reads a text; empty when there is none. */
    String text(String name) {
        Object value = value(name);
        return value == null ? "" : value.toString().replace("\r\n", "\n").strip();
    }

    /** Reads a truth value; a dump writes them as digits. */
    boolean flag(String name) {
        return isTrue(text(name));
    }

    static boolean isTrue(String text) {
        return text.equals("true") || text.equals("1") || text.equals("yes");
    }

    /** Reads whatever a property holds. */
    @Nullable Object value(String name) {
        left.remove(name);
        return thing.properties().get(name);
    }

    /** Reads a list; empty when there is none. */
    List<?> list(String name) {
        return value(name) instanceof List<?> list ? list : List.of();
    }

    /** Whether a property is there. */
    boolean has(String name) {
        return thing.properties().containsKey(name);
    }

    /** What was not read and says something, by path: false and nothing say nothing. */
    Map<String, String> rest() {
        Map<String, String> rest = new LinkedHashMap<>();
        for (String name : left) {
            MonicaThing.leaves(name, thing.properties().get(name))
                    .forEach(
                            (path, value) -> {
                                String last = path.substring(path.lastIndexOf('.') + 1);
                                boolean says = !value.isBlank() && !value.equals("false");
                                if (says && !OF_THE_ROW.contains(last)) {
                                    rest.put(path, value);
                                }
                            });
        }
        return rest;
    }

    /** What was not read, a line for each property. */
    String lines() {
        return String.join(
                "\n",
                rest().entrySet().stream()
                        .map(each -> words(each.getKey()) + ": " + each.getValue())
                        .toList());
    }

    /** A path as one would say it: the name of an emotion is an emotion. */
    private static String words(String path) {
        return path.replaceAll("\\.(properties|\\d+)(?=\\.)", "")
                .replaceFirst("\\.name$", "")
                .replace('_', ' ');
    }
}
