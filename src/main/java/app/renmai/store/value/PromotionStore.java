package app.renmai.store.value;

import app.renmai.model.value.Promotion;
import app.renmai.store.Columns;
import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import java.util.Objects;
import java.util.Optional;

/** The SQL of the user's own word that a contact is trusted. */
public final class PromotionStore {
    /** The table. */
    public static final String TABLE = "promotion";

    private PromotionStore() {}

    /** Stores the promotion of a contact; an earlier one gives way. */
    public static void put(Tx tx, Promotion promotion) {
        delete(tx, promotion.contactId());
        tx.insert(
                TABLE,
                Row.of("contact_id", promotion.contactId())
                        .and("note", promotion.note())
                        .and("on_day", promotion.on()));
    }

    /** Takes the promotion of a contact away. */
    public static void delete(Tx tx, long contactId) {
        tx.deleteWhere(TABLE, "contact_id", contactId);
    }

    /** The promotion of a contact. */
    public static Optional<Promotion> of(Reader reader, long contactId) {
        return reader.handle()
                .createQuery("SELECT * FROM promotion WHERE contact_id = :contact")
                .bind("contact", contactId)
                .map(
                        (row, _) ->
                                new Promotion(
                                        row.getLong("contact_id"),
                                        row.getString("note"),
                                        Objects.requireNonNull(
                                                Columns.optionalDate(row, "on_day"))))
                .findOne();
    }
}
