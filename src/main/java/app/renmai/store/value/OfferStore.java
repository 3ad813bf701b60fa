package app.renmai.store.value;

import app.renmai.model.value.Offer;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import org.jdbi.v3.core.statement.StatementContext;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The SQL of offers. */
public final class OfferStore {
    /** The table. */
    public static final String TABLE = "offer";

    private OfferStore() {}

    /** Stores a new offer; the record's id is ignored. */
    public static long insert(Tx tx, Offer offer) {
        return tx.insert(TABLE, columns(offer).and("uid", offer.uid()).and("created_at", tx.now()));
    }

    /** Stores the fields of an offer that is there. */
    public static void update(Tx tx, Offer offer) {
        tx.update(TABLE, offer.id(), columns(offer));
    }

    /** Deletes an offer. */
    public static void delete(Tx tx, long id) {
        tx.delete(TABLE, id);
    }

    /** The offer with an id. */
    public static Optional<Offer> find(Reader reader, long id) {
        return reader.handle()
                .createQuery("SELECT * FROM offer WHERE id = :id")
                .bind("id", id)
                .map(OfferStore::offer)
                .findOne();
    }

    /** What the user can do, as noted. */
    public static List<Offer> mine(Reader reader) {
        return reader.handle()
                .createQuery("SELECT * FROM offer WHERE contact_id IS NULL ORDER BY id")
                .map(OfferStore::offer)
                .list();
    }

    /** What a contact can do, as noted. */
    public static List<Offer> ofContact(Reader reader, long contactId) {
        return reader.handle()
                .createQuery("SELECT * FROM offer WHERE contact_id = :contact ORDER BY id")
                .bind("contact", contactId)
                .map(OfferStore::offer)
                .list();
    }

    private static Row columns(Offer offer) {
        return Row.of("contact_id", offer.contactId())
                .and("words", offer.words())
                .and("proof", offer.proof())
                .and("link", offer.link());
    }

    private static Offer offer(ResultSet row, StatementContext context) throws SQLException {
        return new Offer(
                row.getLong("id"),
                UUID.fromString(row.getString("uid")),
                Columns.optionalLong(row, "contact_id"),
                row.getString("words"),
                row.getString("proof"),
                row.getString("link"),
                Columns.instant(row, "created_at"));
    }
}
