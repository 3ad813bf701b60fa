package app.renmai.exchange.monica;

import app.renmai.exchange.ImportedFile;
import app.renmai.exchange.ReadSettings;
import app.renmai.exchange.Reason;
import app.renmai.exchange.UnreadableFileException;
import app.renmai.exchange.encoding.TextFile;
import app.renmai.exchange.monica.SqlInserts.Row;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads the SQL that Monica exports of an account: the same as its JSON, as rows of its database.
 * Of a dump of several accounts the one with the most contacts is read.
 */
public final class MonicaSqlReader {
    private static final int HEAD = 4_096;

    /** Tables of things that hang on a contact, and what the things are called. */
    private static final List<Part> PARTS =
            List.of(
                    new Part("contact_fields", "contact_field"),
                    new Part("addresses", "address"),
                    new Part("notes", "note"),
                    new Part("calls", "call"),
                    new Part("conversations", "conversation"),
                    new Part("gifts", "gift"),
                    new Part("life_events", "life_event"),
                    new Part("reminders", "reminder"),
                    new Part("tasks", "task"),
                    new Part("debts", "debt"),
                    new Part("pets", "pet"),
                    new Part("occupations", "occupation"),
                    new Part("documents", "document"));

    private record Part(String table, String type) {}

    /** Tables that only name what others refer to. */
    private static final Set<String> TYPES =
            Set.of(
                    "contact_field_types",
                    "activity_types",
                    "life_event_types",
                    "genders",
                    "relationship_types",
                    "pet_categories");

    /** Tables of the program, of which nothing is about people. */
    private static final Set<String> OF_THE_PROGRAM =
            Set.of(
                    "accounts",
                    "users",
                    "activity_type_categories",
                    "life_event_categories",
                    "relationship_type_groups",
                    "contact_tag",
                    "tags",
                    "places",
                    "companies",
                    "messages",
                    "special_dates",
                    "relationships",
                    "activities",
                    "activity_contact",
                    "contact_photo",
                    "photos",
                    "contacts",
                    "migrations",
                    "modules",
                    "reminder_rules",
                    "terms",
                    "term_user");

    private final Map<String, List<Row>> tables;
    private final Map<String, Map<String, Row>> byId = new HashMap<>();
    private final Map<String, List<Row>> ofContact = new HashMap<>();
    private final Set<String> unread = new LinkedHashSet<>();
    private final Map<String, List<Row>> messages;
    private List<Row> contacts = List.of();

    private MonicaSqlReader(Map<String, List<Row>> tables) {
        this.tables = tables;
        this.messages =
                rows("messages").stream()
                        .collect(Collectors.groupingBy(row -> row.text("conversation_id")));
        tables.forEach(
                (table, rows) -> {
                    Map<String, Row> ids = new HashMap<>();
                    rows.forEach(row -> ids.put(row.text("id"), row));
                    byId.put(table, ids);
                    rows.forEach(
                            row ->
                                    ofContact
                                            .computeIfAbsent(
                                                    table + " " + row.text("contact_id"),
                                                    _ -> new ArrayList<>())
                                            .add(row));
                });
    }

    /**
     * Reads a file.
     *
     * @param file its text
     * @param settings the user's time zone and the present
     * @return the people in it and what was done with them
     * @throws UnreadableFileException when it writes no contacts of Monica's, or is cut off within
     *     a text
     */
    public static ImportedFile read(TextFile file, ReadSettings settings) {
        Charset charset = file.charset();
        Map<String, List<Row>> tables = SqlInserts.read(new String(file.octets(), charset));
        if (tables.getOrDefault("contacts", List.of()).stream()
                .noneMatch(row -> row.values().containsKey("first_name"))) {
            throw new UnreadableFileException(Reason.NO_MONICA, file.path());
        }
        MonicaExport export = new MonicaSqlReader(tables).export();
        Charset wide = file.wide();
        return MonicaMapping.of(export, (wide == null ? charset : wide).name(), settings);
    }

    /**
     * Whether a text looks like such a dump: its first statement writes, and it writes contacts.
     */
    public static boolean looksLikeMonicaSql(TextFile file) {
        String text = new String(file.octets(), StandardCharsets.ISO_8859_1);
        String first =
                text.substring(0, Math.min(text.length(), HEAD))
                        .lines()
                        .map(line -> line.strip().toUpperCase(Locale.ROOT))
                        .filter(line -> !line.isEmpty())
                        .findFirst()
                        .orElse("");
        boolean sql =
                List.of("#", "--", "/*", "SET ", "INSERT ", "START ", "BEGIN").stream()
                        .anyMatch(first::startsWith);
        return sql
                && text.contains("INSERT ")
                && (text.contains("INTO contacts ") || text.contains("INTO `contacts` "));
    }

    private MonicaExport export() {
        String account = account();
        Map<String, MonicaThing> types = new HashMap<>();
        for (String table : TYPES) {
            rows(table)
                    .forEach(
                            row -> {
                                String id = table + ":" + row.text("id");
                                types.put(id, thing(table, table, row));
                            });
        }
        Map<String, MonicaThing> shared = new LinkedHashMap<>();
        for (Row row : rows("activities")) {
            MonicaThing activity = thing("activity", "activities", row);
            type(activity, "activity_types", row.text("activity_type_id"));
            shared.put(activity.id(), activity);
        }
        for (Row row : rows("photos")) {
            MonicaThing photo = thing("photo", "photos", row);
            shared.put(photo.id(), photo);
        }
        List<MonicaThing> people = contacts.stream().map(this::contact).toList();
        Set<String> read = new LinkedHashSet<>(OF_THE_PROGRAM);
        PARTS.forEach(part -> read.add(part.table));
        read.addAll(TYPES);
        tables.keySet().stream().filter(table -> !read.contains(table)).forEach(unread::add);
        return new MonicaExport("sql", people, relationships(account), shared, types, unread);
    }

    /** The account with the most contacts; others are named. */
    private String account() {
        Map<String, List<Row>> accounts =
                rows("contacts").stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.text("account_id"),
                                        TreeMap::new,
                                        Collectors.toList()));
        String most =
                accounts.entrySet().stream()
                        .max(Comparator.comparingInt(each -> each.getValue().size()))
                        .map(Map.Entry::getKey)
                        .orElse("");
        accounts.forEach(
                (id, rows) -> {
                    if (id.equals(most)) {
                        contacts = rows;
                    } else {
                        unread.add("account " + id);
                    }
                });
        return most;
    }

    private List<Row> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    private Row row(String table, String id) {
        return byId.getOrDefault(table, Map.of()).getOrDefault(id, new Row(1, Map.of()));
    }

    private List<Row> of(String table, Row contact) {
        return ofContact.getOrDefault(table + " " + contact.text("id"), List.of());
    }

    private MonicaThing contact(Row row) {
        MonicaThing contact = thing("contact", "contacts", row);
        Map<String, Object> properties = contact.properties();
        put(properties, "gender", "genders", row.text("gender_id"));
        date(properties, "birthdate", row.text("birthday_special_date_id"));
        date(properties, "deceased_date", row.text("deceased_special_date_id"));
        date(properties, "first_met_date", row.text("first_met_special_date_id"));
        String through = row.text("first_met_through_contact_id");
        if (!through.isEmpty()) {
            properties.put("first_met_through", id("contacts", row("contacts", through), through));
        }
        List<String> tags = new ArrayList<>();
        of("contact_tag", row)
                .forEach(each -> tags.add(row("tags", each.text("tag_id")).text("name")));
        properties.put("tags", tags);
        avatar(properties, row);
        List<MonicaThing> parts = new ArrayList<>();
        for (Part each : PARTS) {
            of(each.table, row).forEach(one -> parts.add(part(each.type, each.table, one)));
        }
        for (Row each : of("activity_contact", row)) {
            String id = each.text("activity_id");
            parts.add(
                    MonicaThing.reference(
                            "activity", id("activities", row("activities", id), id), each.line()));
        }
        for (Row each : of("contact_photo", row)) {
            String id = each.text("photo_id");
            parts.add(
                    MonicaThing.reference(
                            "photo", id("photos", row("photos", id), id), each.line()));
        }
        return new MonicaThing("contact", contact.id(), row.line(), properties, parts);
    }

    /** The columns of the picture, gathered as JSON has them. */
    private static void avatar(Map<String, Object> properties, Row row) {
        Map<String, Object> avatar = new LinkedHashMap<>();
        for (String column : row.values().keySet()) {
            if (column.contains("avatar") || column.equals("gravatar_url")) {
                properties.remove(column);
                if (!column.endsWith("_id")) {
                    avatar.put(column, row.text(column));
                }
            }
        }
        if (!avatar.isEmpty()) {
            properties.put("avatar", avatar);
        }
    }

    private void date(Map<String, Object> properties, String name, String id) {
        Row date = row("special_dates", id);
        if (!date.values().isEmpty()) {
            properties.put(name, date.values());
        }
    }

    private static void put(Map<String, Object> properties, String name, String table, String id) {
        if (!id.isEmpty()) {
            properties.put(name, table + ":" + id);
        }
    }

    private static void type(MonicaThing thing, String table, String id) {
        put(thing.properties(), "type", table, id);
    }

    private MonicaThing part(String type, String table, Row row) {
        MonicaThing part = thing(type, table, row);
        Map<String, Object> properties = part.properties();
        switch (type) {
            case "contact_field" ->
                    type(part, "contact_field_types", row.text("contact_field_type_id"));
            case "life_event" -> type(part, "life_event_types", row.text("life_event_type_id"));
            case "address" -> merge(properties, row("places", row.text("place_id")));
            case "pet" -> {
                Row category = row("pet_categories", row.text("pet_category_id"));
                if (!category.text("name").isEmpty()) {
                    properties.put("category", category.text("name"));
                }
            }
            case "note" -> {
                Object favourite = properties.remove("is_favorited");
                if (favourite != null && Unread.isTrue(favourite.toString())) {
                    properties.put("is_favorite", true);
                }
            }
            case "occupation" -> {
                String company = row("companies", row.text("company_id")).text("name");
                properties.put("company", company);
            }
            case "conversation" -> {
                put(
                        properties,
                        "contact_field_type",
                        "contact_field_types",
                        row.text("contact_field_type_id"));
                properties.put(
                        "messages",
                        messages.getOrDefault(row.text("id"), List.of()).stream()
                                .map(each -> thing("message", "messages", each).properties())
                                .toList());
            }
            default -> {}
        }
        return part;
    }

    /** The columns of another row, where there are none of that name. */
    private static void merge(Map<String, Object> properties, Row other) {
        thing("", "", other).properties().forEach(properties::putIfAbsent);
    }

    private List<MonicaThing> relationships(String account) {
        List<MonicaThing> relationships = new ArrayList<>();
        for (Row row : rows("relationships")) {
            if (row.text("account_id").equals(account)) {
                Row type = row("relationship_types", row.text("relationship_type_id"));
                String is = row.text("contact_is");
                String of = row.text("of_contact");
                Map<String, Object> properties = new LinkedHashMap<>();
                properties.put("type", type.text("name"));
                properties.put(MonicaRelations.REVERSE, type.text(MonicaRelations.REVERSE));
                properties.put("contact_is", id("contacts", row("contacts", is), is));
                properties.put("of_contact", id("contacts", row("contacts", of), of));
                relationships.add(
                        new MonicaThing("relationship", "", row.line(), properties, List.of()));
            }
        }
        return relationships;
    }

    private static MonicaThing thing(String type, String table, Row row) {
        Map<String, Object> properties = new LinkedHashMap<>();
        row.values()
                .forEach(
                        (column, value) -> {
                            boolean key = column.equals("id") || column.endsWith("_id");
                            if (!key && !column.equals("uuid")) {
                                properties.put(column, truth(column, value));
                            }
                        });
        return new MonicaThing(
                type, id(table, row, row.text("id")), row.line(), properties, new ArrayList<>());
    }

    /** Truth values are digits in a dump, and say nothing when they are false. */
    private static String truth(String column, String value) {
        boolean mark =
                column.startsWith("is_")
                        || column.startsWith("has_")
                        || column.endsWith("_unknown")
                        || column.equals("inactive")
                        || column.equals("completed");
        return mark && value.equals("0") ? "false" : mark && value.equals("1") ? "true" : value;
    }

    /** A row's uuid, or its table and number where rows have none. */
    private static String id(String table, Row row, String number) {
        String uuid = row.text("uuid");
        return uuid.isEmpty() ? table + ":" + number : uuid;
    }
}
