package app.renmai.store;

import app.renmai.store.ArchiveTables.Column;
import app.renmai.store.ArchiveTables.Table;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.TemplateEngine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What others may see. Each query of a connection reads common table expressions instead of the
 * tables, which leave out what is private and all that hangs on it: it reads less, and cannot read
 * anything private, whichever query it is. They are made from the database's own account of its
 * tables, so that a table which a later migration brings needs no word here. H2 prefers a table to
 * an expression of the same name, so the names in the query are replaced.
 */
final class Discretion {
    private static final String CONTACTS = "hidden_contact";
    private static final String INTERACTIONS = "hidden_interaction";
    private static final String WORKS = "hidden_collaboration";
    private static final String SEEN = "seen_";

    /** A table that is read from, and the name it is given there, if any. */
    private static final Pattern READ =
            Pattern.compile(
                    "(?i)\\b(FROM|JOIN)\\s+([a-z_]+)\\b(?!\\s*\\.)(\\s+(?:AS\\s+)?(?!(?:WHERE|ORDER|"
                        + "GROUP|HAVING|LIMIT|OFFSET|FETCH|UNION|EXCEPT|JOIN|LEFT|RIGHT|INNER|"
                        + "CROSS|ON|SET)\\b)[a-z_]+)?");

    private static final String HIDDEN =
            CONTACTS
                    + " (id) AS (SELECT contact_id FROM public.private_mark WHERE contact_id IS NOT"
                    + " NULL), "
                    + INTERACTIONS
                    // A talk with nobody but them is theirs.
                    + " (id) AS (SELECT interaction_id FROM public.private_mark WHERE"
                    + " interaction_id IS NOT NULL UNION SELECT p.interaction_id FROM"
                    + " public.participant p WHERE p.contact_id IN (SELECT id FROM "
                    + CONTACTS
                    + ") AND NOT EXISTS (SELECT 1 FROM public.participant o WHERE o.interaction_id"
                    + " = p.interaction_id AND o.contact_id NOT IN (SELECT id FROM "
                    + CONTACTS
                    + "))), "
                    + WORKS
                    // So is work done with nobody but them.
                    + " (id) AS (SELECT w.collaboration_id FROM public.collaborator w WHERE"
                    + " w.contact_id IN (SELECT id FROM "
                    + CONTACTS
                    + ") AND NOT EXISTS (SELECT 1 FROM public.collaborator o WHERE"
                    + " o.collaboration_id = w.collaboration_id AND o.contact_id NOT IN (SELECT id"
                    + " FROM "
                    + CONTACTS
                    + ")))";

    private final Map<String, String> thinned = new LinkedHashMap<>();
    private final Map<String, Set<String>> owners = new LinkedHashMap<>();

    /** Reads which tables there are. */
    Discretion(Handle handle) {
        for (Table table : ArchiveTables.all(new Reader(handle))) {
            List<String> conditions = conditions(table);
            if (!conditions.isEmpty()) {
                thinned.put(table.name(), expression(table, conditions));
            }
        }
        // A step about one of them is left out of the history.
        thinned.put(
                "history_step",
                SEEN
                        + "history_step AS (SELECT * FROM public.history_step WHERE id NOT IN"
                        + " (SELECT r.step_id FROM public.history_row r JOIN "
                        + CONTACTS
                        + " h ON h.id = r.row_id WHERE r.table_name = 'contact'))");
    }

    /** Has a connection read only what others may see. */
    void apply(Handle handle) {
        SqlStatements statements = handle.getConfig(SqlStatements.class);
        TemplateEngine plain = statements.getTemplateEngine();
        statements.setTemplateEngine(
                (template, context) -> thinned(plain.render(template, context)));
    }

    private String thinned(String sql) {
        Set<String> named = new LinkedHashSet<>();
        String seen = READ.matcher(sql).replaceAll(found -> read(found, named));
        if (named.isEmpty()) {
            return sql;
        }
        List<String> expressions = new ArrayList<>(List.of(HIDDEN));
        thinned.forEach(
                (name, expression) -> {
                    if (named.contains(name)) {
                        expressions.add(expression);
                    }
                });
        return "WITH " + String.join(", ", expressions) + " " + seen;
    }

    private String read(MatchResult found, Set<String> named) {
        String table = found.group(2).toLowerCase(Locale.ROOT);
        if (!thinned.containsKey(table)) {
            return Matcher.quoteReplacement(found.group());
        }
        add(table, named);
        // Columns may be called by the name of the table.
        String alias = found.group(3) == null ? " " + table : found.group(3);
        return Matcher.quoteReplacement(found.group(1) + " " + SEEN + table + alias);
    }

    private void add(String name, Set<String> named) {
        if (named.add(name)) {
            owners.getOrDefault(name, Set.of()).forEach(owner -> add(owner, named));
        }
    }

    private static String expression(Table table, List<String> conditions) {
        List<String> columns =
                table.columns().stream()
                        .map(
                                column ->
                                        column.owner().equals(table.name())
                                                ? masked(column)
                                                : plain(column))
                        .toList();
        return SEEN
                + table.name()
                + " AS (SELECT "
                + String.join(", ", columns)
                + " FROM public."
                + table.name()
                + " t WHERE "
                + String.join(" AND ", conditions)
                + ")";
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

    private List<String> conditions(Table table) {
        List<String> conditions = new ArrayList<>();
        if (table.name().equals("contact")) {
            conditions.add("t.id NOT IN (SELECT id FROM " + CONTACTS + ")");
        }
        if (table.name().equals("interaction")) {
            conditions.add("t.id NOT IN (SELECT id FROM " + INTERACTIONS + ")");
        }
        if (table.name().equals("collaboration")) {
            conditions.add("t.id NOT IN (SELECT id FROM " + WORKS + ")");
        }
        if (table.name().equals("attachment")) {
            conditions.add(
                    "t.id NOT IN (SELECT f.attachment_id FROM public.collaboration_file f WHERE"
                            + " f.collaboration_id IN (SELECT id FROM "
                            + WORKS
                            + "))");
        }
        for (Column column : table.columns()) {
            boolean others = !column.owner().equals(table.name());
            if (others && thinned.containsKey(column.owner())) {
                conditions.add(
                        "("
                                + plain(column)
                                + " IS NULL OR "
                                + plain(column)
                                + seen(table, column.owner())
                                + ")");
            }
        }
        return conditions;
    }

    /** The few that are hidden are looked up; of what hangs on them, those that are seen. */
    private String seen(Table table, String owner) {
        return switch (owner) {
            case "contact" -> " NOT IN (SELECT id FROM " + CONTACTS + ")";
            case "interaction" -> " NOT IN (SELECT id FROM " + INTERACTIONS + ")";
            default -> {
                owners.computeIfAbsent(table.name(), _ -> new LinkedHashSet<>()).add(owner);
                yield " IN (SELECT id FROM " + SEEN + owner + ")";
            }
        };
    }
}
