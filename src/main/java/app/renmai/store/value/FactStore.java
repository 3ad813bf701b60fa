package app.renmai.store.value;

import app.renmai.model.shared.Coded;
import app.renmai.model.value.Fact;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The SQL of facts. */
public final class FactStore {
    /** The table. */
    public static final String TABLE = "fact";

    private static final String IN_ORDER = " ORDER BY found_on DESC, id DESC";

    private FactStore() {}

    /** Stores a new fact; the record's id is ignored. */
    public static long insert(Tx tx, Fact fact) {
        return tx.insert(TABLE, columns(fact).and("uid", fact.uid()).and("created_at", tx.now()));
    }

    /** Stores the fields of a fact that is there. */
    public static void update(Tx tx, Fact fact) {
        tx.update(TABLE, fact.id(), columns(fact));
    }

    /** Deletes a fact. */
    public static void delete(Tx tx, long id) {
        tx.delete(TABLE, id);
    }

    /** The facts about a contact itself, the newest first. */
    public static List<Fact> ofContact(Reader reader, long contactId) {
        return reader.handle()
                .createQuery("SELECT * FROM fact WHERE contact_id = :contact" + IN_ORDER)
                .bind("contact", contactId)
                .map(FactStore::fact)
                .list();
    }

    /** The facts about an organization, the newest first. */
    public static List<Fact> ofOrganization(Reader reader, long organizationId) {
        return reader.handle()
                .createQuery("SELECT * FROM fact WHERE organization_id = :organization" + IN_ORDER)
                .bind("organization", organizationId)
                .map(FactStore::fact)
                .list();
    }

    /** The fact with an identity. */
    public static Optional<Fact> withUid(Reader reader, UUID uid) {
        return reader.find(TABLE, uid, FactStore::fact);
    }

    /** Has facts out of an interaction stay without it. */
    public static void forgetTalk(Tx tx, long interactionId) {
        tx.handle()
                .createQuery("SELECT id FROM fact WHERE interaction_id = :talk ORDER BY id")
                .bind("talk", interactionId)
                .mapTo(Long.class)
                .list()
                .forEach(id -> tx.update(TABLE, id, Row.of("interaction_id", null)));
    }

    private static Row columns(Fact fact) {
        return Row.of("contact_id", fact.contactId())
                .and("organization_id", fact.organizationId())
                .and("interaction_id", fact.interactionId())
                .and("kind", fact.kind())
                .and("words", fact.words())
                .and("found_on", fact.foundOn())
                .and("checked_on", fact.checkedOn())
                .and("source", fact.source())
                .and("link", fact.link());
    }

    private static Fact fact(ResultSet row, StatementContext context) throws SQLException {
        return new Fact(
                row.getLong("id"),
                UUID.fromString(row.getString("uid")),
                Columns.optionalLong(row, "contact_id"),
                Columns.optionalLong(row, "organization_id"),
                Columns.optionalLong(row, "interaction_id"),
                Coded.of(Fact.Kind.class, row.getString("kind")),
                row.getString("words"),
                Objects.requireNonNull(Columns.optionalDate(row, "found_on")),
                Columns.optionalDate(row, "checked_on"),
                row.getString("source"),
                row.getString("link"),
                Columns.instant(row, "created_at"));
    }
}
