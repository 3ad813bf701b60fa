package app.renmai.exchange.monica;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An account of Monica, whichever file it came in.
 *
 * @param variant the version of the format, or {@code sql}
 * @param contacts the people, with what hangs on each
 * @param relationships who is what to whom
 * @param shared activities, photos and documents by id, which people only name
 * @param types what things name by id: types of contact fields, activities and life events, genders
 * @param unread the names of what else is in the file
 */
record MonicaExport(
        String variant,
        List<MonicaThing> contacts,
        List<MonicaThing> relationships,
        Map<String, MonicaThing> shared,
        Map<String, MonicaThing> types,
        Set<String> unread) {

    /**
     * The name of a type: as the account's owner wrote it, or the key by which Monica translates
     * it, without the mark of its kind: {@code ate_restaurant}.
     */
    String typeName(String id) {
        return Optional.ofNullable(types.get(id))
                .map(type -> type.text("name").isEmpty() ? key(type) : type.text("name"))
                .orElse(id);
    }

    private static String key(MonicaThing type) {
        String key = type.text("translation_key");
        return key.isEmpty() ? type.text("default_life_event_type_key") : key;
    }
}
