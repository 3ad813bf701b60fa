package app.renmai.store;

import app.renmai.store.ArchiveTables.Column;
import app.renmai.store.ArchiveTables.Table;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What others may see: a second schema with a view for every table, of the same name, that leaves
 * out what is private and all that hangs on it. A connection that looks at this schema instead of
 * the first reads by the same statements and cannot read anything private, whichever statement it
 * is. The views are made anew with each migration, from the database's own account of its tables,
 * so that a table which a later migration brings needs no word here.
 */
final class Discretion {
    private static final String SCHEMA = "shown";
    private static final String CONTACTS = SCHEMA + ".hidden_contact";
    private static final String INTERACTIONS = SCHEMA + ".hidden_interaction";

    private Discretion() {}

    /** Has a connection read only what others may see. */
    static void apply(Handle handle) {
        handle.execute("SET SCHEMA " + SCHEMA);
    }

    /** Takes the views away, so that tables can be altered. */
    static void drop(Handle handle) {
        handle.execute("DROP SCHEMA IF EXISTS " + SCHEMA + " CASCADE");
    }

    /** Makes the views of all tables. */
    static void make(Handle handle) {
        handle.execute("CREATE SCHEMA " + SCHEMA);
        handle.execute(
                "CREATE VIEW "
                        + CONTACTS
                        + " AS SELECT contact_id AS id FROM public.private_mark WHERE contact_id IS"
                        + " NOT NULL");
        // A talk with nobody but them is theirs.
        handle.execute(
                "CREATE VIEW "
                        + INTERACTIONS
                        + " AS SELECT interaction_id AS id FROM public.private_mark WHERE"
                        + " interaction_id IS NOT NULL UNION SELECT p.interaction_id FROM"
                        + " public.participant p JOIN "
                        + CONTACTS
                        + " h ON h.id = p.contact_id WHERE NOT EXISTS (SELECT 1 FROM"
                        + " public.participant o WHERE o.interaction_id = p.interaction_id AND"
                        + " o.contact_id NOT IN (SELECT id FROM "
                        + CONTACTS
                        + "))");
        Set<String> thinned = new HashSet<>(List.of("contact", "interaction"));
        for (Table table : ArchiveTables.all(new Reader(handle))) {
            List<String> conditions = conditions(table, thinned);
            if (!conditions.isEmpty()) {
                thinned.add(table.name());
            }
            make(handle, table, conditions);
        }
        history(handle);
    }

    private static void make(Handle handle, Table table, List<String> conditions) {
        List<String> columns =
                table.columns().stream()
                        .map(
                                column ->
                                        column.owner().equals(table.name())
                                                ? masked(column)
                                                : plain(column))
                        .toList();
        handle.execute(
                "CREATE VIEW "
                        + SCHEMA
                        + "."
                        + table.name()
                        + " AS SELECT "
                        + String.join(", ", columns)
                        + " FROM public."
                        + table.name()
                        + " t"
                        + (conditions.isEmpty()
                                ? ""
                                : " WHERE " + String.join(" AND ", conditions)));
    }

    private static String plain(Column column) {
        return "t." + column.name();
    }

    /** What a row says of another of its table is left out, and the row is not. */
    private static String masked(Column column) {
        String value = plain(column);
        return "CASE WHEN "
                + value
                + " IN (SELECT id FROM "
                + CONTACTS
                + ") THEN NULL ELSE "
                + value
                + " END AS "
                + column.name();
    }

    private static List<String> conditions(Table table, Set<String> thinned) {
        List<String> conditions = new ArrayList<>();
        if (table.name().equals("contact")) {
            conditions.add("t.id NOT IN (SELECT id FROM " + CONTACTS + ")");
        }
        if (table.name().equals("interaction")) {
            conditions.add("t.id NOT IN (SELECT id FROM " + INTERACTIONS + ")");
        }
        for (Column column : table.columns()) {
            if (!column.owner().equals(table.name()) && thinned.contains(column.owner())) {
                conditions.add(
                        "("
                                + plain(column)
                                + " IS NULL OR "
                                + plain(column)
                                + seen(column.owner())
                                + ")");
            }
        }
        return conditions;
    }

    /** The few that are hidden are looked up; of what hangs on them, those that are seen. */
    private static String seen(String owner) {
        return switch (owner) {
            case "contact" -> " NOT IN (SELECT id FROM " + CONTACTS + ")";
            case "interaction" -> " NOT IN (SELECT id FROM " + INTERACTIONS + ")";
            default -> " IN (SELECT id FROM " + SCHEMA + "." + owner + ")";
        };
    }

    /** The history is read by the same statements too; a step about one of them is left out. */
    private static void history(Handle handle) {
        handle.createQuery(
                        "SELECT table_name FROM information_schema.tables WHERE table_type = 'BASE"
                                + " TABLE' AND LOWER(table_schema) = 'public' AND"
                                + " (LOWER(table_name) LIKE 'history_%' OR LOWER(table_name) LIKE"
                                + " 'flyway_%')")
                .mapTo(String.class)
                .list()
                .forEach(name -> history(handle, name));
    }

    private static void history(Handle handle, String name) {
        String steps =
                name.equalsIgnoreCase("history_step")
                        ? " WHERE id NOT IN (SELECT r.step_id FROM public.history_row r JOIN "
                                + CONTACTS
                                + " h ON h.id = r.row_id WHERE r.table_name = 'contact')"
                        : "";
        handle.execute(
                "CREATE VIEW "
                        + SCHEMA
                        + ".\""
                        + name
                        + "\" AS SELECT * FROM public.\""
                        + name
                        + "\""
                        + steps);
    }
}
