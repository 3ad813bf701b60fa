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

    /** What the column of the note holds. */
    private static final int LONGEST_NOTE = 4_000;

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

    /** Makes the promotion of a contact another's; of two, the older day and both notes stay. */
    public static void move(Tx tx, long from, long to) {
        Optional<Promotion> gone = of(tx, from);
        Optional<Promotion> there = of(tx, to);
        if (gone.isEmpty()) {
            return;
        }
        if (there.isEmpty()) {
            tx.ids(TABLE, "contact_id", from)
                    .forEach(row -> tx.update(TABLE, row, Row.of("contact_id", to)));
            return;
        }
        delete(tx, from);
        put(tx, both(there.get(), gone.get()));
    }

    private static Promotion both(Promotion one, Promotion other) {
        boolean same = one.note().contains(other.note());
        String note = same ? one.note() : one.note() + " · " + other.note();
        return new Promotion(
                one.contactId(),
                note.length() > LONGEST_NOTE ? one.note() : note,
                one.on().isBefore(other.on()) ? one.on() : other.on());
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
