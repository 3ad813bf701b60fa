package app.renmai.exchange.monica;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.Reason;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the JSON that Monica exports of an account, from version 4 on. Nothing in it is lost: what
 * has no field here is kept with the contact, and what is not kept is named.
 */
public final class MonicaReader {
    private static final String VERSION = "1.";
    private static final int HEAD = 8_192;

    /** What an export holds of the account itself, read elsewhere or saying nothing. */
    private static final Set<String> OF_THE_ACCOUNT =
            Set.of("number_of_invitations_sent", "default_gender", "uuid");

    private final MonicaJson json;
    private final List<MonicaThing> contacts = new ArrayList<>();
    private final List<MonicaThing> relationships = new ArrayList<>();
    private final Map<String, MonicaThing> shared = new LinkedHashMap<>();
    private final Map<String, MonicaThing> types = new LinkedHashMap<>();
    private final Set<String> unread = new LinkedHashSet<>();

    private MonicaReader(MonicaJson json) {
        this.json = json;
    }

    /**
     * Reads a file.
     *
     * @param file its text
     * @param settings the user's time zone and the present
     * @return the people in it and what was done with them; someone Monica knows only through
     *     another comes in like everyone, with {@code is_partial} kept
     * @throws UnreadableFileException when it is no JSON, not Monica's, or of an older Monica
     */
    public static ImportedFile read(TextFile file, ReadSettings settings) {
        Charset charset = file.charset();
        MonicaJson json = MonicaJson.read(file);
        Map<String, Object> root = map(json.root());
        Map<String, Object> account = map(root.get("account"));
        String version = String.valueOf(root.getOrDefault("version", ""));
        if (account.isEmpty()) {
            throw new UnreadableFileException(Reason.NO_MONICA, file.path());
        }
        if (!version.startsWith(VERSION) || items(account.get("data")).isEmpty()) {
            throw new UnreadableFileException(Reason.OLD_MONICA, file.path());
        }
        MonicaReader reader = new MonicaReader(json);
        reader.readAccount(account);
        MonicaExport export =
                new MonicaExport(
                        version,
                        reader.contacts,
                        reader.relationships,
                        reader.shared,
                        reader.types,
                        reader.unread);
        Charset wide = file.wide();
        return MonicaMapping.of(export, (wide == null ? charset : wide).name(), settings);
    }

    /** Whether a text looks like such an export. */
    public static boolean looksLikeMonica(TextFile file) {
        String head =
                new String(
                                file.octets(),
                                0,
                                Math.min(file.octets().length, HEAD),
                                StandardCharsets.ISO_8859_1)
                        .strip();
        return head.startsWith("{")
                && head.contains("\"account\"")
                && (head.contains("\"version\"") || head.contains("\"app_version\""));
    }

    private void readAccount(Map<String, Object> account) {
        for (Object each : items(account.get("data"))) {
            Map<String, Object> group = map(each);
            String type = String.valueOf(group.getOrDefault("type", ""));
            for (Object value : items(group.get("values"))) {
                sort(thing(type, value));
            }
        }
        map(account.get("instance"))
                .forEach(
                        (name, values) ->
                                items(values)
                                        .forEach(
                                                value -> {
                                                    MonicaThing type = thing(name, value);
                                                    types.put(type.id(), type);
                                                }));
        map(account.get("properties"))
                .forEach(
                        (name, value) -> {
                            boolean says = !items(value).isEmpty();
                            if (says && !OF_THE_ACCOUNT.contains(name)) {
                                unread.add(name);
                            }
                        });
    }

    private void sort(MonicaThing thing) {
        switch (thing.type()) {
            case "contact" -> contacts.add(thing);
            case "relationship" -> relationships.add(thing);
            case "activity", "photo", "document" -> shared.put(thing.id(), thing);
            // The owner of the account is the one who reads this.
            case "user" -> {}
            default -> unread.add(thing.type());
        }
    }

    private MonicaThing thing(String type, Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return MonicaThing.reference(type, String.valueOf(value), 1);
        }
        MonicaThing thing = thing(type, map, json.line(map));
        List<MonicaThing> parts = new ArrayList<>();
        for (Object each : items(map.get("data"))) {
            Map<String, Object> group = map(each);
            String partType = String.valueOf(group.getOrDefault("type", ""));
            items(group.get("values")).forEach(part -> parts.add(thing(partType, part)));
        }
        return new MonicaThing(type, thing.id(), thing.line(), thing.properties(), parts);
    }

    /**
     * A thing as JSON writes it: some properties beside the others, which have a map of their own.
     */
    static MonicaThing thing(String type, Map<?, ?> json, int line) {
        Map<String, Object> properties = new LinkedHashMap<>();
        json.forEach(
                (name, value) -> {
                    boolean own = !Set.of("properties", "data").contains(name);
                    if (own && value != null) {
                        properties.put(String.valueOf(name), value);
                    }
                });
        // A contact field's own value is called data too, and stands among its properties.
        map(json.get("properties")).forEach(properties::put);
        Object id = json.get("uuid");
        return new MonicaThing(type, id == null ? "" : id.toString(), line, properties, List.of());
    }

    /** A map without what is null. */
    private static Map<String, Object> map(@org.jspecify.annotations.Nullable Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach(
                    (key, inner) -> {
                        if (inner != null) {
                            map.put(String.valueOf(key), inner);
                        }
                    });
        }
        return map;
    }

    /** A list; PHP writes one with gaps as a map. */
    private static Collection<?> items(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Map<?, ?> map -> map.values();
            case null, default -> List.of();
        };
    }
}
