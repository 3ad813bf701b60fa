package app.renmai.exchange.monica;

import app.renmai.exchange.ImportedContact;
import app.renmai.exchange.ImportedFile;

import com.fasterxml.jackson.jr.ob.JSON;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks the whole of an export and looks for every value of a contact, and of what hangs on one, in
 * what was read of it.
 */
final class Lossless {
    /** Keys of rows and counts, which mean nothing outside Monica's database. */
    private static final Set<String> NOT_OF_PEOPLE =
            Set.of(
                    "uuid",
                    "created_at",
                    "updated_at",
                    "count",
                    "delible",
                    "dataUrl",
                    "number_of_views",
                    "last_consulted_at",
                    "number_of_downloads",
                    "avatar_source",
                    "has_avatar",
                    "default_avatar_color");

    /** Where truth values are found that are told in another way. */
    private static final Map<String, String> TOLD =
            Map.of(
                    "contact_called", "direction=INCOMING",
                    "written_by_me", "→ ",
                    "is_year_unknown", "date=--",
                    "is_age_based", ".is_age_based, value=true",
                    "in_debt", "in debt: true",
                    "completed", "doneAt=2",
                    "inactive", "doneAt=2");

    private final String read;
    private final Map<String, String> types = new HashMap<>();
    private final List<String> missing = new ArrayList<>();

    private Lossless(ImportedFile file) {
        StringBuilder all = new StringBuilder();
        for (ImportedContact contact : file.contacts()) {
            all.append(contact).append('\n');
        }
        read = all.append(file.timeline()).toString();
    }

    /** The values of a file that are nowhere in what was read of it. */
    @SuppressWarnings("unchecked")
    static List<String> missing(Path json, ImportedFile file) throws IOException {
        Map<String, Object> account =
                (Map<String, Object>) JSON.std.mapFrom(Files.readString(json)).get("account");
        Lossless lossless = new Lossless(file);
        ((Map<String, Object>) account.get("instance")).values().forEach(lossless::type);
        for (Object group : (List<Object>) account.get("data")) {
            Map<String, Object> map = (Map<String, Object>) group;
            if (Set.of("contact", "activity", "photo", "document").contains(map.get("type"))) {
                lossless.walk("" + map.get("type"), map.get("values"), Map.of());
            }
        }
        return lossless.missing;
    }

    @SuppressWarnings("unchecked")
    private void type(Object list) {
        for (Object each : (List<Object>) list) {
            Map<String, Object> type = (Map<String, Object>) each;
            Map<String, Object> properties = (Map<String, Object>) type.get("properties");
            Object name =
                    properties.getOrDefault(
                            "name",
                            properties.getOrDefault(
                                    "translation_key",
                                    properties.get("default_life_event_type_key")));
            types.put("" + type.get("uuid"), "" + name);
        }
    }

    private void walk(String path, Object value, Map<?, ?> around) {
        switch (value) {
            case Map<?, ?> map ->
                    map.forEach(
                            (key, inner) -> {
                                boolean name = key.equals("type") && map.containsKey("values");
                                if (!NOT_OF_PEOPLE.contains(key) && !name) {
                                    walk(path + "." + key, inner, map);
                                }
                            });
            case List<?> list -> list.forEach(each -> walk(path, each, around));
            case null -> {}
            default -> look(path, value.toString(), around);
        }
    }

    private void look(String path, String value, Map<?, ?> around) {
        String key = path.substring(path.lastIndexOf('.') + 1);
        if (value.equals("false") && !key.equals("is_active")
                || value.equals("true") && key.equals("is_active")) {
            return;
        }
        if (!found(key, value, around)) {
            missing.add(path + " = " + value);
        }
    }

    private boolean found(String key, String value, Map<?, ?> around) {
        if (value.equals("true")) {
            return read.contains(TOLD.getOrDefault(key, key));
        }
        if (types.containsKey(value)) {
            String name = types.get(value).toLowerCase();
            return read.toLowerCase().contains(name);
        }
        if (value.matches("\\d{4}-\\d{2}-\\d{2}T.*")) {
            String day = value.substring(0, 10);
            boolean noYear = Boolean.TRUE.equals(around.get("is_year_unknown"));
            boolean age = Boolean.TRUE.equals(around.get("is_age_based"));
            return read.contains(
                    noYear ? "--" + day.substring(5) : age ? day.substring(0, 4) : day);
        }
        return read.contains(value.strip());
    }
}
