package app.renmai.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The SQL of small facts kept with the workspace, each a text under a name. */
public final class SettingStore {
    /** The table. */
    public static final String TABLE = "workspace_setting";

    private SettingStore() {}

    /** The text under a name. */
    public static Optional<String> find(Reader reader, String name) {
        return reader.handle()
                .createQuery("SELECT setting_value FROM workspace_setting WHERE name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    /** The texts whose names begin with a prefix, by name. */
    public static Map<String, String> startingWith(Reader reader, String prefix) {
        Map<String, String> texts = new LinkedHashMap<>();
        reader.handle()
                .createQuery("SELECT name, setting_value FROM workspace_setting ORDER BY name")
                .map((row, _) -> Map.entry(row.getString("name"), row.getString("setting_value")))
                .filter(setting -> setting.getKey().startsWith(prefix))
                .forEach(setting -> texts.put(setting.getKey(), setting.getValue()));
        return texts;
    }

    /** The marks under a name, in the order in which they were put there. */
    public static Set<String> marks(Reader reader, String name) {
        String marks = find(reader, name).orElse("");
        return marks.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(marks.split(" ")));
    }

    /** Puts marks, words without a space, under a name; without any the name is taken away. */
    public static void putMarks(Tx tx, String name, Collection<String> marks) {
        put(tx, name, String.join(" ", marks));
    }

    /** Puts a text under a name; an empty one takes the name away. */
    public static void put(Tx tx, String name, String value) {
        List<Long> ids =
                tx.handle()
                        .createQuery("SELECT id FROM workspace_setting WHERE name = :name")
                        .bind("name", name)
                        .mapTo(Long.class)
                        .list();
        if (ids.isEmpty() && !value.isEmpty()) {
            tx.insert(TABLE, Row.of("name", name).and("setting_value", value));
        }
        for (long id : ids) {
            if (value.isEmpty()) {
                tx.delete(TABLE, id);
            } else {
                tx.update(TABLE, id, Row.of("setting_value", value));
            }
        }
    }
}
