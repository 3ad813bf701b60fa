package app.renmai.store.value;

import app.renmai.store.Reader;
import app.renmai.store.Row;
import app.renmai.store.Tx;

import java.util.Optional;

/** The SQL of the sentences with which the user means to begin talks. */
public final class FirstSentenceStore {
    /** The table. */
    public static final String TABLE = "first_sentence";

    private FirstSentenceStore() {}

    /** The sentence for a contact. */
    public static Optional<String> of(Reader reader, long contactId) {
        return reader.handle()
                .createQuery("SELECT words FROM first_sentence WHERE contact_id = :contact")
                .bind("contact", contactId)
                .mapTo(String.class)
                .findOne();
    }

    /** Puts a sentence in the place of the one that is there; a blank one takes it away. */
    public static void put(Tx tx, long contactId, String words) {
        Optional<Long> id =
                tx.handle()
                        .createQuery("SELECT id FROM first_sentence WHERE contact_id = :contact")
                        .bind("contact", contactId)
                        .mapTo(Long.class)
                        .findOne();
        Row row = Row.of("words", words).and("written_at", tx.now());
        if (words.isBlank()) {
            id.ifPresent(there -> tx.delete(TABLE, there));
        } else if (id.isPresent()) {
            tx.update(TABLE, id.get(), row);
        } else {
            tx.insert(TABLE, row.and("contact_id", contactId));
        }
    }
}
