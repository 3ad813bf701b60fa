package app.renmai.store.pitch;

import app.renmai.model.pitch.Pitch;
import app.renmai.model.pitch.Template;
import app.renmai.model.shared.Coded;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The SQL of the user's own templates; those that come with the program are not stored. */
public final class TemplateStore {
    /** The table. */
    public static final String TABLE = "template";

    private TemplateStore() {}

    /**
     * Stores a new template.
     *
     * @param tx the write
     * @param template the template, its key a uid; its id is ignored
     * @return the new id
     */
    public static long insert(Tx tx, Template template) {
        return tx.insert(
                TABLE,
                columns(template)
                        .and("uid", template.key())
                        .and("created_at", tx.now())
                        .and("updated_at", tx.now()));
    }

    /** Stores the fields of a template that is there; its key does not change. */
    public static void update(Tx tx, Template template) {
        tx.update(TABLE, template.id(), columns(template).and("updated_at", tx.now()));
    }

    /** Deletes a template; pitches that began from it keep their text. */
    public static void delete(Tx tx, long id) {
        tx.delete(TABLE, id);
    }

    /** The template with a key. */
    public static Optional<Template> find(Reader reader, String key) {
        return reader.handle()
                .createQuery("SELECT * FROM template WHERE uid = :key")
                .bind("key", key)
                .map(TemplateStore::template)
                .findOne();
    }

    /** All templates, in the order they were added. */
    public static List<Template> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM template ORDER BY id")
                .map(TemplateStore::template)
                .list();
    }

    private static Row columns(Template template) {
        return Row.of("language", template.language())
                .and("name", template.name())
                .and("situation", template.situation())
                .and("kind", template.kind())
                .and("subject", template.subject())
                .and("body", template.body());
    }

    private static Template template(ResultSet row, StatementContext context) throws SQLException {
        return new Template(
                row.getLong("id"),
                row.getString("uid"),
                row.getString("language"),
                row.getString("name"),
                row.getString("situation"),
                Coded.of(Pitch.Kind.class, row.getString("kind")),
                row.getString("subject"),
                row.getString("body"));
    }
}
