package app.renmai.store.value;

import app.renmai.model.shared.Coded;
import app.renmai.model.value.ValueEntry;
import app.renmai.model.value.ValueEntry.Direction;
import app.renmai.model.value.ValueEntry.Kind;
import app.renmai.model.value.ValueEntry.Origin;
import app.renmai.model.value.ValueEntry.Served;
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

/** The SQL of value given and received. */
public final class ValueEntryStore {
    /** The table. */
    public static final String TABLE = "value_entry";

    private static final String NEWEST_FIRST = " ORDER BY on_day DESC, id DESC";

    private ValueEntryStore() {}

    /** Stores a new entry; the record's id is ignored. */
    public static long insert(Tx tx, ValueEntry entry) {
        return tx.insert(TABLE, columns(entry).and("uid", entry.uid()).and("created_at", tx.now()));
    }

    /** Stores an entry that was noted elsewhere, with when that was; the record's id is ignored. */
    public static long keep(Tx tx, ValueEntry entry) {
        return tx.insert(
                TABLE, columns(entry).and("uid", entry.uid()).and("created_at", entry.createdAt()));
    }

    /** Stores the fields of an entry that is there. */
    public static void update(Tx tx, ValueEntry entry) {
        tx.update(TABLE, entry.id(), columns(entry));
    }

    /** Deletes an entry. */
    public static void delete(Tx tx, long id) {
        tx.delete(TABLE, id);
    }

    /** The entry with an id. */
    public static Optional<ValueEntry> find(Reader reader, long id) {
        return reader.find(TABLE, id, ValueEntryStore::entry);
    }

    /** The entry with an identity. */
    public static Optional<ValueEntry> withUid(Reader reader, UUID uid) {
        return reader.find(TABLE, uid, ValueEntryStore::entry);
    }

    /** What was given to a contact and received from it, the newest first. */
    public static List<ValueEntry> ofContact(Reader reader, long contactId) {
        return reader.handle()
                .createQuery("SELECT * FROM value_entry WHERE contact_id = :contact" + NEWEST_FIRST)
                .bind("contact", contactId)
                .map(ValueEntryStore::entry)
                .list();
    }

    /** What served a need that is noted, the newest first. */
    public static List<ValueEntry> serving(Reader reader, long needId) {
        return reader.handle()
                .createQuery("SELECT * FROM value_entry WHERE need_id = :need" + NEWEST_FIRST)
                .bind("need", needId)
                .map(ValueEntryStore::entry)
                .list();
    }

    /** All entries, the newest first. */
    public static List<ValueEntry> all(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM value_entry" + NEWEST_FIRST)
                .map(ValueEntryStore::entry)
                .list();
    }

    /** The entries out of an interaction, the newest first. */
    public static List<ValueEntry> ofInteraction(Reader reader, long interactionId) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM value_entry WHERE interaction_id = :talk" + NEWEST_FIRST)
                .bind("talk", interactionId)
                .map(ValueEntryStore::entry)
                .list();
    }

    /** The entries out of an introduction, the newest first. */
    public static List<ValueEntry> ofIntroduction(Reader reader, long introductionId) {
        return reader.handle()
                .createQuery(
                        "SELECT * FROM value_entry WHERE introduction_id = :introduction"
                                + NEWEST_FIRST)
                .bind("introduction", introductionId)
                .map(ValueEntryStore::entry)
                .list();
    }

    /** Has what served a need stay without it, with its words. */
    public static void forgetNeed(Tx tx, long needId) {
        String words =
                tx.handle()
                        .createQuery("SELECT words FROM need WHERE id = :id")
                        .bind("id", needId)
                        .mapTo(String.class)
                        .findOne()
                        .orElse("");
        for (long entry : tx.ids(TABLE, "need_id", needId)) {
            tx.update(TABLE, entry, Row.of("need_id", null).and("need_words", words));
        }
    }

    /** Has what came out of an interaction stay without it. */
    public static void forgetTalk(Tx tx, long interactionId) {
        for (long entry : tx.ids(TABLE, "interaction_id", interactionId)) {
            tx.update(TABLE, entry, Row.of("interaction_id", null));
        }
    }

    private static Row columns(ValueEntry entry) {
        return Row.of("contact_id", entry.contactId())
                .and("direction", entry.direction())
                .and("kind", entry.kind())
                .and("words", entry.words())
                .and("on_day", entry.on())
                .and("need_id", entry.served().needId())
                .and("need_words", entry.served().words())
                .and("confirmed_on", entry.confirmedOn())
                .and("interaction_id", entry.origin().interactionId())
                .and("collaboration_id", entry.origin().collaborationId())
                .and("introduction_id", entry.origin().introductionId());
    }

    private static ValueEntry entry(ResultSet row, StatementContext context) throws SQLException {
        return new ValueEntry(
                row.getLong("id"),
                UUID.fromString(row.getString("uid")),
                row.getLong("contact_id"),
                Coded.of(Direction.class, row.getString("direction")),
                Coded.of(Kind.class, row.getString("kind")),
                row.getString("words"),
                Objects.requireNonNull(Columns.optionalDate(row, "on_day")),
                new Served(Columns.optionalLong(row, "need_id"), row.getString("need_words")),
                Columns.optionalDate(row, "confirmed_on"),
                new Origin(
                        Columns.optionalLong(row, "interaction_id"),
                        Columns.optionalLong(row, "collaboration_id"),
                        Columns.optionalLong(row, "introduction_id")),
                Columns.instant(row, "created_at"));
    }
}
